import PlanModel

/// The English and the Chinese name of one key.
package struct FieldName: Sendable, Hashable {
  package let english: String
  package let chinese: String

  package init(english: String, chinese: String) {
    self.english = english
    self.chinese = chinese
  }

  /// `publishedAt`(发布时间).
  package var label: String { "`\(english)`(\(chinese))" }
}

/// Checks the shapes of values and collects what is wrong: the common ground of front matter and
/// settings. Every function gives nil, or leaves out, what it has reported.
package struct ShapeReader {
  package let lines: SourceLines
  package var diagnostics: [Diagnostic] = []
  /// Whether `未知` is an error rather than a warning.
  package var refusesUnknown = false

  package init(lines: SourceLines) {
    self.lines = lines
  }

  package mutating func report(
    _ id: String, at place: Place, length: Int = 1, severity: Severity = .error,
    _ message: String, fix: String? = nil, related: [Place] = []
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, place: place, quotedLine: lines.text(ofLine: place.line),
        length: max(1, length), message: message, fix: fix, related: related))
  }

  /// Reports at a value, which the caret underlines if it is a word.
  package mutating func report(
    _ id: String, at value: YAMLValue, severity: Severity = .error, _ message: String,
    fix: String? = nil, related: [Place] = []
  ) {
    var length = 1
    if case .scalar(let text, let isQuoted) = value.content, !text.utf8.contains(0x0A) {
      length = text.unicodeScalars.count + (isQuoted ? 2 : 0)
    }
    report(
      id, at: value.place, length: length, severity: severity, message, fix: fix,
      related: related)
  }

  /// A value of the wrong shape, with an example of the right one.
  package mutating func wrongShape(_ value: YAMLValue, _ label: String, _ want: String) {
    report("wrong-shape", at: value, "\(label): 值的写法不对。", fix: want)
  }

  /// The words of a scalar without blanks around them; nil for an empty one (not reported).
  package mutating func text(_ value: YAMLValue, _ label: String, _ example: String) -> String? {
    guard let text = value.text else {
      wrongShape(value, label, "应写一段文字，例如 `\(example)`。")
      return nil
    }
    let words = trimmed(text)
    if value.isEmpty || words.isEmpty { return nil }
    guard words == "未知" else { return words }
    report(
      "unknown-value", at: value, severity: refusesUnknown ? .error : .warning,
      "\(label): 写的是“未知”，页面上显示“不详”。", fix: "查明后补上。")
    return nil
  }

  /// One word or a list of words; empty ones are left out.
  package mutating func texts(_ value: YAMLValue, _ label: String, _ example: String) -> [String] {
    guard let list = value.list else {
      guard value.map == nil else {
        wrongShape(value, label, "应写一段文字或列表，例如 `\(example)`。")
        return []
      }
      return text(value, label, example).map { [$0] } ?? []
    }
    return list.compactMap { text($0, label, example) }
  }

  /// The entries of a map by their English names; unknown keys are reported with the nearest one,
  /// a key under both names with both places.
  package mutating func fields(
    _ value: YAMLValue, _ label: String, _ names: [FieldName], example: String
  ) -> [String: YAMLValue]? {
    guard let entries = value.map else {
      wrongShape(value, label, "应写成 `\(example)`。")
      return nil
    }
    return fields(entries, names)
  }

  package mutating func fields(
    _ entries: [YAMLEntry], _ names: [FieldName]
  ) -> [String: YAMLValue] {
    var found: [String: YAMLValue] = [:]
    var places: [String: (key: String, place: Place)] = [:]
    for entry in entries {
      guard let name = names.first(where: { [$0.english, $0.chinese].contains(entry.key) }) else {
        unknownKey(entry, names)
        continue
      }
      if let first = places[name.english] {
        keyTwice(entry, first: first.key, at: first.place)
      } else {
        found[name.english] = entry.value
        places[name.english] = (entry.key, entry.keyPlace)
      }
    }
    return found
  }

  package mutating func unknownKey(_ entry: YAMLEntry, _ names: [FieldName]) {
    let key = entry.key
    let isChinese = key.utf8.contains { $0 > 0x7F }
    let candidates = names.map { isChinese ? $0.chinese : $0.english }
    var proposal = ""
    if let near = nearestName(to: key, in: candidates),
      let name = names.first(where: { [$0.english, $0.chinese].contains(near) })
    {
      proposal = "; 是否指 `\(near)`(\(isChinese ? name.english : name.chinese))?"
    }
    let known = names.count <= 12 ? names.map(\.label).joined(separator: "、") : nil
    report(
      "unknown-key", at: entry.keyPlace, length: key.unicodeScalars.count,
      "`\(key)`: 未知的键\(proposal)",
      fix: proposal.isEmpty ? known.map { "可用的键：\($0)。" } ?? "删去这一行。" : nil)
  }

  package mutating func keyTwice(_ entry: YAMLEntry, first: String, at place: Place) {
    report(
      "duplicate-key", at: entry.keyPlace, length: entry.key.unicodeScalars.count,
      "“\(entry.key)”和第 \(place.line) 行的“\(first)”是同一项，不能写两次。", fix: "只保留一处。",
      related: [place])
  }

  package mutating func bool(_ value: YAMLValue, _ label: String) -> Bool? {
    if value.isEmpty { return nil }
    switch value.text {
    case "true", "yes", "是": return true
    case "false", "no", "否": return false
    default:
      wrongShape(value, label, "应写 `true` 或 `false`（也可写“是”或“否”）。")
      return nil
    }
  }

  /// A whole number inside a range.
  package mutating func integer(
    _ value: YAMLValue, _ label: String, in range: ClosedRange<Int>
  ) -> Int? {
    if value.isEmpty { return nil }
    if let text = value.text, text.utf8.count <= 12, let number = Int(text), range.contains(number)
    {
      return number
    }
    wrongShape(value, label, "应写 \(range.lowerBound) 到 \(range.upperBound) 之间的整数。")
    return nil
  }
}

/// Without blanks, tabs, line ends and ideographic spaces at both ends.
package func trimmed(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    [0x20, 0x09, 0x0A, 0x0D, 0x3000, 0xA0].contains(scalar.value)
  }
  guard let first = text.utf8.first, let last = text.utf8.last else { return text }
  let isInkFirst = (first > 0x20 && first < 0x80) || (first > 0xE3 && first < 0xF0)
  // The last byte of U+3000 is 80, of U+00A0 A0.
  if isInkFirst, last > 0x20, last != 0x80, last != 0xA0 { return text }
  var scalars = text.unicodeScalars[...]
  while let scalar = scalars.first, isBlank(scalar) { scalars.removeFirst() }
  while let scalar = scalars.last, isBlank(scalar) { scalars.removeLast() }
  return String(scalars)
}

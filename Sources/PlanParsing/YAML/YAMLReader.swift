import PlanModel
import Yams

/// Reads one YAML document: a value with places, and what is wrong with the text.
///
/// `bytes` begin at line `firstLine` of the file at `path`; places count in the file. The value is
/// nil when the text cannot be read at all, and for an empty document (then without diagnostics).
/// With duplicate keys the first one is kept.
package func readYAML(
  _ bytes: ArraySlice<UInt8>, path: String, firstLine: Int = 1, limits: YAMLLimits = YAMLLimits()
) -> (YAMLValue?, [Diagnostic]) {
  let lines = SourceLines(path: path, bytes: bytes, firstLine: firstLine)
  var text: [UInt8]
  switch checkedYAML(bytes, lines: lines, limits: limits) {
  case .refused(let diagnostic): return (nil, [diagnostic])
  case .clean(let copy): text = copy
  }
  // Yams keeps a pointer to the string's bytes, which must not be those of a small string.
  if text.count < 16 { text.append(contentsOf: [UInt8](repeating: 0x0A, count: 16)) }
  var renamed: [YAMLPosition: Unicode.Scalar] = [:]
  while true {
    do {
      let node = try Yams.compose(
        yaml: String(decoding: text, as: UTF8.self), .basic, .default, .utf8)
      guard let node else { return (nil, []) }
      var converter = YAMLConverter(
        lines: lines, firstLine: firstLine, limits: limits, renamed: renamed)
      let value = converter.convert(node, depth: 0)
      let isNothing = value?.isEmpty == true && converter.diagnostics.isEmpty
      return (isNothing ? nil : value, converter.diagnostics)
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      let position = YAMLPosition(line: context.mark.line, column: context.mark.column)
      guard let changed = renameKey(at: position, in: &text, count: renamed.count) else {
        let place = Place(
          path: path, line: position.line + firstLine - 1, column: position.column)
        return (nil, [duplicateKey(keys.first ?? "", at: place, first: nil, lines: lines)])
      }
      renamed[changed.position] = changed.original
    } catch {
      return (nil, [yamlSyntaxError(error, lines: lines, firstLine: firstLine)])
    }
  }
}

/// The diagnostic for a key that stands twice in one map.
func duplicateKey(
  _ key: String, at place: Place, first: Place?, lines: SourceLines
) -> Diagnostic {
  let other = first.map { "（另一处在第 \($0.line) 行）" } ?? ""
  return Diagnostic(
    id: "duplicate-key", severity: .error, place: place,
    quotedLine: lines.text(ofLine: place.line), length: max(1, key.unicodeScalars.count),
    message: "键“\(key)”重复\(other)。", fix: "只保留一处。", related: first.map { [$0] } ?? [])
}

/// A mark of libyaml: line and column from 1 in the text given to it, columns in scalars.
struct YAMLPosition: Hashable {
  var line: Int
  var column: Int
}

/// Makes the key at a position different from its twin by exchanging its first scalar for one of
/// the private use area, so that Yams reads on and every mark stays where it is. Nil when that
/// cannot be done (empty key, alias, too many).
private func renameKey(
  at position: YAMLPosition, in text: inout [UInt8], count: Int
) -> (position: YAMLPosition, original: Unicode.Scalar)? {
  guard count < 32, let start = offset(of: position, in: text), start < text.count else {
    return nil
  }
  let isQuoted = text[start] == 0x22 || text[start] == 0x27
  let first = isQuoted ? start + 1 : start
  var end = first + 1
  while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
  guard first < text.count, !Array("&*!?\"'|>\\ \n\r:".utf8).contains(text[first]),
    let original = String(decoding: text[first..<end], as: UTF8.self).unicodeScalars.first,
    let substitute = Unicode.Scalar(0xE000 + UInt32(count))
  else { return nil }
  text.replaceSubrange(first..<end, with: Array(String(substitute).utf8))
  return (position, original)
}

/// Byte offset of a position; nil past the end.
private func offset(of position: YAMLPosition, in text: [UInt8]) -> Int? {
  var line = 1
  var column = 1
  var index = 0
  while index < text.count {
    if text[index] & 0xC0 != 0x80 {
      if line == position.line, column == position.column { return index }
      column += 1
    }
    let isEnd =
      text[index] == 0x0A
      || (text[index] == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A))
    if isEnd {
      line += 1
      column = 1
    }
    index += 1
  }
  return nil
}

/// Turns Yams' nodes into values, within the limits.
private struct YAMLConverter {
  let lines: SourceLines
  let firstLine: Int
  let limits: YAMLLimits
  let renamed: [YAMLPosition: Unicode.Scalar]
  var diagnostics: [Diagnostic] = []
  var count = 0

  init(
    lines: SourceLines, firstLine: Int, limits: YAMLLimits,
    renamed: [YAMLPosition: Unicode.Scalar]
  ) {
    self.lines = lines
    self.firstLine = firstLine
    self.limits = limits
    self.renamed = renamed
  }

  mutating func convert(_ node: Node, depth: Int) -> YAMLValue? {
    let place = place(of: node)
    count += 1
    guard count <= limits.values else {
      refuse("yaml-alias-bomb", place, "展开引用（*名称）后内容超过 \(limits.values) 项。", "减少引用的层数，直接写出内容。")
      return nil
    }
    guard depth <= limits.depth else {
      refuse("yaml-depth", place, "列表和键值的嵌套超过 \(limits.depth) 层。", "减少嵌套的层数。")
      return nil
    }
    switch node {
    case .scalar(let scalar):
      let isQuoted = ![.plain, .any].contains(scalar.style)
      checkCharacters(scalar.string, at: place)
      return YAMLValue(.scalar(text: scalar.string, isQuoted: isQuoted), at: place)
    case .sequence(let sequence):
      var values: [YAMLValue] = []
      values.reserveCapacity(sequence.count)
      for child in sequence {
        guard let value = convert(child, depth: depth + 1) else { return nil }
        values.append(value)
      }
      return YAMLValue(.list(values), at: place)
    case .mapping(let mapping):
      return convert(mapping, at: place, depth: depth)
    case .alias:
      return nil
    }
  }

  private mutating func convert(
    _ mapping: Node.Mapping, at place: Place, depth: Int
  ) -> YAMLValue? {
    var entries: [YAMLEntry] = []
    var firsts: [String: Place] = [:]
    for (keyNode, valueNode) in mapping {
      guard let value = convert(valueNode, depth: depth + 1) else { return nil }
      let keyPlace = self.place(of: keyNode)
      guard case .scalar(let scalar) = keyNode else {
        refuse("yaml-key", keyPlace, "键必须是文字，不能是列表或键值。", "写成“键: 值”。")
        continue
      }
      var key = scalar.string
      checkCharacters(key, at: keyPlace)
      if let mark = keyNode.mark,
        let original = renamed[YAMLPosition(line: mark.line, column: mark.column)]
      {
        key = String(String.UnicodeScalarView([original] + key.unicodeScalars.dropFirst()))
      }
      if let first = firsts[key] {
        diagnostics.append(duplicateKey(key, at: keyPlace, first: first, lines: lines))
      } else {
        firsts[key] = keyPlace
        entries.append(YAMLEntry(key: key, keyPlace: keyPlace, value: value))
      }
    }
    return YAMLValue(.map(entries), at: place)
  }

  /// What `guardSource` refuses in the bytes, an escape (`"\\u202E"`) must not bring in.
  private mutating func checkCharacters(_ text: String, at place: Place) {
    guard let scalar = text.unicodeScalars.first(where: { isRefused($0.value) }) else { return }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    diagnostics.append(
      Diagnostic(
        id: "yaml-escape", severity: .error, place: place,
        quotedLine: lines.text(ofLine: place.line),
        message: "转义写出了不能用的字符 \(code)。", fix: "删去这个转义，直接写文字。"))
  }

  private func place(of node: Node) -> Place {
    guard let mark = node.mark else { return Place(path: lines.path, line: firstLine) }
    return Place(path: lines.path, line: mark.line + firstLine - 1, column: mark.column)
  }

  /// One message about the limits is enough.
  private mutating func refuse(_ id: String, _ place: Place, _ message: String, _ fix: String) {
    guard !diagnostics.contains(where: { $0.id == id }) else { return }
    diagnostics.append(
      Diagnostic(
        id: id, severity: .error, place: place, quotedLine: lines.text(ofLine: place.line),
        message: message, fix: fix))
  }
}

/// Control characters but for tab and line end, changes of direction, and what is no character.
private func isRefused(_ value: UInt32) -> Bool {
  switch value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
  default: value & 0xFFFE == 0xFFFE
  }
}

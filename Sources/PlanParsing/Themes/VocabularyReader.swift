import PlanModel

/// Reads a theme vocabulary (`content/themes.yaml`): a list of themes, and every fault in it.
///
/// A theme has `id`, `facet` (`subject` or `level`), `label` (text, or `{zh, en}`), `description` (Chinese), `definition` (English),
/// the term lists `terms`, `otherTerms`, `hiddenTerms`, `hints` and `against`, `broader` and
/// `related` (ids), and `matches` (`{relation, scheme, label}`). What can be read is returned even
/// when there are errors.
package func readVocabulary(
  _ bytes: [UInt8], path: String
) -> (vocabulary: ThemeVocabulary, diagnostics: [Diagnostic]) {
  let (value, diagnostics) = readYAML(bytes[...], path: path)
  var reader = VocabularyReader(lines: SourceLines(path: path, bytes: bytes[...]))
  reader.diagnostics = diagnostics
  var themes: [ReadTheme] = []
  if let value {
    themes = reader.themes(value.value("themes") ?? value)
  } else if diagnostics.isEmpty {
    reader.report(
      "theme-none", Place(path: path), "词表里没有主题。", fix: "至少写一项：“- id: …”。")
  }
  reader.checkAndLink(&themes)
  return (
    ThemeVocabulary(themes: themes.map(\.theme)), reader.diagnostics.sorted(by: Diagnostic.inOrder)
  )
}

/// A theme with the places of the ids it names.
struct ReadTheme {
  var theme: Theme
  var place: Place
  var references: [(id: String, place: Place, isBroader: Bool)] = []
}

struct VocabularyReader {
  let lines: SourceLines
  var diagnostics: [Diagnostic] = []

  private static let termKeys: [(key: String, kind: TermKind)] = [
    ("terms", .preferred), ("otherTerms", .other), ("hiddenTerms", .hidden), ("hints", .hint),
    ("against", .against),
  ]
  private static let keys =
    ["id", "facet", "label", "description", "definition", "broader", "related", "matches"]
    + termKeys.map(\.key)

  mutating func report(
    _ id: String, _ place: Place, _ message: String, fix: String? = nil,
    severity: Severity = .error, length: Int = 1, related: [Place] = []
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, place: place, quotedLine: lines.text(ofLine: place.line),
        length: max(1, length), message: message, fix: fix, related: related))
  }

  mutating func themes(_ value: YAMLValue) -> [ReadTheme] {
    guard let list = value.list else {
      report("theme-shape", value.place, "词表应当是主题的列表。", fix: "每个主题一项：“- id: …”。")
      return []
    }
    return list.compactMap { theme($0) }
  }

  private mutating func theme(_ value: YAMLValue) -> ReadTheme? {
    guard let entries = value.map else {
      report("theme-shape", value.place, "主题应当是“键: 值”的一组。", fix: "例如：“- id: school-safety”。")
      return nil
    }
    for entry in entries where !Self.keys.contains(entry.key) {
      let near = nearestName(to: entry.key, in: Self.keys).map { "是否指“\($0)”？" }
      report(
        "theme-unknown-key", entry.keyPlace, "主题没有“\(entry.key)”这个键。", fix: near,
        length: entry.key.unicodeScalars.count)
    }
    guard let id = identifier(value) else { return nil }
    var theme = Theme(id: id, label: id, place: value.value("id")?.place)
    readLabel(value, into: &theme)
    readFacet(value.value("facet"), into: &theme)
    theme.description = text(value.value("description")) ?? ""
    theme.definition = text(value.value("definition"))
    for (key, kind) in Self.termKeys {
      theme.terms += texts(value.value(key)).map { ThemeTerm($0.text, kind, place: $0.place) }
    }
    var result = ReadTheme(theme: theme, place: value.value("id")?.place ?? value.place)
    for (key, isBroader) in [("broader", true), ("related", false)] {
      for name in texts(value.value(key)) {
        result.references.append((name.text, name.place, isBroader))
      }
    }
    result.theme.matches = (value.value("matches")?.list ?? []).compactMap { match($0) }
    return result
  }

  private mutating func identifier(_ value: YAMLValue) -> String? {
    guard let id = value.value("id"), let text = id.text, !text.isEmpty else {
      report("theme-id", value.value("id")?.place ?? value.place, "主题没有标识。", fix: "写上“id: …”。")
      return nil
    }
    guard text.utf8.allSatisfy(isIdentifierByte) else {
      report(
        "theme-id", id.place, "主题的标识“\(text)”只能用小写字母、数字和连字符。",
        fix: "例如 school-safety；它是主题页的文件名。", length: text.unicodeScalars.count)
      return nil
    }
    return text
  }

  private mutating func readLabel(_ value: YAMLValue, into theme: inout Theme) {
    let label = value.value("label")
    let chinese = text(label?.map == nil ? label : label?.value("zh"))
    theme.englishLabel = text(label?.value("en"))
    guard let chinese, !chinese.isEmpty else {
      report(
        "theme-label", label?.place ?? theme.place ?? value.place, "主题“\(theme.id)”没有中文名称。",
        fix: "写上“label: …”。")
      return
    }
    theme.label = chinese
  }

  private mutating func readFacet(_ value: YAMLValue?, into theme: inout Theme) {
    guard let value, let name = text(value) else { return }
    guard let facet = ThemeFacet(rawValue: name) else {
      report(
        "theme-facet", value.place, "facet 不能是“\(name)”。", fix: "写 subject（内容）或 level（学段、办学类型）。",
        length: name.unicodeScalars.count)
      return
    }
    theme.facet = facet
  }

  private mutating func match(_ value: YAMLValue) -> ThemeMatch? {
    guard let name = text(value.value("relation")), let relation = ThemeRelation(rawValue: name),
      let scheme = text(value.value("scheme")), let label = text(value.value("label"))
    else {
      let names = ThemeRelation.allCases.map(\.rawValue).joined(separator: "、")
      report(
        "theme-match", value.place, "对应关系要写 relation、scheme 和 label。",
        fix: "relation 是 \(names) 之一。")
      return nil
    }
    return ThemeMatch(relation: relation, scheme: scheme, label: label)
  }

  private mutating func text(_ value: YAMLValue?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    if let text = value.text { return text }
    report("theme-shape", value.place, "这里应当是一段文字。")
    return nil
  }

  /// The words of a list, or of a single value.
  private mutating func texts(_ value: YAMLValue?) -> [(text: String, place: Place)] {
    guard let value else { return [] }
    var result: [(text: String, place: Place)] = []
    for item in value.list ?? (value.isEmpty ? [] : [value]) {
      guard let text = item.text else {
        report("theme-shape", item.place, "这里应当是一个词。")
        continue
      }
      result.append((text, item.place))
    }
    return result
  }
}

private func isIdentifierByte(_ byte: UInt8) -> Bool {
  (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
}

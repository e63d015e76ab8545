import PlanModel

/// The author's word on measures and targets.
extension FrontMatterReader {
  /// Sorted by reference.
  mutating func measures() -> [MeasureStatement] {
    let label = FrontMatterKey.measures.label
    guard let value = value(.measures), !value.isEmpty else { return [] }
    let example = "{p11: {主题: [preschool]}}"
    guard let entries = value.map else {
      shapes.wrongShape(value, label, "应写成 `\(example)`。")
      return []
    }
    var result: [MeasureStatement] = []
    for entry in entries {
      guard isReference(entry.key) else {
        shapes.report(
          "bad-reference", at: entry.keyPlace, length: entry.key.unicodeScalars.count,
          "\(label): “\(entry.key)”不是条目的编号。", fix: "写 `p11`（全文第 11 条）或 `sec_1__para_3`。")
        continue
      }
      guard
        let fields = shapes.fields(
          entry.value, label, NestedFields.measure, example: "{主题: [preschool]}")
      else { continue }
      result.append(
        MeasureStatement(
          reference: entry.key, themes: fields["themes"].map { ids($0, "`themes`(主题)") } ?? [],
          notThemes: fields["notThemes"].map { ids($0, "`notThemes`(排除主题)") } ?? [],
          targets: fields["targets"].map { targets($0, reference: entry.key) } ?? [],
          place: entry.keyPlace))
    }
    return result.sorted { $0.reference < $1.reference }
  }

  /// `reference` is that of the measure they stand in; without one, each names its own.
  mutating func targets(_ value: YAMLValue, reference: String?) -> [TargetStatement] {
    let label = FrontMatterKey.targets.label
    if value.isEmpty { return [] }
    let place = reference == nil ? "条目: p11, " : ""
    let example = "{\(place)内容: 入园率, 关系: \">=\", 数值: 85, 单位: \"%\"}"
    guard let list = value.list else {
      shapes.wrongShape(value, label, "应写成列表：`[\(example)]`。")
      return []
    }
    return list.compactMap { target($0, reference: reference, label, example) }
  }

  private mutating func target(
    _ value: YAMLValue, reference: String?, _ label: String, _ example: String
  ) -> TargetStatement? {
    guard let fields = shapes.fields(value, label, NestedFields.target, example: example) else {
      return nil
    }
    var at = reference
    if let field = fields["at"] {
      guard reference == nil else {
        shapes.report("wrong-shape", at: field, "\(label): 条目已由外层写明。", fix: "删去 `at`(条目)。")
        return nil
      }
      at = shapes.text(field, "`at`(条目)", "p11")
      if let text = at, !isReference(text) {
        shapes.wrongShape(field, "`at`(条目)", "写 `p11`（全文第 11 条）或 `sec_1__para_3`。")
        return nil
      }
    }
    guard let at else {
      shapes.report("missing-key", at: value, "\(label): 缺少 `at`(条目)。", fix: "例如 `\(example)`。")
      return nil
    }
    let what = requiredText(fields["what"], "`what`(内容)", in: value, label, example)
    let comparison = fields["op"].map { self.comparison($0) } ?? .equal
    guard let field = fields["value"], !field.isEmpty else {
      shapes.report(
        "missing-key", at: value, "\(label): 缺少 `value`(数值)。", fix: "例如 `\(example)`。")
      return nil
    }
    let number = self.number(field, "`value`(数值)")
    let upper = fields["valueMax"].flatMap { self.number($0, "`valueMax`(上限)") }
    guard let what, let comparison, let number else { return nil }
    if let upper, upper < number, let field = fields["valueMax"] {
      shapes.report("wrong-shape", at: field, "`valueMax`(上限): 上限小于数值。", fix: "核对两个数。")
      return nil
    }
    return TargetStatement(
      reference: at, what: what, comparison: comparison, value: number, upperValue: upper,
      unit: fields["unit"].flatMap { shapes.text($0, "`unit`(单位)", "所") } ?? "",
      deadline: fields["deadline"].flatMap { shapes.text($0, "`deadline`(期限)", "2012年底") },
      place: value.place)
  }

  private mutating func comparison(_ value: YAMLValue) -> TargetComparison? {
    if value.isEmpty { return .equal }
    let text = value.text ?? ""
    if let comparison = TargetComparison(rawValue: text) { return comparison }
    let others: [String: TargetComparison] = [
      "≥": .atLeast, "不低于": .atLeast, "以上": .atLeast, "≤": .atMost, "不超过": .atMost, "以内": .atMost,
      "增加": .increase, "减少": .reduction, "约": .about, "左右": .about, "＝": .equal, "等于": .equal,
    ]
    let all = "可写：\"=\"、\">=\"（不低于）、\"<=\"（不超过）、\"+\"（增加）、\"-\"（减少）、about（约）。"
    shapes.wrongShape(
      value, "`op`(关系)", others[text].map { "改为 `\"\($0.rawValue)\"`。" } ?? all)
    return nil
  }

  /// A plain decimal number; 万, 亿 and % are errors that show the number.
  private mutating func number(_ value: YAMLValue, _ label: String) -> Double? {
    guard let text = shapes.text(value, label, "16500") else { return nil }
    if let number = plainNumber(text) { return number }
    var fix = "应写不带单位的数，例如 `16500`。"
    let factors: [(String, Double)] = [("万", 10_000), ("亿", 100_000_000), ("%", 1), ("％", 1)]
    for (suffix, factor) in factors where text.hasSuffix(suffix) {
      let digits = String(String.UnicodeScalarView(text.unicodeScalars.dropLast()))
      if let number = plainNumber(digits), abs(number * factor) < 1e15 {
        let product = (number * factor * 1_000).rounded() / 1_000
        let written = product == product.rounded() ? "\(Int(product))" : "\(product)"
        fix = "数值只写数，单位写在 `unit`(单位) 里：`\(written)`。"
      }
    }
    shapes.wrongShape(value, label, fix)
    return nil
  }
}

/// A unit's id or its flat alias: `p11`, `sec_1__para_3`.
private func isReference(_ text: String) -> Bool {
  guard let first = text.utf8.first, first >= 0x61, first <= 0x7A, text.utf8.count <= 200 else {
    return false
  }
  return text.utf8.allSatisfy {
    ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x5F
  }
}

/// `-?\d+(\.\d+)?` of at most fifteen digits.
private func plainNumber(_ text: String) -> Double? {
  var digits = text.utf8[...]
  if digits.first == 0x2D { digits = digits.dropFirst() }
  let parts = digits.split(separator: 0x2E, omittingEmptySubsequences: false)
  guard parts.count <= 2, digits.count <= 16,
    parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
  else { return nil }
  return Double(text)
}

/// How a target's value is meant; raw values are those of the open data.
package enum TargetComparison: String, Sendable, Hashable, CaseIterable {
  case equal = "="
  case atLeast = ">="
  case atMost = "<="
  case increase = "+"
  case reduction = "-"
  case about
}

/// A quantity that a measure commits to (指标).
package struct Target: Sendable, Hashable {
  /// What is counted, normalised for reading: 农村幼儿园.
  package var what: String
  package var comparison: TargetComparison
  /// A plain number in `unit`: 1.65万人 is 16500 人, 85% is 85 %.
  package var value: Double
  /// The upper end of a range, nil for a single value.
  package var upperValue: Double?
  package var unit: String
  package var deadline: String?
  /// Who answers for it, when the clause says so.
  package var responsible: String?
  /// The clause it stands in, as written.
  package var text: String
  /// UTF-8 offsets of the clause in the unit's text (`OutlineUnit.text`); nil in a table or front
  /// matter.
  package var textRange: Range<Int>?
  /// From the front matter rather than read from the text.
  package var isStated: Bool

  package init(
    what: String, comparison: TargetComparison, value: Double, upperValue: Double? = nil,
    unit: String, deadline: String? = nil, responsible: String? = nil, text: String,
    textRange: Range<Int>? = nil, isStated: Bool = false
  ) {
    self.what = what
    self.comparison = comparison
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.deadline = deadline
    self.responsible = responsible
    self.text = text
    self.textRange = textRange
    self.isStated = isStated
  }
}

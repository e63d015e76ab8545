/// A stretch of text that stands in a paragraph of its own.
struct Segment: Sendable {
  var range: Range<Int>
  var label: Label?
  /// End of a number that has lost its mark.
  var bareEnd: Int?
  var isMonth = false
  /// Cut off the text that was glued to it.
  var isCutHeading = false
  /// It began inside a line of the source.
  var isInner = false

  /// Where the words begin, behind the label.
  var contentStart: Int {
    min(label?.range.upperBound ?? bareEnd ?? range.lowerBound, range.upperBound)
  }
}

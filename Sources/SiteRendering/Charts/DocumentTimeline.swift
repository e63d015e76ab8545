import PlanAnalysis
import PlanModel

/// An issuer's documents along the years, a row for each kind, as one inline SVG: a mark for every
/// month that has any, with their number where there are more, hollow where only the year is known.
///
/// Classes and presentation attributes only, as the site's policy asks; legible in black and white.
/// The documents themselves stand in the list beneath.
struct DocumentTimeline: Sendable {
  struct Mark: Sendable, Hashable {
    let row: Int
    let year: Int
    /// From 1; nil where only the year is known.
    let month: Int?
    var count: Int
  }

  /// Kinds, in the order of their first documents.
  let rows: [String]
  /// The latest twelve, without gaps.
  let years: ClosedRange<Int>
  /// By row, then time.
  let marks: [Mark]

  static let mostYears = 12

  /// Nil where there is no course of time to see: fewer than three documents or a single year.
  init?(_ documents: [PlanMetadata]) {
    var rowByKind: [String: Int] = [:]
    var rows: [String] = []
    var countByMark: [Mark: Int] = [:]
    let dated = documents.compactMap { metadata -> (PlanMetadata, Int, Int?)? in
      if let date = metadata.publishedAt?.date ?? metadata.signedOn {
        return (metadata, date.year, date.month)
      }
      return metadata.year.map { (metadata, $0, nil) }
    }
    guard dated.count > 2, let last = dated.map(\.1).max(), let first = dated.map(\.1).min(),
      first < last
    else { return nil }
    years = max(first, last - Self.mostYears + 1)...last
    for (metadata, year, month) in dated where years.contains(year) {
      let row = rowByKind[metadata.kind] ?? rows.count
      if row == rows.count {
        rowByKind[metadata.kind] = row
        rows.append(metadata.kind)
      }
      countByMark[Mark(row: row, year: year, month: month, count: 0), default: 0] += 1
    }
    self.rows = rows
    marks = countByMark.map { mark, count in
      Mark(row: mark.row, year: mark.year, month: mark.month, count: count)
    }.sorted { ($0.row, $0.year, $0.month ?? 0) < ($1.row, $1.year, $1.month ?? 0) }
  }

  /// `2021年6份，2022年7份`: what the drawing says, in words.
  var description: String {
    years.compactMap { year in
      let count = marks.lazy.filter { $0.year == year }.reduce(0) { $0 + $1.count }
      return count > 0 ? "\(year)年\(count)份" : nil
    }.joined(separator: "，")
  }
}

extension DocumentTimeline {
  private static let rowHeight = 30
  private static let headHeight = 26
  /// Wide enough for a mark each month.
  private static let yearWidth = 84

  private var labelWidth: Int { 14 * (rows.map(\.count).max() ?? 0) + 14 }
  private var width: Int { labelWidth + years.count * Self.yearWidth + 2 }
  private var bottom: Int { Self.headHeight + rows.count * Self.rowHeight }

  /// A `<figure>` that scrolls in itself, with a caption.
  func write(into writer: inout ByteWriter) {
    var svg = XMLWriter()
    svg.raw("<figure class=\"map\"><div class=\"table\" tabindex=\"0\">\n")
    svg.raw(
      "<svg class=\"timeline\" role=\"img\" viewBox=\"0 0 \(width) \(bottom + 2)\" width=\"\(width)\" "
        + "height=\"\(bottom + 2)\" font-size=\"14\" fill=\"currentColor\" "
        + "aria-labelledby=\"timeline-title timeline-desc\">")
    svg.raw("<title id=\"timeline-title\">文件的时间线</title><desc id=\"timeline-desc\">")
    svg.text("\(description)。各份文件见下面的列表。")
    svg.raw("</desc>\n")
    grid(&svg)
    for mark in marks { draw(mark, &svg) }
    svg.raw("</svg></div>\n<figcaption>")
    svg.text("\(description)。每个点是一个月。")
    if marks.contains(where: { $0.count > 1 }) { svg.text("数字是当月的份数。") }
    if marks.contains(where: { $0.month == nil }) { svg.text("空心的只知道年度。") }
    svg.raw("</figcaption></figure>\n")
    writer.append(svg.bytes)
  }

  private func grid(_ svg: inout XMLWriter) {
    for (place, year) in years.enumerated() {
      let left = labelWidth + place * Self.yearWidth
      svg.raw("<path class=\"chart-grid\" d=\"M\(left) \(Self.headHeight)V\(bottom)\"/>")
      svg.raw(
        "<text x=\"\(left + Self.yearWidth / 2)\" y=\"16\" text-anchor=\"middle\">\(year)</text>\n")
    }
    for (row, kind) in rows.enumerated() {
      let middle = Self.headHeight + row * Self.rowHeight + Self.rowHeight / 2
      svg.raw("<path class=\"chart-grid\" d=\"M\(labelWidth) \(middle)H\(width - 2)\"/>")
      svg.raw("<text x=\"\(labelWidth - 12)\" y=\"\(middle + 5)\" text-anchor=\"end\">")
      svg.text(kind)
      svg.raw("</text>\n")
    }
  }

  private func draw(_ mark: Mark, _ svg: inout XMLWriter) {
    let left = labelWidth + (mark.year - years.lowerBound) * Self.yearWidth
    let x = left + (mark.month.map { $0 * 2 - 1 } ?? 12) * Self.yearWidth / 24
    let y = Self.headHeight + mark.row * Self.rowHeight + Self.rowHeight / 2
    let name = mark.month.map { "\(mark.year)年\($0)月" } ?? "\(mark.year)年"
    svg.raw("<g class=\"\(mark.month == nil ? "mark hollow" : "mark")\"><title>")
    svg.text("\(rows[mark.row])，\(name)：\(mark.count)份")
    svg.raw("</title><circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(mark.count > 1 ? 9 : 5)\"/>")
    if mark.count > 1 {
      svg.raw(
        "<text x=\"\(x)\" y=\"\(y + 4)\" text-anchor=\"middle\" font-size=\"12\">\(mark.count)</text>"
      )
    }
    svg.raw("</g>\n")
  }
}

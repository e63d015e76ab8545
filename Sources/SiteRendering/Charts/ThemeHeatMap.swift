import PlanModel

/// A row of the overview of themes and years.
package struct HeatMapRow: Sendable, Hashable {
  package let label: String
  /// Where the label leads, relative to the page; nil for plain text.
  package let url: String?
  /// By column.
  package let counts: [Int]

  package init(label: String, url: String? = nil, counts: [Int]) {
    self.label = label
    self.url = url
    self.counts = counts
  }
}

/// The overview of themes and years as an SVG element to put into a page: a grid of cells whose
/// darkness and number tell how many measures there are.
///
/// Only presentation attributes and classes, no styles and no scripts: it stands under a strict
/// content security policy, prints in black and white, and every cell says its number. Ids begin
/// with `id`. Empty when there are no rows or no columns.
package func themeHeatMap(
  rows: [HeatMapRow], columns: [String], title: String, description: String, id: String = "heat"
) -> [UInt8] {
  guard !rows.isEmpty, !columns.isEmpty else { return [] }
  var svg = HeatMapWriter(rows: rows, columns: columns)
  svg.open(title: title, description: description, id: id)
  svg.columnHeads()
  for index in rows.indices { svg.row(index) }
  svg.append("</svg>\n")
  return svg.take()
}

private struct HeatMapWriter {
  private let rows: [HeatMapRow]
  private let columns: [String]
  private let highest: Int
  private let labelWidth: Int
  private var bytes = ByteWriter(capacity: 1 << 14)

  private static let cellWidth = 44
  private static let cellHeight = 26
  private static let headHeight = 30
  /// From light to dark; on the last two the number is white.
  private static let shades: [StaticString] = [
    "#ffffff", "#eef3f8", "#cddcea", "#9dbcd6", "#74a0c6", "#34648f", "#173f63",
  ]

  init(rows: [HeatMapRow], columns: [String]) {
    self.rows = rows
    self.columns = columns
    highest = max(1, rows.flatMap(\.counts).max() ?? 1)
    // A wide character is as broad as the type is high.
    let widest = rows.map { row in
      row.label.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2E7F ? 2 : 1) }
    }.max()
    labelWidth = 7 * (widest ?? 0) + 16
  }

  mutating func append(_ text: StaticString) { bytes.append(text) }

  mutating func take() -> [UInt8] { bytes.take() }

  mutating func open(title: String, description: String, id: String) {
    let width = labelWidth + columns.count * Self.cellWidth + 2
    let height = Self.headHeight + rows.count * Self.cellHeight + 2
    bytes.append("<svg class=\"heat-map\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
    bytes.append(decimal: width)
    bytes.append(" ")
    bytes.append(decimal: height)
    bytes.append("\" width=\"")
    bytes.append(decimal: width)
    bytes.append("\" height=\"")
    bytes.append(decimal: height)
    bytes.append("\" role=\"img\" aria-labelledby=\"")
    bytes.append(escaping: "\(id)-title \(id)-desc")
    bytes.append("\" font-size=\"13\" fill=\"#222222\">\n<title id=\"")
    bytes.append(escaping: "\(id)-title")
    bytes.append("\">")
    bytes.append(escaping: title)
    bytes.append("</title>\n<desc id=\"")
    bytes.append(escaping: "\(id)-desc")
    bytes.append("\">")
    bytes.append(escaping: description)
    bytes.append("</desc>\n")
  }

  mutating func columnHeads() {
    for (index, column) in columns.enumerated() {
      text(
        column, x: labelWidth + index * Self.cellWidth + Self.cellWidth / 2,
        y: Self.headHeight - 10, anchor: "middle", isWhite: false)
    }
  }

  mutating func row(_ index: Int) {
    let row = rows[index]
    let top = Self.headHeight + index * Self.cellHeight
    if let url = row.url {
      bytes.append("<a href=\"")
      bytes.append(escaping: url)
      bytes.append("\">")
    }
    text(row.label, x: labelWidth - 8, y: top + 18, anchor: "end", isWhite: false)
    if row.url != nil { bytes.append("</a>\n") }
    for column in columns.indices {
      let count = column < row.counts.count ? row.counts[column] : 0
      cell(count, row: row.label, column: column, top: top)
    }
  }

  private mutating func cell(_ count: Int, row: String, column: Int, top: Int) {
    let shade = shade(of: count)
    let left = labelWidth + column * Self.cellWidth
    bytes.append("<g class=\"heat-")
    bytes.append(decimal: shade)
    bytes.append("\"><title>")
    bytes.append(escaping: "\(row)，\(columns[column])：\(count)条")
    bytes.append("</title><rect x=\"")
    bytes.append(decimal: left)
    bytes.append("\" y=\"")
    bytes.append(decimal: top)
    bytes.append("\" width=\"")
    bytes.append(decimal: Self.cellWidth)
    bytes.append("\" height=\"")
    bytes.append(decimal: Self.cellHeight)
    bytes.append("\" fill=\"")
    bytes.append(Self.shades[shade])
    bytes.append("\" stroke=\"#b8c0c8\"/>")
    if count > 0 {
      text(
        String(count), x: left + Self.cellWidth / 2, y: top + 18, anchor: "middle",
        isWhite: shade >= 5)
    }
    bytes.append("</g>\n")
  }

  /// 0 for none, then 1 to 6 by the square root, so that small counts can be told apart.
  private func shade(of count: Int) -> Int {
    guard count > 0 else { return 0 }
    let share = (Double(count) / Double(highest)).squareRoot()
    return min(6, 1 + Int(share * 5.5))
  }

  private mutating func text(
    _ words: String, x: Int, y: Int, anchor: StaticString, isWhite: Bool
  ) {
    bytes.append("<text x=\"")
    bytes.append(decimal: x)
    bytes.append("\" y=\"")
    bytes.append(decimal: y)
    bytes.append("\" text-anchor=\"")
    bytes.append(anchor)
    bytes.append(isWhite ? "\" fill=\"#ffffff\">" : "\">")
    bytes.append(escaping: words)
    bytes.append("</text>")
  }
}

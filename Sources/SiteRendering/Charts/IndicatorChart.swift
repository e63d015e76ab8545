import PlanAnalysis
import PlanModel

/// Draws an indicator over the years, a line for each issuer, as one inline SVG.
///
/// No style attribute (the site's policy forbids them): shapes carry classes and presentation
/// attributes. Series differ by marker shape and dashes, so that black and white print is enough.
/// The numbers themselves belong in a table beneath; at most eight issuers are drawn, the others
/// are counted in the description. `id` makes the ids of title and description unique in a page.
package func indicatorChart(_ indicator: Indicator, id: String) -> [UInt8] {
  var chart = ChartDrawing(indicator: indicator, id: id)
  return chart.draw()
}

private struct ChartDrawing {
  let indicator: Indicator
  let id: String
  var svg = XMLWriter()

  static let width = 400.0
  static let left = 56.0
  static let right = 396.0
  static let top = 20.0
  static let bottom = 200.0
  static let mostSeries = 8

  var series: [(issuer: String, values: [DatedTarget])] {
    var result: [(issuer: String, values: [DatedTarget])] = []
    for value in indicator.values {
      if result.last?.issuer == value.issuer {
        result[result.count - 1].values.append(value)
      } else {
        result.append((value.issuer, [value]))
      }
    }
    return result
  }

  init(indicator: Indicator, id: String) {
    self.indicator = indicator
    self.id = id
  }

  mutating func draw() -> [UInt8] {
    let all = series
    let drawn = Array(all.prefix(Self.mostSeries))
    let years = drawn.flatMap { $0.values.map(\.year) }
    guard let firstYear = years.min(), let lastYear = years.max() else { return [] }
    let scale = ChartScale(values: drawn.flatMap { $0.values.map(\.target.value) })
    let height = Self.bottom + 48 + Double(drawn.count) * 22
    svg.raw(
      "<svg class=\"chart\" role=\"img\" viewBox=\"0 0 400 \(plainNumber(height))\" "
        + "aria-labelledby=\"\(id)-title \(id)-desc\">")
    describe(all: all.count, drawn: drawn.count, firstYear, lastYear)
    axes(scale, years: firstYear...lastYear)
    for (index, line) in drawn.enumerated() {
      draw(line.values, as: index, scale, firstYear, lastYear)
      legend(line.issuer, as: index)
    }
    svg.raw("</svg>\n")
    return svg.bytes
  }

  private mutating func describe(all: Int, drawn: Int, _ first: Int, _ last: Int) {
    let change = indicator.isChange ? "（增减量）" : ""
    svg.raw("<title id=\"\(id)-title\">")
    svg.text("\(indicator.name)\(change)，单位：\(indicator.unit)")
    svg.raw("</title><desc id=\"\(id)-desc\">")
    svg.text("\(first)年至\(last)年，\(all)个发文机关，共\(indicator.values.count)个数值；数值见图下表格。")
    if all > drawn { svg.text("图中只画前\(drawn)个机关。") }
    svg.raw("</desc>")
  }

  private mutating func axes(_ scale: ChartScale, years: ClosedRange<Int>) {
    for tick in scale.ticks {
      let y = Self.y(tick, scale)
      svg.empty(
        "line",
        [
          ("class", "chart-grid"), ("x1", fixed(Self.left)), ("x2", fixed(Self.right)),
          ("y1", fixed(y)), ("y2", fixed(y)), ("stroke", "currentColor"),
          ("stroke-opacity", "0.25"),
        ])
      label(plainNumber(tick), x: Self.left - 8, y: y + 4, anchor: "end")
    }
    let step = max(1, (years.count + 6) / 7)
    for year in stride(from: years.lowerBound, through: years.upperBound, by: step) {
      let x = Self.x(year, years.lowerBound, years.upperBound)
      label(String(year), x: x, y: Self.bottom + 22, anchor: "middle")
    }
    svg.empty(
      "line",
      [
        ("class", "chart-axis"), ("x1", fixed(Self.left)), ("x2", fixed(Self.right)),
        ("y1", fixed(Self.bottom)), ("y2", fixed(Self.bottom)), ("stroke", "currentColor"),
      ])
  }

  private mutating func draw(
    _ values: [DatedTarget], as index: Int, _ scale: ChartScale, _ first: Int, _ last: Int
  ) {
    let points = values.map {
      (Self.x($0.year, first, last), Self.y($0.target.value, scale))
    }
    if points.count > 1 {
      let path = points.map { "\(fixed($0.0)),\(fixed($0.1))" }.joined(separator: " ")
      svg.empty(
        "polyline",
        [
          ("class", "chart-line chart-series-\(index + 1)"), ("points", path), ("fill", "none"),
          ("stroke", "currentColor"), ("stroke-width", "2"),
          ("stroke-dasharray", ChartMarker.dashes[index % ChartMarker.dashes.count]),
        ])
    }
    for (x, y) in points { marker(index, x, y) }
  }

  private mutating func marker(_ index: Int, _ x: Double, _ y: Double) {
    svg.empty(
      "path",
      [
        ("class", "chart-marker chart-series-\(index + 1)"),
        ("transform", "translate(\(fixed(x)) \(fixed(y)))"),
        ("d", ChartMarker.paths[index % ChartMarker.paths.count]),
        ("fill", index.isMultiple(of: 2) ? "currentColor" : "none"), ("stroke", "currentColor"),
        ("stroke-width", "2"),
      ])
  }

  private mutating func legend(_ issuer: String, as index: Int) {
    let y = Self.bottom + 52 + Double(index) * 22
    marker(index, Self.left, y - 4)
    label(issuer, x: Self.left + 16, y: y, anchor: "start")
  }

  private mutating func label(_ text: String, x: Double, y: Double, anchor: String) {
    svg.raw(
      "<text class=\"chart-label\" x=\"\(fixed(x))\" y=\"\(fixed(y))\" text-anchor=\"\(anchor)\" "
        + "font-size=\"14\" fill=\"currentColor\">")
    svg.text(text)
    svg.raw("</text>")
  }

  private static func x(_ year: Int, _ first: Int, _ last: Int) -> Double {
    guard last > first else { return (left + right) / 2 }
    return left + 16 + (right - left - 32) * Double(year - first) / Double(last - first)
  }

  private static func y(_ value: Double, _ scale: ChartScale) -> Double {
    bottom - (bottom - top) * (value - scale.lowest) / (scale.highest - scale.lowest)
  }
}

/// A value axis from zero to a round number above the largest value.
struct ChartScale {
  let lowest: Double
  let highest: Double
  let ticks: [Double]

  init(values: [Double]) {
    let largest = max(values.max() ?? 0, 0)
    let step = Self.roundStep(largest > 0 ? largest / 4 : 1)
    var top = step
    while top < largest { top += step }
    lowest = 0
    highest = top
    ticks = stride(from: 0, through: top + step / 2, by: step).map { ($0 * 1e6).rounded() / 1e6 }
  }

  /// 1, 2, 2.5 or 5 times a power of ten, not below `raw`.
  private static func roundStep(_ raw: Double) -> Double {
    var power = 1.0
    while power * 10 <= raw { power *= 10 }
    while power > raw { power /= 10 }
    for factor in [1.0, 2, 2.5, 5, 10] where factor * power >= raw { return factor * power }
    return 10 * power
  }
}

private enum ChartMarker {
  /// Circle, square, triangle, diamond, cross, plus, down triangle, bar: around the origin.
  static let paths = [
    "M-5 0A5 5 0 1 0 5 0A5 5 0 1 0 -5 0Z", "M-5 -5H5V5H-5Z", "M0 -6L6 5H-6Z", "M0 -7L6 0L0 7L-6 0Z",
    "M-5 -5L5 5M5 -5L-5 5", "M-6 0H6M0 -6V6", "M0 6L6 -5H-6Z", "M-6 -2H6V2H-6Z",
  ]
  static let dashes = ["none", "6 3", "2 3", "8 3 2 3", "12 4", "1 4", "4 4", "10 2 2 2 2 2"]
}

/// One decimal, for coordinates.
private func fixed(_ value: Double) -> String { plainNumber((value * 10).rounded() / 10) }

import PlanAnalysis
import PlanModel

/// All targets as a table, page by page, and the indicators that can be compared.
struct TargetsPageContext: PageContext {
  let frame: PageFrame
  let count: Int
  let pager: Pager?
  let years: [String]
  let issuers: [String]
  let themes: [String]
  let hasIndicators: Bool

  static let ownNames: [TemplateName] = [
    .text("count"), .section("pager", Pager.self), .texts("years"), .texts("issuers"),
    .texts("themes"), .flag("hasIndicators"), .slot("rows"), .slot("indicators"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "count": .text(String(count))
    case "pager": .section(pager)
    case "years": .texts(years)
    case "issuers": .texts(issuers)
    case "themes": .texts(themes)
    case "hasIndicators": .flag(hasIndicators)
    case "rows": .slot(PageSlot.body)
    case "indicators": .slot(PageSlot.contents)
    default: nil
    }
  }
}

extension PageShared {
  static let targetsURL = "targets.html"
  /// Rows on one page: a small site has all of them on one, so that they can be sorted as a whole.
  static let targetsOnPage = 1000
  /// Values that the table beneath a drawing shows; the others are in the open data.
  private static let valuesInTable = 200

  func renderTargets(page number: Int) -> OutputFile {
    let all = targetListing.targets
    let pager = Pager(
      index: PageShared.targetsURL, number: number, itemCount: all.count,
      size: PageShared.targetsOnPage)
    let rows = all[pager.range]
    let documents = documents(of: rows)
    var frame = frame(
      url: Permalinks.page(number, of: PageShared.targetsURL),
      title: number > 1 ? "指标（第\(number)页）" : "指标",
      column: ColumnContext(
        name: "指标", description: "各份计划提出的数量指标，注明出处，可以按年度、机关和主题筛选。",
        keywords: ["指标", "目标", "数据"], type: "数据发布"))
    frame.crumbs.append(LinkContext(text: "指标"))
    let context = TargetsPageContext(
      frame: frame, count: all.count, pager: pager.pageCount > 1 ? pager : nil,
      years: years(of: documents), issuers: issuers(of: documents), themes: themeLabels(of: rows),
      hasIndicators: number == 1 && !targetListing.indicators.isEmpty)
    return output(frame, targetsTemplate, context, capacity: rows.count * 400 + 16384) {
      slot, writer in
      if slot == PageSlot.contents {
        writeIndicators(
          targetListing.indicators(first: 12, in: site), in: frame, heading: 3, into: &writer)
      } else {
        for row in rows { write(row, from: frame.url, into: &writer) }
      }
    }
  }

  private func write(_ row: ListedTarget, from page: String, into writer: inout ByteWriter) {
    let target = site.target(row)
    let (document, unit) = (Int(row.document), site.unit(of: row))
    writer.append("<tr><th scope=\"row\">")
    writer.append(escaping: target.what)
    writer.append("</th><td class=\"number\" data-value=\"")
    writer.append(plainNumber: target.value)
    writer.append("\">")
    writer.append(numberOf: target)
    writer.append(escaping: target.unit)
    writer.append("</td><td>")
    writer.append(escaping: target.deadline ?? "")
    writer.append("</td><td>")
    if let theme = theme(of: row) {
      writer.append(escaping: site.vocabulary.themes[theme].label)
    }
    writer.append("</td><td>")
    writer.append(text: yearText(of: document))
    writer.append("</td><td>")
    writer.append(escaping: issuerText(of: document))
    writer.append("</td><td><a href=\"")
    writer.append(address: site.urls[document], from: page)
    writer.append("#")
    writer.append(escaping: site.anchor(ofUnit: unit, document: document))
    writer.append("\">")
    writer.append(escaping: site[document].metadata.title)
    // The unit's label, where it has one.
    let label = site[document].outline[unit].label
    if !label.isEmpty { writer.append(0x20) }
    writer.append(escaping: label)
    writer.append("</a></td></tr>\n")
  }

  private func yearText(of document: Int) -> String {
    site[document].metadata.year.map { "\($0)年" } ?? unknownValue
  }

  private func issuerText(of document: Int) -> String {
    site[document].metadata.issuers.first ?? unknownValue
  }

  /// Index of the first theme of a target's unit.
  private func theme(of row: ListedTarget) -> Int? {
    guard site.hasThemes else { return nil }
    return site.themes[Int(row.document)].themes(ofUnit: site.unit(of: row)).first.map {
      Int($0.theme)
    }
  }

  // MARK: Filters

  /// Documents of the rows, in their order; the rows of a document stand together.
  private func documents(of rows: ArraySlice<ListedTarget>) -> [Int] {
    var documents: [Int] = []
    for row in rows where documents.last != Int(row.document) {
      documents.append(Int(row.document))
    }
    return documents
  }

  /// Each year once, in the order of the rows.
  private func years(of documents: [Int]) -> [String] {
    var seen: Set<Int?> = []
    return documents.filter { seen.insert(site[$0].metadata.year).inserted }.map(yearText)
  }

  private func issuers(of documents: [Int]) -> [String] {
    Set(documents.map(issuerText)).sorted()
  }

  private func themeLabels(of rows: ArraySlice<ListedTarget>) -> [String] {
    let themes = Set(rows.compactMap(theme))
    return Set(themes.map { site.vocabulary.themes[$0].label }).sorted()
  }

  // MARK: Indicators

  /// Each indicator as a drawing with the numbers in a table beneath.
  func writeIndicators(
    _ indicators: [Indicator], in frame: PageFrame, heading: Int, into writer: inout ByteWriter
  ) {
    for (index, indicator) in indicators.enumerated() {
      writer.append("<section class=\"indicator\"><h")
      writer.append(decimal: heading)
      writer.append(">")
      writer.append(escaping: indicator.name)
      writer.append(indicator.isChange ? "（增减量）</h" : "</h")
      writer.append(decimal: heading)
      writer.append(">\n")
      writer.append(indicatorChart(indicator, id: "indicator-\(index + 1)"))
      writeTable(of: indicator, in: frame, into: &writer)
      writer.append("</section>\n")
    }
  }

  private func writeTable(
    of indicator: Indicator, in frame: PageFrame, into writer: inout ByteWriter
  ) {
    writer.append("<details><summary>数值与出处</summary>\n<div class=\"table\"><table><thead><tr>")
    for head in ["机关", "年度", "数值"] {
      writer.append("<th scope=\"col\">")
      writer.append(text: head)
      writer.append("</th>")
    }
    writer.append("</tr></thead><tbody>\n")
    for value in indicator.values.prefix(PageShared.valuesInTable) {
      writer.append("<tr><th scope=\"row\">")
      writer.append(escaping: value.issuer)
      writer.append("</th><td>")
      writer.append(decimal: value.year)
      writer.append("</td><td class=\"number\"><a href=\"")
      writer.append(escaping: Permalinks.relative(from: frame.url, to: value.url))
      writer.append("\">")
      writer.append(escaping: value.target.amountText)
      writer.append("</a></td></tr>\n")
    }
    writer.append("</tbody></table></div>\n")
    let rest = indicator.values.count - PageShared.valuesInTable
    if rest > 0 {
      writer.append("<p>另有")
      writer.append(decimal: rest)
      if let table = frame.link("", to: "data/targets.csv").url {
        writer.append("个数值，见<a href=\"")
        writer.append(text: table)
        writer.append("\">指标表</a>。</p>\n")
      } else {
        writer.append("个数值。</p>\n")
      }
    }
    writer.append("</details>\n")
  }
}

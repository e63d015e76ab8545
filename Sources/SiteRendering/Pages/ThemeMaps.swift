import PlanAnalysis
import PlanModel

/// The map of themes and years, and a theme's own map of issuers and years: drawn, and the same
/// numbers as a table.
struct ThemeMap: Sendable {
  let title: String
  let description: String
  /// 主题, 发文机关.
  let rowHead: String
  let rows: [HeatMapRow]
  let columns: [String]

  /// A map that says no more than its sum is none.
  var isWorthDrawing: Bool { columns.count > 1 && !rows.isEmpty }

  func write(into writer: inout ByteWriter) {
    writer.append("<figure class=\"map\"><div class=\"table\" tabindex=\"0\">\n")
    writer.append(
      // A drawing is one image to a screen reader: the links stand in the table.
      themeHeatMap(
        rows: rows.map { HeatMapRow(label: $0.label, counts: $0.counts) }, columns: columns,
        title: title, description: description))
    writer.append("</div>\n<figcaption>")
    writer.append(escaping: description)
    writer.append("</figcaption></figure>\n<details class=\"numbers\">")
    writer.append("<summary>同样的数字，以表格显示</summary>\n")
    writer.append("<div class=\"table\" tabindex=\"0\"><table><thead><tr><th scope=\"col\">")
    writer.append(escaping: rowHead)
    writer.append("</th>")
    for column in columns {
      writer.append("<th scope=\"col\">")
      writer.append(escaping: column)
      writer.append("</th>")
    }
    writer.append("</tr></thead><tbody>\n")
    for row in rows { write(row, into: &writer) }
    writer.append("</tbody></table></div>\n</details>\n")
  }

  private func write(_ row: HeatMapRow, into writer: inout ByteWriter) {
    writer.append("<tr><th scope=\"row\">")
    if let url = row.url {
      writer.append("<a href=\"")
      writer.append(escaping: url)
      writer.append("\">")
    }
    writer.append(escaping: row.label)
    writer.append(row.url == nil ? "</th>" : "</a></th>")
    for count in row.counts {
      writer.append("<td class=\"number\">")
      writer.append(decimal: count)
      writer.append("</td>")
    }
    writer.append("</tr>\n")
  }
}

extension PageShared {
  /// Years that a map shows: the latest twelve, in order.
  private static let mostYears = 12

  /// Themes and years, for the overview of themes.
  var themeMap: ThemeMap {
    let documents = themeIndex.units.map { measureCounts(of: $0) }
    let years = mapYears(of: documents.lazy.flatMap { $0 })
    return ThemeMap(
      title: "主题与年度", description: "各主题在各年度有多少条，颜色越深，条数越多。", rowHead: "主题",
      rows: themeIndex.present.map { index in
        let theme = site.vocabulary.themes[index]
        return HeatMapRow(
          label: theme.label, url: "\(theme.id).html",
          counts: counts(of: documents[index], years: years))
      }, columns: years.map { String($0) })
  }

  /// Issuers and years of one theme: the twelve issuers with most measures.
  func map(ofTheme theme: Int) -> ThemeMap {
    let documents = measureCounts(of: themeIndex.units[theme])
    let years = mapYears(of: documents)
    let byIssuer = Dictionary(grouping: documents) {
      site[$0.document].metadata.issuers.first ?? "发文机关不详"
    }
    let sums = byIssuer.mapValues { $0.reduce(0) { $0 + $1.measures } }
    let rows = sums.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(12)
    return ThemeMap(
      title: "发文机关与年度",
      description: "各发文机关在各年度关于“\(site.vocabulary.themes[theme].label)”的条数，颜色越深，条数越多。",
      rowHead: "发文机关",
      rows: rows.map { issuer, _ in
        HeatMapRow(
          label: issuer,
          url: indexLinks.issuer(issuer).flatMap(policy.file).map {
            Permalinks.relative(from: "themes/index.html", to: $0)
          }, counts: counts(of: byIssuer[issuer] ?? [], years: years))
      }, columns: years.map { String($0) })
  }

  /// How many measures of a theme a document has.
  private typealias MeasureCount = (document: Int, measures: Int)

  /// The documents of a theme, in the order of its units, which stand together by document.
  private func measureCounts(of units: [ThemedUnit]) -> [MeasureCount] {
    var result: [MeasureCount] = []
    for unit in units {
      if let last = result.last, last.document == Int(unit.document) {
        result[result.count - 1].measures += 1
      } else {
        result.append((Int(unit.document), 1))
      }
    }
    return result
  }

  private func mapYears(of documents: some Sequence<MeasureCount>) -> [Int] {
    let years = Set(documents.lazy.compactMap { site[$0.document].metadata.year })
    return years.sorted().suffix(PageShared.mostYears)
  }

  private func counts(of documents: [MeasureCount], years: [Int]) -> [Int] {
    var counts = [Int](repeating: 0, count: years.count)
    for (document, measures) in documents {
      guard let year = site[document].metadata.year, let column = years.firstIndex(of: year) else {
        continue
      }
      counts[column] += measures
    }
    return counts
  }
}

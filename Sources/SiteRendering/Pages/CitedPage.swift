import PlanAnalysis
import PlanModel

/// Documents that the texts name in 《》, and who names them.
struct CitedPageContext: PageContext {
  let frame: PageFrame
  let count: Int
  let pager: Pager?

  static let ownNames: [TemplateName] = [
    .text("count"), .section("pager", Pager.self), .slot("entries"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "count": .text(String(count))
    case "pager": .section(pager)
    case "entries": .slot(PageSlot.body)
    default: nil
    }
  }
}

extension PageShared {
  static let citedURL = "cited.html"
  static let citedOnPage = 300
  /// Naming documents that are listed one by one.
  private static let mostPlaces = 20

  func renderCited(page number: Int) -> OutputFile {
    let pager = Pager(
      index: PageShared.citedURL, number: number, itemCount: site.findings.cited.count,
      size: PageShared.citedOnPage)
    var frame = frame(
      url: Permalinks.page(number, of: PageShared.citedURL),
      title: number > 1 ? "引用的文件（第\(number)页）" : "引用的文件",
      column: ColumnContext(
        name: "引用的文件", description: "各份文件用书名号引用的法律、规划、通知和其他文献，以及引用它们的条目。",
        keywords: ["引用", "政策文件"], type: "信息公开目录"))
    frame.crumbs.append(LinkContext(text: "引用的文件"))
    let context = CitedPageContext(
      frame: frame, count: site.findings.cited.count,
      pager: pager.pageCount > 1 ? pager : nil)
    return output(frame, citedTemplate, context) { _, writer in
      for cited in site.findings.cited[pager.range] { write(cited, in: frame, into: &writer) }
    }
  }

  private func write(_ cited: CitedDocument, in frame: PageFrame, into writer: inout ByteWriter) {
    writer.append("<li><p class=\"cited\">")
    if let document = cited.document {
      writer.append("<a href=\"")
      writer.append(address: site.urls[document], from: frame.url)
      writer.append("\">《")
      writer.append(escaping: cited.title)
      writer.append("》</a>")
    } else {
      writer.append("《")
      writer.append(escaping: cited.title)
      writer.append("》")
    }
    writer.append(" <span>")
    writer.append(decimal: cited.places.count)
    writer.append("份</span></p>\n<ul>\n")
    for place in cited.places.prefix(PageShared.mostPlaces) {
      write(place, in: frame, into: &writer)
    }
    if cited.places.count > PageShared.mostPlaces {
      writer.append("<li>另有")
      writer.append(decimal: cited.places.count - PageShared.mostPlaces)
      writer.append("份文件，可用搜索查找。</li>\n")
    }
    writer.append("</ul></li>\n")
  }

  private func write(
    _ place: CitedDocument.Place, in frame: PageFrame, into writer: inout ByteWriter
  ) {
    let target =
      place.unit.map { site.url(ofUnit: $0, document: place.document) }
      ?? site.urls[place.document]
    writer.append("<li><a href=\"")
    writer.append(escaping: Permalinks.relative(from: frame.url, to: target))
    writer.append("\">")
    writer.append(escaping: site[place.document].metadata.title)
    if let unit = place.unit { writer.append(escaping: site[place.document].outline[unit].label) }
    writer.append("</a></li>\n")
  }
}

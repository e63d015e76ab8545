import PlanAnalysis
import PlanModel

/// One page of a theme: a stretch of its measures.
struct ThemePage: Sendable {
  let theme: Int
  /// From 1.
  let number: Int

  static func url(of theme: Theme) -> String { "themes/\(theme.id).html" }

  /// Measures on one page; they are shorter than a document's entry.
  static func size(of settings: SiteSettings) -> Int { settings.pagerSize * 2 }

  static func all(of site: Site, index: ThemeIndex) -> [ThemePage] {
    index.present.flatMap { theme in
      (1...Pager.count(of: index.units[theme].count, size: size(of: site.settings))).map {
        ThemePage(theme: theme, number: $0)
      }
    }
  }
}

/// The overview of all themes.
struct ThemesPageContext: PageContext {
  let frame: PageFrame
  let heading: String
  let description: String
  let groups: [LinkGroupContext]
  let hasMap: Bool

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("description"), .list("groups", LinkGroupContext.self),
    .flag("hasMap"), .slot("map"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(heading)
    case "description": .text(description)
    case "groups": .list(groups)
    case "hasMap": .flag(hasMap)
    case "map": .slot(PageSlot.contents)
    default: nil
    }
  }
}

struct ThemePageContext: PageContext {
  let frame: PageFrame
  let heading: String
  let description: String
  let measureCount: Int
  let documentCount: Int
  let pager: Pager?
  let broader: [LinkContext]
  let narrower: [LinkContext]
  let related: [LinkContext]
  let hasMap: Bool
  let hasIndicators: Bool

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("description"), .text("measureCount"), .text("documentCount"),
    .section("pager", Pager.self), .list("broader", LinkContext.self),
    .list("narrower", LinkContext.self), .list("related", LinkContext.self), .slot("measures"),
    .flag("hasMap"), .flag("hasIndicators"), .slot("map"), .slot("indicators"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(heading)
    case "description": .text(description)
    case "measureCount": .text(String(measureCount))
    case "documentCount": .text(String(documentCount))
    case "pager": .section(pager)
    case "broader": .list(broader)
    case "narrower": .list(narrower)
    case "related": .list(related)
    case "measures": .slot(PageSlot.body)
    case "hasMap": .flag(hasMap)
    case "hasIndicators": .flag(hasIndicators)
    case "map": .slot(PageSlot.contents)
    case "indicators": .slot(PageSlot.notices)
    default: nil
    }
  }
}

extension PageShared {
  func render(_ page: ThemePage) -> OutputFile {
    let theme = site.vocabulary.themes[page.theme]
    let units = themeIndex.units[page.theme]
    let pager = Pager(
      index: ThemePage.url(of: theme), number: page.number, itemCount: units.count,
      size: ThemePage.size(of: site.settings))
    let frame = themeFrame(theme, number: page.number)
    let narrower = site.vocabulary.narrower(of: page.theme).map { site.vocabulary.themes[$0].id }
    let map = page.number == 1 ? map(ofTheme: page.theme) : nil
    let indicators =
      page.number == 1
      ? targetListing.indicators(ofTheme: page.theme, first: 4, in: site) : []
    let context = ThemePageContext(
      frame: frame, heading: theme.label, description: theme.description,
      measureCount: units.count, documentCount: themeIndex.documentCounts[page.theme],
      pager: pager.pageCount > 1 ? pager : nil, broader: links(to: theme.broader, in: frame),
      narrower: links(to: narrower, in: frame), related: links(to: theme.related, in: frame),
      hasMap: map?.isWorthDrawing ?? false, hasIndicators: !indicators.isEmpty)
    return output(frame, themeTemplate, context) { slot, writer in
      switch slot {
      case PageSlot.contents: map?.write(into: &writer)
      case PageSlot.notices:
        writeIndicators(indicators, in: frame, heading: 3, into: &writer)
      default: write(units[pager.range], theme: page.theme, into: &writer)
      }
    }
  }

  func renderThemeOverview() -> OutputFile {
    let description = "按主题查阅各份计划、总结和通知中的措施。"
    let present = themeIndex.present
    let frame = overviewFrame(
      url: "themes/index.html", title: "主题", description: description,
      keywords: present.prefix(8).map { site.vocabulary.themes[$0].label })
    let map = themeMap
    let context = ThemesPageContext(
      frame: frame, heading: "主题", description: description, groups: themeGroups(in: frame),
      hasMap: map.isWorthDrawing)
    return output(frame, themesTemplate, context) { _, writer in map.write(into: &writer) }
  }

  /// Themes with the number of their measures, subjects before levels of schooling.
  func themeGroups(in frame: PageFrame) -> [LinkGroupContext] {
    let most = themeIndex.units.map(\.count).max() ?? 1
    return ThemeFacet.allCases.compactMap { facet in
      let links = themeIndex.present
        .filter { site.vocabulary.themes[$0].facet == facet }
        .map { index in
          let theme = site.vocabulary.themes[index]
          var link = frame.link(theme.label, to: ThemePage.url(of: theme))
          link.note = "\(themeIndex.units[index].count)条"
          link.share = String((themeIndex.units[index].count * 9 + most - 1) / most)
          return link
        }
      guard !links.isEmpty else { return nil }
      return LinkGroupContext(title: facet == .subject ? "工作内容" : "学段与类别", links: links)
    }
  }

  private func themeFrame(_ theme: Theme, number: Int) -> PageFrame {
    let url = ThemePage.url(of: theme)
    let words = theme.terms(.preferred).filter { $0 != theme.label }
    var frame = frame(
      url: Permalinks.page(number, of: url),
      title: number > 1 ? "主题：\(theme.label)（第\(number)页）" : "主题：\(theme.label)",
      column: ColumnContext(
        name: theme.label,
        description: theme.description.isEmpty
          ? "各份文件中关于\(theme.label)的措施。" : theme.description,
        keywords: [theme.label] + words.prefix(5), type: "政策文件"))
    frame.crumbs.append(frame.link("主题", to: "themes/index.html"))
    frame.crumbs.append(LinkContext(text: theme.label))
    return frame
  }

  /// Links to those of the themes that have a page.
  private func links(to ids: [String], in frame: PageFrame) -> [LinkContext] {
    ids.compactMap { id in
      guard let index = site.vocabulary.index(of: id), !themeIndex.units[index].isEmpty else {
        return nil
      }
      let theme = site.vocabulary.themes[index]
      return frame.link(theme.label, to: ThemePage.url(of: theme))
    }
  }

  // MARK: Measures

  /// Year headings, under them issuers, under them each document's measures.
  private func write(_ units: ArraySlice<ThemedUnit>, theme: Int, into writer: inout ByteWriter) {
    var last: Int?
    for unit in units {
      let document = Int(unit.document)
      if last != document {
        if last != nil { writer.append("</ol></div>\n") }
        writeHeadings(document, after: last, into: &writer)
        writer.append("<div class=\"source\"><p class=\"from\"><a href=\"../")
        writer.append(text: site.urls[document])
        writer.append("\">")
        writer.append(escaping: site[document].metadata.title)
        writer.append("</a></p>\n<ol class=\"measures\">\n")
        last = document
      }
      write(Int(unit.unit), of: document, theme: theme, into: &writer)
    }
    if last != nil { writer.append("</ol></div>\n") }
  }

  private func writeHeadings(_ document: Int, after last: Int?, into writer: inout ByteWriter) {
    let year = site[document].metadata.year
    let issuer = site[document].metadata.issuers.first
    let isNewYear = last.map { site[$0].metadata.year != year } ?? true
    if isNewYear {
      writer.append("<h2>")
      writer.append(text: year.map { "\($0)年" } ?? "年度不详")
      writer.append("</h2>\n")
    }
    if isNewYear || last.map({ site[$0].metadata.issuers.first != issuer }) ?? true {
      writer.append("<h3>")
      writer.append(escaping: issuer ?? "发文机关不详")
      writer.append("</h3>\n")
    }
  }

  private func write(_ unit: Int, of document: Int, theme: Int, into writer: inout ByteWriter) {
    let label = site[document].outline[unit].label
    let title = site[document].outline[unit].title
    writer.append("<li><a href=\"../")
    writer.append(text: site.urls[document])
    writer.append("#")
    writer.append(escaping: site.anchor(ofUnit: unit, document: document))
    writer.append("\">")
    if !label.isEmpty {
      writer.append("<span class=\"label\">")
      writer.append(escaping: label)
      writer.append("</span>")
    }
    if title.isEmpty, label.isEmpty { writer.append("（无标题）") }
    writeMarked(title, theme: theme, into: &writer)
    writer.append("</a></li>\n")
  }

  /// The text with the theme's words marked.
  private func writeMarked(_ text: String, theme: Int, into writer: inout ByteWriter) {
    text.withBytes { bytes in
      var start = 0
      for range in themeIndex.matcher.marks(of: theme, in: bytes) {
        writer.append(escaping: UnsafeBufferPointer(rebasing: bytes[start..<range.lowerBound]))
        writer.append("<mark>")
        writer.append(escaping: UnsafeBufferPointer(rebasing: bytes[range]))
        writer.append("</mark>")
        start = range.upperBound
      }
      writer.append(escaping: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }
}

import PlanModel

/// A page of the author's own: about, help.
struct FreePageContext: PageContext {
  let frame: PageFrame
  let heading: String

  static let ownNames: [TemplateName] = [.text("heading"), .slot("body")]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(heading)
    case "body": .slot(PageSlot.body)
    default: nil
    }
  }
}

/// The page of the full-text search, filled by its script.
struct SearchPageContext: PageContext {
  let frame: PageFrame
  let hasThemes: Bool

  static let ownNames: [TemplateName] = [.flag("hasThemes")]

  func ownValue(of name: String) -> TemplateValue? {
    name == "hasThemes" ? .flag(hasThemes) : nil
  }
}

/// The page of an address that is not there. It is served at any depth: no relative link works.
struct MissingPageContext: PageContext {
  let frame: PageFrame

  static let ownNames: [TemplateName] = [.text("home")]

  func ownValue(of name: String) -> TemplateValue? {
    guard name == "home" else { return nil }
    return .text(frame.siteAddress)
  }
}

extension PageShared {
  func render(_ page: FreePage) -> OutputFile {
    var frame = frame(
      url: page.url, title: page.title,
      column: ColumnContext(
        name: page.title, description: page.description ?? "\(site.settings.name)：\(page.title)。",
        keywords: [page.title], type: "概况信息"))
    frame.crumbs.append(LinkContext(text: page.title))
    return output(frame, freeTemplate, FreePageContext(frame: frame, heading: page.title)) {
      _, writer in writeBody(of: page, into: &writer)
    }
  }

  /// The text of a free page; its largest headings stand one level below the page's own.
  func writeBody(of page: FreePage, into writer: inout ByteWriter) {
    let levels = page.markup.nodes.lazy.filter { $0.kind == .heading }.map { Int($0.detail) }
    let links = LinkWriter(site: site, policy: policy, source: page.path, page: page.url)
    var options = links.markupOptions
    options.headingShift = 2 - (levels.min() ?? 2)
    MarkupHTML(options: options).write(page.markup, into: &writer)
  }

  func renderSearch() -> OutputFile {
    var frame = frame(
      url: "search.html", title: "搜索",
      column: ColumnContext(
        name: "搜索", description: "在全部计划、总结和通知的全文中查找。",
        keywords: ["搜索", "全文检索"], type: "信息公开目录"))
    frame.crumbs.append(LinkContext(text: "搜索"))
    return output(
      frame, searchTemplate,
      SearchPageContext(
        frame: frame,
        hasThemes: site.themeCounts.contains { $0 > 0 } && policy.file("themes/index.html") != nil))
  }

  func renderMissing() -> OutputFile {
    let frame = frame(
      url: "404.html", title: "没有这个页面",
      column: ColumnContext(
        name: "没有这个页面", description: "地址有误，或者页面已经移走。", keywords: ["页面不存在"],
        type: "信息公开指南"))
    return output(frame, missingTemplate, MissingPageContext(frame: frame))
  }
}

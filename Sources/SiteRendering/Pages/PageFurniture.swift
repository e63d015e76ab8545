import PlanModel

/// Header and footer, which are the same on all pages of a section and a depth; written once.
struct PageFurniture: Sendable {
  private struct Bytes: Sendable {
    var header: [UInt8]
    var footer: [UInt8]
  }

  /// By section, at depth 0 and then at depth 1.
  private let bytes: [Bytes]

  init(site: Site, templates: TemplateSet, policy: LinkPolicy) throws(TemplateError) {
    let parts = SiteParts(site: site)
    let header = try templates.page("header", for: FurnitureContext.self)
    let footer = try templates.page("footer", for: FurnitureContext.self)
    bytes = SiteSection.allCases.flatMap { section in
      ["x.html", "x/x.html"].map { url in
        let context = FurnitureContext(
          site: site, section: section, url: url, parts: parts, policy: policy)
        return Bytes(header: header.render(context), footer: footer.render(context))
      }
    }
  }

  func header(of frame: PageFrame) -> [UInt8] { bytes[index(of: frame)].header }

  func footer(of frame: PageFrame) -> [UInt8] { bytes[index(of: frame)].footer }

  /// All of them, one behind another.
  func append(to writer: inout ByteWriter) {
    for part in bytes {
      writer.append(part.header)
      writer.append(part.footer)
    }
  }

  private func index(of frame: PageFrame) -> Int {
    frame.section.rawValue * 2 + (frame.root.isEmpty ? 0 : 1)
  }
}

/// What header and footer may name.
struct FurnitureContext: TemplateContext {
  let settings: SiteSettings
  let section: SiteSection
  let root: String
  let navigation: [LinkContext]
  let pages: [LinkContext]
  let offersSearch: Bool
  let isOffline: Bool

  /// `url` is that of any page of its depth. What the policy has no page of is left out.
  init(site: Site, section: SiteSection, url: String, parts: SiteParts, policy: LinkPolicy) {
    settings = site.settings
    isOffline = !policy.isWeb
    self.section = section
    root = Permalinks.relative(from: url, to: "")
    offersSearch = site.offersSearch
    let link = { (text: String, target: String) -> LinkContext? in
      policy.file(target).map {
        LinkContext(
          text: text, url: Permalinks.relative(from: url, to: $0),
          isCurrent: SiteSection(url: target) == section)
      }
    }
    navigation = FurnitureContext.entries(of: site, parts).compactMap(link)
    let cited = parts.cited ? [("引用的文件", PageShared.citedURL)] : []
    let compare = site.comparesPlans ? [("比较两份计划", PageShared.compareURL)] : []
    let data = [("开放数据", PageShared.dataURL)]
    pages = (cited + compare + data + site.pages.map { ($0.title, $0.url) }).compactMap(link)
  }

  /// Title and page of every part of the site that is not empty.
  private static func entries(of site: Site, _ parts: SiteParts) -> [(String, String)] {
    var entries = [("首页", "index.html")]
    for page in [site.indexes.plans, site.indexes.notices] {
      if let page { entries.append((page.title, page.url)) }
    }
    if parts.themes { entries.append(("主题", "themes/index.html")) }
    if parts.targets { entries.append(("指标", PageShared.targetsURL)) }
    return entries + site.indexes.groups.map { ($0.title, $0.url) }
  }

  static let names: [TemplateName] = [
    .global("site", SiteContext.self), .text("root"), .list("navigation", LinkContext.self),
    .list("pages", LinkContext.self), .flag("offersQuickSearch"), .flag("offersSearch"),
    .flag("isHome"), .flag("isOffline"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "site": .section(SiteContext(settings: settings))
    case "root": .text(root)
    case "navigation": .list(navigation)
    case "pages": .list(pages)
    case "offersSearch": .flag(offersSearch)
    // Home and the search page have a larger form of their own.
    case "offersQuickSearch": .flag(offersSearch && section != .home && section != .search)
    case "isHome": .flag(section == .home)
    case "isOffline": .flag(isOffline)
    default: nil
    }
  }
}

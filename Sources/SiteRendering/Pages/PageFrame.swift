import PlanModel

/// What every page has in common: its place in the site, its title, the tags of its head.
struct PageFrame: Sendable {
  /// What the site says of itself.
  var site: any TemplateContext
  /// The site's address on the web; nil where the settings name no domain.
  var siteAddress: String?
  /// What it may lead to.
  var policy: LinkPolicy
  /// The page's own file, relative to the output folder.
  var url: String
  var title: String
  var section: SiteSection
  /// The column (栏目) that the page is or belongs to.
  var column: ColumnContext
  /// From the home page down to the page itself; empty for the home page.
  var crumbs: [LinkContext] = []
  /// Tags of a document's page.
  var article: ArticleContext?

  /// Leads from the page to the output folder: nothing, or `../`.
  var root: String { Permalinks.relative(from: url, to: "") }

  /// The link from this page to another; words where it would lead out.
  func link(_ text: String, to target: String) -> LinkContext {
    guard let file = policy.file(target) else {
      return LinkContext(text: text, outside: policy.note(siteAddress.map { $0 + target }))
    }
    return LinkContext(text: text, url: Permalinks.relative(from: url, to: file))
  }

  static let names: [TemplateName] = [
    .global("site", SiteContext.self), .text("root"), .text("title"), .flag("isHome"),
    .section("column", ColumnContext.self), .section("article", ArticleContext.self),
    .text("canonical"), .list("crumbs", LinkContext.self), .slot("header"), .slot("footer"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "site": .section(site)
    case "root": .text(root)
    case "title": .text(title)
    case "isHome": .flag(section == .home)
    case "column": .section(column)
    case "article": .section(article)
    case "canonical": .text(canonical)
    case "crumbs": .list(crumbs.filter { $0.outside == nil })
    case "header": .slot(PageSlot.header)
    case "footer": .slot(PageSlot.footer)
    default: nil
    }
  }

  /// The page's address on the web, for a page on the web.
  private var canonical: String? {
    guard policy.isWeb else { return nil }
    return siteAddress.map { url == "index.html" ? $0 : $0 + url }
  }
}

/// Parts of a page that are spliced in as bytes.
enum PageSlot {
  static let header = 0
  static let footer = 1
  /// A document's text, or a list's entries.
  static let body = 2
  static let contents = 3
  static let notices = 4
  /// Linked data of the page (JSON-LD).
  static let jsonld = 30
}

/// The context of a whole page: the frame's names and its own.
protocol PageContext: TemplateContext {
  static var ownNames: [TemplateName] { get }
  var frame: PageFrame { get }
  func ownValue(of name: String) -> TemplateValue?
}

extension PageContext {
  package static var names: [TemplateName] { PageFrame.names + ownNames }

  package func value(of name: String) -> TemplateValue? {
    ownValue(of: name) ?? frame.value(of: name)
  }
}

/// The parts of the site that its navigation names.
enum SiteSection: Int, Sendable, CaseIterable {
  case home, plans, notices, themes, years, issuers, regions, kinds, search, pages, targets

  /// Section of an index page's or document's address.
  init(url: String) {
    let folder = url.split(separator: "/").first.map(String.init) ?? ""
    self =
      switch folder {
      case "plans": .plans
      case "notices": .notices
      case "themes": .themes
      case "years": .years
      case "issuers": .issuers
      case "regions": .regions
      case "kinds": .kinds
      case "index.html": .home
      case "search.html": .search
      case PageShared.targetsURL: .targets
      default: .pages
      }
  }
}

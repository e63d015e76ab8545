import PlanAnalysis
import PlanModel

/// One page of an index: a stretch of its documents, and where the others are.
struct ListPage: Sendable {
  let index: IndexPage
  /// From 1.
  let number: Int
  /// What stands between home and the index itself.
  let parent: (title: String, url: String)?

  /// All pages of all indexes of a site.
  static func all(of site: Site) -> [ListPage] {
    var result: [ListPage] = []
    for index in [site.indexes.plans, site.indexes.notices].compactMap({ $0 }) {
      result += pages(of: index, parent: nil, size: site.settings.pagerSize)
    }
    if let notices = site.indexes.notices {
      for index in site.indexes.noticeKinds + site.indexes.noticeYears {
        result += pages(
          of: index, parent: (notices.title, notices.url), size: site.settings.pagerSize)
      }
    }
    for group in site.indexes.groups {
      for index in group.pages {
        result += pages(
          of: index, parent: (group.title, group.url), size: site.settings.pagerSize)
      }
    }
    return result
  }

  private static func pages(
    of index: IndexPage, parent: (title: String, url: String)?, size: Int
  ) -> [ListPage] {
    (1...Pager.count(of: index.documents.count, size: size)).map {
      ListPage(index: index, number: $0, parent: parent)
    }
  }
}

struct ListPageContext: PageContext {
  let frame: PageFrame
  let heading: String
  let description: String
  let count: Int
  let pager: Pager?
  /// Narrower lists of the same documents.
  let groups: [LinkGroupContext]
  /// Whether the slot `timeline` draws the documents along the years; on issuers' pages.
  let hasTimeline: Bool

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("description"), .text("count"), .section("pager", Pager.self),
    .list("groups", LinkGroupContext.self), .slot("items"),
    .flag("hasTimeline"), .slot("timeline"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(heading)
    case "description": .text(description)
    case "count": .text(String(count))
    case "pager": .section(pager)
    case "groups": .list(groups)
    case "items": .slot(PageSlot.body)
    case "hasTimeline": .flag(hasTimeline)
    case "timeline": .slot(PageSlot.contents)
    default: nil
    }
  }
}

extension PageShared {
  /// The list of all notices leads to those of a kind and of a year.
  private func groups(of index: IndexPage, in frame: PageFrame) -> [LinkGroupContext] {
    guard index.url == site.indexes.notices?.url else { return [] }
    return [("按种类", site.indexes.noticeKinds), ("按年度", site.indexes.noticeYears)]
      .filter { !$0.1.isEmpty }.map { title, pages in
        LinkGroupContext(
          title: title,
          links: pages.map { page in
            var link = frame.link(page.title, to: page.url)
            link.note = "\(page.documents.count)份"
            return link
          })
      }
  }

  func render(_ page: ListPage) -> OutputFile {
    let index = page.index
    let pager = Pager(
      index: index.url, number: page.number, itemCount: index.documents.count,
      size: site.settings.pagerSize)
    var frame = frame(
      url: Permalinks.page(page.number, of: index.url),
      title: page.number > 1 ? "\(index.title)（第\(page.number)页）" : index.title,
      column: ColumnContext(
        name: index.title, description: index.description, keywords: index.keywords,
        type: "政策文件"))
    if let parent = page.parent { frame.crumbs.append(frame.link(parent.title, to: parent.url)) }
    frame.crumbs.append(LinkContext(text: index.title))
    let timeline =
      page.number == 1 && index.url.hasPrefix("issuers/")
      ? DocumentTimeline(index.documents.map { site[$0].metadata }) : nil
    let context = ListPageContext(
      frame: frame, heading: index.title, description: index.description,
      count: index.documents.count, pager: pager.pageCount > 1 ? pager : nil,
      groups: groups(of: index, in: frame), hasTimeline: timeline != nil)
    return output(frame, listTemplate, context) { slot, writer in
      if slot == PageSlot.contents {
        timeline?.write(into: &writer)
        return
      }
      for document in index.documents[pager.range] { items.write(document, into: &writer) }
    }
  }
}

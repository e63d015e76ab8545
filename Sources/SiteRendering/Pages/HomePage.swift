import PlanAnalysis
import PlanModel

/// The home page: search, newest documents, themes, years, issuers, kinds.
struct HomeContext: PageContext {
  let frame: PageFrame
  let offersSearch: Bool
  let asOf: CalendarDate
  /// Page of all plans, with their number.
  let plans: LinkContext?
  let notices: LinkContext?
  let themes: [LinkGroupContext]
  let groups: [LinkGroupContext]

  static let ownNames: [TemplateName] = [
    .flag("offersSearch"), .section("plans", LinkContext.self),
    .section("notices", LinkContext.self), .list("themes", LinkGroupContext.self),
    .list("groups", LinkGroupContext.self), .slot("newestPlans"), .slot("newestNotices"),
    .slot("jsonld"),
    .text("asOf"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "offersSearch": .flag(offersSearch)
    case "plans": .section(plans)
    case "notices": .section(notices)
    case "themes": .list(themes)
    case "groups": .list(groups)
    case "newestPlans": .slot(PageSlot.body)
    case "newestNotices": .slot(PageSlot.notices)
    case "jsonld": .slot(PageSlot.jsonld)
    case "asOf": .text(asOf.chineseText)
    default: nil
    }
  }
}

extension PageShared {
  func renderHome() -> OutputFile {
    let settings = site.settings
    let frame = frame(
      url: "index.html", title: settings.name,
      column: ColumnContext(
        name: "首页", description: settings.description, keywords: settings.keywords, type: "首页"))
    let context = HomeContext(
      frame: frame, offersSearch: site.offersSearch, asOf: site.asOf,
      plans: site.indexes.plans.map { link(to: $0, in: frame) },
      notices: site.indexes.notices.map { link(to: $0, in: frame) },
      themes: themeGroups(in: frame),
      groups: site.indexes.groups.map { group in
        LinkGroupContext(
          title: group.title, links: group.pages.prefix(12).map { link(to: $0, in: frame) },
          url: group.url)
      })
    let item = DocumentItem(site: site)
    return output(frame, homeTemplate, context) { slot, writer in
      if slot == PageSlot.jsonld {
        writer.append(site.homeJSONLD())
        return
      }
      let isNotices = slot == PageSlot.notices
      let index = isNotices ? site.indexes.notices : site.indexes.plans
      for document in (index?.documents ?? []).prefix(isNotices ? SiteInspection.noticesOnHome : 10)
      {
        item.write(document, root: "", into: &writer)
      }
    }
  }

  private func link(to page: IndexPage, in frame: PageFrame) -> LinkContext {
    var link = frame.link(page.title, to: page.url)
    link.note = "\(page.documents.count)份"
    return link
  }
}

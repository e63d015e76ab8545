import PlanAnalysis
import PlanModel

/// What all pages are made from: the site, its checked templates, and what is written once for many.
struct PageShared: Sendable {
  let site: Site
  /// What pages may lead to.
  let policy: LinkPolicy
  /// What the site says of itself, for every page.
  private let siteContext: any TemplateContext
  let furniture: PageFurniture
  private let values: PageValues

  let homeTemplate: PageTemplate<HomeContext>
  let bundleTemplate: PageTemplate<BundlePageContext>
  let documentTemplate: PageTemplate<DocumentContext>
  let chapterTemplate: PageTemplate<DocumentContext>
  let listTemplate: PageTemplate<ListPageContext>
  let overviewTemplate: PageTemplate<OverviewContext>
  let themeTemplate: PageTemplate<ThemePageContext>
  let themesTemplate: PageTemplate<ThemesPageContext>
  let targetsTemplate: PageTemplate<TargetsPageContext>
  let citedTemplate: PageTemplate<CitedPageContext>
  let compareTemplate: PageTemplate<ComparePageContext>
  let freeTemplate: PageTemplate<FreePageContext>
  let searchTemplate: PageTemplate<SearchPageContext>
  let missingTemplate: PageTemplate<MissingPageContext>
  let comparisonTemplate: PageTemplate<ComparisonPageContext>
  let reportTemplate: PageTemplate<ReportPageContext>
  let dataTemplate: PageTemplate<DataPageContext>

  init(site: Site, templates: TemplateSet, policy: LinkPolicy) throws(TemplateError) {
    self.site = site
    self.policy = policy
    siteContext = SiteContext(settings: site.settings)
    values = PageValues(site: site, policy: policy)
    furniture = try PageFurniture(site: site, templates: templates, policy: policy)
    homeTemplate = try templates.page("home", for: HomeContext.self)
    bundleTemplate = try templates.page("bundle", for: BundlePageContext.self)
    documentTemplate = try templates.page("document", for: DocumentContext.self)
    chapterTemplate = try templates.page("chapter", for: DocumentContext.self)
    listTemplate = try templates.page("list", for: ListPageContext.self)
    overviewTemplate = try templates.page("overview", for: OverviewContext.self)
    themeTemplate = try templates.page("theme", for: ThemePageContext.self)
    themesTemplate = try templates.page("themes", for: ThemesPageContext.self)
    targetsTemplate = try templates.page("targets", for: TargetsPageContext.self)
    citedTemplate = try templates.page("cited", for: CitedPageContext.self)
    compareTemplate = try templates.page("compare", for: ComparePageContext.self)
    freeTemplate = try templates.page("page", for: FreePageContext.self)
    searchTemplate = try templates.page("search", for: SearchPageContext.self)
    comparisonTemplate = try templates.page("comparison", for: ComparisonPageContext.self)
    reportTemplate = try templates.page("report", for: ReportPageContext.self)
    dataTemplate = try templates.page("data", for: DataPageContext.self)
    missingTemplate = try templates.page("404", for: MissingPageContext.self)
  }

  var items: DocumentItems { values.items.value }
  var unitNotes: UnitNotes { values.unitNotes.value }
  var neighbours: Neighbours { values.neighbours.value }
  var themeIndex: ThemeIndex { values.themeIndex.value }
  var indexLinks: IndexLinks { values.indexLinks.value }
  var targetListing: TargetListing { values.targetListing.value }

  /// The frame of a page, with home as its first crumb.
  func frame(url: String, title: String, column: ColumnContext) -> PageFrame {
    var frame = PageFrame(
      site: siteContext, siteAddress: site.absoluteURL(""), policy: policy, url: url,
      title: title, section: SiteSection(url: url), column: column)
    if url != "index.html" { frame.crumbs = [frame.link("首页", to: "index.html")] }
    return frame
  }

  /// Renders a page; `fill` writes its slots but those of the frame.
  func output<Context: PageContext>(
    _ frame: PageFrame, _ template: PageTemplate<Context>, _ context: Context,
    capacity: Int = 16384, fill: (_ slot: Int, _ writer: inout ByteWriter) -> Void = { _, _ in }
  ) -> OutputFile {
    var writer = ByteWriter(capacity: capacity)
    template.render(context, into: &writer) { slot, writer in
      switch slot {
      case PageSlot.header: writer.append(furniture.header(of: frame))
      case PageSlot.footer: writer.append(furniture.footer(of: frame))
      default: fill(slot, &writer)
      }
    }
    return OutputFile(path: frame.url, bytes: writer.take())
  }
}

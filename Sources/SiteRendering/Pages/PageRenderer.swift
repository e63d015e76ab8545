import PlanAnalysis
import PlanModel

/// Renders the pages of a frozen site. Every page is made on its own, in any order and from several
/// threads, and depends on nothing but the site and the templates.
package struct PageRenderer: Sendable {
  private enum Page: Sendable {
    case home
    case start(theme: String)
    case list(ListPage)
    case overview(IndexGroup)
    case theme(ThemePage)
    case themeOverview
    case targets(Int)
    case cited(Int)
    case free(FreePage)
    case search
    case compare
    case data
    case missing
    case assets
  }

  private let shared: PageShared
  private let templates: TemplateSet
  private let lazyPages: Lazy<[Page]>

  private var pages: [Page] { lazyPages.value }

  /// Checks the templates of all page kinds; throws for the first one that names what its page does
  /// not have.
  package init(
    site: Site, templates: TemplateSet, policy: LinkPolicy = .web
  ) throws(TemplateError) {
    shared = try PageShared(site: site, templates: templates, policy: policy)
    self.templates = templates
    lazyPages = Lazy { [shared] in PageRenderer.pages(of: shared) }
  }

  private static func pages(of shared: PageShared) -> [Page] {
    let site = shared.site
    var pages: [Page] = [.home]
    if case .theme(let id, _) = shared.policy { pages = [.start(theme: id)] }
    pages += ListPage.all(of: site).map { .list($0) }
    pages += site.indexes.groups.map { .overview($0) }
    if !shared.themeIndex.present.isEmpty {
      pages.append(.themeOverview)
      pages += ThemePage.all(of: site, index: shared.themeIndex).map { .theme($0) }
    }
    pages += PageRenderer.numbers(
      of: shared.targetListing.targets.count, size: PageShared.targetsOnPage
    ).map { .targets($0) }
    pages += PageRenderer.numbers(
      of: site.findings.cited.count, size: PageShared.citedOnPage
    ).map { .cited($0) }
    if site.comparesPlans { pages.append(.compare) }
    pages.append(.data)
    pages += site.pages.map { .free($0) }
    if site.offersSearch { pages.append(.search) }
    return pages + [.missing, .assets]
  }

  /// What the pages may lead to.
  package var policy: LinkPolicy { shared.policy }

  /// Numbers of the pages of a list; none for an empty one.
  private static func numbers(of items: Int, size: Int) -> [Int] {
    items == 0 ? [] : Array(1...Pager.count(of: items, size: size))
  }

  /// The page of one document; `document` is its index in the corpus.
  package func documentPage(_ plan: Plan, document: Int) -> OutputFile {
    shared.render(plan, document: document)
  }

  /// The document as a chapter of a book (XHTML, EPUB 3.3 §6.1), at the path that the policy gives it.
  package func chapter(_ plan: Plan, document: Int) -> OutputFile {
    shared.renderChapter(plan, document: document)
  }

  /// The data of one plan for `compare.html`; nil for notices, and where there is nothing to compare
  /// it with.
  package func comparisonFile(_ plan: Plan, document: Int) -> OutputFile? {
    guard !plan.metadata.isNotice, shared.site.comparesPlans,
      policy.file(PageShared.compareURL) != nil
    else { return nil }
    return shared.comparisonData(plan, document: document)
  }

  /// What the search finds beside the documents: free pages, the page of the open data, and the
  /// titles of the pages that put a plan beside its summary.
  package var searchPages: [SearchDocument] {
    let site = shared.site
    let data = shared.dataContext
    let reports = site.reportedPairs.map { pair in
      let title = "\(site[pair.plan].metadata.title)：计划与总结对照"
      return SearchDocument(
        url: site.comparisonURL(pair.plan, pair.summary), title: title, kind: "对照",
        entries: [SearchEntry(title: title)])
    }
    return site.pages.map { SearchDocument(page: $0, kind: "页面") }
      + [
        SearchDocument(
          url: data.frame.url, title: data.frame.title, kind: "页面", entries: data.searchEntries)
      ] + reports
  }

  /// Pages that stand neither in a list nor among the free pages, for the sitemap: themes, targets,
  /// cited documents, comparisons, open data.
  package var otherURLs: [String] {
    let all = pages
    let pages = all.indices.flatMap { number -> [String] in
      switch all[number] {
      case .theme(let page): page.number == 1 ? paths(ofPage: number) : []
      case .targets(let page), .cited(let page): page == 1 ? paths(ofPage: number) : []
      case .themeOverview, .compare, .data: paths(ofPage: number)
      default: []
      }
    }
    let site = shared.site
    return pages
      + comparedPairs.map { site.comparisonURL($0.before, $0.after) }
      + site.reportedPairs.map { site.comparisonURL($0.plan, $0.summary) }
  }

  /// Pairs of plans that get a page of their own, the earlier first: the same issuer's plans of a
  /// kind of two successive years.
  package var comparedPairs: [(before: Int, after: Int)] {
    guard shared.site.comparesPlans else { return [] }
    return shared.site.corpus.documents.indices.compactMap { after in
      guard let before = shared.comparedPredecessor(of: after),
        !shared.site.relations[after].contains(Relation(kind: .reportsOn, other: before))
      else { return nil }
      return (before, after)
    }
  }

  /// The page of a pair; may be made from several threads.
  package func comparisonPage(_ pair: ComparedPair) -> OutputFile {
    shared.render(compare(pair.plans.before, pair.plans.after), of: pair)
  }

  /// The page of a plan (`before`) and the summary (`after`) that reports on it; may be made from
  /// several threads.
  package func reportPage(_ pair: ComparedPair) -> OutputFile {
    shared.render(alignSummary(plan: pair.plans.before, summary: pair.plans.after), of: pair)
  }

  /// How many pages there are beside those of documents; the assets count as one.
  package var pageCount: Int { pages.count }

  /// Where the files of page `number` stand, in the order in which `page` gives them.
  package func paths(ofPage number: Int) -> [String] {
    switch pages[number] {
    case .home, .start: ["index.html"]
    case .list(let page): [Permalinks.page(page.number, of: page.index.url)]
    case .overview(let group): [group.url]
    case .theme(let page):
      [
        Permalinks.page(
          page.number, of: ThemePage.url(of: shared.site.vocabulary.themes[page.theme]))
      ]
    case .themeOverview: ["themes/index.html"]
    case .targets(let number): [Permalinks.page(number, of: PageShared.targetsURL)]
    case .cited(let number): [Permalinks.page(number, of: PageShared.citedURL)]
    case .compare: [PageShared.compareURL]
    case .data: [PageShared.dataURL]
    case .free(let page): [page.url]
    case .search: ["search.html"]
    case .missing: ["404.html"]
    case .assets: assets.map(\.path)
    }
  }

  private var assets: [OutputFile] {
    templates.assets
      .filter { shared.site.offersSearch || !$0.name.hasPrefix("search") }
      .map { OutputFile(path: "assets/\($0.name)", bytes: $0.bytes) }
  }

  /// Page `number` of `0..<pageCount`: home, lists with their further pages, overviews, themes, free
  /// pages, search, 404, assets.
  package func page(_ number: Int) -> [OutputFile] {
    switch pages[number] {
    case .home: [shared.renderHome()]
    case .start(let theme): [shared.renderStart(ofTheme: theme)]
    case .list(let page): [shared.render(page)]
    case .overview(let group): [shared.render(group)]
    case .theme(let page): [shared.render(page)]
    case .themeOverview: [shared.renderThemeOverview()]
    case .targets(let number): [shared.renderTargets(page: number)]
    case .cited(let number): [shared.renderCited(page: number)]
    case .compare: [shared.renderCompare()]
    case .data: [shared.renderData()]
    case .free(let page): [shared.render(page)]
    case .search: [shared.renderSearch()]
    case .missing: [shared.renderMissing()]
    case .assets: assets
    }
  }
}

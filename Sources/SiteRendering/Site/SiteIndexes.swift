import PlanAnalysis
import PlanModel

/// One index page (栏目): the documents it lists, newest first; never empty.
package struct IndexPage: Sendable, Hashable {
  /// First page: `years/2012.html`.
  package let url: String
  /// What it is about: `2012年`, an issuer's name.
  package let title: String
  /// A sentence for people and for the column tags.
  package let description: String
  package let keywords: [String]
  /// Indices in `Corpus.documents`.
  package let documents: [Int]
}

/// Index pages of one sort, and the overview page that lists them.
package struct IndexGroup: Sendable, Hashable {
  /// Folder and overview: `years` with `years/index.html`.
  package let folder: String
  /// 年度, 发文机关 …
  package let title: String
  package let description: String
  package let pages: [IndexPage]

  package var url: String { "\(folder)/index.html" }
}

/// All index pages of a site but those of themes.
package struct SiteIndexes: Sendable, Hashable {
  /// Nil where there is no plan.
  package let plans: IndexPage?
  package let notices: IndexPage?
  /// Notices of one kind, in the order of the kinds, then of one year, newest first:
  /// `notices/kind-ID.html`, `notices/2012.html`.
  package let noticeKinds: [IndexPage]
  package let noticeYears: [IndexPage]
  package let years: IndexGroup
  package let issuers: IndexGroup
  package let regions: IndexGroup
  package let kinds: IndexGroup

  init(corpus: Corpus, order: [Int], settings: SiteSettings) {
    let maker = IndexMaker(corpus: corpus, order: order, settings: settings)
    plans = maker.all(isNotice: false)
    notices = maker.all(isNotice: true)
    noticeKinds = maker.noticeKinds()
    noticeYears = maker.noticeYears()
    years = maker.years()
    issuers = maker.issuers()
    regions = maker.regions()
    kinds = maker.kinds()
  }

  /// Groups that have pages, in the order of the site's navigation.
  package var groups: [IndexGroup] {
    [years, issuers, regions, kinds].filter { !$0.pages.isEmpty }
  }
}

private struct IndexMaker {
  let corpus: Corpus
  let order: [Int]
  let settings: SiteSettings

  func all(isNotice: Bool) -> IndexPage? {
    let documents = order.filter { corpus.documents[$0].metadata.isNotice == isNotice }
    guard !documents.isEmpty else { return nil }
    return IndexPage(
      url: isNotice ? "notices/index.html" : "plans/index.html",
      title: isNotice ? "通知公告" : "计划与总结",
      description: isNotice
        ? "\(settings.name)发布的通知、公告和公示，按发布时间排列。" : "\(settings.name)公开的工作要点、计划、总结、规划和方案，按发布时间排列。",
      keywords: isNotice ? ["通知", "公告", "公示"] : ["工作要点", "工作计划", "工作总结", "发展规划", "实施方案"],
      documents: documents)
  }

  func years() -> IndexGroup {
    var byYear: [Int: [Int]] = [:]
    for index in order {
      guard let year = corpus.documents[index].metadata.year else { continue }
      byYear[year, default: []].append(index)
    }
    let pages = byYear.sorted { $0.key > $1.key }.map { year, documents in
      IndexPage(
        url: "years/\(year).html", title: "\(year)年",
        description: "\(year)年度的计划、总结与通知，共\(documents.count)份。",
        keywords: ["\(year)年", "工作计划", "工作总结"], documents: documents)
    }
    return IndexGroup(
      folder: "years", title: "年度", description: "按年度查阅计划、总结与通知。", pages: pages)
  }

  func noticeKinds() -> [IndexPage] {
    settings.kinds.filter(\.isNotice).compactMap { kind in
      let documents = order.filter { corpus.documents[$0].metadata.kind == kind.name }
      guard !documents.isEmpty else { return nil }
      return IndexPage(
        url: "notices/kind-\(kind.id).html", title: kind.name,
        description: "\(settings.name)发布的\(kind.name)，共\(documents.count)份，按发布时间排列。",
        keywords: [kind.name], documents: documents)
    }
  }

  func noticeYears() -> [IndexPage] {
    var byYear: [Int: [Int]] = [:]
    for index in order {
      let metadata = corpus.documents[index].metadata
      guard metadata.isNotice, let year = metadata.year else { continue }
      byYear[year, default: []].append(index)
    }
    return byYear.sorted { $0.key > $1.key }.map { year, documents in
      IndexPage(
        url: "notices/\(year).html", title: "\(year)年通知公告",
        description: "\(year)年的通知、公告和公示，共\(documents.count)份，按发布时间排列。",
        keywords: ["\(year)年", "通知", "公告", "公示"], documents: documents)
    }
  }

  func issuers() -> IndexGroup {
    group(
      folder: "issuers", title: "发文机关", description: "按发文机关查阅计划、总结与通知。",
      names: { $0.issuers }, describe: { "\($0)公开的计划、总结与通知，共\($1)份。" })
  }

  func regions() -> IndexGroup {
    group(
      folder: "regions", title: "地区", description: "按地区查阅计划、总结与通知。",
      names: { metadata in
        metadata.region.map { [$0.split(separator: "/").joined()] } ?? []
      }, describe: { "\($0)的计划、总结与通知，共\($1)份。" })
  }

  func kinds() -> IndexGroup {
    let pages = settings.kinds.compactMap { kind -> IndexPage? in
      let documents = order.filter { corpus.documents[$0].metadata.kind == kind.name }
      guard !documents.isEmpty else { return nil }
      return IndexPage(
        url: "kinds/\(kind.id).html", title: kind.name,
        description: "\(settings.name)公开的\(kind.name)，共\(documents.count)份。",
        keywords: [kind.name], documents: documents)
    }
    return IndexGroup(
      folder: "kinds", title: "种类", description: "按文件种类查阅。", pages: pages)
  }

  /// Pages by name, the name with most documents first; ids from the organisations' list or a hash.
  private func group(
    folder: String, title: String, description: String,
    names: (PlanMetadata) -> [String], describe: (String, Int) -> String
  ) -> IndexGroup {
    var byName: [String: [Int]] = [:]
    for index in order {
      for name in names(corpus.documents[index].metadata) {
        byName[name, default: []].append(index)
      }
    }
    let pages = byName.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { name, documents in
        IndexPage(
          url: "\(folder)/\(settings.identifier(ofName: name)).html", title: name,
          description: describe(name, documents.count), keywords: [name], documents: documents)
      }
    return IndexGroup(folder: folder, title: title, description: description, pages: pages)
  }
}

extension SiteSettings {
  /// ASCII id of an organisation or region: a stable hash of its name where nobody declared one.
  package func identifier(ofName name: String) -> String {
    organisations.first { $0.isNamed(name) }?.id ?? Permalinks.hashedID(name)
  }
}

import PlanAnalysis
import PlanModel
import SiteRendering

/// The frozen site, and what rendering and later edits need beside it.
struct GatheredSite: Sendable {
  var site: Site
  /// Bodies in the spill file, by index in the corpus; nil for those that nothing asks for.
  var locations: [BlobLocation?]
  /// What the next build needs of each source, by index in the corpus.
  let records: [SourceRecord?]
  var assigner: ThemeAssigner?
  var findings: SiteFindings
  /// Nil unless the site is to follow edits.
  var relations: RelationGraph?
}

/// Makes the frozen site of parsed sources.
struct SiteGatherer: Sendable {
  /// What is made beside themes and diagnostics. A site with errors is never shown: no links are
  /// searched for it.
  enum Extent: Sendable { case withoutLinks, withLinks, followingEdits }

  let options: BuildOptions
  let content: ContentFolder
  let matcher: ThemeMatcher?
  let extent: Extent
  /// A site of the same settings and vocabulary that was gathered before.
  var earlier: EarlierSite?

  /// `known` are attachments that need no second look.
  func gather(
    _ parsed: ParsedSources, files known: [String: SiteFile] = [:], report: inout BuildReport
  ) async throws -> GatheredSite {
    let corpus = Corpus(documents: parsed.documents)
    let pages = try content.readFreePages()
    let files = try content.readFiles(of: corpus, pages: pages.pages, known: known)
    let check = CorpusCheck(corpus: corpus, files: content.files)
    var findings = SiteFindings()
    findings.others =
      content.diagnostics + pages.diagnostics + check.duplicates()
      + ThemeReferences.diagnostics(of: corpus, content.vocabulary)
    findings.files = files.diagnostics
    findings.parsed = parsed.diagnostics
    findings.checked = Dictionary(
      uniqueKeysWithValues: corpus.documents.enumerated().compactMap { index, document in
        let found = check.diagnostics(of: document)
        return found.isEmpty ? nil : (index, found)
      })
    report.withheld = parsed.withheld
    report.documentCount = corpus.documents.count
    report.sourceBytes = parsed.sourceBytes
    report.timings.end("check")
    let statistics = statistics(of: corpus)
    let assigner = matcher.map { ThemeAssigner(matcher: $0, statistics: statistics) }
    let changed = earlier?.changed(in: corpus, assigner)
    let themes = try await assignThemes(corpus, assigner, changed: changed)
    report.timings.end("themes")
    var site = Site(
      settings: content.settings, asOf: options.asOf, corpus: corpus,
      vocabulary: content.vocabulary, themes: themes, pages: pages.pages, files: files.files)
    site.offersSearch = !options.withoutSearch
    if let assigner {
      findings.advice = SiteGatherer.advice(assigner, themeCounts: site.themeCounts)
    }
    findings.others +=
      site.redirectDiagnostics()
      + SiteInspection.diagnostics(
        of: corpus, order: site.order, settings: site.settings, vocabulary: site.vocabulary,
        organisations: content.settings.organisations, asOf: site.asOf)
    report.diagnostics = findings.all(settings: content.settings)
    var gathered = GatheredSite(
      site: site, locations: parsed.locations, records: parsed.records, assigner: assigner,
      findings: findings)
    if extent != .withoutLinks, !report.fails(strict: options.isStrict) {
      await link(&gathered, changed: changed)
    }
    report.timings.end("links")
    return gathered
  }

  private func statistics(of corpus: Corpus) -> TermStatistics {
    var statistics = TermStatistics(termCount: matcher?.terms.count ?? 0)
    for document in corpus.documents { statistics.add(document.termMatches) }
    return statistics
  }

  /// What `check` says of a vocabulary of the site's own: themes and terms that nothing has.
  static func advice(_ assigner: ThemeAssigner, themeCounts: [Int]) -> [Diagnostic] {
    let matcher = assigner.matcher
    guard matcher.vocabulary.themes.contains(where: { $0.place != nil }) else { return [] }
    // Without any document there are no counts.
    let counts =
      themeCounts.isEmpty
      ? [Int](repeating: 0, count: matcher.vocabulary.themes.count) : themeCounts
    return vocabularyAdvice(matcher: matcher, statistics: assigner.statistics, counts: counts)
  }

  /// Only for the documents that have `changed` where that is known.
  private func assignThemes(
    _ corpus: Corpus, _ assigner: ThemeAssigner?, changed: [Int]?
  ) async throws -> [PlanThemes] {
    guard let assigner else { return [] }
    if let changed, var themes = earlier?.gathered.site.themes {
      for index in changed {
        let document = corpus.documents[index]
        themes[index] = assigner.themes(
          of: document.termMatches, statements: document.statements)
      }
      return themes
    }
    let states = try await inParallel(
      count: corpus.documents.count, chunk: 64, state: [(Int, PlanThemes)]()
    ) { index, state in
      let document = corpus.documents[index]
      state.append(
        (index, assigner.themes(of: document.termMatches, statements: document.statements)))
    }
    return states.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Adds targets, related measures and cited documents.
  private func link(_ gathered: inout GatheredSite, changed: [Int]?) async {
    let site = gathered.site
    let corpus = site.corpus
    var analysis = SiteAnalysis()
    if !options.withoutTargets { analysis.targets = corpus.documents.map(\.targets) }
    if let assigner = gathered.assigner {
      let graph = await relations(of: site, assigner: assigner, changed: changed)
      analysis.related = graph.related
      analysis.relationCorpus = graph.corpus
      analysis.matcher = assigner.matcher
      analysis.list(citationsOf: corpus)
      if extent == .followingEdits { gathered.relations = graph }
    }
    gathered.site = site.replacing(
      corpus: corpus, themes: site.themes, themeCounts: site.themeCounts, files: site.files,
      analysis: analysis)
  }

  private func relations(
    of site: Site, assigner: ThemeAssigner, changed: [Int]?
  ) async -> RelationGraph {
    let corpus = site.corpus
    let (plans, relations) = (corpus.relationPlans, corpus.planRelations)
    let themeCounts = themeCounts(
      of: site.themes, count: assigner.matcher.vocabulary.themes.count)
    if let changed, let graph = earlier?.gathered.relations, graph.corpus.isOf(plans, relations) {
      let edits = changed.map {
        RelationEdit(
          plan: $0, matches: corpus.documents[$0].termMatches, themes: site.themes[$0])
      }
      let found = graph.replacing(edits, themeCounts: themeCounts, assigner: assigner)
      if let found { return found }
    }
    let measures = RelationCorpus(
      plans: plans, relations: relations, matches: corpus.documents.map(\.termMatches),
      themes: site.themes, themeCounts: themeCounts, assigner: assigner)
    return await RelationGraph(corpus: measures, workers: Workers.count)
  }
}

/// A site gathered before, with what has changed since.
struct EarlierSite: Sendable {
  let gathered: GatheredSite
  let changes: ChangedPaths

  /// Indices of the documents that may be others now; nil where documents have come or gone, where
  /// they are many, and where the words of all weigh another number.
  func changed(in corpus: Corpus, _ assigner: ThemeAssigner?) -> [Int]? {
    let old = gathered.site.corpus.documents
    guard let assigner, let before = gathered.assigner, old.count == corpus.documents.count,
      assigner.statistics.weighsLike(before.statistics)
    else { return nil }
    var result: [Int] = []
    for (index, document) in corpus.documents.enumerated() {
      guard document.metadata.path == old[index].metadata.path else { return nil }
      if changes.concern(document.metadata.path) { result.append(index) }
    }
    return result.count <= FrozenSite.mostEdited ? result : nil
  }
}

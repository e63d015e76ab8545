import PlanAnalysis
import PlanModel
import SiteRendering

/// The frozen site, and what rendering needs beside it.
struct GatheredSite: Sendable {
  var site: Site
  /// Bodies in the spill file, by index in the corpus.
  let locations: [BlobLocation]
  let assigner: ThemeAssigner?
}

/// Makes the frozen site of parsed sources.
struct SiteGatherer: Sendable {
  /// What is made beside themes and diagnostics. A site with errors is never shown: no links are
  /// searched for it.
  enum Extent: Sendable { case withoutLinks, withLinks }

  let options: BuildOptions
  let content: ContentFolder
  let matcher: ThemeMatcher?
  let extent: Extent

  /// `known` are attachments that need no second look.
  func gather(
    _ parsed: ParsedSources, files known: [String: SiteFile] = [:], report: inout BuildReport
  ) async throws -> GatheredSite {
    let corpus = Corpus(documents: parsed.documents)
    let pages = try content.readFreePages()
    let files = try content.readFiles(of: corpus, pages: pages.pages, known: known)
    let check = CorpusCheck(corpus: corpus, files: content.files)
    var found =
      content.diagnostics + pages.diagnostics + check.duplicates()
      + ThemeReferences.diagnostics(of: corpus, content.vocabulary)
      + parsed.diagnostics + corpus.documents.flatMap(check.diagnostics(of:)) + files.diagnostics
    report.withheld = parsed.withheld
    report.documentCount = corpus.documents.count
    report.sourceBytes = parsed.sourceBytes
    report.timings.end("check")
    let statistics = statistics(of: corpus)
    let assigner = matcher.map { ThemeAssigner(matcher: $0, statistics: statistics) }
    let themes = try await assignThemes(corpus, assigner)
    report.timings.end("themes")
    var site = Site(
      settings: content.settings, asOf: options.asOf, corpus: corpus,
      vocabulary: content.vocabulary, themes: themes, pages: pages.pages, files: files.files)
    site.offersSearch = !options.withoutSearch
    if let assigner { found += advice(assigner, themeCounts: site.themeCounts) }
    found +=
      site.redirectDiagnostics()
      + SiteInspection.diagnostics(
        of: corpus, order: site.order, settings: site.settings, vocabulary: site.vocabulary,
        organisations: content.settings.organisations, asOf: site.asOf)
    report.add(found, settings: content.settings)
    if extent != .withoutLinks, !report.fails(strict: options.isStrict) {
      site = site.with(await analysis(of: site, assigner))
    }
    report.timings.end("links")
    return GatheredSite(site: site, locations: parsed.locations, assigner: assigner)
  }

  private func statistics(of corpus: Corpus) -> TermStatistics {
    var statistics = TermStatistics(termCount: matcher?.terms.count ?? 0)
    for document in corpus.documents { statistics.add(document.termMatches) }
    return statistics
  }

  /// What `check` says of a vocabulary of the site's own: themes and terms that nothing has.
  private func advice(_ assigner: ThemeAssigner, themeCounts: [Int]) -> [Diagnostic] {
    let matcher = assigner.matcher
    guard matcher.vocabulary.themes.contains(where: { $0.place != nil }) else { return [] }
    // Without any document there are no counts.
    let counts =
      themeCounts.isEmpty
      ? [Int](repeating: 0, count: matcher.vocabulary.themes.count) : themeCounts
    return vocabularyAdvice(matcher: matcher, statistics: assigner.statistics, counts: counts)
  }

  private func assignThemes(
    _ corpus: Corpus, _ assigner: ThemeAssigner?
  ) async throws -> [PlanThemes] {
    guard let assigner else { return [] }
    let states = try await inParallel(
      count: corpus.documents.count, chunk: 64, state: [(Int, PlanThemes)]()
    ) { index, state in
      let document = corpus.documents[index]
      state.append(
        (index, assigner.themes(of: document.termMatches, statements: document.statements)))
    }
    return states.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// Targets, related measures and cited documents.
  private func analysis(of site: Site, _ assigner: ThemeAssigner?) async -> SiteAnalysis {
    let corpus = site.corpus
    var analysis = SiteAnalysis()
    if !options.withoutTargets { analysis.targets = corpus.documents.map(\.targets) }
    guard let assigner else { return analysis }
    let measures = RelationCorpus(
      plans: corpus.relationPlans, relations: corpus.planRelations,
      matches: corpus.documents.map(\.termMatches), themes: site.themes,
      themeCounts: site.themeCounts, assigner: assigner)
    analysis.related = await relatedMeasures(corpus: measures, workers: Workers.count)
    analysis.relationCorpus = measures
    analysis.matcher = assigner.matcher
    analysis.list(citationsOf: corpus)
    return analysis
  }
}

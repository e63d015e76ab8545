import PlanAnalysis
import PlanModel
import PlanParsing
import SiteRendering

/// The pipeline on one screen: content folder → sources → plans → corpus → site → files → output.
package struct SiteBuilder: Sendable {
  private let options: BuildOptions

  package init(options: BuildOptions) {
    self.options = options
  }

  /// Builds the site. Throws for the machine's faults and for templates; the faults of authors are
  /// diagnostics of the report, and with an error among them the old site stays.
  package func build() async throws -> BuildReport {
    let location = try OutputLocation(output: options.output, content: options.content)
    let record = try BuildRecord(options, location: location)
    if let report = try record.unchangedReport() { return report }
    let report = try await buildWhole(location)
    record.save(report)
    return report
  }

  private func buildWhole(_ location: OutputLocation) async throws -> BuildReport {
    var report = BuildReport()
    let content = try ContentFolder.read(options)
    let spill = try SpillFile(in: content.spillFolder)
    let fingerprint = try BuildCache.fingerprint(of: options, content: content)
    var parser = parser(of: content, spill: spill)
    parser.cache = BuildCacheFile(reading: location.cache, fingerprint: fingerprint)
    parser.recordsBefore = try spill.changed()
    let gathered = try await read(content, parser, report: &report)
    guard !report.fails(strict: options.isStrict) else { return report }
    let run = try SiteRun(gathered, content: content, spill: spill, options: options)
    report.timings.end("site")
    let writer = try OutputWriter(output: options.output, content: options.content)
    defer { writer.abandon() }
    let rebuild = try await Rebuild.begin(run, parser: parser, location: location)
    report.keptDocumentCount = rebuild.run.documents.kept?.documents.count { $0 != nil } ?? 0
    report.timings.end("keys")
    let written = try await rebuild.run.write(to: writer, timings: &report.timings)
    let batches = written.batches
    let published = try PublishedAddresses(
      site: gathered.site, writer: writer, report: writer.report(of: batches)
    ).compare()
    if !options.allowsRemoval { report.add(published.lost, settings: content.settings) }
    guard !report.fails(strict: options.isStrict) else { return report }
    report.changes = published.changes
    report.written = try writer.finish(batches)
    rebuild.save(written, fingerprint: fingerprint)
    report.timings.end("write")
    return report
  }

  /// Everything up to the frozen site, without writing: what `check` does.
  package func check() async throws -> BuildReport {
    var report = BuildReport()
    let content = try ContentFolder.read(options)
    let spill = try SpillFile(in: content.spillFolder)
    _ = try await read(content, parser(of: content, spill: spill), report: &report)
    return report
  }

  /// The frozen site without its bodies, whatever the diagnostics say.
  func gatheredSite() async throws -> GatheredSite {
    var report = BuildReport()
    let content = try ContentFolder.read(options)
    let spill = try SpillFile(in: content.spillFolder)
    return try await read(content, parser(of: content, spill: spill), report: &report)
  }

  private func read(
    _ content: ContentFolder, _ parser: SourceParser, report: inout BuildReport
  ) async throws -> GatheredSite {
    report.timings.end("read settings")
    let parsed = ParsedSources(
      try await parser.parse(
        content.sources, reader: content.reader, links: content.linkedFiles))
    report.timings.end("read and parse")
    return try await gather(content, parsed, matcher: parser.matcher, report: &report)
  }

  func parser(of content: ContentFolder, spill: SpillFile) -> SourceParser {
    SourceParser(
      settings: content.settings, options: options,
      matcher: options.withoutThemes ? nil : ThemeMatcher(vocabulary: content.vocabulary),
      spill: spill)
  }

  /// From parsed sources to the frozen site; `files` are attachments that need no second look.
  func gather(
    _ content: ContentFolder, _ parsed: ParsedSources, matcher: ThemeMatcher?,
    files known: [String: SiteFile] = [:], report: inout BuildReport
  ) async throws -> GatheredSite {
    let corpus = Corpus(documents: parsed.documents)
    let pages = try content.readFreePages()
    report.diagnostics = content.diagnostics + parsed.diagnostics + pages.diagnostics
    report.diagnostics += CorpusCheck.diagnostics(
      of: corpus, fileExists: { content.files.contains($0) })
    let files = try content.readFiles(of: corpus, pages: pages.pages, known: known)
    report.diagnostics += files.diagnostics
    report.diagnostics += ThemeReferences.diagnostics(of: corpus, content.vocabulary)
    report.diagnostics = content.settings.leveled(report.diagnostics)
      .sorted(by: Diagnostic.inOrder)
    report.withheld = parsed.withheld
    report.documentCount = corpus.documents.count
    report.sourceBytes = parsed.sourceBytes
    report.timings.end("check")
    let statistics = statistics(of: corpus, matcher)
    let assigner = matcher.map { ThemeAssigner(matcher: $0, statistics: statistics) }
    let themes = try await assignThemes(corpus, assigner)
    if let matcher {
      report.add(advice(on: matcher, statistics, themes: themes), settings: content.settings)
    }
    report.timings.end("themes")
    let analysis = await analyse(corpus, themes: themes, assigner: assigner)
    report.timings.end("links")
    var site = Site(
      settings: content.settings, asOf: options.asOf, corpus: corpus,
      vocabulary: content.vocabulary, themes: themes, pages: pages.pages, files: files.files,
      analysis: analysis)
    site.offersSearch = !options.withoutSearch
    report.add(
      site.redirectDiagnostics()
        + SiteInspection.diagnostics(
          of: corpus, order: site.order, settings: site.settings, vocabulary: site.vocabulary,
          organisations: content.settings.organisations, asOf: site.asOf), settings: site.settings)
    return GatheredSite(
      site: site, locations: parsed.locations, records: parsed.records, assigner: assigner)
  }

  private func statistics(of corpus: Corpus, _ matcher: ThemeMatcher?) -> TermStatistics {
    var statistics = TermStatistics(termCount: matcher?.terms.count ?? 0)
    for document in corpus.documents { statistics.add(document.termMatches) }
    return statistics
  }

  /// What `check` says of a vocabulary of the site's own: themes and terms that nothing has.
  private func advice(
    on matcher: ThemeMatcher, _ statistics: TermStatistics, themes: [PlanThemes]
  ) -> [Diagnostic] {
    let count = matcher.vocabulary.themes.count
    guard matcher.vocabulary.themes.contains(where: { $0.place != nil }) else { return [] }
    let counts = themes.reduce(into: [Int](repeating: 0, count: count)) { sum, document in
      for (theme, units) in document.counts(themeCount: count).enumerated() { sum[theme] += units }
    }
    return vocabularyAdvice(matcher: matcher, statistics: statistics, counts: counts)
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

  private func analyse(
    _ corpus: Corpus, themes: [PlanThemes], assigner: ThemeAssigner?
  ) async -> SiteAnalysis {
    var analysis = SiteAnalysis()
    if !options.withoutTargets { analysis.targets = corpus.documents.map(\.targets) }
    guard let assigner else { return analysis }
    let measures = RelationCorpus(
      plans: corpus.relationPlans, relations: corpus.planRelations,
      matches: corpus.documents.map(\.termMatches), themes: themes, assigner: assigner)
    analysis.related = await relatedMeasures(corpus: measures, workers: Workers.count)
    analysis.relationCorpus = measures
    analysis.matcher = assigner.matcher
    analysis.cited = citedDocuments(
      corpus.documents.map(\.citations),
      titles: corpus.documents.map { document in
        [document.metadata.title, document.metadata.carrier?.title].compactMap { $0 }
      })
    return analysis
  }
}

/// The frozen site, and what rendering needs beside it.
struct GatheredSite: Sendable {
  let site: Site
  /// Bodies in the spill file, by index in the corpus; nil where the cache had the rest.
  let locations: [BlobLocation?]
  let records: [SourceRecord?]
  let assigner: ThemeAssigner?
}

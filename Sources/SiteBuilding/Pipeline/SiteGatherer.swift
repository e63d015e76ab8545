import PlanAnalysis
import PlanModel
import SiteRendering

/// The frozen site, and where its bodies lie.
struct GatheredSite: Sendable {
  let site: Site
  /// In the spill file, by index in the corpus.
  let bodies: [BlobLocation]
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
    let directory = SiteDirectory(of: corpus, settings: content.settings, asOf: options.asOf)
    let (pages, pageFaults) = try content.readFreePages()
    let (files, fileFaults) = try content.readFiles(of: corpus, pages: pages, known: known)
    let faults =
      content.diagnostics + parsed.diagnostics + pageFaults + fileFaults
      + self.faults(in: directory)
    report.withheld = parsed.withheld
    report.documentCount = corpus.documents.count
    report.sourceBytes = parsed.sourceBytes
    report.timings.end("check")
    let themes = try await themes(of: corpus, parsed.findings)
    report.add(faults + (themes?.advice ?? []), settings: content.settings)
    report.timings.end("themes")
    let isShown = extent == .withLinks && !report.fails(strict: options.isStrict)
    let findings =
      isShown
      ? await Findings(
        of: corpus, in: parsed.findings, themes: themes, hasTargets: !options.withoutTargets)
      : Findings(themes: themes)
    report.timings.end("links")
    let site = Site(
      directory, vocabulary: content.vocabulary, findings: findings, pages: pages, files: files,
      offersSearch: !options.withoutSearch)
    return GatheredSite(site: site, bodies: parsed.bodies)
  }

  /// What authors state that does not go together.
  private func faults(in directory: SiteDirectory) -> [Diagnostic] {
    let corpus = directory.corpus
    let check = CorpusCheck(corpus: corpus, files: content.files)
    return check.duplicates() + corpus.documents.flatMap(check.diagnostics(of:))
      + ThemeReferences.diagnostics(of: corpus, content.vocabulary)
      + directory.redirectDiagnostics()
      + SiteInspection.diagnostics(
        of: corpus, order: directory.order, settings: content.settings,
        vocabulary: content.vocabulary, organisations: content.settings.organisations,
        asOf: options.asOf)
  }

  private func themes(
    of corpus: Corpus, _ findings: [PlanFindings]
  ) async throws -> ThemeFindings? {
    guard let matcher else { return nil }
    return try await ThemeFindings(of: corpus, terms: findings.map(\.terms), matcher: matcher)
  }
}

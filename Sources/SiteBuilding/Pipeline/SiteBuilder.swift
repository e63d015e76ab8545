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
    // Also for a build that will fail: the site is missing while it waits under another name.
    if location.isInterrupted {
      let lock = try OutputLock(location)
      defer { _ = lock }
      try location.recover()
    }
    let record = try BuildRecord(options, location: location)
    if let report = try record.unchangedReport() { return report }
    let report = try await buildWhole(location)
    record.save(report)
    return report
  }

  private func buildWhole(_ location: OutputLocation) async throws -> BuildReport {
    let input = try await gather(.withLinks)
    var report = input.report
    guard !report.fails(strict: options.isStrict) else { return report }
    let run = try SiteRun(input, options: options)
    report.timings.end("site")
    let writer = try OutputWriter(output: options.output, content: options.content)
    defer { writer.abandon() }
    let batches = try await run.write(to: writer, timings: &report.timings)
    let published = try PublishedAddresses(
      site: input.gathered.site, writer: writer, batches: batches
    ).compare()
    if !options.allowsRemoval { report.add(published.lost, settings: input.content.settings) }
    guard !report.fails(strict: options.isStrict) else { return report }
    report.changes = published.changes
    report.written = try writer.finish(batches)
    report.siteStamp = try? BuildRecord.siteStamp(location)
    report.timings.end("write")
    return report
  }

  /// Everything up to the frozen site, without writing: what `check` does.
  package func check() async throws -> BuildReport {
    try await gather(.withoutLinks).report
  }

  /// The frozen site, whatever its diagnostics say; links are not searched for one with errors.
  func gather(_ extent: SiteGatherer.Extent) async throws -> SiteInput {
    var report = BuildReport()
    let content = try ContentFolder.read(options)
    let spill = try SpillFile(in: content.spillFolder)
    let parser = parser(of: content, spill: spill)
    report.timings.end("read settings")
    let parsed = ParsedSources(
      try await parser.parse(content.sources, reader: content.reader))
    report.timings.end("read and parse")
    let gathered = try await SiteGatherer(
      options: options, content: content, matcher: parser.analyser.matcher, extent: extent
    ).gather(parsed, report: &report)
    return SiteInput(gathered: gathered, content: content, spill: spill, report: report)
  }

  func parser(of content: ContentFolder, spill: SpillFile) -> SourceParser {
    SourceParser(
      settings: content.settings, options: options,
      analyser: PlanAnalyser(
        settings: content.settings,
        matcher: options.withoutThemes ? nil : ThemeMatcher(vocabulary: content.vocabulary),
        readsTargets: !options.withoutTargets), spill: spill)
  }
}

/// A frozen site, and what its files are made from beside it.
struct SiteInput: Sendable {
  let gathered: GatheredSite
  let content: ContentFolder
  let spill: SpillFile
  /// What was found on the way.
  var report: BuildReport
}

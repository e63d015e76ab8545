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
    let parser = parser(of: content, spill: spill)
    let gathered = try await read(content, parser, .withLinks, report: &report)
    guard !report.fails(strict: options.isStrict) else { return report }
    let run = try SiteRun(gathered, content: content, spill: spill, options: options)
    report.timings.end("site")
    let writer = try OutputWriter(output: options.output, content: options.content)
    defer { writer.abandon() }
    let batches = try await run.write(to: writer, timings: &report.timings)
    let published = try PublishedAddresses(
      site: gathered.site, writer: writer, batches: batches
    ).compare()
    if !options.allowsRemoval { report.add(published.lost, settings: content.settings) }
    guard !report.fails(strict: options.isStrict) else { return report }
    report.changes = published.changes
    report.written = try writer.finish(batches)
    report.siteStamp = try? BuildRecord.siteStamp(location)
    report.timings.end("write")
    return report
  }

  /// Everything up to the frozen site, without writing: what `check` does.
  package func check() async throws -> BuildReport {
    var report = BuildReport()
    let content = try ContentFolder.read(options)
    let spill = try SpillFile(in: content.spillFolder)
    _ = try await read(content, parser(of: content, spill: spill), .withoutLinks, report: &report)
    return report
  }

  /// The frozen site without its bodies and links, whatever the diagnostics say.
  func gatheredSite() async throws -> GatheredSite {
    var report = BuildReport()
    let content = try ContentFolder.read(options)
    let spill = try SpillFile(in: content.spillFolder)
    return try await read(
      content, parser(of: content, spill: spill), .withoutLinks, report: &report)
  }

  private func read(
    _ content: ContentFolder, _ parser: SourceParser, _ extent: SiteGatherer.Extent,
    report: inout BuildReport
  ) async throws -> GatheredSite {
    report.timings.end("read settings")
    let parsed = ParsedSources(
      try await parser.parse(content.sources, reader: content.reader))
    report.timings.end("read and parse")
    return try await SiteGatherer(
      options: options, content: content, matcher: parser.matcher, extent: extent
    ).gather(parsed, report: &report)
  }

  func parser(of content: ContentFolder, spill: SpillFile) -> SourceParser {
    SourceParser(
      settings: content.settings, options: options,
      matcher: options.withoutThemes ? nil : ThemeMatcher(vocabulary: content.vocabulary),
      spill: spill)
  }
}

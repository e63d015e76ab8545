import PlanModel
import SiteRendering

/// What one look at the content gave.
package struct PreviewBuild: Sendable {
  /// As a build would report; `written` is nil.
  package let report: BuildReport
  /// Nil where an error keeps the site from being built.
  package let site: PreviewSite?
}

/// Builds the site in memory, again after every edit: sources that did not change are not read or
/// parsed again, and pages are made when they are asked for. So whatever was edited, a file that
/// the site serves is what a build from nothing would write.
package struct PreviewBuilder: Sendable {
  private let options: BuildOptions
  private var parser: SourceParser?
  /// What parsing left of every source, by path.
  private var sources: [String: ParsedSource] = [:]
  private var files: [String: SiteFile] = [:]

  package init(options: BuildOptions) {
    self.options = options
  }

  /// Looks at the content again; `changes` names at least all files written, moved or removed since
  /// the last call that returned. Throws the machine's faults and `TemplateError`.
  package mutating func update(_ changes: ChangedPaths) async throws -> PreviewBuild {
    let content = try ContentFolder.read(options)
    let parser = try currentParser(content)
    let linked = content.linkedFiles
    let known: [ParsedSource?] = content.sources.map { path in
      changes.concern(path) || linked.contains(path) ? nil : sources[path]
    }
    let stale = known.indices.filter { known[$0] == nil }.map { content.sources[$0] }
    let parsed = try await parser.parse(stale, reader: content.reader)
    var fresh = parsed.makeIterator()
    let all = known.compactMap { $0 ?? fresh.next() }
    var report = BuildReport()
    let gathered = try await SiteBuilder(options: options).gather(
      content, ParsedSources(all), matcher: parser.matcher,
      files: files.filter { !changes.concern($0.key) && !linked.contains($0.key) },
      report: &report)
    var site: PreviewSite?
    if !report.fails(strict: options.isStrict) {
      site = PreviewSite(
        try SiteRun(gathered, content: content, spill: parser.spill, options: options))
    }
    files = gathered.site.files
    sources = Dictionary(
      zip(content.sources, all), uniquingKeysWith: { first, _ in first })
    return PreviewBuild(report: report, site: site)
  }

  /// The parser of the settings as they are now; forgets all results of another one.
  private mutating func currentParser(_ content: ContentFolder) throws -> SourceParser {
    if let parser, parser.settings == content.settings,
      parser.matcher == nil || parser.matcher?.vocabulary == content.vocabulary
    {
      return parser
    }
    let made = SiteBuilder(options: options).parser(
      of: content, spill: try SpillFile(in: content.spillFolder))
    parser = made
    sources = [:]
    return made
  }
}

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
/// parsed again, edits of texts alone change only what depends on them, and pages are made when
/// they are asked for. So whatever was edited, a file that the site serves is what a build from
/// nothing would write.
package struct PreviewBuilder: Sendable {
  private let options: BuildOptions
  private var parser: SourceParser?
  /// What parsing left of every source, by path.
  private var sources: [String: ParsedSource] = [:]
  private var sourceBytes = 0
  private var files: [String: SiteFile] = [:]
  /// The last site without errors, and all that has changed since.
  private var frozen: FrozenSite?
  private var withheld: [WithheldSource] = []
  private var pending = ChangedPaths([])
  /// How many updates took the short way, for tests.
  private(set) var followedEdits = 0

  package init(options: BuildOptions) {
    self.options = options
  }

  /// Looks at the content again; `changes` names at least all files written, moved or removed since
  /// the last call that returned. Throws the machine's faults and `TemplateError`.
  package mutating func update(_ changes: ChangedPaths) async throws -> PreviewBuild {
    pending.merge(changes)
    if !changes.paths.isEmpty, let build = try await follow(changes) { return build }
    return try await rebuild(changes)
  }

  /// Nil where more has changed than the texts of a few documents.
  private mutating func follow(_ changes: ChangedPaths) async throws -> PreviewBuild? {
    guard let parser, let frozen, let edited = frozen.editedSources(pending) else { return nil }
    let parsed = try await parser.parse(
      edited.filter { changes.paths.contains($0) || sources[$0] == nil },
      reader: frozen.content.reader)
    for source in parsed {
      let old = sources.updateValue(source, forKey: source.path)
      sourceBytes += source.byteCount - (old?.byteCount ?? 0)
    }
    guard let (next, diagnostics) = try frozen.following(edited.compactMap { sources[$0] }) else {
      return nil
    }
    followedEdits += 1
    var report = BuildReport()
    report.diagnostics = diagnostics
    report.withheld = withheld
    report.documentCount = next.gathered.site.corpus.documents.count
    report.sourceBytes = sourceBytes
    guard !report.fails(strict: options.isStrict) else {
      return PreviewBuild(report: report, site: nil)
    }
    take(next, withheld: withheld)
    return PreviewBuild(report: report, site: next.site)
  }

  private mutating func rebuild(_ changes: ChangedPaths) async throws -> PreviewBuild {
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
    let gathered = try await SiteGatherer(
      options: options, content: content, matcher: parser.matcher, extent: .followingEdits,
      earlier: linked.isEmpty
        ? frozen.map { EarlierSite(gathered: $0.gathered, changes: pending) } : nil
    ).gather(
      ParsedSources(all),
      files: files.filter { !changes.concern($0.key) && !linked.contains($0.key) },
      report: &report)
    var site: PreviewSite?
    if !report.fails(strict: options.isStrict) {
      let run = try SiteRun(gathered, content: content, spill: parser.spill, options: options)
      let next = FrozenSite(gathered, content: content, run: run, options: options)
      site = next.site
      take(next, withheld: report.withheld)
    }
    files = gathered.site.files
    sources = Dictionary(
      zip(content.sources, all), uniquingKeysWith: { first, _ in first })
    sourceBytes = report.sourceBytes
    return PreviewBuild(report: report, site: site)
  }

  private mutating func take(_ next: FrozenSite, withheld: [WithheldSource]) {
    frozen = next
    self.withheld = withheld
    files = next.gathered.site.files
    pending = ChangedPaths([])
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
    frozen = nil
    return made
  }
}

import PlanModel
import SiteRendering

/// What one look at the content gave.
package struct PreviewBuild: Sendable {
  /// As a build would report; `written` is nil.
  package let report: BuildReport
  /// Nil where an error keeps the site from being built.
  package let site: PreviewSite?
}

/// Gathers the site in memory, again after every edit; its files are made when they are asked for.
/// Only sources and attachments that the disk shows untouched, and that nobody names as changed, are
/// not read again.
package struct PreviewBuilder: Sendable {
  /// What a file gave, for as long as its stamp stays.
  private struct Kept<Value: Sendable>: Sendable {
    let stamp: FileStamp?
    let value: Value
  }

  /// The stamps of a content folder's files.
  private struct Stamps {
    private let stamps: [String: FileStamp]

    init(of content: ContentFolder) {
      stamps = [content.sources, Array(content.files)].joined().reduce(into: [:]) { stamps, path in
        stamps[path] = content.reader.stamp(of: path)
      }
    }

    subscript(path: String) -> FileStamp? { stamps[path] }

    /// Whether a file is still as it was when it had the stamp `old`.
    func vouch(for path: String, _ old: FileStamp?, _ changes: ChangedPaths) -> Bool {
      old != nil && stamps[path] == old && !changes.concern(path)
    }
  }

  private let options: BuildOptions
  private(set) var parser: SourceParser?
  /// By path, as are the files.
  private var sources: [String: Kept<ParsedSource>] = [:]
  private var files: [String: Kept<SiteFile>] = [:]

  package init(options: BuildOptions) {
    self.options = options
  }

  /// Looks at the content again; `changes` names at least all files written, moved or removed since
  /// the last call that returned. Throws the machine's faults and `TemplateError`.
  package mutating func update(_ changes: ChangedPaths) async throws -> PreviewBuild {
    let content = try ContentFolder.read(options)
    let parser = try currentParser(content)
    // Stamps are older than what is read: a change in between shows the next time.
    let stamps = Stamps(of: content)
    var report = BuildReport()
    let parsed = try await parse(content, parser, stamps, changes)
    let gathered = try await SiteGatherer(
      options: options, content: content, matcher: parser.analyser.matcher, extent: .withLinks
    ).gather(
      ParsedSources(parsed),
      files: files.filter { stamps.vouch(for: $0, $1.stamp, changes) }.mapValues(\.value),
      report: &report)
    files = gathered.site.files.reduce(into: [:]) { kept, file in
      kept[file.key] = Kept(stamp: stamps[file.key], value: file.value)
    }
    guard !report.fails(strict: options.isStrict) else {
      return PreviewBuild(report: report, site: nil)
    }
    let run = try SiteRun(
      SiteInput(gathered: gathered, content: content, spill: parser.spill, report: report),
      options: options)
    return PreviewBuild(report: report, site: PreviewSite(run))
  }

  /// All sources in the order of their paths; of those that stand untouched, what they gave before.
  private mutating func parse(
    _ content: ContentFolder, _ parser: SourceParser, _ stamps: Stamps, _ changes: ChangedPaths
  ) async throws -> [ParsedSource] {
    let known = content.sources.map { path in
      sources[path].flatMap { stamps.vouch(for: path, $0.stamp, changes) ? $0.value : nil }
    }
    let stale = zip(content.sources, known).filter { $0.1 == nil }.map(\.0)
    var fresh = try await parser.parse(stale, reader: content.reader).makeIterator()
    let parsed = known.compactMap { $0 ?? fresh.next() }
    sources = Dictionary(
      parsed.map { ($0.path, Kept(stamp: stamps[$0.path], value: $0)) },
      uniquingKeysWith: { first, _ in first })
    return parsed
  }

  /// The parser of the settings as they are now; forgets all results of another one.
  private mutating func currentParser(_ content: ContentFolder) throws -> SourceParser {
    if let parser, parser.settings == content.settings,
      parser.analyser.matcher == nil || parser.analyser.matcher?.vocabulary == content.vocabulary
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

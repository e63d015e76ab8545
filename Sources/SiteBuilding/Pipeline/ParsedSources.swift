import PlanAnalysis
import PlanModel
import PlanParsing

/// All sources of a content folder, parsed: what stays in memory, and where each plan's body lies in
/// the spill file.
struct ParsedSources: Sendable {
  /// In the order of their paths; only documents that the day and the drafts option let out.
  var documents: [CorpusDocument] = []
  /// By index in `documents`.
  var locations: [BlobLocation] = []
  var diagnostics: [Diagnostic] = []
  /// Sources that are not published yet, with the reason, in the order of their paths.
  var withheld: [WithheldSource] = []
  var sourceBytes = 0

  private struct Parsed: Sendable {
    var index: Int
    var document: CorpusDocument
    var location: BlobLocation
  }

  private struct Worker: Sendable {
    var parsed: [Parsed] = []
    var diagnostics: [Diagnostic] = []
    var withheld: [WithheldSource] = []
    var sourceBytes = 0
  }

  /// Reads and parses `paths`; sources with `~~` are parsed one by one after the others.
  static func read(
    _ paths: [String], reader: SourceReader, settings: SiteSettings, options: BuildOptions,
    matcher: ThemeMatcher?, spill: SpillFile
  ) async throws -> ParsedSources {
    PlanParser.prepare()
    let parser = PlanParser(settings: settings)
    let step: @Sendable (Int, SourceFile, inout Worker) throws -> Void = { index, file, worker in
      let (plan, diagnostics) = parser.parse(file)
      worker.diagnostics += diagnostics
      guard let plan else { return }
      if let reason = WithheldSource(plan.metadata, options: options) {
        worker.withheld.append(reason)
        return
      }
      var document = CorpusDocument(plan: plan, references: linkReferences(of: plan))
      if let matcher {
        document.termMatches = matcher.scan(plan)
        document.citations = findCitations(of: plan)
      }
      if !options.withoutTargets { document.targets = extractTargets(in: plan) }
      let location = try spill.append(PlanArchive.encode(plan))
      worker.parsed.append(Parsed(index: index, document: document, location: location))
    }
    let states = try await inParallel(count: paths.count, state: { (Worker(), [Int]()) }) {
      index, state in
      let file = SourceFile(path: paths[index], bytes: try reader.readFile(paths[index]))
      state.0.sourceBytes += file.bytes.count
      if PlanParser.needsSerialParse(file) {
        state.1.append(index)
      } else {
        try step(index, file, &state.0)
      }
    }
    var last = Worker()
    for index in states.flatMap(\.1).sorted() {
      let file = SourceFile(path: paths[index], bytes: try reader.readFile(paths[index]))
      try step(index, file, &last)
    }
    return merged(states.map(\.0) + [last])
  }

  private static func merged(_ workers: [Worker]) -> ParsedSources {
    var result = ParsedSources()
    let parsed = workers.flatMap(\.parsed).sorted { $0.index < $1.index }
    result.documents = parsed.map(\.document)
    result.locations = parsed.map(\.location)
    result.diagnostics = workers.flatMap(\.diagnostics)
    result.withheld = workers.flatMap(\.withheld).sorted { $0.path < $1.path }
    result.sourceBytes = workers.reduce(0) { $0 + $1.sourceBytes }
    return result
  }
}

/// A source that the build leaves out for now, and why.
package struct WithheldSource: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case draft
    /// Publication time lies after the day of the build.
    case scheduled(PublicationTime)
  }

  package let path: String
  package let title: String
  package let reason: Reason

  /// Nil for a document that is to be published.
  init?(_ metadata: PlanMetadata, options: BuildOptions) {
    path = metadata.path
    title = metadata.title
    if metadata.isDraft, !options.includesDrafts {
      reason = .draft
    } else if let time = metadata.publishedAt, time.date > options.asOf {
      reason = .scheduled(time)
    } else {
      return nil
    }
  }

  package var chineseText: String {
    switch reason {
    case .draft: "“\(title)”(\(path))是草稿，未发布；加 --drafts 可预览。"
    case .scheduled(let time): "“\(title)”(\(path))定于 \(time.text) 发布，现在暂不发布。"
    }
  }
}

/// Links and images to other files, for the check of the whole corpus; addresses with a scheme are
/// left out.
func linkReferences(of plan: Plan) -> [LinkReference] {
  var result: [LinkReference] = []
  var line: Int32 = 1
  for node in plan.markup.nodes {
    if node.line > 0 { line = node.line }
    guard node.kind == .link || node.kind == .image else { continue }
    let destination = String(decoding: plan.markup.literal(node), as: UTF8.self)
    guard !hasScheme(destination) else { continue }
    result.append(LinkReference(destination: destination, line: Int(line)))
  }
  return result
}

/// Whether an address names another place than the content folder: `https:…`, `//host`.
func hasScheme(_ destination: String) -> Bool {
  if destination.hasPrefix("//") { return true }
  for byte in destination.utf8 {
    if byte == 0x3A { return true }
    if byte == 0x2F || byte == 0x23 || byte == 0x3F { return false }
  }
  return false
}

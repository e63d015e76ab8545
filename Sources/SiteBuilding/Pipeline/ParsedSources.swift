import PlanAnalysis
import PlanModel
import PlanParsing
import SiteRendering

/// What stays in memory of one source once it is parsed; a plan's body lies in the spill file.
struct ParsedSource: Sendable {
  enum Outcome: Sendable {
    /// Its body lies in the spill file.
    case document(CorpusDocument, BlobLocation)
    case withheld(WithheldSource)
    /// An error made it useless.
    case nothing
  }

  let path: String
  let outcome: Outcome
  let diagnostics: [Diagnostic]
  let byteCount: Int
}

/// Parses single sources; what comes of one depends on nothing but its path, its bytes and this.
struct SourceParser: Sendable {
  let settings: SiteSettings
  let options: BuildOptions
  let matcher: ThemeMatcher?
  let spill: SpillFile

  func parse(_ file: SourceFile) throws -> ParsedSource {
    let (plan, found) = PlanParser(settings: settings).parse(file)
    var diagnostics = found
    var outcome = ParsedSource.Outcome.nothing
    if let plan {
      diagnostics += TextInspection.diagnostics(of: plan, settings: settings)
      if let reason = WithheldSource(plan.metadata, options: options) {
        outcome = .withheld(reason)
      } else {
        var document = CorpusDocument(plan: plan, references: linkReferences(of: plan))
        if let matcher {
          document.termMatches = matcher.scan(plan)
          document.citations = findCitations(of: plan)
        }
        if !options.withoutTargets { document.targets = extractTargets(in: plan) }
        outcome = .document(document, try spill.append(PlanArchive.encode(plan)))
      }
    }
    return ParsedSource(
      path: file.path, outcome: outcome, diagnostics: diagnostics, byteCount: file.bytes.count)
  }

  /// Reads and parses `paths` on all processors, in their order.
  func parse(_ paths: [String], reader: SourceReader) async throws -> [ParsedSource] {
    PlanParser.prepare()
    let states = try await inParallel(
      count: paths.count, state: [(Int, ParsedSource)]()
    ) { index, parsed in
      let bytes = try reader.readFile(paths[index], limit: settings.limits.fileBytes)
      let file = SourceFile(path: paths[index], bytes: bytes)
      parsed.append((index, try parse(file)))
    }
    return states.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

}

/// All sources of a content folder, taken together.
struct ParsedSources: Sendable {
  /// In the order of their paths; only documents that the day and the drafts option let out.
  private(set) var documents: [CorpusDocument] = []
  /// By index in `documents`.
  private(set) var locations: [BlobLocation] = []
  /// Faults of single sources, in the order of their paths.
  private(set) var diagnostics: [Diagnostic] = []
  /// Sources that are not published yet, with the reason, in the order of their paths.
  private(set) var withheld: [WithheldSource] = []
  private(set) var sourceBytes = 0

  /// `sources` in the order of their paths.
  init(_ sources: some Sequence<ParsedSource>) {
    for source in sources {
      diagnostics += source.diagnostics
      sourceBytes += source.byteCount
      switch source.outcome {
      case .document(let document, let location):
        documents.append(document)
        locations.append(location)
      case .withheld(let reason): withheld.append(reason)
      case .nothing: break
      }
    }
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

  init(path: String, title: String, reason: Reason) {
    self.path = path
    self.title = title
    self.reason = reason
  }

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

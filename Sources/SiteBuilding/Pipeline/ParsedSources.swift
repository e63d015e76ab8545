import PlanAnalysis
import PlanModel
import PlanParsing
import SiteRendering

/// What stays in memory of one source once it is parsed and analysed; a plan's body lies in the spill
/// file.
struct ParsedSource: Sendable {
  enum Outcome: Sendable {
    case document(CorpusDocument, PlanFindings, body: BlobLocation)
    case withheld(WithheldSource)
    /// An error made it useless.
    case nothing
  }

  let path: String
  let outcome: Outcome
  let diagnostics: [Diagnostic]
  let byteCount: Int
}

/// Parses and analyses single sources; what comes of one depends on nothing but its path, its bytes
/// and this.
struct SourceParser: Sendable {
  let settings: SiteSettings
  let options: BuildOptions
  let analyser: PlanAnalyser
  let spill: SpillFile

  func parse(_ file: SourceFile) throws -> ParsedSource {
    let (plan, faults) = PlanParser(settings: settings).parse(file)
    guard let plan else {
      return ParsedSource(
        path: file.path, outcome: .nothing, diagnostics: faults, byteCount: file.bytes.count)
    }
    let findings = analyser.findings(in: plan)
    let outcome: ParsedSource.Outcome =
      if let reason = WithheldSource(plan.metadata, options: options) {
        .withheld(reason)
      } else {
        .document(
          CorpusDocument(plan: plan), findings, body: try spill.append(PlanArchive.encode(plan)))
      }
    return ParsedSource(
      path: file.path, outcome: outcome, diagnostics: faults + findings.diagnostics,
      byteCount: file.bytes.count)
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
  /// By index in `documents`, as are the bodies in the spill file.
  private(set) var findings: [PlanFindings] = []
  private(set) var bodies: [BlobLocation] = []
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
      case .document(let document, let found, let body):
        documents.append(document)
        findings.append(found)
        bodies.append(body)
      case .withheld(let reason): withheld.append(reason)
      case .nothing: break
      }
    }
  }
}

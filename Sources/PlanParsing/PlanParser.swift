import PlanModel

/// Reads one source into a `Plan`: guards, front matter, Markdown, outline.
///
/// Files are independent of each other and may be parsed on any number of threads. Never throws: the
/// faults of an author are diagnostics.
package struct PlanParser: Sendable {
  private let settings: SiteSettings

  package init(settings: SiteSettings) {
    self.settings = settings
  }

  /// Must have returned before any parse; registers what cmark keeps for the whole process.
  package static func prepare() {
    MarkupReader.prepare()
  }

  /// The document and all diagnostics of its source, in order of place; no document where the front
  /// matter or an input guard makes it useless.
  package func parse(_ file: SourceFile) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    let guarded = guardSource(file, limits: settings.limits)
    guard !guarded.contains(where: { $0.severity == .error }) else { return (nil, guarded) }
    let (front, frontDiagnostics) = readFrontMatter(file, settings: settings)
    var diagnostics = guarded + frontDiagnostics
    guard let front else { return (nil, diagnostics) }
    let reader = MarkupReader(
      strikethrough: MarkupReader.needsStrikethrough(file.bytes[...]))
    let (markup, markupDiagnostics) = reader.read(
      file.bytes[front.bodyRange], path: file.path, firstLine: front.bodyFirstLine)
    diagnostics += markupDiagnostics.map(leveled)
    let outline = PlanOutline(markup, file: file, metadata: front.metadata)
    diagnostics += NumberingCheck.diagnostics(
      of: outline, path: file.path, quote: outline.quotedLine)
    let plan = Plan(
      metadata: front.metadata, markup: outline.markup, preambleBlocks: outline.preambleBlocks,
      preamble: outline.preamble, units: outline.units, calendar: outline.calendar,
      footnoteBlocks: outline.footnotes, keyPlaces: front.keyPlaces)
    return (plan, diagnostics.sorted(by: Diagnostic.inOrder))
  }

  /// An official site must not rely on another one for its pictures.
  private func leveled(_ diagnostic: Diagnostic) -> Diagnostic {
    guard settings.isOfficial, diagnostic.id == "remote-image" else { return diagnostic }
    var raised = diagnostic
    raised.severity = .error
    return raised
  }
}

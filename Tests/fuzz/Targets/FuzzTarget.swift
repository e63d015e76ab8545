import PlanImport
import PlanModel
import PlanParsing
import SiteRendering

/// A part of the program that is fed with bytes nobody chose. A run ends by a trap, or with words
/// for a promise that the part broke.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case frontMatter = "front-matter"
  case plan, settings
  case imported = "import"
  case search, template

  /// Feeds the part; nil where it kept its promises.
  package func run(_ bytes: [UInt8]) -> String? {
    switch self {
    case .frontMatter: runFrontMatter(bytes)
    case .plan: runPlan(bytes)
    case .settings: runSettings(bytes)
    case .imported: runImport(bytes)
    case .search: runSearch(bytes)
    case .template: runTemplate(bytes)
    }
  }

  /// Must have returned before the first run.
  package static func prepare() {
    PlanParser.prepare()
    _ = matcher
  }
}

/// What stands between the fences is the input; so is the whole file, for its own fences.
private func runFrontMatter(_ bytes: [UInt8]) -> String? {
  let fenced = Array("---\n".utf8) + bytes + Array("\n---\n正文。\n".utf8)
  for source in [bytes, fenced] {
    let file = SourceFile(path: "plans/a.md", bytes: source)
    guard !guardSource(file).contains(where: { $0.severity == .error }) else { continue }
    let (front, _) = readFrontMatter(file, settings: SiteSettings())
    guard let front else { continue }
    let isInside =
      front.bodyRange.lowerBound >= 0 && front.bodyRange.upperBound <= source.count
    if !isInside { return "the body's range lies outside the file" }
    if let fault = fault(in: front.metadata) { return fault }
  }
  return nil
}

/// What makes file names and addresses of a plan.
private func fault(in metadata: PlanMetadata) -> String? {
  let isIdentifier = metadata.id.utf8.allSatisfy {
    ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D
  }
  if !isIdentifier || metadata.id.isEmpty || metadata.id.utf8.count > 110 {
    return "an id that is no file name"
  }
  let paths = metadata.attachments.map(\.file) + metadata.aliases
  let leadsOut = paths.contains { path in
    path.utf8.first == 0x2F
      || path.utf8.split(separator: 0x2F).contains { $0.elementsEqual("..".utf8) }
  }
  return leadsOut ? "a path that leads out of its folder" : nil
}

/// The settings, the organisations, the vocabulary and a free page.
private func runSettings(_ bytes: [UInt8]) -> String? {
  let (settings, _) = readSettings(bytes[...], path: "site.yaml")
  if !(5...500).contains(settings.pagerSize) { return "a page size out of its bounds" }
  _ = readOrganisations(bytes[...], path: "organisations.yaml")
  _ = readVocabulary(bytes, path: "themes.yaml")
  let file = SourceFile(path: "pages/a.md", bytes: bytes)
  guard !guardSource(file).contains(where: { $0.severity == .error }) else { return nil }
  _ = readFreePage(file)
  return nil
}

/// A text of any encoding, to plan sources; every character must be accounted for.
private func runImport(_ bytes: [UInt8]) -> String? {
  let text = DocumentReader.decodeText(bytes)
  let input = ImportInput(path: "a.txt", text: text, isMarkdown: bytes.first == 0x23)
  let reports = Importer.importTexts([input], options: ImportOptions(simplifiesScript: false))
  for report in reports {
    if let lost = report.ledger.unclaimed().first { return "character \(lost) is unaccounted for" }
    for plan in report.plans {
      let file = SourceFile(path: "plans/\(plan.fileName)", bytes: Array(plan.source.utf8))
      _ = PlanParser(settings: SiteSettings()).parse(file)
    }
  }
  return nil
}

/// Folding, which must not change what it has folded.
private func runSearch(_ bytes: [UInt8]) -> String? {
  // A mark behind an invisible character joins what stands before that one only when folded again;
  // guards refuse or report such characters, and both sides of a search fold once.
  let visible = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
    !$0.properties.isDefaultIgnorableCodePoint
      && ![.control, .format, .unassigned].contains($0.properties.generalCategory)
  }
  let once = SearchFolding.standard.folded(String(String.UnicodeScalarView(visible)))
  if SearchFolding.standard.folded(once) != once { return "folding twice differs" }
  return nil
}

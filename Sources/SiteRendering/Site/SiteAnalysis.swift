import PlanAnalysis
import PlanModel

/// What was found in the corpus beyond the themes; each part empty where the build leaves it out.
package struct SiteAnalysis: Sendable {
  /// Targets of every document's units, by index in the corpus.
  package var targets: [[UnitTargets]] = []
  /// Measures of all documents, and for each those of other documents closest to it.
  package var relationCorpus: RelationCorpus?
  package var related: RelatedMeasures?
  /// For the words of a reason why two measures are related.
  package var matcher: ThemeMatcher?
  private var lazyCited: Lazy<[CitedDocument]>?
  /// Whether any title in 《》 is listed.
  package private(set) var hasCited = false

  package init() {}

  /// Titles in 《》, those that most documents name first.
  package var cited: [CitedDocument] { lazyCited?.value ?? [] }

  /// Lists the titles that the documents name when they are asked for.
  package mutating func list(citationsOf corpus: Corpus) {
    let documents = corpus.documents
    let cited = Lazy {
      citedDocuments(
        documents.map(\.citations), titles: documents.map(\.metadata.ownTitles))
    }
    lazyCited = cited
    hasCited =
      citesOthers(documents.lazy.map { ($0.citations, $0.metadata.ownTitles) })
      || (documents.contains { !$0.citations.isEmpty } && !cited.value.isEmpty)
  }
}

extension PlanMetadata {
  /// Its own title and that of the notice that issued it.
  fileprivate var ownTitles: [String] { [title, carrier?.title].compactMap { $0 } }
}

extension Site {
  /// What comparing needs of a plan.
  package func comparisonPlan(_ plan: Plan, document: Int) -> ComparisonPlan {
    let themeIDs = plan.units.indices.map { unit -> [String] in
      guard hasThemes else { return [] }
      return themes[document].themes(ofUnit: unit).map { vocabulary.themes[Int($0.theme)].id }
    }
    return ComparisonPlan(
      id: plan.metadata.id, title: plan.metadata.title, year: plan.metadata.year,
      issuer: plan.metadata.issuers.first ?? "",
      units: comparisonUnits(
        of: plan.units, themes: themeIDs, targets: analysis.targets[document]))
  }

  /// What comparing needs of a summary: the plan's units, with its preamble before them.
  package func reportingPlan(_ plan: Plan, document: Int) -> ComparisonPlan {
    var compared = comparisonPlan(plan, document: document)
    if !plan.preamble.isEmpty {
      compared.units.insert(
        ComparisonUnit(id: "", label: "", lead: "前言", text: plan.preamble), at: 0)
    }
    return compared
  }

  /// Each plan with each summary that reports on it, by index in the corpus: in the order of the
  /// summaries, then of the plans.
  package var reportedPairs: [(plan: Int, summary: Int)] {
    corpus.documents.indices.flatMap { reports(on: .reportsOn, of: $0) }
  }

  /// The pairs of plan and summary in which a document is the one (`reportedBy`) or the other
  /// (`reportsOn`).
  package func reports(on kind: RelationKind, of document: Int) -> [(plan: Int, summary: Int)] {
    guard comparesPlans, !self[document].metadata.isNotice else { return [] }
    return relations[document].compactMap { relation in
      guard relation.kind == kind, !self[relation.other].metadata.isNotice else { return nil }
      return kind == .reportsOn
        ? (plan: relation.other, summary: document) : (plan: document, summary: relation.other)
    }
  }

  /// Targets of each of a document's units, in the order of its text.
  package func targets(document: Int, unitCount: Int) -> [[Target]] {
    var result = [[Target]](repeating: [], count: unitCount)
    guard analysis.targets.indices.contains(document) else { return result }
    for entry in analysis.targets[document] where result.indices.contains(entry.unit) {
      if result[entry.unit].isEmpty { result[entry.unit] = entry.targets }
    }
    return result
  }
}

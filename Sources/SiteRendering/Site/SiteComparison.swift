import PlanAnalysis
import PlanModel

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
        of: plan.units, themes: themeIDs, targets: findings.targets[document]))
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

  /// The page that compares two documents, by their indices in the corpus.
  package func comparisonURL(_ before: Int, _ after: Int) -> String {
    Permalinks.comparison(self[before].metadata.id, self[after].metadata.id)
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
    guard findings.targets.indices.contains(document) else { return result }
    for entry in findings.targets[document] where result.indices.contains(entry.unit) {
      if result[entry.unit].isEmpty { result[entry.unit] = entry.targets }
    }
    return result
  }
}

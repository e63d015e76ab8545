import PlanModel

/// What a summary says of one unit of the plan it reports on.
package struct ReportedUnit: Sendable, Hashable {
  /// Index in the plan's units.
  package var unit: Int
  /// Index in the summary's units; nil where none speaks of it.
  package var summaryUnit: Int?
  /// The alignment score, as of a comparison.
  package var score: Int
  package var targets: [ReportedTarget]
}

/// A target with what the summary reports of it.
package struct ReportedTarget: Sendable, Hashable {
  package var target: Target
  /// The reported quantity with its clause; nil is 未见报告.
  package var report: Target?
  /// Index in the summary's units where the report stands.
  package var summaryUnit: Int?
}

/// Aligns a summary with the plan it reports on, measure by measure: each unit of the plan with the
/// unit of the summary that scores highest (a summary may speak of two measures in one), by the
/// score of `AlignmentScore`; ties go to the earlier one.
///
/// A target's report is the quantity of the same unit whose name is the target's, or holds it, in
/// the aligned unit; else the only one of that very name in the whole summary. Nothing is guessed:
/// two different values of one name in one unit report nothing.
package func alignSummary(plan: ComparisonPlan, summary: ComparisonPlan) -> [ReportedUnit] {
  let units = summary.units.map(ReadUnit.init)
  let results = summary.units.map { extractResults(in: $0.text) }
  return plan.units.enumerated().map { index, unit in
    let match = bestMatch(of: ReadUnit(unit), in: units)
    let targets = unit.targets.map { target in
      report(of: target, aligned: match?.after, in: results)
    }
    return ReportedUnit(
      unit: index, summaryUnit: match?.after, score: match?.score ?? 0, targets: targets)
  }
}

private func bestMatch(of unit: ReadUnit, in units: [ReadUnit]) -> Match? {
  var best: Match?
  var leads = BigramTable(unit.lead)
  var texts = BigramTable(unit.text)
  for (index, other) in units.enumerated() {
    let lead = leads.dice(with: other.lead)
    let text = unit.text.count > 0 || other.text.count > 0 ? texts.dice(with: other.text) : lead
    let score = AlignmentScore.total(lead: lead, text: text, themes: unit.themeDice(other))
    if score >= AlignmentScore.lowestScore, score > best?.score ?? 0 {
      best = Match(before: 0, after: index, score: score, text: text)
    }
  }
  return best
}

private func report(
  of target: Target, aligned: Int?, in results: [[Target]]
) -> ReportedTarget {
  if let aligned {
    let found = results[aligned].filter { $0.unit == target.unit && isOf($0, target) }
    if let report = single(found) {
      return ReportedTarget(target: target, report: report, summaryUnit: aligned)
    }
  }
  var named: [(Int, Target)] = []
  for (index, unit) in results.enumerated() {
    for result in unit where result.unit == target.unit && isNamed(result, target) {
      named.append((index, result))
    }
  }
  guard let report = single(named.map(\.1)) else {
    return ReportedTarget(target: target, report: nil, summaryUnit: nil)
  }
  return ReportedTarget(target: target, report: report, summaryUnit: named.first?.0)
}

/// The first of quantities that all say the same value; nil when there are none or they differ.
private func single(_ targets: [Target]) -> Target? {
  guard let first = targets.first,
    targets.allSatisfy({ $0.value == first.value && $0.upperValue == first.upperValue })
  else { return nil }
  return first
}

private func isNamed(_ result: Target, _ target: Target) -> Bool {
  let name = normalisedIndicatorName(target.what)
  return name.utf8.count >= 9 && normalisedIndicatorName(result.what) == name
}

/// The same name, or one of at least four Han characters inside the other.
private func isOf(_ result: Target, _ target: Target) -> Bool {
  let reported = normalisedIndicatorName(result.what)
  let wanted = normalisedIndicatorName(target.what)
  guard !reported.isEmpty, !wanted.isEmpty else { return false }
  if reported == wanted { return true }
  var table = BigramTable(TextBigrams(wanted))
  return wanted.utf8.count >= 12 && reported.utf8.count >= 12
    && table.dice(with: TextBigrams(reported)) >= 700
}

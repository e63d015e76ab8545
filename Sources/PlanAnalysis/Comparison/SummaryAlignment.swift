import PlanModel

/// What a summary says of one unit of the plan it reports on.
package struct ReportedUnit: Sendable, Hashable {
  /// Index in the plan's units.
  package var unit: Int
  /// Index in the summary's units; nil where none speaks of it.
  package var summaryUnit: Int?
  /// The alignment score, as of a comparison; 0 where only the report of a target joins them.
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

  package init(target: Target, report: Target?, summaryUnit: Int?) {
    self.target = target
    self.report = report
    self.summaryUnit = summaryUnit
  }
}

/// Aligns a summary with the plan it reports on, measure by measure: each unit of the plan with the
/// unit of the summary that scores highest (a summary may speak of two measures in one), by the
/// score of `AlignmentScore`; ties go to the earlier one. A unit that none is like enough goes with
/// the one that reports most of its targets.
///
/// A target's report is the quantity of the same unit whose name is the target's, or nearly so, in
/// the aligned unit; else the only one of that very name in the whole summary. Both are levels or
/// both changes, and of counts both say how many were made or both how many there are. Nothing is
/// guessed: two different values of one name in one unit report nothing.
package func alignSummary(plan: ComparisonPlan, summary: ComparisonPlan) -> [ReportedUnit] {
  let units = summary.units.map(ReadUnit.init)
  let results = summary.units.map { extractResults(in: $0.text) }
  return plan.units.enumerated().map { index, unit in
    let match = bestMatch(of: ReadUnit(unit), in: units)
    var aligned = match?.after
    if aligned == nil {
      aligned = mostFrequent(
        unit.targets.compactMap { report(of: $0, aligned: nil, in: results).summaryUnit })
    }
    let targets = unit.targets.map { report(of: $0, aligned: aligned, in: results) }
    return ReportedUnit(
      unit: index, summaryUnit: aligned, score: match?.score ?? 0, targets: targets)
  }
}

/// The value that stands most often, of several the smallest; nil of none.
private func mostFrequent(_ values: [Int]) -> Int? {
  var best: (value: Int, count: Int)?
  for value in Set(values).sorted() {
    let count = values.count { $0 == value }
    if count > best?.count ?? 0 { best = (value, count) }
  }
  return best?.value
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
    let comparable = results[aligned].filter { isComparable($0, target) }
    let named = comparable.filter { hasName(of: target, $0) }
    if let report = single(named.isEmpty ? comparable.filter { isLike($0, target) } : named) {
      return ReportedTarget(target: target, report: report, summaryUnit: aligned)
    }
  }
  var named: [(Int, Target)] = []
  for (index, unit) in results.enumerated() {
    for result in unit
    where isComparable(result, target) && hasName(of: target, result) && isLong(target) {
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

/// One unit, both levels or both changes; 新建5所 and 达到35所 are not of one kind.
private func isComparable(_ result: Target, _ target: Target) -> Bool {
  guard result.unit == target.unit, isChange(result) == isChange(target) else { return false }
  return target.unit == "%" || isStock(result) == isStock(target)
}

/// The clause says how many there are, not how many were made.
private func isStock(_ target: Target) -> Bool {
  var text = target.text
  return text.withUTF8 { buffer in
    ByteText(bytes: buffer).contains(stockWords, in: 0..<buffer.count)
  }
}

private let stockWords = Word.list("达到 达 保持 控制 现有 共有 已有 拥有 总数 总量")

private func isLong(_ target: Target) -> Bool {
  normalisedIndicatorName(target.what).utf8.count >= 9
}

private func hasName(of target: Target, _ result: Target) -> Bool {
  let name = normalisedIndicatorName(target.what)
  return !name.isEmpty && normalisedIndicatorName(result.what) == name
}

/// Names of at least four Han characters that share most of their letters.
private func isLike(_ result: Target, _ target: Target) -> Bool {
  let reported = normalisedIndicatorName(result.what)
  let wanted = normalisedIndicatorName(target.what)
  guard wanted.utf8.count >= 12, reported.utf8.count >= 12 else { return false }
  var table = BigramTable(TextBigrams(wanted))
  return table.dice(with: TextBigrams(reported)) >= 700
}

import PlanModel

/// The score that aligns two units, 0 to 1000 in whole numbers:
/// (450 × Dice of the leads' bigrams + 450 × Dice of the texts' bigrams + 100 × Dice of the themes)
/// ÷ 1000, each Dice in thousandths, every division rounded down. Where neither has a text, the
/// leads count for both.
///
/// Pairs whose leads share less than a fifth (200) and that share no theme are not looked at. Pairs
/// are taken from the best score down (ties: the smaller first index, then the smaller second), each
/// unit once, down to `lowestScore`. `compare.js` does the same with the same numbers.
package enum AlignmentScore {
  package static let lowestScore = 300
  static let lowestLead = 200
  static let lowestMarked = 400

  static func total(lead: Int, text: Int, themes: Int) -> Int {
    (450 * lead + 450 * text + 100 * themes) / 1000
  }
}

/// Compares two plans unit by unit: kept (the same words), changed (with the changes marked), new,
/// dropped. Bounded by the product of the numbers of units; no order of input matters but theirs.
package func compare(_ a: ComparisonPlan, _ b: ComparisonPlan) -> PlanComparison {
  let before = a.units.map(ReadUnit.init)
  let after = b.units.map(ReadUnit.init)
  let partner = align(before, after)
  var taken = [Bool](repeating: false, count: before.count)
  var rows: [ComparedUnit] = []
  for index in after.indices {
    guard let match = partner[index] else {
      rows.append(
        ComparedUnit(
          kind: .new, before: nil, after: index, score: 0, marks: [],
          targets: compareTargets([], b.units[index].targets)))
      continue
    }
    taken[match.before] = true
    rows.append(row(match, index, a, b, isSame: before[match.before].isSame(as: after[index])))
  }
  for index in before.indices where !taken[index] {
    rows.append(
      ComparedUnit(
        kind: .dropped, before: index, after: nil, score: 0, marks: [],
        targets: compareTargets(a.units[index].targets, [])))
  }
  return PlanComparison(rows: rows)
}

private func row(
  _ match: Match, _ index: Int, _ a: ComparisonPlan, _ b: ComparisonPlan, isSame: Bool
) -> ComparedUnit {
  let old = a.units[match.before]
  let new = b.units[index]
  let marks: [MarkedText] =
    isSame
    ? []
    : match.text >= AlignmentScore.lowestMarked
      ? markedDifference(old.text, new.text) : wholly(old.text, new.text)
  return ComparedUnit(
    kind: isSame ? .kept : .changed, before: match.before, after: index, score: match.score,
    marks: marks, targets: compareTargets(old.targets, new.targets))
}

/// A unit folded for scoring.
struct ReadUnit {
  let lead: TextBigrams
  let text: TextBigrams
  let themes: [String]

  init(_ unit: ComparisonUnit) {
    lead = TextBigrams(unit.lead)
    text = TextBigrams(unit.text)
    themes = unit.themes
  }

  func isSame(as other: ReadUnit) -> Bool {
    lead.letters == other.lead.letters && text.letters == other.text.letters
  }

  /// Dice of the two sets of themes, in thousandths.
  func themeDice(_ other: ReadUnit) -> Int {
    guard !themes.isEmpty, !other.themes.isEmpty else { return 0 }
    let shared = themes.reduce(0) { $0 + (other.themes.contains($1) ? 1 : 0) }
    return 2000 * shared / (themes.count + other.themes.count)
  }
}

struct Match {
  var before: Int
  var after: Int
  var score: Int
  var text: Int
}

/// For each unit of `after`, its partner in `before`.
func align(_ before: [ReadUnit], _ after: [ReadUnit]) -> [Match?] {
  var matches: [Match] = []
  for (i, old) in before.enumerated() {
    var leads = BigramTable(old.lead)
    var texts: BigramTable?
    for (j, new) in after.enumerated() {
      let lead = leads.dice(with: new.lead)
      let themes = old.themeDice(new)
      guard lead >= AlignmentScore.lowestLead || themes > 0 else { continue }
      var text = lead
      if old.text.count > 0 || new.text.count > 0 {
        if texts == nil { texts = BigramTable(old.text) }
        text = texts?.dice(with: new.text) ?? 0
      }
      let score = AlignmentScore.total(lead: lead, text: text, themes: themes)
      guard score >= AlignmentScore.lowestScore else { continue }
      matches.append(Match(before: i, after: j, score: score, text: text))
    }
  }
  matches.sort {
    $0.score != $1.score
      ? $0.score > $1.score : ($0.before, $0.after) < ($1.before, $1.after)
  }
  var partner = [Match?](repeating: nil, count: after.count)
  var taken = [Bool](repeating: false, count: before.count)
  for match in matches where !taken[match.before] && partner[match.after] == nil {
    partner[match.after] = match
    taken[match.before] = true
  }
  return partner
}

/// Targets side by side: those of one name and unit pair up in order, the rest stand alone.
func compareTargets(_ before: [Target], _ after: [Target]) -> [ComparedTarget] {
  var left = Array(before)
  var result: [ComparedTarget] = []
  for target in after {
    let name = normalisedIndicatorName(target.what)
    let index = left.firstIndex {
      $0.unit == target.unit && !name.isEmpty && normalisedIndicatorName($0.what) == name
    }
    let old = index.map { left.remove(at: $0) }
    result.append(
      ComparedTarget(before: old, after: target, difference: old.flatMap { change($0, target) }))
  }
  return result + left.map { ComparedTarget(before: $0, after: nil, difference: nil) }
}

private func change(_ old: Target, _ new: Target) -> Double? {
  guard old.upperValue == nil, new.upperValue == nil, old.comparison == new.comparison else {
    return nil
  }
  return ((new.value - old.value) * 1_000_000).rounded() / 1_000_000
}

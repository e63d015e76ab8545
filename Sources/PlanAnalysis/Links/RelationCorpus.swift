import PlanModel

/// What is known of a plan when measures are compared.
package struct RelationPlan: Sendable, Hashable {
  /// Numbers of its issuers, by any numbering that is the same for all plans.
  package var issuers: [Int32]
  /// Nil where nobody knows.
  package var year: Int?

  package init(issuers: [Int32], year: Int?) {
    self.issuers = issuers
    self.year = year
  }
}

/// A typed relation between two plans, by index: a summary reports on a plan, and so on.
package struct PlanRelation: Sendable, Hashable {
  package enum Kind: UInt8, Sendable, Hashable { case reportsOn, implements, supersedes }

  package var from: Int
  package var to: Int
  package var kind: Kind

  package init(from: Int, to: Int, kind: Kind) {
    self.from = from
    self.to = to
    self.kind = kind
  }
}

/// One measure, packed for comparing: its themes and its rarest terms.
struct RelationRecord: Sendable {
  var plan: Int32
  var leadHash: UInt32
  /// Primary first, -1 where there is none.
  var themes: SIMD4<Int16>
  /// Rarity ranks, rarest first; `RelationRecord.none` where there is none.
  var terms: SIMD8<UInt16>

  static let none = UInt16.max
}

/// All measures of a corpus in the order of plans, each with an index of its own: plan by plan, and
/// in a plan by position in its `PlanThemes`. About 36 bytes a measure.
package struct RelationCorpus: Sendable {
  package let plans: [RelationPlan]
  /// Index of each plan's first measure, and at the end the number of measures.
  package let starts: [Int32]
  let records: [RelationRecord]
  /// Plans related to each plan.
  let relations: [[(plan: Int, kind: PlanRelation.Kind, isFrom: Bool)]]
  /// Term number and bits of information, by rarity rank.
  let termOfRank: [Int32]
  let bitsOfRank: [Float]
  /// Bits of information of each theme.
  let bitsOfTheme: [Float]

  /// `matches` and `themes` are those of each plan, in the order of `plans`.
  package init(
    plans: [RelationPlan], relations: [PlanRelation], matches: [PlanTermMatches],
    themes: [PlanThemes], assigner: ThemeAssigner
  ) {
    let ranks = TermRanks(assigner: assigner)
    var records: [RelationRecord] = []
    var starts: [Int32] = [0]
    for plan in plans.indices {
      appendRecords(
        of: matches[plan], themes: themes[plan], plan: plan, ranks: ranks, to: &records)
      starts.append(Int32(records.count))
    }
    self.plans = plans
    self.starts = starts
    self.records = records
    self.relations = Self.byPlan(relations, count: plans.count)
    termOfRank = ranks.terms
    bitsOfRank = ranks.bits
    bitsOfTheme = Self.bits(
      ofThemes: themes, count: assigner.matcher.vocabulary.themes.count, measures: records.count)
  }

  package var measureCount: Int { records.count }

  /// The plan of a measure and the measure's position in the plan's `PlanThemes`.
  package func location(of measure: Int) -> (plan: Int, position: Int) {
    let plan = Int(records[measure].plan)
    return (plan, measure - Int(starts[plan]))
  }

  private static func byPlan(
    _ relations: [PlanRelation], count: Int
  ) -> [[(plan: Int, kind: PlanRelation.Kind, isFrom: Bool)]] {
    var result = [[(plan: Int, kind: PlanRelation.Kind, isFrom: Bool)]](
      repeating: [], count: count)
    for relation in relations where relation.from != relation.to {
      result[relation.from].append((relation.to, relation.kind, true))
      result[relation.to].append((relation.from, relation.kind, false))
    }
    return result
  }

  private static func bits(ofThemes themes: [PlanThemes], count: Int, measures: Int) -> [Float] {
    var counts = [Int](repeating: 0, count: count)
    for plan in themes {
      for (theme, number) in plan.counts(themeCount: count).enumerated() { counts[theme] += number }
    }
    return counts.map { Float(roughLog2(Double(measures + 2) / Double($0 + 1))) }
  }
}

/// Terms that can link measures, by falling rarity; hints and counter terms never do, nor do terms
/// that stand in one measure only.
private struct TermRanks {
  var terms: [Int32] = []
  var bits: [Float] = []
  private(set) var rankOfTerm: [UInt16]

  init(assigner: ThemeAssigner) {
    let statistics = assigner.statistics
    rankOfTerm = [UInt16](repeating: RelationRecord.none, count: assigner.matcher.terms.count)
    let all = assigner.matcher.terms.indices.filter {
      let kind = assigner.matcher.terms[$0].kind
      return kind != .hint && kind != .against && statistics.frequencies[$0] > 1
    }
    let sorted = all.sorted {
      let (a, b) = (statistics.frequencies[$0], statistics.frequencies[$1])
      return a != b ? a < b : $0 < $1
    }
    for term in sorted.prefix(Int(RelationRecord.none)) {
      rankOfTerm[term] = UInt16(terms.count)
      terms.append(Int32(term))
      let share = Double(statistics.frequencies[term]) / Double(max(1, statistics.unitCount))
      bits.append(Float(roughLog2(1 / share)))
    }
  }
}

private func appendRecords(
  of matches: PlanTermMatches, themes: PlanThemes, plan: Int, ranks: TermRanks,
  to records: inout [RelationRecord]
) {
  var position = 0
  for group in matches.groups.indices where matches.groups[group].isThemed {
    var record = RelationRecord(
      plan: Int32(plan), leadHash: matches.groups[group].leadHash,
      themes: SIMD4(repeating: -1), terms: SIMD8(repeating: RelationRecord.none))
    for (place, assignment) in themes.themes(at: position).prefix(4).enumerated() {
      record.themes[place] = assignment.theme
    }
    for posting in matches.postings(of: group) {
      insert(ranks.rankOfTerm[posting.term], into: &record.terms)
    }
    records.append(record)
    position += 1
  }
}

/// Keeps the lowest ranks in rising order, each once.
private func insert(_ rank: UInt16, into terms: inout SIMD8<UInt16>) {
  guard rank < terms[7] else { return }
  var place = 7
  while place > 0, terms[place - 1] > rank { place -= 1 }
  if place > 0, terms[place - 1] == rank { return }
  var shifted = 7
  while shifted > place {
    terms[shifted] = terms[shifted - 1]
    shifted -= 1
  }
  terms[place] = rank
}

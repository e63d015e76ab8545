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

/// All measures of a corpus in the order of plans, each with an index of its own: plan by plan, and
/// in a plan by position in its `PlanThemes`. 40 bytes a measure, in flat arrays.
package struct RelationCorpus: Sendable {
  package let plans: [RelationPlan]
  /// Index of each plan's first measure, and at the end the number of measures.
  package let starts: [Int32]
  let planOfMeasure: [Int32]
  /// Hash of each measure's lead.
  let leads: [UInt32]
  /// Four a measure: primary first, -1 where there is none.
  let themes: [Int16]
  /// Eight a measure: rarity ranks of its rarest terms, rising; `noTerm` where there is none.
  let terms: [UInt16]
  /// Of each measure: bit `theme % 64` for each of its themes. No common bit, no common theme.
  let themeBits: [UInt64]
  /// Plans related to each plan.
  let relations: [[(plan: Int, kind: PlanRelation.Kind, isFrom: Bool)]]
  /// Term number and bits of information, by rarity rank.
  let termOfRank: [Int32]
  let bitsOfRank: [Float]
  /// Bits of information of each theme.
  let bitsOfTheme: [Float]

  static let noTerm = UInt16.max

  /// `matches` and `themes` are those of each plan, in the order of `plans`.
  package init(
    plans: [RelationPlan], relations: [PlanRelation], matches: [PlanTermMatches],
    themes: [PlanThemes], assigner: ThemeAssigner
  ) {
    let ranks = TermRanks(assigner: assigner)
    var rows = RelationRows()
    var starts: [Int32] = [0]
    for plan in plans.indices {
      rows.append(matches[plan], themes: themes[plan], plan: plan, ranks: ranks)
      starts.append(Int32(rows.plans.count))
    }
    self.plans = plans
    self.starts = starts
    planOfMeasure = rows.plans
    leads = rows.leads
    self.themes = rows.themes
    terms = rows.terms
    themeBits = rows.themeBits
    self.relations = Self.byPlan(relations, count: plans.count)
    termOfRank = ranks.terms
    bitsOfRank = ranks.bits
    bitsOfTheme = Self.bits(
      ofThemes: themes, count: assigner.matcher.vocabulary.themes.count,
      measures: rows.plans.count)
  }

  package var measureCount: Int { planOfMeasure.count }

  /// The plan of a measure and the measure's position in the plan's `PlanThemes`.
  package func location(of measure: Int) -> (plan: Int, position: Int) {
    let plan = Int(planOfMeasure[measure])
    return (plan, measure - Int(starts[plan]))
  }

  func themes(of measure: Int) -> ArraySlice<Int16> {
    themes[(4 * measure)..<(4 * measure + 4)].prefix { $0 >= 0 }
  }

  /// Rarity ranks, rarest first.
  func rarestTerms(of measure: Int, limit: Int = 8) -> ArraySlice<UInt16> {
    terms[(8 * measure)..<(8 * measure + min(8, limit))].prefix { $0 != Self.noTerm }
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
    rankOfTerm = [UInt16](repeating: RelationCorpus.noTerm, count: assigner.matcher.terms.count)
    let all = assigner.matcher.terms.indices.filter {
      let kind = assigner.matcher.terms[$0].kind
      return kind != .hint && kind != .against && statistics.frequencies[$0] > 1
    }
    let sorted = all.sorted {
      let (a, b) = (statistics.frequencies[$0], statistics.frequencies[$1])
      return a != b ? a < b : $0 < $1
    }
    for term in sorted.prefix(Int(RelationCorpus.noTerm)) {
      rankOfTerm[term] = UInt16(terms.count)
      terms.append(Int32(term))
      let share = Double(statistics.frequencies[term]) / Double(max(1, statistics.unitCount))
      bits.append(Float(roughLog2(1 / share)))
    }
  }
}

/// The flat arrays of a corpus while they grow.
private struct RelationRows {
  var plans: [Int32] = []
  var leads: [UInt32] = []
  var themes: [Int16] = []
  var terms: [UInt16] = []
  var themeBits: [UInt64] = []

  mutating func append(
    _ matches: PlanTermMatches, themes assigned: PlanThemes, plan: Int, ranks: TermRanks
  ) {
    var position = 0
    for group in matches.groups.indices where matches.groups[group].isThemed {
      plans.append(Int32(plan))
      leads.append(matches.groups[group].leadHash)
      let own = assigned.themes(at: position).prefix(4).map(\.theme)
      themes.append(contentsOf: own)
      themes.append(contentsOf: repeatElement(-1, count: 4 - own.count))
      themeBits.append(own.reduce(0) { $0 | 1 << (UInt64($1) % 64) })
      let start = terms.count
      terms.append(contentsOf: repeatElement(RelationCorpus.noTerm, count: 8))
      for posting in matches.postings(of: group) {
        insert(ranks.rankOfTerm[posting.term], at: start)
      }
      position += 1
    }
  }

  /// Keeps the eight lowest ranks in rising order, each once.
  private mutating func insert(_ rank: UInt16, at start: Int) {
    guard rank < terms[start + 7] else { return }
    var place = start + 7
    while place > start, terms[place - 1] > rank { place -= 1 }
    if place > start, terms[place - 1] == rank { return }
    var last = start + 7
    while last > place {
      terms[last] = terms[last - 1]
      last -= 1
    }
    terms[place] = rank
  }
}

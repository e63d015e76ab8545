import PlanModel

/// What is known of a plan when measures are compared.
package struct RelationPlan: Sendable, Hashable {
  /// Numbers of its issuers, by any numbering that is the same for all plans.
  package var issuers: [Int32]
  /// Nil where nobody knows.
  package var year: Int?
  /// Any number that is another one for most plans; scatters what is equally close.
  package var key: UInt32

  package init(issuers: [Int32], year: Int?, key: UInt32 = 0) {
    self.issuers = issuers
    self.year = year
    self.key = key
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
/// in a plan by position in its `PlanThemes`. 44 bytes a measure, in flat arrays.
package struct RelationCorpus: Sendable {
  package let plans: [RelationPlan]
  /// Index of each plan's first measure, and at the end the number of measures.
  package let starts: [Int32]
  let rows: RelationRows
  /// Plans related to each plan.
  let relations: [[(plan: Int, kind: PlanRelation.Kind, isFrom: Bool)]]
  let ranks: TermRanks
  /// Bits of information of each theme.
  let bitsOfTheme: [Float]

  static let noTerm = UInt16.max

  /// `matches` and `themes` are those of each plan, in the order of `plans`; `themeCounts` the
  /// number of units of each theme.
  package init(
    plans: [RelationPlan], relations: [PlanRelation], matches: [PlanTermMatches],
    themes: [PlanThemes], themeCounts: [Int], assigner: ThemeAssigner
  ) {
    let ranks = TermRanks(assigner: assigner)
    var rows = RelationRows()
    var starts: [Int32] = [0]
    for plan in plans.indices {
      rows.append(
        matches[plan], themes: themes[plan], plan: plan, key: plans[plan].key, ranks: ranks)
      starts.append(Int32(rows.count))
    }
    self.plans = plans
    self.starts = starts
    self.rows = rows
    self.relations = Self.byPlan(relations, count: plans.count)
    self.ranks = ranks
    bitsOfTheme = Self.bits(themeCounts, measures: rows.count)
  }

  package var measureCount: Int { rows.count }

  /// The plan of a measure and the measure's position in the plan's `PlanThemes`.
  package func location(of measure: Int) -> (plan: Int, position: Int) {
    let plan = Int(rows.plans[measure])
    return (plan, measure - Int(starts[plan]))
  }

  func themes(of measure: Int) -> ArraySlice<Int16> {
    rows.themes[(4 * measure)..<(4 * measure + 4)].prefix { $0 >= 0 }
  }

  /// Rarity ranks, rarest first.
  func rarestTerms(of measure: Int, limit: Int = 8) -> ArraySlice<UInt16> {
    rows.terms[(8 * measure)..<(8 * measure + min(8, limit))].prefix { $0 != Self.noTerm }
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

  private static func bits(_ themeCounts: [Int], measures: Int) -> [Float] {
    themeCounts.map { Float(roughLog2((stepped(measures) + 2) / (stepped($0) + 1))) }
  }
}

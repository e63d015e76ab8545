import PlanModel

/// Terms that can link measures, by falling rarity; hints and counter terms never do, nor do terms
/// that stand in one measure only, as far as a large corpus counts those.
struct TermRanks: Sendable {
  /// Term number and bits of information, by rarity rank.
  private(set) var terms: [Int32] = []
  private(set) var bits: [Float] = []
  private(set) var rankOfTerm: [UInt16]

  init(assigner: ThemeAssigner) {
    let statistics = assigner.statistics
    rankOfTerm = [UInt16](repeating: RelationCorpus.noTerm, count: assigner.matcher.terms.count)
    let all = assigner.matcher.terms.indices.filter {
      let kind = assigner.matcher.terms[$0].kind
      return kind != .hint && kind != .against && statistics.weighedCount(of: $0) > 1
    }
    let sorted = all.sorted {
      let (a, b) = (statistics.weighedCount(of: $0), statistics.weighedCount(of: $1))
      return a != b ? a < b : $0 < $1
    }
    for term in sorted.prefix(Int(RelationCorpus.noTerm)) {
      rankOfTerm[term] = UInt16(terms.count)
      terms.append(Int32(term))
      let share = statistics.weighedCount(of: term) / max(1, stepped(statistics.unitCount))
      bits.append(Float(roughLog2(1 / share)))
    }
  }
}

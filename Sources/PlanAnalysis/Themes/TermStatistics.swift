import PlanModel

/// In how many units of the corpus each term stands. Counted per plan and merged; the order of
/// merging does not matter.
package struct TermStatistics: Sendable, Hashable {
  package private(set) var unitCount = 0
  /// By term number.
  package private(set) var frequencies: [Int32]

  package init(termCount: Int) {
    frequencies = [Int32](repeating: 0, count: termCount)
  }

  package mutating func add(_ matches: PlanTermMatches) {
    for group in matches.groups.indices where matches.groups[group].isThemed {
      unitCount += 1
      var last = -1
      for posting in matches.postings(of: group) where posting.term != last {
        last = posting.term
        frequencies[last] += 1
      }
    }
  }

  /// In how many units a term stands, as far as that weighs: in steps, and for the rarest terms of a
  /// large corpus no less than in one unit of 4096.
  func weighedCount(of term: Int) -> Double {
    max(stepped(Int(frequencies[term])), (stepped(unitCount) / 4096).rounded(.down))
  }

  package mutating func merge(_ other: TermStatistics) {
    unitCount += other.unitCount
    for term in frequencies.indices { frequencies[term] += other.frequencies[term] }
  }

  /// Numbers of the terms that stand in no themed unit, in order: `check` lists them.
  package var unmatched: [Int] { frequencies.indices.filter { frequencies[$0] == 0 } }

  /// What a term's worth is multiplied by: 1 in a small corpus; in a large one more for the rare
  /// and less for the common.
  func factor(of term: Int, weights: ThemeWeights) -> Double {
    guard unitCount > 0 else { return 1 }
    let units = stepped(unitCount)
    // 0 for a term of one unit in 64, ±1 from one in 2 and one in 4096 on.
    let bits = roughLog2((units + 2) / (weighedCount(of: term) + 1))
    let rarity = max(-1, min(1, (bits - 6) / 6))
    return 1 + weights.specificity * rarity * units / (units + weights.specificityPrior)
  }
}

/// The base-2 logarithm, straight between powers of two: the same on every machine.
func roughLog2(_ value: Double) -> Double {
  Double(value.exponent) + value.significand - 1
}

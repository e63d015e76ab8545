import PlanModel

/// The measures of a corpus in flat arrays, a row each.
struct RelationRows: Sendable {
  private(set) var plans: [Int32] = []
  /// Hash of each measure's lead.
  private(set) var leads: [UInt32] = []
  /// Four a measure: primary first, -1 where there is none.
  private(set) var themes: [Int16] = []
  /// Eight a measure: rarity ranks of its rarest terms, rising; `noTerm` where there is none.
  private(set) var terms: [UInt16] = []
  /// Of each measure: bit `theme % 64` for each of its themes. No common bit, no common theme.
  private(set) var themeBits: [UInt64] = []
  /// Another one for most measures, the same whatever stands before them.
  private(set) var keys: [UInt32] = []

  var count: Int { plans.count }

  mutating func append(
    _ matches: PlanTermMatches, themes assigned: PlanThemes, plan: Int, key: UInt32,
    ranks: TermRanks
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
      keys.append(key &* 0x9E37_79B1 &+ UInt32(position))
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

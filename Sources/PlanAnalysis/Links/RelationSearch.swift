import PlanModel

/// Ranks the candidates of measures.
struct RelationSearch: Sendable {
  let corpus: RelationCorpus
  let weights: RelationWeights
  let index: RelationIndex

  /// The best `weights.ranked` candidates of each of the measures, which rise, one measure after
  /// another; places that stay empty have measure -1.
  func ranked(_ measures: some Sequence<Int>) -> [RelatedMeasure] {
    let rows = corpus.rows
    return rows.themes.withUnsafeBufferPointer { themes in
      rows.terms.withUnsafeBufferPointer { terms in
        rows.leads.withUnsafeBufferPointer { leads in
          rows.themeBits.withUnsafeBufferPointer { themeBits in
            let view = RelationView(
              themes: themes, terms: terms, leads: leads, themeBits: themeBits,
              bitsOfRank: corpus.ranks.bits, bitsOfTheme: corpus.bitsOfTheme, weights: weights)
            return ranked(measures, view: view)
          }
        }
      }
    }
  }

  private func ranked(_ measures: some Sequence<Int>, view: RelationView) -> [RelatedMeasure] {
    var result: [RelatedMeasure] = []
    var best = RankedMeasures(limit: weights.ranked, order: RelationOrder(keys: corpus.rows.keys))
    var plan = -1
    var near: [(plan: Int, factor: Float)] = []
    var nearIDs: [Int32] = []
    for measure in measures {
      let owner = Int(corpus.rows.plans[measure])
      if owner != plan {
        plan = owner
        near = nearPlans(of: plan)
        nearIDs = near.map { Int32($0.plan) }
      }
      best.begin(Int32(measure))
      for (other, factor) in near {
        let range = corpus.starts[other]..<corpus.starts[other + 1]
        view.consider(range, factor: factor, best: &best)
      }
      considerFarther(plan: plan, near: nearIDs, view: view, best: &best)
      best.drain(into: &result)
    }
    return result
  }

  /// Plans all of whose measures are candidates, and what their closeness is multiplied by.
  func nearPlans(of plan: Int) -> [(plan: Int, factor: Float)] {
    var result: [(plan: Int, factor: Float)] = []
    for relation in corpus.relations[plan].prefix(weights.issuerPlans)
    where !result.contains(where: { $0.plan == relation.plan }) {
      result.append((relation.plan, weights.related))
    }
    for other in index.neighbours(of: plan, in: corpus, limit: weights.issuerPlans)
    where !result.contains(where: { $0.plan == other }) {
      result.append((other, weights.sameIssuer))
    }
    return result
  }

  private func considerFarther(
    plan: Int, near: [Int32], view: RelationView, best: inout RankedMeasures
  ) {
    guard let year = corpus.plans[plan].year else { return }
    let own = corpus.rarestTerms(of: Int(best.measure), limit: weights.lookedUpTerms)
    for rank in own {
      for other in (year - 1)...(year + 1) {
        let factor = other == year ? weights.sameYear : weights.neighbouringYear
        let list = index.window(
          rank: rank, year: other, around: best.measure, limit: weights.perList)
        for candidate in list {
          let owner = corpus.rows.plans[Int(candidate)]
          if owner == Int32(plan) || near.contains(owner) { continue }
          view.consider(candidate..<(candidate + 1), factor: factor, best: &best)
        }
      }
    }
  }
}

/// The arrays of a corpus while it is searched.
private struct RelationView {
  let themes: UnsafeBufferPointer<Int16>
  let terms: UnsafeBufferPointer<UInt16>
  let leads: UnsafeBufferPointer<UInt32>
  let themeBits: UnsafeBufferPointer<UInt64>
  let bitsOfRank: [Float]
  let bitsOfTheme: [Float]
  let weights: RelationWeights

  @inline(__always)
  func consider(_ candidates: Range<Int32>, factor: Float, best: inout RankedMeasures) {
    let own = themeBits[Int(best.measure)]
    for candidate in candidates where own & themeBits[Int(candidate)] != 0 {
      let score =
        factor * closeness(Int(best.measure), Int(candidate))
      if score >= weights.least { best.insert(RelatedMeasure(measure: candidate, score: score)) }
    }
  }

  /// What two measures share; 0 without a common theme.
  @inline(__always)
  private func closeness(_ a: Int, _ b: Int) -> Float {
    var sum: Float = 0
    for place in 4 * a..<4 * a + 4 where themes[place] >= 0 {
      for other in 4 * b..<4 * b + 4 where themes[other] == themes[place] {
        let isPrimary = place == 4 * a && other == 4 * b
        sum +=
          bitsOfTheme[Int(themes[place])] * weights.theme * (isPrimary ? 1 : weights.secondary)
      }
    }
    guard sum > 0 else { return 0 }
    // Both lists rise, and unused places at the end hold the greatest number.
    var (x, y) = (8 * a, 8 * b)
    while x < 8 * a + 8, y < 8 * b + 8 {
      let (rank, other) = (terms[x], terms[y])
      if rank == other {
        if rank == RelationCorpus.noTerm { break }
        sum += bitsOfRank[Int(rank)] * weights.term
      }
      x += rank <= other ? 1 : 0
      y += other <= rank ? 1 : 0
    }
    return leads[a] == leads[b] ? sum + weights.sameLead : sum
  }
}

/// The best candidates of one measure so far, closest first.
private struct RankedMeasures {
  let limit: Int
  private let order: RelationOrder
  private(set) var measure: Int32 = 0
  private var entries: [RelatedMeasure] = []

  init(limit: Int, order: RelationOrder) {
    self.limit = limit
    self.order = order
    entries.reserveCapacity(limit + 1)
  }

  mutating func begin(_ measure: Int32) {
    self.measure = measure
    entries.removeAll(keepingCapacity: true)
  }

  mutating func insert(_ entry: RelatedMeasure) {
    if entries.count == limit {
      guard let last = entries.last, order.isCloser(entry, last, to: measure) else { return }
    }
    for other in entries where other.measure == entry.measure { return }
    if entries.count == limit { entries.removeLast() }
    var place = entries.count
    while place > 0, order.isCloser(entry, entries[place - 1], to: measure) { place -= 1 }
    entries.insert(entry, at: place)
  }

  mutating func drain(into result: inout [RelatedMeasure]) {
    result.append(contentsOf: entries)
    for _ in entries.count..<limit { result.append(RelatedMeasure(measure: -1, score: 0)) }
  }
}

import PlanModel

/// Where to look for measures that may be related: never every pair of plans.
struct RelationIndex: Sendable {
  /// Measures by rarity rank and year, each list in rising order.
  private let starts: [Int32]
  private let measures: [Int32]
  private let firstYear: Int
  private let yearCount: Int
  /// Plans by issuer, then year, then index.
  private let plansOfIssuer: [Int32: [Int]]

  init(corpus: RelationCorpus, weights: RelationWeights) {
    let years = corpus.plans.compactMap(\.year)
    let first = years.min() ?? 0
    let span = min((years.max() ?? 0) - first + 1, 400)
    firstYear = first
    yearCount = span
    var counts = [Int32](repeating: 0, count: corpus.ranks.terms.count * span + 1)
    func forEachKey(_ body: (Int, Int32) -> Void) {
      for measure in 0..<corpus.measureCount {
        let plan = Int(corpus.rows.plans[measure])
        guard let year = corpus.plans[plan].year, year - first < span else { continue }
        for rank in corpus.rarestTerms(of: measure, limit: weights.lookedUpTerms) {
          body(Int(rank) * span + year - first, Int32(measure))
        }
      }
    }
    forEachKey { key, _ in counts[key + 1] += 1 }
    for key in 1..<counts.count { counts[key] += counts[key - 1] }
    starts = counts
    var lists = [Int32](repeating: 0, count: Int(counts.last ?? 0))
    forEachKey { key, measure in
      lists[Int(counts[key])] = measure
      counts[key] += 1
    }
    measures = lists
    plansOfIssuer = Self.plansByIssuer(corpus.plans)
  }

  private static func plansByIssuer(_ plans: [RelationPlan]) -> [Int32: [Int]] {
    var result: [Int32: [Int]] = [:]
    for (index, plan) in plans.enumerated() {
      for issuer in plan.issuers { result[issuer, default: []].append(index) }
    }
    return result.mapValues { list in
      list.sorted { (plans[$0].year ?? .min, $0) < (plans[$1].year ?? .min, $1) }
    }
  }

  private func key(rank: UInt16, year: Int) -> Int? {
    guard year >= firstYear, year - firstYear < yearCount else { return nil }
    return Int(rank) * yearCount + year - firstYear
  }

  /// Up to `limit` entries of one list on either side of `measure`, half of them on each.
  func window(
    rank: UInt16, year: Int, around measure: Int32, limit: Int
  ) -> ArraySlice<Int32> {
    guard let key = key(rank: rank, year: year) else { return [] }
    let (start, end) = (Int(starts[key]), Int(starts[key + 1]))
    guard end - start > limit else { return measures[start..<end] }
    var (low, high) = (start, end)
    while low < high {
      let middle = (low + high) / 2
      if measures[middle] < measure { low = middle + 1 } else { high = middle }
    }
    let from = max(start, min(low - limit / 2, end - limit))
    return measures[from..<(from + limit)]
  }

  /// Other plans of the plan's issuers in its year and the years beside it, nearest first.
  func neighbours(of plan: Int, in corpus: RelationCorpus, limit: Int) -> [Int] {
    guard let year = corpus.plans[plan].year else { return [] }
    var result: [Int] = []
    for issuer in corpus.plans[plan].issuers {
      let list = plansOfIssuer[issuer] ?? []
      var (low, high) = (0, list.count)
      while low < high {
        let middle = (low + high) / 2
        if (corpus.plans[list[middle]].year ?? .min) < year - 1 {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < list.count, let other = corpus.plans[list[low]].year, other <= year + 1 {
        if list[low] != plan, !result.contains(list[low]) { result.append(list[low]) }
        low += 1
        // Without a bound an issuer of thousands of notices would be compared with itself.
        if result.count >= 8 * limit { break }
      }
    }
    guard result.count > limit else { return result }
    return Array(result.sorted { (abs($0 - plan), $0) < (abs($1 - plan), $1) }.prefix(limit))
  }
}

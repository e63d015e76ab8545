import PlanModel

/// How two plans stand to each other; what their measures' closeness is multiplied by.
enum PlanNearness: Sendable, Hashable {
  case related, sameIssuer, sameYear, neighbouringYear
}

/// Ranks the candidates of each measure of a plan.
struct RelationSearch: Sendable {
  let corpus: RelationCorpus
  let weights: RelationWeights
  private let index: RelationIndex

  init(corpus: RelationCorpus, weights: RelationWeights) {
    self.corpus = corpus
    self.weights = weights
    index = RelationIndex(corpus: corpus, weights: weights)
  }

  /// The best `weights.ranked` candidates of each measure of the plans, one measure after another;
  /// places that stay empty have measure -1.
  func ranked(plans: Range<Int>) -> [RelatedMeasure] {
    var result: [RelatedMeasure] = []
    var best: [RelatedMeasure] = []
    for plan in plans {
      let near = nearPlans(of: plan)
      let nearIDs = near.map { Int32($0.plan) }
      for measure in corpus.starts[plan]..<corpus.starts[plan + 1] {
        best.removeAll(keepingCapacity: true)
        for (other, nearness) in near {
          for candidate in corpus.starts[other]..<corpus.starts[other + 1] {
            consider(candidate, nearness, for: measure, best: &best)
          }
        }
        considerFarther(measure, plan: plan, near: nearIDs, best: &best)
        result.append(contentsOf: best)
        for _ in best.count..<weights.ranked {
          result.append(RelatedMeasure(measure: -1, score: 0))
        }
      }
    }
    return result
  }

  /// Plans all of whose measures are candidates.
  private func nearPlans(of plan: Int) -> [(plan: Int, nearness: PlanNearness)] {
    var result: [(plan: Int, nearness: PlanNearness)] = []
    for relation in corpus.relations[plan].prefix(weights.issuerPlans)
    where !result.contains(where: { $0.plan == relation.plan }) {
      result.append((relation.plan, .related))
    }
    for other in index.neighbours(of: plan, in: corpus, limit: weights.issuerPlans)
    where !result.contains(where: { $0.plan == other }) {
      result.append((other, .sameIssuer))
    }
    return result
  }

  private func considerFarther(
    _ measure: Int32, plan: Int, near: [Int32], best: inout [RelatedMeasure]
  ) {
    guard let year = corpus.plans[plan].year else { return }
    let record = corpus.records[Int(measure)]
    for place in 0..<min(8, weights.lookedUpTerms)
    where record.terms[place] != RelationRecord.none {
      for other in (year - 1)...(year + 1) {
        let list = index.window(
          rank: record.terms[place], year: other, around: measure, limit: weights.perList)
        for candidate in list {
          let owner = corpus.records[Int(candidate)].plan
          if owner == Int32(plan) || near.contains(owner) { continue }
          consider(
            candidate, other == year ? .sameYear : .neighbouringYear, for: measure, best: &best)
        }
      }
    }
  }

  @inline(__always)
  private func consider(
    _ candidate: Int32, _ nearness: PlanNearness, for measure: Int32,
    best: inout [RelatedMeasure]
  ) {
    let (a, b) = (corpus.records[Int(measure)], corpus.records[Int(candidate)])
    let score = closeness(a, b) * factor(of: nearness)
    guard score >= weights.least else { return }
    let entry = RelatedMeasure(measure: candidate, score: score)
    if best.count == weights.ranked, !isCloser(entry, best[best.count - 1], to: measure) { return }
    if best.contains(where: { $0.measure == candidate }) { return }
    if best.count == weights.ranked { best.removeLast() }
    var place = best.count
    while place > 0, isCloser(entry, best[place - 1], to: measure) { place -= 1 }
    best.insert(entry, at: place)
  }

  /// What two measures share; 0 without a common theme.
  private func closeness(_ a: RelationRecord, _ b: RelationRecord) -> Float {
    var sum: Float = 0
    for place in 0..<4 where a.themes[place] >= 0 {
      let theme = a.themes[place]
      guard any(b.themes .== SIMD4(repeating: theme)) else { continue }
      let isPrimary = place == 0 && b.themes[0] == theme
      sum +=
        corpus.bitsOfTheme[Int(theme)] * weights.theme * (isPrimary ? 1 : weights.secondary)
    }
    guard sum > 0 else { return 0 }
    for place in 0..<8 {
      let rank = a.terms[place]
      if rank == RelationRecord.none { break }
      if any(b.terms .== SIMD8(repeating: rank)) {
        sum += corpus.bitsOfRank[Int(rank)] * weights.term
      }
    }
    return a.leadHash == b.leadHash ? sum + weights.sameLead : sum
  }

  private func factor(of nearness: PlanNearness) -> Float {
    switch nearness {
    case .related: weights.related
    case .sameIssuer: weights.sameIssuer
    case .sameYear: weights.sameYear
    case .neighbouringYear: weights.neighbouringYear
    }
  }
}

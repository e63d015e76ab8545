import PlanModel

/// The related measures of a corpus with what they were found by, so that they can follow an edit
/// of single plans.
package struct RelationGraph: Sendable {
  package internal(set) var corpus: RelationCorpus
  package internal(set) var related: RelatedMeasures
  let weights: RelationWeights
  var index: RelationIndex
  /// `weights.ranked` entries a measure, unused ones with measure -1.
  var ranked: [RelatedMeasure]

  /// Finds the measures of other plans closest to each measure, with as many workers as given.
  ///
  /// Candidates are the measures of plans in a typed relation, those of the same issuers' plans of
  /// the same and the neighbouring years, and those of other plans of these years that share one of
  /// the rarest terms, from lists cut to a few entries around the measure. The result does not
  /// depend on the number of workers.
  package init(
    corpus: RelationCorpus, weights: RelationWeights = RelationWeights(), workers: Int = 1
  ) async {
    self.corpus = corpus
    self.weights = weights
    index = RelationIndex(corpus: corpus, weights: weights)
    let search = RelationSearch(corpus: corpus, weights: weights, index: index)
    ranked = await search.ranked(workers: max(1, workers))
    related = RelatedMeasures(measures: corpus.measureCount, limit: weights.shown)
    keepBest(of: 0..<corpus.measureCount)
  }

  var search: RelationSearch {
    RelationSearch(corpus: corpus, weights: weights, index: index)
  }

  /// Chooses among the pairs that either end of them ranks.
  mutating func keepBest(of measures: some Collection<Int>) {
    let pairs = Adjacency(
      ranked: ranked, of: measures, all: corpus.measureCount, perMeasure: weights.ranked)
    let order = RelationOrder(keys: corpus.rows.keys)
    for (number, measure) in measures.enumerated() {
      related.keep(
        pairs.best(number, of: measure, limit: weights.shown, order: order), of: measure)
    }
  }
}

/// The related measures of every measure; see `RelationGraph`.
package func relatedMeasures(
  corpus: RelationCorpus, weights: RelationWeights = RelationWeights(), workers: Int = 1
) async -> RelatedMeasures {
  await RelationGraph(corpus: corpus, weights: weights, workers: workers).related
}

extension RelationSearch {
  /// Ranks for all measures, plan by plan on several workers.
  fileprivate func ranked(workers: Int) async -> [RelatedMeasure] {
    let count = corpus.plans.count
    let step = max(1, (count + 8 * workers - 1) / (8 * workers))
    let chunks = stride(from: 0, to: count, by: step).map {
      Int(corpus.starts[$0])..<Int(corpus.starts[min($0 + step, count)])
    }
    var ranked = [[RelatedMeasure]](repeating: [], count: chunks.count)
    await withTaskGroup(of: [(Int, [RelatedMeasure])].self) { group in
      for worker in 0..<workers {
        group.addTask {
          stride(from: worker, to: chunks.count, by: workers).map {
            ($0, self.ranked(chunks[$0]))
          }
        }
      }
      for await part in group {
        for (index, list) in part { ranked[index] = list }
      }
    }
    return Array(ranked.joined())
  }
}

/// The pairs that some measures are in, by whichever end they are ranked.
private struct Adjacency {
  private var starts: [Int32]
  private var entries: [RelatedMeasure]

  /// `ranked` holds `perMeasure` entries for each of `all` measures; wanted are the pairs of `some`.
  init(ranked: [RelatedMeasure], of some: some Collection<Int>, all: Int, perMeasure: Int) {
    var numbers = [Int32](repeating: -1, count: all)
    for (number, measure) in some.enumerated() { numbers[measure] = Int32(number) }
    starts = [Int32](repeating: 0, count: some.count + 1)
    func forEachPair(_ body: (Int, RelatedMeasure) -> Void) {
      var index = 0
      for own in 0..<all {
        let number = Int(numbers[own])
        for place in index..<(index + perMeasure) {
          let entry = ranked[place]
          guard entry.measure >= 0 else { break }
          if number >= 0 { body(number, entry) }
          let other = Int(numbers[Int(entry.measure)])
          if other >= 0 { body(other, RelatedMeasure(measure: Int32(own), score: entry.score)) }
        }
        index += perMeasure
      }
    }
    var counts = starts
    forEachPair { number, _ in counts[number + 1] += 1 }
    for number in 1..<counts.count { counts[number] += counts[number - 1] }
    starts = counts
    var lists = [RelatedMeasure](repeating: .none, count: Int(counts.last ?? 0))
    forEachPair { number, entry in
      lists[Int(counts[number])] = entry
      counts[number] += 1
    }
    entries = lists
  }

  /// Best first, each measure once.
  func best(
    _ number: Int, of measure: Int, limit: Int, order: RelationOrder
  ) -> [RelatedMeasure] {
    var list = Array(entries[Int(starts[number])..<Int(starts[number + 1])])
    list.sort { order.isCloser($0, $1, to: Int32(measure)) }
    var result: [RelatedMeasure] = []
    for entry in list where !result.contains(where: { $0.measure == entry.measure }) {
      result.append(entry)
      if result.count == limit { break }
    }
    return result
  }
}

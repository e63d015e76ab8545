import PlanModel

/// Finds the measures of other plans closest to each measure, with as many workers as given.
///
/// Candidates are the measures of plans in a typed relation, those of the same issuers' plans of
/// the same and the neighbouring years, and those of other plans of these years that share one of
/// the rarest terms, from lists cut to a few entries around the measure. The result does not
/// depend on the number of workers.
package func relatedMeasures(
  corpus: RelationCorpus, weights: RelationWeights = RelationWeights(), workers: Int = 1
) async -> RelatedMeasures {
  let search = RelationSearch(
    corpus: corpus, weights: weights, index: RelationIndex(corpus: corpus, weights: weights))
  let pairs = RelatedPairs(
    ranked: await search.ranked(workers: max(1, workers)), measures: corpus.measureCount,
    perMeasure: weights.ranked)
  let order = RelationOrder(keys: corpus.rows.keys)
  var related = RelatedMeasures(measures: corpus.measureCount, limit: weights.shown)
  for measure in 0..<corpus.measureCount {
    related.keep(pairs.best(of: measure, limit: weights.shown, order: order), of: measure)
  }
  return related
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

/// The pairs that each measure is in, by whichever end they are ranked.
private struct RelatedPairs {
  private let starts: [Int32]
  private let entries: [RelatedMeasure]

  /// `ranked` holds `perMeasure` entries for each of the `measures`.
  init(ranked: [RelatedMeasure], measures: Int, perMeasure: Int) {
    var counts = [Int32](repeating: 0, count: measures + 1)
    func forEachPair(_ body: (Int, RelatedMeasure) -> Void) {
      for own in 0..<measures {
        for place in (own * perMeasure)..<((own + 1) * perMeasure) {
          let entry = ranked[place]
          guard entry.measure >= 0 else { break }
          body(own, entry)
          body(Int(entry.measure), RelatedMeasure(measure: Int32(own), score: entry.score))
        }
      }
    }
    forEachPair { measure, _ in counts[measure + 1] += 1 }
    for measure in 1..<counts.count { counts[measure] += counts[measure - 1] }
    starts = counts
    var lists = [RelatedMeasure](repeating: .none, count: Int(counts.last ?? 0))
    forEachPair { measure, entry in
      lists[Int(counts[measure])] = entry
      counts[measure] += 1
    }
    entries = lists
  }

  /// Best first, each measure once.
  func best(of measure: Int, limit: Int, order: RelationOrder) -> [RelatedMeasure] {
    var list = Array(entries[Int(starts[measure])..<Int(starts[measure + 1])])
    list.sort { order.isCloser($0, $1, to: Int32(measure)) }
    var result: [RelatedMeasure] = []
    for entry in list where !result.contains(where: { $0.measure == entry.measure }) {
      result.append(entry)
      if result.count == limit { break }
    }
    return result
  }
}

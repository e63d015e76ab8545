import PlanModel

/// A measure of another plan that is close to one, by its index in the `RelationCorpus`.
package struct RelatedMeasure: Sendable, Hashable {
  package let measure: Int32
  package let score: Float
}

/// The related measures of every measure, closest first; a pair always stands at both ends.
package struct RelatedMeasures: Sendable, Hashable {
  private let starts: [Int32]
  private let entries: [RelatedMeasure]

  init(starts: [Int32], entries: [RelatedMeasure]) {
    self.starts = starts
    self.entries = entries
  }

  package subscript(measure: Int) -> ArraySlice<RelatedMeasure> {
    entries[Int(starts[measure])..<Int(starts[measure + 1])]
  }
}

/// Finds the measures of other plans closest to each measure, with as many workers as given.
///
/// Candidates are the measures of plans in a typed relation, those of the same issuers' plans of
/// the same and the neighbouring years, and those of other plans of these years that share one of
/// the rarest terms, from lists cut to a few entries around the measure. The result does not depend
/// on the number of workers.
package func relatedMeasures(
  corpus: RelationCorpus, weights: RelationWeights = RelationWeights(), workers: Int = 1
) async -> RelatedMeasures {
  let search = RelationSearch(corpus: corpus, weights: weights)
  let count = corpus.plans.count
  let step = max(1, (count + 8 * max(1, workers) - 1) / (8 * max(1, workers)))
  let chunks = stride(from: 0, to: count, by: step).map { $0..<min($0 + step, count) }
  var ranked = [[RelatedMeasure]](repeating: [], count: chunks.count)
  await withTaskGroup(of: [(Int, [RelatedMeasure])].self) { group in
    for worker in 0..<max(1, workers) {
      group.addTask {
        stride(from: worker, to: chunks.count, by: max(1, workers)).map {
          ($0, search.ranked(plans: chunks[$0]))
        }
      }
    }
    for await part in group {
      for (index, list) in part { ranked[index] = list }
    }
  }
  return symmetric(ranked: Array(ranked.joined()), measures: corpus.measureCount, weights: weights)
}

/// Pairs that either end ranks; an end that is in more of them than can be shown keeps the best,
/// and a pair that one end does not keep is dropped at both.
private func symmetric(
  ranked: [RelatedMeasure], measures: Int, weights: RelationWeights
) -> RelatedMeasures {
  let both = Adjacency(ranked: ranked, measures: measures, perMeasure: weights.ranked)
  var kept = [RelatedMeasure](
    repeating: RelatedMeasure(measure: -1, score: 0), count: measures * weights.shown)
  for measure in 0..<measures {
    for (place, entry) in both.best(of: measure, limit: weights.shown).enumerated() {
      kept[measure * weights.shown + place] = entry
    }
  }
  var starts: [Int32] = [0]
  starts.reserveCapacity(measures + 1)
  var entries: [RelatedMeasure] = []
  for measure in 0..<measures {
    for place in 0..<weights.shown {
      let entry = kept[measure * weights.shown + place]
      guard entry.measure >= 0 else { break }
      let back = Int(entry.measure) * weights.shown
      if kept[back..<(back + weights.shown)].contains(where: { $0.measure == Int32(measure) }) {
        entries.append(entry)
      }
    }
    starts.append(Int32(entries.count))
  }
  return RelatedMeasures(starts: starts, entries: entries)
}

/// The pairs of all rankings, listed at both ends.
private struct Adjacency {
  private var starts: [Int32]
  private var entries: [RelatedMeasure]

  /// `ranked` holds `perMeasure` entries a measure, unused ones with measure -1.
  init(ranked: [RelatedMeasure], measures: Int, perMeasure: Int) {
    starts = [Int32](repeating: 0, count: measures + 1)
    for (index, entry) in ranked.enumerated() where entry.measure >= 0 {
      starts[index / perMeasure + 1] += 1
      starts[Int(entry.measure) + 1] += 1
    }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    entries = [RelatedMeasure](
      repeating: RelatedMeasure(measure: -1, score: 0), count: Int(starts[measures]))
    for (index, entry) in ranked.enumerated() where entry.measure >= 0 {
      let own = index / perMeasure
      let other = Int(entry.measure)
      entries[Int(next[own])] = entry
      next[own] += 1
      entries[Int(next[other])] = RelatedMeasure(measure: Int32(own), score: entry.score)
      next[other] += 1
    }
  }

  /// Best first, each measure once.
  func best(of measure: Int, limit: Int) -> ArraySlice<RelatedMeasure> {
    var list = Array(entries[Int(starts[measure])..<Int(starts[measure + 1])])
    list.sort { isCloser($0, $1, to: Int32(measure)) }
    var result: [RelatedMeasure] = []
    for entry in list where !result.contains(where: { $0.measure == entry.measure }) {
      result.append(entry)
      if result.count == limit { break }
    }
    return result[...]
  }
}

/// The order of a measure's related measures: by score; equal ones scattered, the same seen from
/// both ends, so that the first measures of a corpus are not everybody's.
func isCloser(_ a: RelatedMeasure, _ b: RelatedMeasure, to measure: Int32) -> Bool {
  if a.score != b.score { return a.score > b.score }
  let (x, y) = (scattered(measure, a.measure), scattered(measure, b.measure))
  return x != y ? x < y : a.measure < b.measure
}

private func scattered(_ a: Int32, _ b: Int32) -> UInt32 {
  var mixed = UInt64(UInt32(bitPattern: min(a, b))) << 32 | UInt64(UInt32(bitPattern: max(a, b)))
  mixed = (mixed ^ (mixed >> 31)) &* 0x9E37_79B9_7F4A_7C15
  return UInt32(truncatingIfNeeded: mixed >> 32)
}

import PlanModel

/// A measure of another plan that is close to one, by its index in the `RelationCorpus`.
package struct RelatedMeasure: Sendable, Hashable {
  package let measure: Int32
  package let score: Float

  /// Of a place that stays empty.
  static let none = RelatedMeasure(measure: -1, score: 0)
}

/// The related measures of every measure, closest first; a pair always stands at both ends.
package struct RelatedMeasures: Sendable, Hashable {
  private let limit: Int
  /// The best pairs of each measure, whether the other end keeps them or not: `limit` places each.
  private var kept: [RelatedMeasure]

  init(measures: Int, limit: Int) {
    self.limit = limit
    kept = [RelatedMeasure](repeating: .none, count: measures * limit)
  }

  /// A measure that is in more pairs than can be shown keeps the best, and a pair that one end does
  /// not keep is dropped at both.
  package subscript(measure: Int) -> [RelatedMeasure] {
    places(of: measure).prefix { $0.measure >= 0 }.filter { entry in
      places(of: Int(entry.measure)).contains { $0.measure == Int32(measure) }
    }
  }

  private func places(of measure: Int) -> ArraySlice<RelatedMeasure> {
    kept[(measure * limit)..<((measure + 1) * limit)]
  }

  /// Sets the best pairs of a measure: at most `limit`, closest first.
  mutating func keep(_ best: [RelatedMeasure], of measure: Int) {
    for place in 0..<limit {
      kept[measure * limit + place] = place < best.count ? best[place] : .none
    }
  }
}

/// The order of a measure's related measures: by score; equal ones scattered, the same seen from
/// both ends, so that the first measures of a corpus are not everybody's.
struct RelationOrder: Sendable {
  /// `RelationRows.keys`.
  let keys: [UInt32]

  func isCloser(_ a: RelatedMeasure, _ b: RelatedMeasure, to measure: Int32) -> Bool {
    if a.score != b.score { return a.score > b.score }
    let (x, y) = (scattered(measure, a.measure), scattered(measure, b.measure))
    return x != y ? x < y : a.measure < b.measure
  }

  private func scattered(_ a: Int32, _ b: Int32) -> UInt32 {
    let (x, y) = (keys[Int(a)], keys[Int(b)])
    var mixed = UInt64(min(x, y)) << 32 | UInt64(max(x, y))
    mixed = (mixed ^ (mixed >> 31)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }
}

import PlanModel

/// A target with where and when it was set.
package struct DatedTarget: Sendable, Hashable {
  package var target: Target
  package var issuer: String
  package var year: Int
  /// Page and anchor of its unit, from the root of the output.
  package var url: String

  package init(target: Target, issuer: String, year: Int, url: String) {
    self.target = target
    self.issuer = issuer
    self.year = year
    self.url = url
  }
}

/// One indicator over years and issuers.
package struct Indicator: Sendable, Hashable {
  /// Of `indicatorKey`.
  package var key: String
  package var name: String
  package var unit: String
  package var isChange: Bool
  /// By issuer, then year; one for each issuer and year.
  package var values: [DatedTarget]
}

/// One indicator, its values as places in a list of targets: for sites whose targets are too many to
/// be copied.
package struct IndicatorMembers: Sendable, Hashable {
  /// Of `indicatorKey`.
  package var key: String
  /// As of `Indicator.values`.
  package var members: [Int32]
}

/// What joining needs to know of a target.
package struct IndicatorCandidate: Sendable, Hashable {
  package var key: String
  package var value: Double
  /// Orders the issuers; one number for each.
  package var issuer: Int32
  package var year: Int32

  /// Nil for ranges and targets without a sure key.
  package init?(_ target: Target, issuer: Int32, year: Int) {
    guard target.upperValue == nil, let key = indicatorKey(of: target) else { return nil }
    self.key = key
    value = target.value
    self.issuer = issuer
    self.year = Int32(clamping: year)
  }
}

/// Joins targets into indicators that have values of two years or two issuers at least.
///
/// Ranges, targets without a sure key, and those for which one issuer says two values in one year
/// are left out. Sorted by number of values, then key.
package func joinIndicators(_ targets: [DatedTarget]) -> [Indicator] {
  let issuers = Set(targets.map(\.issuer)).sorted()
  let numbers = Dictionary(
    issuers.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { a, _ in a })
  let groups = joinIndicators(count: targets.count) { index in
    IndicatorCandidate(
      targets[index].target, issuer: numbers[targets[index].issuer] ?? 0,
      year: targets[index].year)
  }
  return groups.compactMap { Indicator($0, values: $0.members.map { targets[Int($0)] }) }
}

/// The same for `count` targets that are asked for one after the other.
package func joinIndicators(
  count: Int, candidate: (Int) -> IndicatorCandidate?
) -> [IndicatorMembers] {
  var numbers: [String: Int] = [:]
  var groups: [(key: String, members: [Member])] = []
  for index in 0..<count {
    guard let found = candidate(index) else { continue }
    let member = Member(found, index: Int32(index))
    if let group = numbers[found.key] {
      groups[group].members.append(member)
    } else {
      numbers[found.key] = groups.count
      groups.append((found.key, [member]))
    }
  }
  return groups.compactMap { key, members -> IndicatorMembers? in
    guard members.count > 1 else { return nil }
    let values = undoubted(members)
    return values.count > 1 ? IndicatorMembers(key: key, members: values) : nil
  }.sorted {
    $0.members.count != $1.members.count
      ? $0.members.count > $1.members.count : $0.key < $1.key
  }
}

extension Indicator {
  /// Nil without values.
  package init?(_ group: IndicatorMembers, values: [DatedTarget]) {
    guard let first = values.first?.target else { return nil }
    self.init(
      key: group.key, name: normalisedIndicatorName(first.what), unit: first.unit,
      isChange: PlanAnalysis.isChange(first), values: values)
  }
}

private struct Member {
  /// Issuer, then year.
  let place: UInt64
  let value: Double
  let index: Int32

  init(_ candidate: IndicatorCandidate, index: Int32) {
    place =
      UInt64(UInt32(bitPattern: candidate.issuer)) << 32
      | UInt64(UInt32(bitPattern: candidate.year))
    value = candidate.value
    self.index = index
  }
}

/// The first target of each issuer and year, where all that they say there is one value.
private func undoubted(_ group: [Member]) -> [Int32] {
  let sorted = group.sorted { ($0.place, $0.index) < ($1.place, $1.index) }
  var result: [Int32] = []
  var start = 0
  while start < sorted.count {
    var end = start + 1
    while end < sorted.count, sorted[end].place == sorted[start].place { end += 1 }
    let value = sorted[start].value
    if sorted[start..<end].allSatisfy({ $0.value == value }) { result.append(sorted[start].index) }
    start = end
  }
  return result
}

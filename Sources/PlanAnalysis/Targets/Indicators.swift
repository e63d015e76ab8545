import PlanModel

/// A target with where and when it was set.
package struct DatedTarget: Sendable, Hashable {
  package var target: Target
  package var issuer: String
  package var year: Int
  /// Page and anchor of its unit, from the root of the output.
  package var url: String
  /// Place in the caller's list.
  package var index: Int

  package init(target: Target, issuer: String, year: Int, url: String, index: Int = 0) {
    self.target = target
    self.issuer = issuer
    self.year = year
    self.url = url
    self.index = index
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

/// Joins targets into indicators that have values of two years or two issuers at least.
///
/// Ranges, targets without a sure key, and those for which one issuer says two values in one year
/// are left out. Sorted by number of values, then key.
package func joinIndicators(_ targets: [DatedTarget]) -> [Indicator] {
  var groups: [String: [DatedTarget]] = [:]
  for dated in targets where dated.target.upperValue == nil {
    guard let key = indicatorKey(of: dated.target) else { continue }
    groups[key, default: []].append(dated)
  }
  var result: [Indicator] = []
  for (key, group) in groups {
    let values = undoubted(group)
    guard values.count > 1, let first = values.first?.target else { continue }
    result.append(
      Indicator(
        key: key, name: normalisedIndicatorName(first.what), unit: first.unit,
        isChange: isChange(first), values: values))
  }
  return result.sorted {
    $0.values.count != $1.values.count ? $0.values.count > $1.values.count : $0.key < $1.key
  }
}

private func undoubted(_ group: [DatedTarget]) -> [DatedTarget] {
  let sorted = group.sorted { ($0.issuer, $0.year, $0.url) < ($1.issuer, $1.year, $1.url) }
  var result: [DatedTarget] = []
  var start = 0
  while start < sorted.count {
    var end = start + 1
    while end < sorted.count, sorted[end].issuer == sorted[start].issuer,
      sorted[end].year == sorted[start].year
    {
      end += 1
    }
    let value = sorted[start].target.value
    if sorted[start..<end].allSatisfy({ $0.target.value == value }) { result.append(sorted[start]) }
    start = end
  }
  return result
}

import PlanModel

/// What a reported quantity means for the target it reports on, where that needs no guess.
package enum TargetOutcome: String, Sendable, Hashable, CaseIterable {
  case reached, missed
}

extension ReportedTarget {
  /// Report minus target, in the target's unit (of rates: in percentage points); nil without a
  /// report, for ranges, and where one is said to be only a bound of the other's kind.
  package var difference: Double? {
    guard let report, target.upperValue == nil, report.upperValue == nil,
      report.comparison == .equal || report.comparison == target.comparison
    else { return nil }
    return ((report.value - target.value) * 1_000_000).rounded() / 1_000_000
  }

  /// Whether the target was reached.
  ///
  /// Only an operator with a direction can be missed or outdone: not less than (>=), not more than
  /// (<=), an increase or a reduction by so much, said of the report in the same way. A bare value
  /// is reached when the report says the same one; another misses it where it is all (100%) or none
  /// (0), and nothing is said of it elsewhere; 左右 and ranges have no outcome. `isFinal`: the summary speaks of the end of the plan's time; before
  /// it, and of a part of a year, nothing is missed yet.
  package func outcome(isFinal: Bool) -> TargetOutcome? {
    guard let report, let difference else { return nil }
    let isReached: Bool
    switch target.comparison {
    case .equal:
      guard difference == 0 || isUtmost(target) else { return nil }
      isReached = difference == 0
    case .atLeast, .increase, .reduction: isReached = difference >= 0
    case .atMost: isReached = difference <= 0
    case .about: return nil
    }
    if isReached { return .reached }
    // 85%以上 in a summary may mean 90%.
    let isExact = report.comparison == .equal || isChange(target)
    return isFinal && isExact && !isOfPart(report.deadline) ? .missed : nil
  }
}

/// All or none: nothing lies beyond.
private func isUtmost(_ target: Target) -> Bool {
  target.value == 0 || (target.value == 100 && target.unit == "%")
}

/// 增加 and 减少 say how much more or less; all others, where a quantity stands.
func isChange(_ target: Target) -> Bool {
  target.comparison == .increase || target.comparison == .reduction
}

/// 上半年, 6月底: less than the year.
private func isOfPart(_ deadline: String?) -> Bool {
  guard var deadline else { return false }
  return deadline.withUTF8 { buffer in
    ByteText(bytes: buffer).contains(partsOfYear, in: 0..<buffer.count)
  }
}

private let partsOfYear = Word.list("上半年 月 季度 学期")

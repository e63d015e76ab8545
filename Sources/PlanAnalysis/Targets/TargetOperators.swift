import PlanModel

extension QuantityContext {
  /// A bound stands before the number: 不低于, 至少 (even with a verb between), 控制在.
  var isBoundedBefore: Bool { prefixBound != nil }

  /// The quantity is an increase or a reduction by so much.
  var isChange: Bool { change != nil }

  /// The target's operator, as the open data defines it.
  ///
  /// A bound (以上, 不超过, 左右 …) goes before a change, except for rates: a share that grows by
  /// 5% or more is an increase, since the value alone would say nothing.
  var comparison: TargetComparison {
    let bound = quantity.suffix ?? prefixBound
    if let change, bound == nil || quantity.measure == .percent { return change }
    switch bound {
    case .atLeast: return .atLeast
    case .atMost: return .atMost
    case .about: return .about
    case nil: return .equal
    }
  }

  private var prefixBound: TargetBound? {
    let end = headEnd
    let near = max(after, end - 36)..<end
    for (words, bound) in Self.nearBounds where text.contains(words, in: near) { return bound }
    let filled = text.first(of: Self.fillers, endingAt: end).map { end - $0.bytes.count } ?? end
    for edge in [end, filled] {
      for (words, bound) in Self.adjacentBounds {
        guard let word = text.first(of: words, endingAt: edge) else { continue }
        if word.text == "约", text.has("节", endingAt: edge - 3) { continue }
        return bound
      }
    }
    return nil
  }

  /// The verb nearest before the number decides; 提高到, 减少至 give a level, not a change.
  private var change: TargetComparison? {
    let end = headEnd
    if text.ends(Self.levels, at: end) { return nil }
    var edge = end
    while let word = text.first(of: Self.softeners, endingAt: edge) { edge -= word.bytes.count }
    if let word = text.first(of: Self.rises, endingAt: edge), edge - word.bytes.count >= after {
      return .increase
    }
    if let word = text.first(of: Self.falls, endingAt: edge), edge - word.bytes.count >= after {
      return .reduction
    }
    guard let verb = text.last(of: Self.verbs, in: clause.lowerBound..<end) else { return nil }
    let next = verb.at + verb.word.bytes.count
    if text.starts(Self.levels, at: next) || text.has("率", at: next) { return nil }
    if text.starts(Self.additions, at: verb.at) { return .increase }
    return text.starts(Self.reductions, at: verb.at) ? .reduction : nil
  }

  private static let nearBounds: [(WordList, TargetBound)] = [
    (Word.list("不低于 不少于 不得低于 不得少于 不应低于 不小于 至少 最少 不能少于 不能低于"), .atLeast),
    (Word.list("不超过 不高于 不多于 不大于 不得超过 不得高于 至多 最多 不能超过 不突破"), .atMost),
  ]
  private static let adjacentBounds: [(WordList, TargetBound)] = [
    (Word.list("高于 超过 突破 多于 大于 超 ≥ >= ＞ >"), .atLeast),
    (Word.list("低于 少于 小于 控制在 限制在 ≤ <= ＜ <"), .atMost),
    (Word.list("约 大约 约为 近 将近 接近 大概"), .about),
  ]
  private static let fillers = Word.list("达到 达 到 为 在 至 有")
  private static let levels = Word.list("到 至 为 达 达到 在 成")
  private static let softeners = Word.list("了 约 近 至少 不少于 不低于 大约 力争 超过 不超过 不高于")
  private static let rises = Word.list("提高 提升 上升 增加 增长 新增 增招 净增 递增 扩大 上涨 增幅")
  private static let falls = Word.list("降低 下降 减少 压减 压缩 缩减 削减 减 降 核减 降幅 压降")
  private static let additions = Word.list("新增 增加 增长 增招 净增 增设")
  private static let reductions = Word.list("减少 降低 压减 削减 缩减 核减")
  private static let verbs = Word.list(
    "新增 增设 增加 增长 增招 净增 减少 降低 压减 削减 缩减 核减 新建 改建 扩建 建成 建设 创建 达到 达 培训 培养 评选 遴选 开展 "
      + "组织 举办 完成 实现 选派 选送 安排 建立 打造 开设 开发 招聘 招录 招生 引进 配备 支持 推进 推动 确定 认定 资助 表彰 "
      + "整合 取消 改造 投资 投入 购置 设立 成立 组建 培育 立项 聘任 覆盖 保持 控制")
}

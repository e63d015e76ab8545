/// What a quantity counts, read from the words around it.
struct TargetNames {
  let text: ByteText

  /// The things counted; two or more where one number is said of each (A率和B率达到100%, 各8所).
  /// Never empty; a name may be.
  func names(for context: QuantityContext, in piece: Range<Int>) -> [String] {
    let quantity = context.quantity
    let lower = min(context.headEnd, max(piece.lowerBound, context.after))
    let (subject, isEach) = subject(in: lower..<context.headEnd)
    let object = object(after: quantity.end, to: piece.upperBound)
    if !isEach, object.count > 3 {
      if quantity.measure != .percent, !Self.compounds.contains(quantity.unit) {
        return [text.string(object)]
      }
      if quantity.measure != .percent || subject.isEmpty {
        return [text.string(subject) + text.string(object)]
      }
    }
    let parts = split(subject)
    if parts.count > 1, isEach || parts.allSatisfy(isRate) { return parts.map(text.string) }
    if subject.isEmpty, piece.lowerBound < context.after {
      let whole = self.subject(in: piece.lowerBound..<context.after).range
      let earlier = self.object(after: whole.lowerBound, to: whole.upperBound)
      return [text.string(earlier.isEmpty ? object : earlier)]
    }
    let name = subject.isEmpty ? object : subject
    return [
      text.string(
        name.isEmpty
          ? earlierSubject(before: context.clause.lowerBound, in: context.sentence) : name)
    ]
  }

  /// 扩大留学生规模，力争达到1万人: what the clause before speaks of.
  private func earlierSubject(before start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end > sentence.lowerBound,
      text.ends(Self.marks, at: end)
        || text.byte(end - 1) == 0x20
    {
      end = text.skippingSpaces(backFrom: end)
      if let mark = text.first(of: Self.marks, endingAt: end) { end -= mark.bytes.count }
    }
    guard end > sentence.lowerBound else { return end..<end }
    let clause = Clauses(text: text).clause(around: end..<end)
    let subject = subject(in: clause.lowerBound..<end).range
    // 扩大规模，力争达到1万人，增长10%: the clause with a number of its own names nothing.
    let numeral = QuantityScanner(text: text).nextNumeral(from: subject.lowerBound)
    guard clause.lowerBound > sentence.lowerBound, let numeral,
      numeral < subject.upperBound, text.digit(at: numeral) != nil
    else { return subject }
    return earlierSubject(before: clause.lowerBound, in: sentence)
  }

  /// Words before the number without the verbs and adverbs at either end.
  private func subject(in range: Range<Int>) -> (range: Range<Int>, isEach: Bool) {
    var lower = range.lowerBound
    var upper = range.upperBound
    var isEach = false
    while lower < upper {
      let next = text.skippingSpaces(from: lower)
      if next != lower {
        lower = next
      } else if let word = text.first(of: Self.leaders, at: lower) {
        lower += word.bytes.count
      } else {
        break
      }
    }
    while lower < upper {
      upper = text.skippingSpaces(backFrom: upper)
      guard let word = text.first(of: Self.trailers, endingAt: upper) else { break }
      if word.text == "各" { isEach = true }
      upper -= word.bytes.count
    }
    return (min(lower, max(lower, upper))..<max(lower, upper), isEach)
  }

  /// Words after the unit, up to a verb or the next number.
  private func object(after start: Int, to end: Int) -> Range<Int> {
    var lower = text.skippingSpaces(from: start)
    if text.has("的", at: lower) { lower += 3 }
    var index = lower
    while index < end {
      if index > lower || text.bytes[index] < 0x80 {
        if text.starts(Self.stops, at: index) { break }
      }
      if let word = text.first(of: Self.joints, at: index) {
        let next = index + word.bytes.count
        if next >= end || text.digit(at: next) != nil { break }
      }
      if text.starts(Self.marks, at: index) { break }
      index += text.width(at: index)
    }
    index = min(index, end)
    if lower < index, text.starts(Self.opening, at: lower) { return lower..<lower }
    return min(lower, index)..<index
  }

  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      if let word = text.first(of: Self.joints, at: index) {
        parts.append(start..<index)
        start = index + word.bytes.count
        index = start
      } else {
        index += text.width(at: index)
      }
    }
    parts.append(start..<max(start, range.upperBound))
    return parts.contains { $0.count < 6 } ? [range] : parts
  }

  private func isRate(_ range: Range<Int>) -> Bool {
    text.ends(Self.rates, at: range.upperBound)
  }

  private static let rates = Word.list("率 比例 占比 比重 覆盖面")
  private static let compounds: Set<String> = ["平方米", "元", "亩", "公顷", "米", "公里"]
  private static let joints = Word.list("、 和 与 及 以及")
  private static let marks = Word.list("， 。 ； （ ( ) ） , ;")
  private static let opening = Word.list("， 。 ； ） ) 到 进行 开展 以上 左右 目标 任务 的目标")
  private static let leaders = Word.list(
    "力争 确保 努力 争取 全年 年内 年底前 年底 上半年 下半年 今年 本年度 使 并 要 将 继续 再 计划 拟 重点 共 其中 预计 完成 实现 新建 改建 扩建 "
      + "改扩建 续建 建成 创建 建设 建立 、 保证 做到 逐步 到 推动 组织 安排 开展 进一步 和 及 新增 增加 减少 评选 表彰 设立 "
      + "遴选 支持 资助 由 在")
  private static let trailers = Word.list(
    "达到 达 为 保持在 保持 控制在 稳定在 维持在 不低于 不少于 不超过 不高于 至少 最多 力争 确保 分别 各 均 都 约 超过 "
      + "增加 减少 降低 提高 提升 下降 增长 到 至 以 等 共 高于 低于 突破 完成 要 全部 力争达到 近 了 降 升 较上年 比上年 "
      + "在 分别达到 组织 安排 、 无 共计")
  private static let stops = Word.list(
    "到 进行 开展 参加 参与 赴 挂职 用于 等工程 建设工程 完成 达到 实现 任教 并 分别 以上 转设 退出 跨市 试点工作 面向 以 的任务")
}

import PlanModel

/// The targets of one unit of a plan, in the order of its text.
package struct UnitTargets: Sendable, Hashable {
  /// Index in `Plan.units`.
  package var unit: Int
  package var targets: [Target]

  package init(unit: Int, targets: [Target]) {
    self.unit = unit
    self.targets = targets
  }
}

/// The quantities a plan commits to, by unit in document order; units without any are left out.
///
/// Read from every unit's own text and tables; what the front matter states confirms, corrects or
/// adds to them. A summary's numbers are results, not promises: of a 工作总结 only the parts that
/// look ahead are read. Values are plain numbers in the unit named (1.65万人 is 16500 人, 5900万元
/// is 59000000 元); ratios (8:1), names and ordinals are no targets.
package func extractTargets(in plan: Plan) -> [UnitTargets] {
  var result: [UnitTargets] = []
  let readable = promisingUnits(of: plan)
  for (index, unit) in plan.units.enumerated() {
    var targets: [Target] = []
    if readable?[index] ?? true {
      targets = extractTargets(in: unit.text, firstYear: plan.metadata.period?.firstYear)
      addTableTargets(of: unit, in: plan, to: &targets)
      if unit.hasHeading, !unit.role.isHeadingLike {
        addHeadingTargets(unit.title, to: &targets)
      }
    }
    if !targets.isEmpty { result.append(UnitTargets(unit: index, targets: targets)) }
  }
  return applyingStatements(of: plan, to: result)
}

/// The targets read from one text, with the ranges of their clauses in it.
///
/// `firstYear` is the year the plan begins: numbers said of an earlier one are results.
package func extractTargets(in text: String, firstYear: Int? = nil) -> [Target] {
  var text = text
  return text.withUTF8 { buffer in
    TextTargets(text: ByteText(bytes: buffer), firstYear: firstYear).extract()
  }
}

/// The quantities that a summary's text reports: as `extractTargets`, results included.
package func extractResults(in text: String) -> [Target] {
  var text = text
  return text.withUTF8 { buffer in
    TextTargets(text: ByteText(bytes: buffer), firstYear: nil, takesResults: true).extract()
  }
}

/// Nil when all units may promise; for a summary, which ones stand under a heading that looks
/// ahead.
private func promisingUnits(of plan: Plan) -> [Bool]? {
  guard plan.metadata.kind == "工作总结" else { return nil }
  var result: [Bool] = []
  for unit in plan.units {
    let inherited = unit.parent.map { $0 < result.count && result[$0] } ?? false
    result.append(inherited || looksAhead(unit.title))
  }
  return result
}

private func looksAhead(_ title: String) -> Bool {
  var title = title
  return title.withUTF8 { buffer in
    let text = ByteText(bytes: buffer)
    return text.contains(aheadWords, in: 0..<text.count)
  }
}

private let aheadWords = Word.list("下一步 打算 思路 明年 下年度 今后 计划安排 工作计划 工作安排 努力方向 下步")

/// A heading's own quantities, unless the text below says the same again.
private func addHeadingTargets(_ title: String, to targets: inout [Target]) {
  for var target in extractTargets(in: title) {
    let isRepeated = targets.contains {
      $0.value == target.value && $0.unit == target.unit && $0.upperValue == target.upperValue
    }
    guard !isRepeated else { continue }
    target.textRange = nil
    targets.append(target)
  }
}

/// One pass over a text.
struct TextTargets {
  let text: ByteText
  let firstYear: Int?
  var takesResults = false

  func extract() -> [Target] {
    let scanner = QuantityScanner(text: text)
    guard var index = scanner.nextNumeral(from: 0) else { return [] }
    var contexts: [QuantityContext] = []
    var quotes: QuotedSpans?
    let clauses = Clauses(text: text)
    while true {
      let (quantity, end) = scanner.quantity(at: index)
      index = max(end, index + 1)
      if var quantity {
        if quotes == nil { quotes = QuotedSpans(of: text) }
        if let past = quotes?.end(at: quantity.start) {
          index = max(index, past)
        } else {
          dropBase(of: &quantity)
          let context = context(of: quantity, clauses, after: contexts.last)
          if context.isPromise { contexts.append(context) }
        }
      }
      guard let next = scanner.nextNumeral(from: index) else { break }
      index = next
    }
    return targets(from: contexts)
  }

  private func context(
    of quantity: Quantity, _ clauses: Clauses, after previous: QuantityContext?
  ) -> QuantityContext {
    let range = quantity.start..<quantity.end
    var clause = clauses.clause(around: range)
    let sentence = clauses.sentence(around: clause)
    var lower = text.skippingSpaces(from: clause.lowerBound)
    while let mark = text.first(of: Self.dashes, at: lower) { lower += mark.bytes.count }
    clause = min(lower, quantity.start)..<clause.upperBound
    let after = previous.map { max(clause.lowerBound, $0.quantity.end) } ?? clause.lowerBound
    return QuantityContext(
      text: text, quantity: quantity, sentence: sentence, clause: clause,
      after: min(after, quantity.start), firstYear: firstYear, takesResults: takesResults)
  }

  /// 从5所到8所 is no range: only the second is promised.
  private func dropBase(of quantity: inout Quantity) {
    guard let upper = quantity.upper,
      text.ends(Self.from, at: text.skippingSpaces(backFrom: quantity.start))
    else { return }
    quantity.value = upper
    quantity.upper = nil
  }

  private func targets(from contexts: [QuantityContext]) -> [Target] {
    guard !contexts.isEmpty else { return [] }
    var targets: [Target] = []
    let namesAnswers = TargetDeadlines(text: text).namesAnswers
    for (index, context) in contexts.enumerated() where !isBase(context) {
      let piece = piece(of: index, in: contexts)
      append(context, piece: piece, namesAnswers: namesAnswers, to: &targets)
    }
    return targets
  }

  /// 由85%提高到90%: the first number is where it starts.
  private func isBase(_ context: QuantityContext) -> Bool {
    text.starts(Self.transitions, at: context.quantity.end)
  }

  private func append(
    _ context: QuantityContext, piece: Range<Int>, namesAnswers: Bool, to targets: inout [Target]
  ) {
    let quantity = context.quantity
    let deadlines = TargetDeadlines(text: text)
    let deadline = deadlines.deadline(
      for: quantity.start..<quantity.end, clause: context.clause, sentence: context.sentence)
    let responsible = namesAnswers ? deadlines.responsible(in: context.sentence) : nil
    let comparison = context.comparison
    for name in TargetNames(text: text).names(for: context, in: piece) {
      targets.append(
        Target(
          what: name, comparison: comparison, value: context.isNone ? 0 : quantity.value,
          upperValue: quantity.upper, unit: quantity.unit, deadline: deadline,
          responsible: responsible, text: text.string(piece), textRange: piece))
    }
  }

  /// The member of the enumeration that the quantity stands in: 新建1所初中、2所小学 has two. Bare
  /// numbers in a row (分别达到600元、800元) stay in their clause.
  private func piece(of index: Int, in contexts: [QuantityContext]) -> Range<Int> {
    let context = contexts[index]
    var lower = context.clause.lowerBound
    var upper = context.clause.upperBound
    var other = index
    while other > 0, contexts[other - 1].clause == context.clause {
      if let cut = cut(between: contexts[other - 1], and: contexts[other]) {
        lower = cut + 3
        break
      }
      other -= 1
    }
    other = index
    while other + 1 < contexts.count, contexts[other + 1].clause == context.clause {
      if let cut = cut(between: contexts[other], and: contexts[other + 1]) {
        upper = cut
        break
      }
      other += 1
    }
    return lower..<max(lower, text.skippingSpaces(backFrom: upper))
  }

  private func cut(between first: QuantityContext, and second: QuantityContext) -> Int? {
    guard first.clause == second.clause, first.quantity.end < second.quantity.start else {
      return nil
    }
    let between = first.quantity.end..<second.quantity.start
    guard let mark = text.last(of: Self.comma, in: between) else { return nil }
    return between.count == 3 && second.isBareEnd ? nil : mark.at
  }

  private static let dashes = Word.list("— － - ·")
  private static let comma = Word.list("、")
  private static let from = Word.list("从 由 自 从原来的 由原来的 从目前的 由目前的")
  private static let transitions = Word.list(
    "提高到 增加到 扩大到 上升到 提升到 增长到 下降到 降低到 减少到 压缩到 降到 降至 增至 提高至 提升至 增加至 扩大至 升至 "
      + "升到 调整到 调整为 改为 增长至 发展到")
}

extension QuantityContext {
  /// Nothing is counted after the unit: 600元 at the end of a clause or before 、.
  var isBareEnd: Bool {
    quantity.end >= clause.upperBound || text.has("、", at: quantity.end)
  }
}

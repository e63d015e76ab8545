import PlanModel

/// What one document's own text breaks of the rules, in the order of the text. Runs on every source
/// while its text is in memory.
package struct TextInspection {
  private let plan: Plan
  private let isOfficial: Bool

  package static func diagnostics(of plan: Plan, settings: SiteSettings) -> [Diagnostic] {
    let inspection = TextInspection(plan: plan, isOfficial: settings.isOfficial)
    return inspection.literals(domain: settings.domain) + inspection.levels()
      + inspection.abstract()
  }

  private func report(
    _ rule: InspectionRule, line: Int32, _ message: String, fix: String
  ) -> Diagnostic {
    rule.diagnostic(
      isOfficial: isOfficial, at: Place(path: plan.metadata.path, line: max(1, Int(line))),
      message, fix: fix)
  }

  // MARK: Words and links

  private func literals(domain: String?) -> [Diagnostic] {
    var result: [Diagnostic] = []
    var line: Int32 = 1
    let signs = plan.markup.text.withUnsafeBufferPointer { TextSigns($0) }
    let needsWords = signs.showsNumber || signs.showsPlaceholder
    for node in plan.markup.nodes {
      if node.line > 0 { line = node.line }
      switch node.kind {
      case .text, .code, .codeBlock:
        guard needsWords else { continue }
        result += diagnostics(of: plan.markup.literal(node), line: line)
      case .link:
        if let found = link(node, line: line, domain: domain) { result.append(found) }
      default: break
      }
    }
    return result
  }

  private func diagnostics(of text: ArraySlice<UInt8>, line: Int32) -> [Diagnostic] {
    var result = DigitRuns(bytes: text).personalNumbers().map { number in
      switch number {
      case .identity:
        report(
          .identityNumber, line: line, "文中有身份证号码。", fix: "删去，或只保留前几位，其余用“*”代替。")
      case .mobile:
        report(
          .mobileNumber, line: line, "文中有手机号码。", fix: "改用办公电话；确需公开的，可在 site.yaml 的 checks 里关闭此项。")
      }
    }
    if let words = Placeholders.first(in: text) {
      result.append(
        report(.placeholder, line: line, "文中留有未填写的内容“\(words)”。", fix: "补全或删去。"))
    }
    return result
  }

  private func link(_ node: MarkupNode, line: Int32, domain: String?) -> Diagnostic? {
    let address = String(decoding: plan.markup.literal(node), as: UTF8.self)
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    let host = address.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != ":" }
    if let domain, host == domain { return nil }
    return report(
      .externalLink, line: line, "链接“\(address)”通向别的网站。", fix: "页面会加外链标记；请定期核对它能否打开。")
  }

  // MARK: Levels

  /// 一、 then 1. is right where a document has two levels only; with three or more, a level of the
  /// ladder 一、（一）1.（1） must not be left out. The first such place is told.
  private func levels() -> [Diagnostic] {
    let ranks = plan.units.map { TextInspection.rank(ofLabel: $0.label) }
    guard Set(ranks.compactMap { $0 }).count > 2 else { return [] }
    for (unit, rank) in zip(plan.units, ranks) {
      guard let rank, let parent = unit.parent, let above = ranks[parent], rank > above + 1
      else { continue }
      return [
        report(
          .skippedLevel, line: unit.line,
          "“\(plan.units[parent].label)”之下直接用“\(unit.label)”，跳过了一级序号。",
          fix: "结构层次序数依次用“一、”“（一）”“1.”“（1）”。")
      ]
    }
    return []
  }

  /// Place in the ladder of GB/T 9704-2012 §7.3.3; nil for any other label.
  static func rank(ofLabel label: String) -> Int? {
    let scalars = label.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return nil }
    let isBracketed = first == "（" || first == "("
    let counted = isBracketed ? scalars.dropFirst().first ?? first : first
    if (0x30...0x39).contains(counted.value) { return isBracketed ? 4 : 3 }
    switch counted {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百":
      return isBracketed ? 2 : last == "、" ? 1 : nil
    default: return nil
    }
  }

  // MARK: Abstract

  /// At most 300 characters for a document of up to 5000, else 500; not the title again.
  private func abstract() -> [Diagnostic] {
    guard let abstract = plan.metadata.abstract else { return [] }
    let line = Int32(plan.keyPlaces["abstract"]?.line ?? 1)
    let length = plan.units.reduce(plan.preamble.unicodeScalars.count) {
      $0 + $1.text.unicodeScalars.count
    }
    let limit = length <= 5000 ? 300 : 500
    let count = abstract.unicodeScalars.count
    if count > limit {
      return [
        report(
          .longAbstract, line: line, "摘要有 \(count) 字，超过 \(limit) 字。", fix: "缩短到 \(limit) 字以内。")
      ]
    }
    guard abstract == plan.metadata.title else { return [] }
    return [report(.longAbstract, line: line, "摘要只重复了标题。", fix: "写出主要内容，或删去摘要。")]
  }
}

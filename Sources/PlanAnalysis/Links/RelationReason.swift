import PlanModel

extension RelationCorpus {
  /// Why two measures are related, in words: `同一主题：校园安全；共同词：应急演练、隐患排查`.
  ///
  /// Names how the plans stand to each other where that counts, the shared themes, at most four of
  /// the rarest shared terms, and a lead that is the same.
  package func reason(_ a: Int, _ b: Int, matcher: ThemeMatcher) -> String {
    var parts: [String] = []
    if let words = planWords(Int(rows.plans[a]), Int(rows.plans[b])) { parts.append(words) }
    let common = themes(of: a).filter(themes(of: b).contains)
    if !common.isEmpty {
      let labels = common.map { matcher.vocabulary.themes[Int($0)].label }
      parts.append("同一主题：" + labels.joined(separator: "、"))
    }
    let shared = rarestTerms(of: a).filter(rarestTerms(of: b).contains).prefix(4)
    if !shared.isEmpty {
      let words = shared.map { matcher.terms[Int(ranks.terms[Int($0)])].text }
      parts.append("共同词：" + words.joined(separator: "、"))
    }
    if rows.leads[a] == rows.leads[b] { parts.append("首句相同") }
    return parts.joined(separator: "；")
  }

  /// Appends, escaped for HTML, the reason without what its place on a page says already: neither
  /// issuer and year nor that it is a summary, which the plan's name tells, nor the themes, which
  /// stand above it, unless they are fewer than the measure's own; at most `words` shared terms.
  package func writeBriefReason(
    _ a: Int, _ b: Int, matcher: ThemeMatcher, words count: Int, into writer: inout ByteWriter
  ) {
    let start = writer.count
    if let relation = relation(Int(rows.plans[a]), Int(rows.plans[b])),
      relation != PlanBond(kind: .reportsOn, isFrom: false)
    {
      writer.append(relation.words)
    }
    writeCommonThemes(a, b, matcher: matcher, start: start, into: &writer)
    writeCommonTerms(a, b, matcher: matcher, limit: count, start: start, into: &writer)
    if hasSameLead(a, b) {
      if writer.count > start { writer.append("；") }
      writer.append("首句相同")
    }
    if writer.count == start { writer.append("同一主题") }
  }

  package func hasSameLead(_ a: Int, _ b: Int) -> Bool { rows.leads[a] == rows.leads[b] }

  private func writeCommonThemes(
    _ a: Int, _ b: Int, matcher: ThemeMatcher, start: Int, into writer: inout ByteWriter
  ) {
    let own = (4 * a..<4 * a + 4).count { rows.themes[$0] >= 0 }
    let common = (4 * a..<4 * a + own).count { has(b, theme: rows.themes[$0]) }
    guard common > 0, common < own else { return }
    if writer.count > start { writer.append("；") }
    writer.append("同一主题：")
    var isFirst = true
    for place in 4 * a..<4 * a + own where has(b, theme: rows.themes[place]) {
      if !isFirst { writer.append("、") }
      isFirst = false
      writer.append(escaping: matcher.vocabulary.themes[Int(rows.themes[place])].label)
    }
  }

  private func writeCommonTerms(
    _ a: Int, _ b: Int, matcher: ThemeMatcher, limit: Int, start: Int,
    into writer: inout ByteWriter
  ) {
    var written = 0
    for place in 8 * a..<8 * a + 8 where written < limit && has(b, rank: rows.terms[place]) {
      if written == 0 {
        if writer.count > start { writer.append("；") }
        writer.append("同有")
      }
      writer.append("“")
      writer.append(escaping: matcher.terms[Int(ranks.terms[Int(rows.terms[place])])].text)
      writer.append("”")
      written += 1
    }
  }

  private func has(_ measure: Int, theme: Int16) -> Bool {
    (4 * measure..<4 * measure + 4).contains { rows.themes[$0] == theme }
  }

  private func has(_ measure: Int, rank: UInt16) -> Bool {
    rank != Self.noTerm && (8 * measure..<8 * measure + 8).contains { rows.terms[$0] == rank }
  }

  private func relation(_ a: Int, _ b: Int) -> PlanBond? {
    relations[a].first { $0.plan == b }.map { PlanBond(kind: $0.kind, isFrom: $0.isFrom) }
  }

  private func planWords(_ a: Int, _ b: Int) -> String? {
    if let relation = relation(a, b) { return "\(relation.words)" }
    guard plans[a].issuers.contains(where: plans[b].issuers.contains), let year = plans[a].year,
      let other = plans[b].year
    else { return nil }
    switch other - year {
    case 0: return "同一机关同一年度"
    case 1: return "同一机关下一年度"
    case -1: return "同一机关上一年度"
    default: return "同一机关"
    }
  }
}

/// How one plan is related to another, seen from the measure's own.
private struct PlanBond: Equatable {
  let kind: PlanRelation.Kind
  /// The relation leads from the measure's own plan to the other.
  let isFrom: Bool

  var words: StaticString {
    switch (kind, isFrom) {
    case (.reportsOn, true): "所总结的计划"
    case (.reportsOn, false): "对本计划的总结"
    case (.implements, true): "所落实的文件"
    case (.implements, false): "落实本文件"
    case (.supersedes, true): "所代替的文件"
    case (.supersedes, false): "代替本文件"
    }
  }
}

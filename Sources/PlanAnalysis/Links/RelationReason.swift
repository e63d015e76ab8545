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

  /// The reason without what its place on a page says already: neither issuer and year nor that it
  /// is a summary, which the plan's name tells, nor the themes, which stand above it, unless they
  /// are fewer than the measure's own; at most `words` shared terms.
  package func briefReason(
    _ a: Int, _ b: Int, matcher: ThemeMatcher, words count: Int
  ) -> String {
    var parts: [String] = []
    if let words = planWords(Int(rows.plans[a]), Int(rows.plans[b])),
      !words.hasPrefix("同一机关"), words != "对本计划的总结"
    {
      parts.append(words)
    }
    let own = themes(of: a)
    let common = own.filter(themes(of: b).contains)
    if !common.isEmpty, common.count < own.count {
      let labels = common.map { matcher.vocabulary.themes[Int($0)].label }
      parts.append("同一主题：" + labels.joined(separator: "、"))
    }
    let shared = rarestTerms(of: a).filter(rarestTerms(of: b).contains).prefix(count)
    if !shared.isEmpty {
      let words = shared.map { matcher.terms[Int(ranks.terms[Int($0)])].text }
      parts.append("同有“" + words.joined(separator: "”“") + "”")
    }
    if hasSameLead(a, b) { parts.append("首句相同") }
    return parts.isEmpty ? "同一主题" : parts.joined(separator: "；")
  }

  package func hasSameLead(_ a: Int, _ b: Int) -> Bool { rows.leads[a] == rows.leads[b] }

  private func planWords(_ a: Int, _ b: Int) -> String? {
    if let relation = relations[a].first(where: { $0.plan == b }) {
      switch (relation.kind, relation.isFrom) {
      case (.reportsOn, true): return "所总结的计划"
      case (.reportsOn, false): return "对本计划的总结"
      case (.implements, true): return "所落实的文件"
      case (.implements, false): return "落实本文件"
      case (.supersedes, true): return "所代替的文件"
      case (.supersedes, false): return "代替本文件"
      }
    }
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

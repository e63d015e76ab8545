import PlanModel

extension RelationCorpus {
  /// Why two measures are related, in words: `同一主题：校园安全；共同词：应急演练、隐患排查`.
  ///
  /// Names how the plans stand to each other where that counts, the shared themes, at most four of
  /// the rarest shared terms, and a lead that is the same.
  package func reason(_ a: Int, _ b: Int, matcher: ThemeMatcher) -> String {
    let (first, second) = (records[a], records[b])
    var parts: [String] = []
    if let words = planWords(Int(first.plan), Int(second.plan)) { parts.append(words) }
    let themes = (0..<4).compactMap { place -> String? in
      let theme = first.themes[place]
      guard theme >= 0, any(second.themes .== SIMD4(repeating: theme)) else { return nil }
      return matcher.vocabulary.themes[Int(theme)].label
    }
    if !themes.isEmpty { parts.append("同一主题：" + themes.joined(separator: "、")) }
    let terms = (0..<8).compactMap { place -> String? in
      let rank = first.terms[place]
      guard rank != RelationRecord.none, any(second.terms .== SIMD8(repeating: rank)) else {
        return nil
      }
      return matcher.terms[Int(termOfRank[Int(rank)])].text
    }
    if !terms.isEmpty { parts.append("共同词：" + terms.prefix(4).joined(separator: "、")) }
    if first.leadHash == second.leadHash { parts.append("首句相同") }
    return parts.joined(separator: "；")
  }

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

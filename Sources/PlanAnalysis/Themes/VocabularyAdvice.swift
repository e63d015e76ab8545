import PlanModel

/// What `check` tells about a site's own vocabulary: themes that no measure has, all in one line,
/// and terms that stand nowhere, theme by theme. Nothing for themes without a place (the vocabulary
/// of the program).
///
/// Where most terms stand nowhere, as on a new site with a vocabulary for many plans, that says
/// nothing of the terms, and they are left out. `counts` are the numbers of units by theme over the
/// whole corpus.
package func vocabularyAdvice(
  matcher: ThemeMatcher, statistics: TermStatistics, counts: [Int]
) -> [Diagnostic] {
  let themes = matcher.vocabulary.themes
  let own = themes.indices.filter { themes[$0].place != nil }
  let idle = own.filter { counts[$0] == 0 }
  return idleThemes(idle.map { themes[$0] })
    + idleTerms(own.filter { counts[$0] > 0 }, matcher: matcher, statistics: statistics)
}

private func idleThemes(_ themes: [Theme]) -> [Diagnostic] {
  guard let place = themes.first?.place else { return [] }
  let labels = listed(themes.map { "“\($0.label)”" })
  return [
    Diagnostic(
      id: "theme-unused", severity: .advice, place: place,
      message: themes.count == 1
        ? "没有条目属于主题\(labels)。" : "有 \(themes.count) 个主题没有条目：\(labels)。",
      fix: themes.count == 1 ? "补充它的词，或者删去这个主题。" : "补充它们的词，或者删去用不着的主题。")
  ]
}

private func idleTerms(
  _ indices: [Int], matcher: ThemeMatcher, statistics: TermStatistics
) -> [Diagnostic] {
  let unmatched = statistics.unmatched
  guard 2 * unmatched.count <= matcher.terms.count else { return [] }
  return indices.compactMap { index in
    let theme = matcher.vocabulary.themes[index]
    let terms = unmatched.filter { matcher.terms[$0].theme == index }
    guard let place = theme.place, !terms.isEmpty else { return nil }
    let words = listed(terms.map { matcher.terms[$0].text })
    return Diagnostic(
      id: "theme-unmatched-terms", severity: .advice, place: place,
      message: "主题“\(theme.label)”有 \(terms.count) 个词没有在任何条目中出现：\(words)。")
  }
}

/// The first eight, and that there are more.
private func listed(_ names: [String]) -> String {
  names.prefix(8).joined(separator: "、") + (names.count > 8 ? "等" : "")
}

import PlanModel

/// What `check` tells about a site's own vocabulary: themes that no measure has, and terms that
/// stand nowhere. Nothing for themes without a place (the vocabulary of the program).
///
/// `counts` are the numbers of units by theme over the whole corpus.
package func vocabularyAdvice(
  matcher: ThemeMatcher, statistics: TermStatistics, counts: [Int]
) -> [Diagnostic] {
  var result: [Diagnostic] = []
  for (index, theme) in matcher.vocabulary.themes.enumerated() {
    guard let place = theme.place else { continue }
    if counts[index] == 0 {
      result.append(
        Diagnostic(
          id: "theme-unused", severity: .advice, place: place,
          message: "没有条目属于主题“\(theme.label)”。", fix: "补充它的词，或者删去这个主题。"))
      continue
    }
    let unmatched = statistics.unmatched.filter { matcher.terms[$0].theme == index }
    guard !unmatched.isEmpty else { continue }
    let words = unmatched.prefix(8).map { matcher.terms[$0].text }.joined(separator: "、")
    let more = unmatched.count > 8 ? "等" : ""
    result.append(
      Diagnostic(
        id: "theme-unmatched-terms", severity: .advice, place: place,
        message: "主题“\(theme.label)”有 \(unmatched.count) 个词没有在任何条目中出现：\(words)\(more)。"))
  }
  return result
}

import PlanModel

extension ThemeAssigner {
  /// The words of one theme that stand in a unit, each once, in the vocabulary's order; those of the
  /// nearest heading that has any where the unit itself has none. Empty for a stated theme that no
  /// word speaks for.
  ///
  /// `unit` is an index in `Plan.units`.
  package func matchedTerms(of theme: Int, unit: Int, in matches: PlanTermMatches) -> [String] {
    guard var group = matches.group(ofUnit: unit) else { return [] }
    while true {
      let found = terms(of: theme, group: group, in: matches)
      let parent = Int(matches.groups[group].parent)
      if !found.isEmpty || parent < 0 { return found }
      group = parent
    }
  }

  private func terms(of theme: Int, group: Int, in matches: PlanTermMatches) -> [String] {
    var numbers: [Int] = []
    for posting in matches.postings(of: group) {
      let term = matcher.terms[posting.term]
      guard term.theme == theme, term.kind != .against, numbers.last != posting.term else {
        continue
      }
      numbers.append(posting.term)
    }
    return numbers.map { matcher.terms[$0].text }
  }
}

import PlanModel

/// Sums of the worth of a theme's terms at each place of one unit.
struct ThemeSums: Sendable {
  var lead = 0.0
  var text = 0.0
  /// The same without hints.
  var leadWithoutHints = 0.0
  var textWithoutHints = 0.0
  /// Support of the headings above and of the plan's title, 0 to 1 each.
  var heading = 0.0
  var planTitle = 0.0
}

/// Scores the themes of one plan's units after another, reusing its arrays.
struct ThemeScorer {
  private let matcher: ThemeMatcher
  private let weights: ThemeWeights
  /// Worth of each term in a text.
  private let worth: [Double]
  private(set) var sums: [ThemeSums]
  private(set) var scores: [Double]

  init(matcher: ThemeMatcher, statistics: TermStatistics, weights: ThemeWeights) {
    self.matcher = matcher
    self.weights = weights
    worth = matcher.terms.indices.map { index in
      let term = matcher.terms[index]
      let length = Double(max(0, min(term.length, 6) - 2))
      return weights.base(of: term.kind) * (1 + weights.lengthBonus * length)
        * statistics.factor(of: index, weights: weights)
    }
    sums = []
    scores = []
  }

  func worth(of term: Int) -> Double { worth[term] }

  /// Fills `sums` and `scores`, by theme index, for the group of one unit.
  mutating func score(group: Int, of matches: PlanTermMatches) {
    let count = matcher.vocabulary.themes.count
    sums = [ThemeSums](repeating: ThemeSums(), count: count)
    for posting in matches.postings(of: group) {
      let term = matcher.terms[posting.term]
      let value = worth[posting.term]
      if posting.isLead {
        sums[term.theme].lead += value
        if term.kind != .hint { sums[term.theme].leadWithoutHints += value }
      } else {
        let repeated = value * (1 + weights.repetition * roughLog2(Double(posting.count)))
        sums[term.theme].text += repeated
        if term.kind != .hint { sums[term.theme].textWithoutHints += repeated }
      }
    }
    addSupport(group: group, of: matches)
    scores = sums.map(total)
  }

  /// The nearest heading that names a theme supports with its whole weight, those above it with
  /// what is left.
  private mutating func addSupport(group: Int, of matches: PlanTermMatches) {
    var parent = Int(matches.groups[group].parent)
    var left = 1.0
    while parent >= 0 {
      let isTitle = parent == 0
      var shares: [(theme: Int, worth: Double)] = []
      var all = 0.0
      for posting in matches.postings(of: parent) {
        let value = worth[posting.term]
        all += value
        shares.append((matcher.terms[posting.term].theme, value))
      }
      var used = 0.0
      for (theme, value) in shares {
        let support = min(1, value) * value / all
        used += support
        if isTitle {
          sums[theme].planTitle = min(1, sums[theme].planTitle + support)
        } else {
          sums[theme].heading = min(1, sums[theme].heading + left * support)
        }
      }
      left *= max(0, 1 - used)
      parent = Int(matches.groups[parent].parent)
    }
  }

  private func total(_ sums: ThemeSums) -> Double {
    let own = weights.lead * saturated(sums.lead) + saturated(sums.text)
    let support = sums.heading + weights.planTitle * sums.planTitle
    guard support > 0 else { return own }
    let isConfirmed = sums.lead + sums.text >= weights.confirmation
    return own + support * (weights.heading + (isConfirmed ? weights.headingConfirmed : 0))
  }

  /// `x` to the power 0.75.
  private func saturated(_ x: Double) -> Double {
    let root = x.squareRoot()
    return root * root.squareRoot()
  }
}

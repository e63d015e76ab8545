import PlanModel

/// Sums of the worth of a theme's terms at each place of one unit.
struct ThemeSums: Sendable {
  var lead = 0.0
  var text = 0.0
  /// Support of the headings above and of the plan's title, 0 to 1 each.
  var heading = 0.0
  var planTitle = 0.0
  var isTouched = false
}

/// Scores the themes of one unit after another, reusing its arrays.
struct ThemeScorer {
  private let weights: ThemeWeights
  /// Worth of each term in a text.
  private let worth: [Double]
  private let themeOfTerm: [Int16]
  private var sums: [ThemeSums]
  /// By theme index; 0 for themes that nothing speaks for.
  private(set) var scores: [Double]
  /// Themes that anything speaks for, in the order of their first term.
  private(set) var touched: [Int] = []

  init(matcher: ThemeMatcher, worth: [Double], weights: ThemeWeights) {
    self.weights = weights
    self.worth = worth
    themeOfTerm = matcher.themeOfTerm
    let count = matcher.vocabulary.themes.count
    sums = [ThemeSums](repeating: ThemeSums(), count: count)
    scores = [Double](repeating: 0, count: count)
  }

  func worth(of term: Int) -> Double { worth[term] }

  /// Fills `scores` and `touched` for the group of one unit.
  mutating func score(group: Int, of matches: PlanTermMatches) {
    for theme in touched {
      sums[theme] = ThemeSums()
      scores[theme] = 0
    }
    touched.removeAll(keepingCapacity: true)
    for posting in matches.postings(of: group) where worth[posting.term] > 0 {
      let theme = touch(posting.term)
      let value = worth[posting.term]
      if posting.isLead {
        sums[theme].lead += value
      } else {
        sums[theme].text +=
          value * (1 + weights.repetition * roughLog2(Double(posting.count)))
      }
    }
    addSupport(group: group, of: matches)
    for theme in touched { scores[theme] = total(sums[theme]) }
  }

  private mutating func touch(_ term: Int) -> Int {
    let theme = Int(themeOfTerm[term])
    if !sums[theme].isTouched {
      sums[theme].isTouched = true
      touched.append(theme)
    }
    return theme
  }

  /// The nearest heading that names a theme supports with its whole weight, those above it with
  /// what is left.
  private mutating func addSupport(group: Int, of matches: PlanTermMatches) {
    var parent = Int(matches.groups[group].parent)
    var left = 1.0
    while parent >= 0 {
      let all = matches.postings(of: parent).reduce(0) { $0 + worth[$1.term] }
      var used = 0.0
      for posting in matches.postings(of: parent) where worth[posting.term] > 0 {
        let theme = touch(posting.term)
        let support = min(1, worth[posting.term]) * worth[posting.term] / all
        used += support
        if parent == 0 {
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

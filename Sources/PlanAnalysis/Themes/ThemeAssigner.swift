import PlanModel

/// Assigns themes to the units of a plan from the terms found in it.
///
/// The author's word always wins: stated themes come first and alone, refused ones never appear.
/// The plan-level `themes` of the front matter play no part.
package struct ThemeAssigner: Sendable {
  package let matcher: ThemeMatcher
  package let statistics: TermStatistics
  package let weights: ThemeWeights
  /// What each term is worth in a text, by term number.
  private let worth: [Double]

  package init(
    matcher: ThemeMatcher, statistics: TermStatistics, weights: ThemeWeights = ThemeWeights()
  ) {
    self.matcher = matcher
    self.statistics = statistics
    self.weights = weights
    worth = matcher.terms.indices.map { index in
      let term = matcher.terms[index]
      let length = Double(max(0, min(term.length, 6) - 2))
      return weights.base(of: term.kind) * (1 + weights.lengthBonus * length)
        * statistics.factor(of: index, weights: weights)
    }
  }

  /// Themes of every themed unit, in document order.
  ///
  /// `statements` are the `measures` of the plan's front matter by index in `Plan.units`, made by
  /// `themeStatements`.
  package func themes(
    of matches: PlanTermMatches, statements: [Int: MeasureStatement] = [:]
  ) -> PlanThemes {
    var scorer = makeScorer()
    var result = PlanThemes()
    for group in matches.groups.indices where matches.groups[group].isThemed {
      let unit = Int(matches.groups[group].unit)
      let statement = statements[unit]
      let stated = (statement?.themes ?? []).compactMap(matcher.vocabulary.index(of:))
      if stated.isEmpty {
        scorer.score(group: group, of: matches)
        let refused = (statement?.notThemes ?? []).compactMap(matcher.vocabulary.index(of:))
        result.append(unit: unit, chosen(scorer, refused: refused))
      } else {
        result.append(
          unit: unit,
          stated.map { ThemeAssignment(theme: Int16($0), isStated: true, score: 0) })
      }
    }
    return result
  }

  func makeScorer() -> ThemeScorer {
    ThemeScorer(matcher: matcher, worth: worth, weights: weights)
  }

  /// The best themes in falling order (equal ones in that of the vocabulary), as far as they are
  /// good enough.
  private func chosen(_ scorer: ThemeScorer, refused: [Int]) -> [ThemeAssignment] {
    var result: [ThemeAssignment] = []
    var left = scorer.touched
    left.removeAll { scorer.scores[$0] < weights.leastFirst || refused.contains($0) }
    while result.count < weights.most, !left.isEmpty {
      var place = 0
      for other in left.indices {
        let (a, b) = (scorer.scores[left[other]], scorer.scores[left[place]])
        if a > b || (a == b && left[other] < left[place]) { place = other }
      }
      let theme = left.remove(at: place)
      let score = scorer.scores[theme]
      if isEnough(score, theme: theme, first: result.first, rank: result.count) {
        result.append(ThemeAssignment(theme: Int16(theme), isStated: false, score: Float(score)))
      }
    }
    return result
  }

  private func isEnough(
    _ score: Double, theme: Int, first: ThemeAssignment?, rank: Int
  ) -> Bool {
    guard let first else { return true }
    let top = Double(first.score)
    let share = rank == 1 ? weights.second : weights.third
    if score >= weights.least && score >= share * top { return true }
    return matcher.vocabulary.themes[theme].facet == .level
      && score >= weights.leastLevel && score >= weights.level * top
  }
}

/// The author's statements on single measures, by index in `Plan.units`; a reference is a unit's id
/// or its alias. References that lead nowhere are left out.
package func themeStatements(of plan: Plan) -> [Int: MeasureStatement] {
  guard !plan.metadata.measures.isEmpty else { return [:] }
  var unitByName: [String: Int] = [:]
  for (index, unit) in plan.units.enumerated() {
    unitByName[unit.id] = index
    if let alias = unit.alias { unitByName[alias] = index }
  }
  var result: [Int: MeasureStatement] = [:]
  for statement in plan.metadata.measures {
    guard let unit = unitByName[statement.reference] else { continue }
    result[unit] = statement
  }
  return result
}

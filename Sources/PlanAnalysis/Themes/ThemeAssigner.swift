import PlanModel

/// Assigns themes to the units of a plan from the terms found in it.
///
/// The author's word always wins: stated themes come first and alone, refused ones never appear.
/// The plan-level `themes` of the front matter play no part.
package struct ThemeAssigner: Sendable {
  package let matcher: ThemeMatcher
  package let statistics: TermStatistics
  package let weights: ThemeWeights

  package init(
    matcher: ThemeMatcher, statistics: TermStatistics, weights: ThemeWeights = ThemeWeights()
  ) {
    self.matcher = matcher
    self.statistics = statistics
    self.weights = weights
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
    ThemeScorer(matcher: matcher, statistics: statistics, weights: weights)
  }

  private func chosen(_ scorer: ThemeScorer, refused: [Int]) -> [ThemeAssignment] {
    var result: [ThemeAssignment] = []
    for _ in 0..<weights.most {
      var best = -1
      for theme in scorer.scores.indices
      where (best < 0 || scorer.scores[theme] > scorer.scores[best]) && !refused.contains(theme)
        && !result.contains(where: { Int($0.theme) == theme })
      {
        best = theme
      }
      guard best >= 0, isEnough(scorer.scores[best], first: result.first, rank: result.count)
      else { break }
      result.append(
        ThemeAssignment(
          theme: Int16(best), isStated: false, score: Float(scorer.scores[best])))
    }
    return result
  }

  private func isEnough(_ score: Double, first: ThemeAssignment?, rank: Int) -> Bool {
    guard let first else { return score >= weights.leastFirst }
    let share = rank == 1 ? weights.second : weights.third
    return score >= weights.least && score >= share * Double(first.score)
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

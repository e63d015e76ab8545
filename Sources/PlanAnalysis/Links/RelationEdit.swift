import PlanModel

/// What an edit of one plan's text changes for the search of related measures.
package struct RelationEdit: Sendable {
  /// Index of the plan.
  let plan: Int
  let matches: PlanTermMatches
  let themes: PlanThemes

  package init(plan: Int, matches: PlanTermMatches, themes: PlanThemes) {
    self.plan = plan
    self.matches = matches
    self.themes = themes
  }
}

extension RelationGraph {
  /// The same as a graph made anew after edits of a few plans' texts, in the time of a few plans;
  /// nil where a term or a theme weighs another number now, and so all measures are concerned.
  ///
  /// `themeCounts` and `assigner` are those after the edits.
  package func replacing(
    _ edits: [RelationEdit], themeCounts: [Int], assigner: ThemeAssigner
  ) -> RelationGraph? {
    let growth = edits.reduce(0) { $0 + $1.themes.count - corpus.measures(of: $1.plan).count }
    guard
      corpus.weighs(
        like: themeCounts, measures: corpus.measureCount + growth, assigner: assigner)
    else { return nil }
    var graph = self
    for edit in edits { graph.replace(edit) }
    return graph
  }

  private mutating func replace(_ edit: RelationEdit) {
    let old = corpus.measures(of: edit.plan)
    let before = self.search
    var after = corpus
    after.replace(edit.plan, edit.matches, themes: edit.themes)
    let new = after.measures(of: edit.plan)
    guard corpus.rows.slice(old) != after.rows.slice(new) else { return }
    corpus = after
    index.replace(
      old, with: new.map { Array(after.rarestTerms(of: $0, limit: weights.lookedUpTerms)) },
      year: after.plans[edit.plan].year)
    let search = self.search
    let concerned = search.concerned(by: edit.plan, old: old, before: before)
    // Those that one of them ranked or ranks now are in another pair.
    var dirty = Set(concerned)
    for measure in concerned where !new.contains(measure) {
      let former = measure < new.lowerBound ? measure : measure - new.count + old.count
      for entry in entries(of: former) {
        if let other = renumbered(Int(entry.measure), old, new) { dirty.insert(other) }
      }
    }
    for measure in old {
      for entry in entries(of: measure) {
        if let other = renumbered(Int(entry.measure), old, new) { dirty.insert(other) }
      }
    }
    ranked.renumber(old, count: new.count, places: weights.ranked)
    related.renumber(old, count: new.count)
    let entries = search.ranked(concerned)
    for (number, measure) in concerned.enumerated() {
      for place in 0..<weights.ranked {
        let entry = entries[number * weights.ranked + place]
        ranked[measure * weights.ranked + place] = entry
        if entry.measure >= 0 { dirty.insert(Int(entry.measure)) }
      }
    }
    keepBest(of: dirty.sorted())
  }

  private func entries(of measure: Int) -> some Sequence<RelatedMeasure> {
    ranked[(measure * weights.ranked)..<((measure + 1) * weights.ranked)]
      .prefix { $0.measure >= 0 }
  }

  /// The number of a measure after the edit; nil for one of the plan's own.
  private func renumbered(_ measure: Int, _ old: Range<Int>, _ new: Range<Int>) -> Int? {
    if measure < old.lowerBound { return measure }
    return measure < old.upperBound ? nil : measure - old.count + new.count
  }
}

extension RelationSearch {
  /// The measures for which an edit of a plan may change the ranking, rising: its own, those of
  /// plans that look at all of it, and those that find or found it by a term. `old` are the plan's
  /// measures in the search `before` the edit.
  fileprivate func concerned(by plan: Int, old: Range<Int>, before: RelationSearch) -> [Int] {
    let new = corpus.measures(of: plan)
    var result = Set(new)
    for other in looking(at: plan) { result.formUnion(corpus.measures(of: other)) }
    guard let year = corpus.plans[plan].year else { return result.sorted() }
    var ranks = Set(new.flatMap { corpus.rarestTerms(of: $0, limit: weights.lookedUpTerms) })
    for measure in old {
      ranks.formUnion(before.corpus.rarestTerms(of: measure, limit: weights.lookedUpTerms))
    }
    for rank in ranks {
      for other in (year - 1)...(year + 1) {
        for measure in index.list(rank: rank, year: other) where !new.contains(Int(measure)) {
          let growth = Int32(new.count - old.count)
          let former = Int(measure) < new.lowerBound ? measure : measure - growth
          let now = index.window(
            rank: rank, year: year, around: measure, limit: weights.perList)
          let then = before.index.window(
            rank: rank, year: year, around: former, limit: weights.perList)
          let isSame =
            now.count == then.count
            && zip(now, then).allSatisfy { now, then in
              !new.contains(Int(now)) && !old.contains(Int(then))
                && now == (Int(then) < old.lowerBound ? then : then + growth)
            }
          if !isSame { result.insert(Int(measure)) }
        }
      }
    }
    return result.sorted()
  }

  /// The plans all of whose measures are compared with all of this plan's.
  private func looking(at plan: Int) -> [Int] {
    let related = corpus.relations[plan].map(\.plan)
    let others = related + index.plansBeside(plan, in: corpus)
    return Set(others).filter { other in
      other != plan && nearPlans(of: other).contains { $0.plan == plan }
    }.sorted()
  }
}

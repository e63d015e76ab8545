import PlanModel

/// What the program finds in the documents of a corpus, beside what their authors state; lists are
/// by index in the corpus.
package struct Findings: Sendable {
  /// Nil where the build leaves themes out.
  package let themes: ThemeFindings?
  /// Targets of every document's units; empty where the build leaves them out.
  package let targets: [[UnitTargets]]
  /// Nil without themes, by which measures are related.
  package let related: RelatedFindings?
  /// Titles in 《》, those that most documents name first; empty without themes.
  package let cited: [CitedDocument]

  package init(
    themes: ThemeFindings? = nil, targets: [[UnitTargets]] = [], related: RelatedFindings? = nil,
    cited: [CitedDocument] = []
  ) {
    self.themes = themes
    self.targets = targets
    self.related = related
    self.cited = cited
  }

  /// Puts together what was found in each document (`plans`) and the themes; without targets where
  /// `hasTargets` is false.
  package init(
    of corpus: Corpus, in plans: [PlanFindings], themes: ThemeFindings?, hasTargets: Bool
  ) async {
    self.themes = themes
    targets = hasTargets ? plans.map(\.targets) : []
    guard let themes else {
      related = nil
      cited = []
      return
    }
    related = await RelatedFindings(of: corpus, themes: themes)
    cited = citedDocuments(
      plans.map(\.citations), titles: corpus.documents.map(\.metadata.ownTitles))
  }
}

/// The themes of a corpus, and what they were found by.
package struct ThemeFindings: Sendable {
  package let assigner: ThemeAssigner
  /// The terms of every document, by index in the corpus, as are the themes of its units.
  package let terms: [PlanTermMatches]
  package let plans: [PlanThemes]
  /// Units of all documents with each theme, by its place in the vocabulary.
  package let counts: [Int]

  /// Assigns themes by the `terms` of each document, weighed by their counts in all of them.
  package init(of corpus: Corpus, terms: [PlanTermMatches], matcher: ThemeMatcher) async throws {
    var statistics = TermStatistics(termCount: matcher.terms.count)
    for matches in terms { statistics.add(matches) }
    let assigner = ThemeAssigner(matcher: matcher, statistics: statistics)
    let states = try await inParallel(
      count: terms.count, chunk: 64, state: [(Int, PlanThemes)]()
    ) { index, state in
      state.append(
        (index, assigner.themes(of: terms[index], statements: corpus.documents[index].statements)))
    }
    self.assigner = assigner
    self.terms = terms
    plans = states.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
    counts = themeCounts(of: plans, count: matcher.vocabulary.themes.count)
  }

  /// The words that gave a unit of a document a theme.
  package func terms(of theme: Int, unit: Int, document: Int) -> [String] {
    assigner.matchedTerms(of: theme, unit: unit, in: terms[document])
  }

  /// What `check` says of a vocabulary of the site's own: themes and terms that nothing has.
  package var advice: [Diagnostic] {
    let matcher = assigner.matcher
    guard matcher.vocabulary.themes.contains(where: { $0.place != nil }) else { return [] }
    return vocabularyAdvice(matcher: matcher, statistics: assigner.statistics, counts: counts)
  }
}

/// All measures of a corpus, and for each those of other documents closest to it.
package struct RelatedFindings: Sendable {
  package let measures: RelationCorpus
  package let related: RelatedMeasures

  init(of corpus: Corpus, themes: ThemeFindings) async {
    measures = RelationCorpus(
      plans: corpus.relationPlans, relations: corpus.planRelations, matches: themes.terms,
      themes: themes.plans, themeCounts: themes.counts, assigner: themes.assigner)
    related = await relatedMeasures(corpus: measures, workers: Workers.count)
  }
}

extension PlanMetadata {
  /// Its own title and that of the notice that issued it.
  fileprivate var ownTitles: [String] { [title, carrier?.title].compactMap { $0 } }
}

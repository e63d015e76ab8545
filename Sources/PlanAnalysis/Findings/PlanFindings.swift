import PlanModel

/// What is found in the text of one document alone, without any knowledge of the others.
package struct PlanFindings: Sendable, Hashable {
  /// Empty where themes are left out, as are the citations.
  package let terms: PlanTermMatches
  /// Empty where targets are left out.
  package let targets: [UnitTargets]
  package let citations: [Citation]
  /// What the text breaks of the rules, in its order.
  package let diagnostics: [Diagnostic]

  package init(
    terms: PlanTermMatches, targets: [UnitTargets], citations: [Citation],
    diagnostics: [Diagnostic]
  ) {
    self.terms = terms
    self.targets = targets
    self.citations = citations
    self.diagnostics = diagnostics
  }
}

/// Analyses single documents; what is found in one depends on nothing but its text and this.
package struct PlanAnalyser: Sendable {
  private let settings: SiteSettings
  /// Nil where themes are left out.
  package let matcher: ThemeMatcher?
  private let readsTargets: Bool

  package init(settings: SiteSettings, matcher: ThemeMatcher?, readsTargets: Bool) {
    self.settings = settings
    self.matcher = matcher
    self.readsTargets = readsTargets
  }

  package func findings(in plan: Plan) -> PlanFindings {
    PlanFindings(
      terms: matcher?.scan(plan) ?? PlanTermMatches(),
      targets: readsTargets ? extractTargets(in: plan) : [],
      citations: matcher == nil ? [] : findCitations(of: plan),
      diagnostics: TextInspection.diagnostics(of: plan, settings: settings))
  }
}

/// Every number by which related measures are chosen, with its meaning.
package struct RelationWeights: Sendable, Hashable {
  /// What a bit of information of a shared theme and of a shared term is worth: rarer ones tell
  /// more. A theme that is not the primary one of both counts `secondary` of it.
  package var theme: Float = 0.5
  package var secondary: Float = 0.6
  package var term: Float = 1.0
  /// The same words in both leads: a task that is taken up again.
  package var sameLead: Float = 4.0
  /// What the sum is multiplied by for a typed relation of the plans, for two plans of one issuer,
  /// and for plans of others in the same and in a neighbouring year.
  package var related: Float = 2.0
  package var sameIssuer: Float = 1.6
  package var sameYear: Float = 1.0
  package var neighbouringYear: Float = 0.9
  /// Least score of a pair.
  package var least: Float = 4.0
  /// A pair is a candidate when it is among this many best of either end; shown are this many.
  package var ranked = 3
  package var shown = 6
  /// Bounds of the search: plans of the same issuer looked at, rarest terms of a measure that are
  /// looked up, and measures taken from each list of one term and one year.
  package var issuerPlans = 8
  package var lookedUpTerms = 2
  package var perList = 6

  package init() {}
}

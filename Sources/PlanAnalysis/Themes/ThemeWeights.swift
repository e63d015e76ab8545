import PlanModel

/// Every number by which themes are assigned, with its meaning. Chosen on labelled measures, see
/// `docs/themes.md`; nothing else in the assigner is a choice.
package struct ThemeWeights: Sendable, Hashable {
  /// What one term of each kind is worth in a text, for a term of two characters.
  package var preferred = 1.0
  package var other = 0.6
  package var hidden = 0.8
  package var hint = 0.15
  /// How much more a term is worth for each character beyond two, up to six: long terms are
  /// rarely said by chance.
  package var lengthBonus = 0.1
  /// What a lead's words are worth against those of the text below it: the lead says what a
  /// measure is about, the text how it is done.
  package var lead = 3.0
  /// How much a doubling of a term's count adds to its worth; said twice is not twice as true.
  package var repetition = 0.5
  /// Exponent of a theme's sum of terms: below 1, many words of one theme do not drown another.
  package var saturation = 0.75
  /// What a heading above is worth that speaks of one theme alone, for a theme that the measure
  /// itself does not mention, and in addition for one that it does.
  package var heading = 1.0
  package var headingConfirmed = 1.0
  /// The same for the plan's title, as a share of a heading's worth.
  package var planTitle = 0.3
  /// Least worth of a unit's own terms from which a heading's theme is confirmed.
  package var confirmation = 0.5
  /// Share of the first theme's score from which a second and a third theme stand beside it.
  package var second = 0.4
  package var third = 0.6
  /// The same for a theme of the facet `level`, which does not compete with a subject: how much of
  /// the text speaks of it is what counts.
  package var level = 0.23
  package var leastLevel = 2.8
  /// Least score of a second or third theme, and of a first one.
  package var least = 1.7
  package var leastFirst = 0.3
  /// How far the corpus moves a term's worth: ±this share between the rarest and the commonest.
  package var specificity = 0.2
  /// Units of corpus from which its counts weigh as much as the vocabulary's own word.
  package var specificityPrior = 2000.0
  /// Most themes of a unit.
  package var most = 3

  package init() {}

  func base(of kind: TermKind) -> Double {
    switch kind {
    case .preferred: preferred
    case .other: other
    case .hidden: hidden
    case .hint: hint
    case .against: 0
    }
  }
}

import PlanModel

/// A vocabulary made ready for scanning: its terms numbered over all themes, and the automaton.
package struct ThemeMatcher: Sendable {
  package let vocabulary: ThemeVocabulary
  /// Every term of the vocabulary; a term's index here is its number in postings.
  package let terms: [MatcherTerm]
  /// Index of each term's theme.
  let themeOfTerm: [Int16]
  private let automaton: TermAutomaton

  package struct MatcherTerm: Sendable, Hashable {
    /// Index in `vocabulary.themes`.
    package let theme: Int
    package let text: String
    package let kind: TermKind
    /// Han characters (or words) it is long: 教师培训 is 4.
    let length: Int
  }

  /// A term of two themes counts for the first (the vocabulary's reader reports it); a term that
  /// also speaks against a theme is a term.
  package init(vocabulary: ThemeVocabulary) {
    self.vocabulary = vocabulary
    var all: [MatcherTerm] = []
    for isCounter in [false, true] {
      for (index, theme) in vocabulary.themes.enumerated() {
        for term in theme.terms where (term.kind == .against) == isCounter {
          let length = term.text.unicodeScalars.count
          all.append(MatcherTerm(theme: index, text: term.text, kind: term.kind, length: length))
        }
      }
    }
    terms = all
    themeOfTerm = all.map { Int16($0.theme) }
    automaton = TermAutomaton(terms: all.map { Array($0.text.utf8) })
  }

  /// Calls `found` with each term and its bytes in `text`, in order, never overlapping.
  package func scan(_ text: UnsafeBufferPointer<UInt8>, found: (Int, Range<Int>) -> Void) {
    automaton.scan(text, found: found)
  }

  /// Byte ranges of `text` in which terms of the theme stand, in order: what a theme's
  /// page marks. Hints are left out unless nothing else is found.
  package func marks(of theme: Int, in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var strong: [Range<Int>] = []
    var weak: [Range<Int>] = []
    automaton.scan(text) { term, range in
      guard themeOfTerm[term] == theme, terms[term].kind != .against else { return }
      if terms[term].kind == .hint { weak.append(range) } else { strong.append(range) }
    }
    return strong.isEmpty ? weak : strong
  }
}

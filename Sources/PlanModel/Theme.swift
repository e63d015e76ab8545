/// How a term speaks for its theme; the weight of each kind stands in `ThemeWeights`.
package enum TermKind: UInt8, Sendable, Hashable, CaseIterable {
  /// Names the theme by itself (优先词): 教师培训.
  case preferred
  /// Belongs to the theme, but is narrower or stands in other texts too (其他词).
  case other
  /// Old or colloquial wording (隐含词): 师训. Never shown as a label.
  case hidden
  /// A word that only confirms what others say (旁证词): 教师.
  case hint
  /// Speaks against the theme (排除词): 大学习 is no 大学. Takes the characters it stands on.
  case against
}

package struct ThemeTerm: Sendable, Hashable {
  package var text: String
  package var kind: TermKind
  package var place: Place?

  package init(_ text: String, _ kind: TermKind, place: Place? = nil) {
    self.text = text
    self.kind = kind
    self.place = place
  }
}

/// How a theme relates to an entry of an official subject list (SKOS mapping property).
package enum ThemeRelation: String, Sendable, Hashable, CaseIterable {
  case exactMatch, closeMatch, broadMatch, narrowMatch, relatedMatch
}

/// A match to an official list: `basic-disclosure` (义务教育领域基层政务公开标准目录) or
/// `state-council` (国务院公文主题分类); any other scheme name is kept as written.
package struct ThemeMatch: Sendable, Hashable {
  package var relation: ThemeRelation
  package var scheme: String
  package var label: String

  package init(relation: ThemeRelation, scheme: String, label: String) {
    self.relation = relation
    self.scheme = scheme
    self.label = label
  }
}

/// What a theme tells of a measure: what it is about, or for which schools and learners. The two
/// do not compete: teacher training in universities is both.
package enum ThemeFacet: String, Sendable, Hashable, CaseIterable {
  case subject, level
}

/// A subject that measures are about (SKOS concept).
package struct Theme: Sendable, Hashable {
  /// `[a-z0-9-]+`, unique; the name of the theme's page.
  package var id: String
  package var label: String
  package var englishLabel: String?
  /// One Chinese sentence: the column description of the theme's page.
  package var description: String
  /// What the theme covers, in English.
  package var definition: String?
  package var facet: ThemeFacet
  /// In the order of the vocabulary, kinds one after another.
  package var terms: [ThemeTerm]
  /// Ids of wider themes.
  package var broader: [String]
  package var related: [String]
  package var matches: [ThemeMatch]
  package var place: Place?

  package init(
    id: String, label: String, englishLabel: String? = nil, description: String = "",
    definition: String? = nil, facet: ThemeFacet = .subject, terms: [ThemeTerm] = [],
    broader: [String] = [],
    related: [String] = [], matches: [ThemeMatch] = [], place: Place? = nil
  ) {
    self.id = id
    self.label = label
    self.englishLabel = englishLabel
    self.description = description
    self.definition = definition
    self.facet = facet
    self.terms = terms
    self.broader = broader
    self.related = related
    self.matches = matches
    self.place = place
  }

  /// Texts of the terms of one kind, in order.
  package func terms(_ kind: TermKind) -> [String] {
    terms.compactMap { $0.kind == kind ? $0.text : nil }
  }
}

/// All themes of a site, in display order; a theme's index in `themes` stands for it everywhere.
package struct ThemeVocabulary: Sendable, Hashable {
  package let themes: [Theme]
  private let indexByID: [String: Int]

  /// Of two themes with one id the first counts.
  package init(themes: [Theme]) {
    self.themes = themes
    indexByID = Dictionary(
      themes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  package func index(of id: String) -> Int? { indexByID[id] }

  package subscript(id: String) -> Theme? { indexByID[id].map { themes[$0] } }

  /// Indices of the themes that name the theme at `index` as broader, in order.
  package func narrower(of index: Int) -> [Int] {
    themes.indices.filter { themes[$0].broader.contains(themes[index].id) }
  }
}

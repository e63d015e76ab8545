import PlanModel

/// One document as the search sees it: a plan, a notice or a free page.
package struct SearchDocument: Sendable, Hashable {
  /// Path of its page from the site's root: `plans/x.html`.
  package var url: String
  package var title: String
  /// As in the settings: 工作要点; a word of the site for a free page.
  package var kind: String
  package var isNotice: Bool
  /// The year that the site files it under.
  package var year: Int?
  /// Full names, in order.
  package var issuers: [String]
  package var date: CalendarDate?
  /// Indices into `SearchCatalogue.themes` of the themes of the document as a whole.
  package var themes: [Int]
  /// In document order. The first holds title and numbers of the header and what stands in no
  /// entry of its own; its anchor is empty.
  package var entries: [SearchEntry]

  package init(
    url: String, title: String, kind: String, isNotice: Bool = false, year: Int? = nil,
    issuers: [String] = [], date: CalendarDate? = nil, themes: [Int] = [],
    entries: [SearchEntry]
  ) {
    self.url = url
    self.title = title
    self.kind = kind
    self.isNotice = isNotice
    self.year = year
    self.issuers = issuers
    self.date = date
    self.themes = themes
    self.entries = entries
  }
}

/// One searchable piece of a document with its own anchor.
package struct SearchEntry: Sendable, Hashable {
  /// Id of its element, without `#`; empty for the page itself.
  package var anchor: String
  /// UTF-8 text of its block elements, label included, one block a line (joined by U+000A). A match
  /// never reaches across two blocks.
  package var text: [UInt8]
  /// UTF-8 bytes at the start of `text` that name it in the list of results; 0 where its first
  /// words do.
  package var headingLength: Int
  /// Its first block is a heading (or the title): a search for one character looks here.
  package var isHeading: Bool
  /// Indices into `SearchCatalogue.themes`, ascending.
  package var themes: [Int]

  package init(
    anchor: String, text: [UInt8], headingLength: Int = 0, isHeading: Bool = false,
    themes: [Int] = []
  ) {
    self.anchor = anchor
    self.text = text
    self.headingLength = headingLength
    self.isHeading = isHeading
    self.themes = themes
  }

  package init(
    anchor: String, blocks: [String], headingLength: Int = 0, isHeading: Bool = false,
    themes: [Int] = []
  ) {
    self.init(
      anchor: anchor, text: Array(blocks.joined(separator: "\n").utf8),
      headingLength: headingLength, isHeading: isHeading, themes: themes)
  }
}

/// What is the same for the whole search: the themes that entries name by index.
package struct SearchCatalogue: Sendable, Hashable {
  package struct Theme: Sendable, Hashable {
    package var name: String
    /// Path of its page from the site's root; empty where it has none.
    package var url: String
    /// Other words for it, suggested too.
    package var synonyms: [String]

    package init(name: String, url: String, synonyms: [String] = []) {
      self.name = name
      self.url = url
      self.synonyms = synonyms
    }
  }

  package var themes: [Theme]

  package init(themes: [Theme] = []) { self.themes = themes }
}

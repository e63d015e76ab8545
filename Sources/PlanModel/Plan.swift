/// What a unit of a plan's outline is; raw values are those of the open data.
package enum UnitRole: String, Sendable, Hashable, CaseIterable {
  case chapter, section, measure, item, subitem, goal, paragraph, annex

  /// Measures, goals and (where a plan has no measure) paragraphs are themed.
  package var isHeadingLike: Bool { self == .chapter || self == .section || self == .annex }
}

/// One unit of a plan: a chapter, a section, a measure …, with its own text only; what is nested in
/// it stands in units of its own.
package struct OutlineUnit: Sendable, Hashable {
  /// Akoma Ntoso scheme: `sec_1__para_3`.
  package var id: String
  package var role: UnitRole
  /// 0 for the outermost.
  package var depth: Int
  /// Index of the unit that holds it in `Plan.units`.
  package var parent: Int?
  /// As written, with its punctuation: `3、`; empty where there is none.
  package var label: String
  package var number: Int?
  /// The words of its heading, or its lead sentence, as plain text without the closing 。
  package var title: String
  /// The title is a heading of its own (and not part of `text`).
  package var hasHeading: Bool
  /// UTF-8 bytes of the start of `text` that are its lead sentence; 0 when it has a heading.
  package var leadLength: Int
  /// `p11` where measures number on through the whole plan.
  package var alias: String?
  /// Own blocks as plain text, joined by a line feed, label left out.
  package var text: String
  /// Sentences that open with 一是, 第一, 首先 … inside the text.
  package var points: [String]
  /// Own blocks as node indices of `Plan.markup`, in order; the first holds label and title.
  package var blocks: [Int32]
  package var line: Int32
  package var range: SourceRange

  package init(
    id: String, role: UnitRole, depth: Int = 0, parent: Int? = nil, label: String = "",
    number: Int? = nil, title: String, hasHeading: Bool = false, leadLength: Int = 0,
    alias: String? = nil, text: String = "", points: [String] = [], blocks: [Int32] = [],
    line: Int32 = 0, range: SourceRange = SourceRange(0, 0)
  ) {
    self.id = id
    self.role = role
    self.depth = depth
    self.parent = parent
    self.label = label
    self.number = number
    self.title = title
    self.hasHeading = hasHeading
    self.leadLength = leadLength
    self.alias = alias
    self.text = text
    self.points = points
    self.blocks = blocks
    self.line = line
    self.range = range
  }
}

/// One line of a 工作行事历.
package struct CalendarEntry: Sendable, Hashable {
  /// 1 to 12.
  package var month: Int
  /// Nil where neither the heading nor the plan says.
  package var year: Int?
  package var label: String
  package var text: String
  package var anchor: String
  /// Node indices of `Plan.markup`.
  package var blocks: [Int32]

  package init(
    month: Int, year: Int?, label: String, text: String, anchor: String, blocks: [Int32] = []
  ) {
    self.month = month
    self.year = year
    self.label = label
    self.text = text
    self.anchor = anchor
    self.blocks = blocks
  }
}

/// A published document, plan or notice: what one source says.
package struct Plan: Sendable, Hashable {
  package var metadata: PlanMetadata
  package var markup: Markup
  /// Blocks before the first unit, as node indices.
  package var preambleBlocks: [Int32]
  /// Plain text of the preamble.
  package var preamble: String
  /// In document order (a parent before its children).
  package var units: [OutlineUnit]
  package var calendar: [CalendarEntry]
  /// Footnote definitions, as node indices.
  package var footnoteBlocks: [Int32]
  /// Places of the front matter's values by English key, for diagnostics of later stages.
  package var keyPlaces: [String: Place]

  package init(
    metadata: PlanMetadata, markup: Markup = Markup(), preambleBlocks: [Int32] = [],
    preamble: String = "", units: [OutlineUnit] = [], calendar: [CalendarEntry] = [],
    footnoteBlocks: [Int32] = [], keyPlaces: [String: Place] = [:]
  ) {
    self.metadata = metadata
    self.markup = markup
    self.preambleBlocks = preambleBlocks
    self.preamble = preamble
    self.units = units
    self.calendar = calendar
    self.footnoteBlocks = footnoteBlocks
    self.keyPlaces = keyPlaces
  }
}

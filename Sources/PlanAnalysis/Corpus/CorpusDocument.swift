import PlanModel

/// What stays in memory of one unit once its plan is written away.
package struct OutlineEntry: Sendable, Hashable {
  package let id: String
  package let role: UnitRole
  package let depth: UInt8
  package let label: String
  package let number: Int32?
  package let title: String
  package let alias: String?

  package init(_ unit: OutlineUnit) {
    id = unit.id
    role = unit.role
    depth = UInt8(clamping: unit.depth)
    label = unit.label
    number = unit.number.map { Int32($0) }
    title = unit.title
    alias = unit.alias
  }

  package init(
    id: String, role: UnitRole, depth: UInt8, label: String, number: Int32?, title: String,
    alias: String?
  ) {
    self.id = id
    self.role = role
    self.depth = depth
    self.label = label
    self.number = number
    self.title = title
    self.alias = alias
  }
}

/// A link or image of a document to another file of the content, as its author wrote it.
package struct LinkReference: Sendable, Hashable {
  /// Destination, `../2023/plan.md#p11`.
  package let destination: String
  package let line: Int

  package init(destination: String, line: Int) {
    self.destination = destination
    self.line = line
  }
}

/// One document of the corpus: all that stays in memory of it.
package struct CorpusDocument: Sendable, Hashable {
  package let metadata: PlanMetadata
  package let outline: [OutlineEntry]
  package let calendarCount: Int
  package let references: [LinkReference]
  /// Places of the front matter's values that only the whole corpus can check, by English key.
  package let keyPlaces: [String: Place]
  package var termMatches: PlanTermMatches
  package var statements: [Int: MeasureStatement]
  package var targets: [UnitTargets]
  package var citations: [Citation]

  package init(plan: Plan, references: [LinkReference]) {
    metadata = plan.metadata
    outline = plan.units.map(OutlineEntry.init)
    calendarCount = plan.calendar.count
    self.references = references
    let checked = ["supersedes", "implements", "reportsOn", "withdrawn", "attachments", "themes"]
    keyPlaces = plan.keyPlaces.filter { checked.contains($0.key) }
    termMatches = PlanTermMatches()
    statements = themeStatements(of: plan)
    targets = []
    citations = []
  }

  package init(
    metadata: PlanMetadata, outline: [OutlineEntry], calendarCount: Int,
    references: [LinkReference], keyPlaces: [String: Place], termMatches: PlanTermMatches,
    statements: [Int: MeasureStatement], targets: [UnitTargets], citations: [Citation]
  ) {
    self.metadata = metadata
    self.outline = outline
    self.calendarCount = calendarCount
    self.references = references
    self.keyPlaces = keyPlaces
    self.termMatches = termMatches
    self.statements = statements
    self.targets = targets
    self.citations = citations
  }

  /// Whether a link may end in `#anchor`.
  package func hasAnchor(_ anchor: String) -> Bool {
    outline.contains { $0.id == anchor || $0.alias == anchor }
  }

  package var measureCount: Int {
    outline.reduce(0) { $0 + ($1.role == .measure ? 1 : 0) }
  }
}

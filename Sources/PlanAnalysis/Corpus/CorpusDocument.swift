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
}

/// One document of the corpus: what its author states and how it is built, without its text.
package struct CorpusDocument: Sendable, Hashable {
  package let metadata: PlanMetadata
  package let outline: [OutlineEntry]
  package let references: [LinkReference]
  /// Places of the front matter's values that only the whole corpus can check, by English key.
  package let keyPlaces: [String: Place]
  /// What the author says of single units, by index in the outline.
  package let statements: [Int: MeasureStatement]

  package init(plan: Plan) {
    metadata = plan.metadata
    outline = plan.units.map(OutlineEntry.init)
    references = linkReferences(of: plan.markup)
    let checked = ["supersedes", "implements", "reportsOn", "withdrawn", "attachments", "themes"]
    keyPlaces = plan.keyPlaces.filter { checked.contains($0.key) }
    statements = themeStatements(of: plan)
  }

  /// Whether a link may end in `#anchor`.
  package func hasAnchor(_ anchor: String) -> Bool {
    outline.contains { $0.id == anchor || $0.alias == anchor }
  }

  package var measureCount: Int {
    outline.reduce(0) { $0 + ($1.role == .measure ? 1 : 0) }
  }
}

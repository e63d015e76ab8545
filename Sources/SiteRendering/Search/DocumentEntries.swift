import PlanModel

extension Plan {
  /// The document's text, cut into pieces with anchors of their own: every character stands in
  /// exactly one.
  ///
  /// The first, without an anchor, holds title and numbers, preamble and footnotes. Then follow, in
  /// the order of the text, chapters and sections with their own text, measures, goals and
  /// paragraphs with all that is nested in them, calendar entries, annexes; those without text are
  /// left out. `themes` is asked for the themes of units that are entries, by index.
  package func searchEntries(themes: (Int) -> [Int] = { _ in [] }) -> [SearchEntry] {
    var document = DocumentEntries(self)
    for unit in units.indices { document.append(unit, themes: themes) }
    return document.writer.finish()
  }
}

/// The entries of a document under way: walks it as `DocumentBody` does, for what it shows.
private struct DocumentEntries {
  private(set) var writer = EntryWriter()

  private let plan: Plan
  /// For each unit the entry that holds its text, and whether that is the entry of an outer unit.
  private var places: [(entry: Int, isNested: Bool)] = []

  init(_ plan: Plan) {
    self.plan = plan
    writer.add(SearchEntry(title: plan.metadata.title, plan.metadata.names))
    for block in plan.preambleBlocks { append(block) }
    writer.append(footnotesOf: plan.markup)
  }

  mutating func append(_ index: Int, themes: (Int) -> [Int]) {
    let unit = plan.units[index]
    let place = place(in: unit.parent)
    if let place {
      writer.resume(place)
    } else {
      let lead = unit.leadLength > 0 ? unit.label.utf8.count + unit.leadLength : 0
      writer.add(
        SearchEntry(anchor: unit.id, text: [], headingLength: lead, themes: themes(index)))
    }
    places.append((writer.current, place != nil))
    if let first = unit.blocks.first { appendOpening(of: unit, block: Int(first)) }
    for block in unit.blocks.dropFirst() { append(block) }
    for entry in plan.calendar(of: unit) {
      writer.add(SearchEntry(anchor: entry.anchor, text: []))
      for block in entry.blocks { append(block) }
    }
  }

  /// The entry of the outer unit that a unit is found with; nil where it is one of its own.
  private func place(in parent: Int?) -> Int? {
    guard let parent, places[parent].isNested || !plan.units[parent].role.isHeadingLike else {
      return nil
    }
    return places[parent].entry
  }

  private mutating func append(_ block: Int32) { writer.append(plan.markup, node: Int(block)) }

  /// The block that holds label and title.
  private mutating func appendOpening(of unit: OutlineUnit, block: Int) {
    writer.beginBlock(isHeading: unit.hasHeading)
    if plan.showsLabel(of: unit) { writer.append(unit.label) }
    switch plan.markup.nodes[block].kind {
    case _ where unit.hasHeading && unit.role == .annex: writer.append(unit.title)
    case _ where unit.hasHeading, .paragraph: writer.append(plan.markup, wordsOf: block)
    case .listItem: for child in plan.markup.children(of: block) { append(Int32(child)) }
    default: append(Int32(block))
    }
  }
}

extension PlanMetadata {
  /// What else the document is called by: its numbers and the notice that issued it, each once.
  fileprivate var names: [String] {
    let names = [docNo?.text, indexNo, carrier?.title, carrier?.docNo?.text].compactMap { $0 }
    var seen: Set = [title]
    return names.filter { seen.insert($0).inserted }
  }
}

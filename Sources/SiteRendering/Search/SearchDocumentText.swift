import PlanModel

extension SearchDocument {
  /// The search's view of a document: title and numbers of its header, and the text of `body`, the
  /// HTML that stands in its article behind the header, so that what is found is what is shown.
  ///
  /// Entries are chapters and sections with their own text, measures, goals and paragraphs with all
  /// that is nested in them, calendar entries, annexes. `unitThemes` gives the themes of a unit, by
  /// its index in `plan.units`, as ascending indices into `SearchCatalogue.themes`.
  package init(
    plan: Plan, url: String, body: [UInt8], themes: [Int] = [],
    unitThemes: (Int) -> [Int] = { _ in [] }
  ) {
    let metadata = plan.metadata
    var header = [metadata.title]
    for text in [metadata.docNo?.text, metadata.indexNo, metadata.carrier?.title] {
      if let text, !header.contains(text) { header.append(text) }
    }
    if let number = metadata.carrier?.docNo?.text, !header.contains(number) {
      header.append(number)
    }
    var entries = [
      SearchEntry(
        anchor: "", blocks: header, headingLength: metadata.title.utf8.count, isHeading: true)
    ]
    let units = Self.entryUnits(of: plan)
    let calendar = Set(plan.calendar.map(\.anchor))
    let pieces = ArticleText.pieces(of: body) { units[$0] != nil || calendar.contains($0) }
    for piece in pieces {
      // The preamble has no anchor of its own: it is found under the page's address, as the title.
      guard !piece.anchor.isEmpty else {
        entries[0].text += [0x0A] + piece.text
        continue
      }
      var entry = SearchEntry(anchor: piece.anchor, text: piece.text, isHeading: piece.isHeading)
      let firstBlock = piece.text.prefix { $0 != 0x0A }.count
      if let index = units[piece.anchor] {
        let unit = plan.units[index]
        let lead = unit.label.utf8.count + unit.leadLength
        entry.headingLength = piece.isHeading ? firstBlock : unit.leadLength > 0 ? lead : 0
        entry.themes = unitThemes(index)
      } else if piece.isHeading {
        entry.headingLength = firstBlock
      }
      entry.headingLength = min(entry.headingLength, firstBlock)
      entries.append(entry)
    }
    self.init(
      url: url, title: metadata.title, kind: metadata.kind, isNotice: metadata.isNotice,
      year: metadata.year, issuers: metadata.issuers, date: metadata.publishedAt?.date,
      themes: themes, entries: entries)
  }

  /// A free page: its title, then its body by headings with ids.
  package init(page title: String, url: String, kind: String, body: [UInt8]) {
    var entries = [
      SearchEntry(anchor: "", blocks: [title], headingLength: title.utf8.count, isHeading: true)
    ]
    for piece in ArticleText.pieces(of: body, isEntry: { _ in true }) {
      guard !piece.anchor.isEmpty else {
        entries[0].text += [0x0A] + piece.text
        continue
      }
      entries.append(
        SearchEntry(
          anchor: piece.anchor, text: piece.text,
          headingLength: piece.isHeading ? piece.text.prefix { $0 != 0x0A }.count : 0,
          isHeading: piece.isHeading))
    }
    self.init(url: url, title: title, kind: kind, entries: entries)
  }

  /// Units that are entries of their own, by id: none that lies inside a measure.
  private static func entryUnits(of plan: Plan) -> [String: Int] {
    var result: [String: Int] = [:]
    var isInside = [Bool](repeating: false, count: plan.units.count)
    for (index, unit) in plan.units.enumerated() {
      let isNested = unit.parent.map { isInside[$0] || !plan.units[$0].role.holdsEntries } ?? false
      isInside[index] = isNested
      if !isNested { result[unit.id] = index }
    }
    return result
  }
}

extension UnitRole {
  /// What is nested in these is found under anchors of its own.
  fileprivate var holdsEntries: Bool { self == .chapter || self == .section || self == .annex }
}

/// Gathers documents into runs as one worker meets them. A worker must be given whole runs: chunks
/// of `SearchRun.size` indices from multiples of it, each in ascending order.
package struct SearchRunBuilder: Sendable {
  private var documents: [SearchDocument] = []

  package init() {}

  /// Adds document `index` of `count`; the run, when this was its last.
  package mutating func add(
    _ document: SearchDocument, at index: Int, of count: Int
  ) -> SearchRun? {
    documents.append(document)
    guard index == count - 1 || index % SearchRun.size == SearchRun.size - 1 else { return nil }
    defer { documents.removeAll(keepingCapacity: true) }
    return SearchRun(number: index / SearchRun.size, documents: documents)
  }
}

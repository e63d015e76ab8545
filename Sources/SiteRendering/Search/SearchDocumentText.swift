import PlanModel

extension SearchDocument {
  /// The search's view of a document: title and numbers of its header, and the text of its tree, so
  /// that what is found is what is shown.
  ///
  /// `unitThemes` gives the themes of a unit, by its index in `plan.units`, as ascending indices
  /// into `SearchCatalogue.themes`.
  package init(
    plan: Plan, url: String, themes: [Int] = [], unitThemes: (Int) -> [Int] = { _ in [] }
  ) {
    let metadata = plan.metadata
    self.init(
      url: url, title: metadata.title, kind: metadata.kind, isNotice: metadata.isNotice,
      year: metadata.year, issuers: metadata.issuers, date: metadata.publishedAt?.date,
      themes: themes, entries: plan.searchEntries(themes: unitThemes))
  }

  /// A free page: its title and all of its text in one entry, for its headings have no anchors.
  package init(page: FreePage, kind: String) {
    var writer = EntryWriter()
    writer.add(SearchEntry(title: page.title))
    writer.append(page.markup)
    self.init(url: page.url, title: page.title, kind: kind, entries: writer.finish())
  }
}

extension SearchEntry {
  /// A heading and the blocks under it; without an anchor, the first entry of a page.
  package init(title: String, _ blocks: [String] = [], anchor: String = "") {
    self.init(
      anchor: anchor, blocks: [title] + blocks, headingLength: title.utf8.count, isHeading: true)
  }
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

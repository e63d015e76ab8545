import CPosix
import PlanAnalysis
import PlanModel
import SiteRendering

/// Renders all documents, in runs of neighbours, each plan read back from the spill file for the
/// time of its page only.
struct DocumentRun: Sendable {
  let site: Site
  let renderer: PageRenderer
  /// Bodies in the spill file, by index in the corpus.
  let locations: [BlobLocation]
  let spill: SpillFile
  var options: BuildOptions
  let assigner: ThemeAssigner?

  /// What one worker leaves behind.
  private struct Worker: Sendable {
    var batch: OutputBatch
    var lines: [DataLine] = []
    var events: [DocumentEvents] = []
    var search = SearchRunBuilder()
    var runs: [StoredRun] = []
    var buffer: [UInt8] = []
  }

  /// The page of one document.
  func page(of document: Int) throws -> OutputFile {
    var bytes: [UInt8] = []
    try spill.read(locations[document], into: &bytes)
    return renderer.documentPage(
      PlanArchive.decode(bytes, metadata: site[document].metadata), document: document)
  }

  /// Writes the page of every document; open data and search postings go to the spill file.
  func write(_ output: any OutputDestination) async throws -> WrittenDocuments {
    let count = site.corpus.documents.count
    let workers = try await inParallel(
      count: count, chunk: SearchRun.size, state: Worker(batch: output.makeBatch())
    ) { index, worker in
      try spill.read(locations[index], into: &worker.buffer)
      let plan = PlanArchive.decode(worker.buffer, metadata: site[index].metadata)
      let page = renderer.documentPage(plan, document: index)
      try worker.batch.write(page)
      if let file = renderer.comparisonFile(plan, document: index) {
        try worker.batch.write(file)
      }
      let content = content(of: plan, document: index)
      let line = planLineJSON(record(of: index), content)
      try worker.batch.write(
        OutputFile(path: Permalinks.beside(page.path, ending: ".json"), bytes: line))
      if !plan.metadata.isNotice {
        var rows = CSVWriter(isContinuation: true)
        if site.hasThemes {
          MeasuresCSV.appendRows(
            of: plan, themes: site.themes[index], vocabulary: site.vocabulary,
            url: page.path, to: &rows)
        }
        worker.lines.append(
          DataLine(
            document: index, location: try spill.append(line), rows: try spill.append(rows.take()),
            targets: try spill.append(targetRows(record(of: index), content))))
        if !options.withoutTargets { try writeExports(index, content, batch: &worker.batch) }
      }
      let events = site.calendarEvents(of: plan, document: index, targets: content.targets)
        .flatMap(CalendarFile.event)
      if !events.isEmpty {
        worker.events.append(DocumentEvents(document: index, location: try spill.append(events)))
      }
      if !options.withoutSearch {
        try addToSearch(plan, page: page, document: index, count: count, worker: &worker)
      }
    }
    var written = WrittenDocuments()
    written.batches = workers.map(\.batch)
    written.lines = workers.flatMap(\.lines).sorted { $0.document < $1.document }
    written.events = workers.flatMap(\.events).sorted { $0.document < $1.document }
    written.runs = workers.flatMap(\.runs).sorted { $0.summary.number < $1.summary.number }
    return written
  }

  /// The plan for citation managers and as Akoma Ntoso, beside its page.
  private func writeExports(
    _ document: Int, _ content: DocumentContent, batch: inout OutputBatch
  ) throws {
    let stem = String(site.urls[document].dropLast(".html".count))
    let citation = makeCitation(
      site[document].metadata, address: site.absoluteURL(site.urls[document]))
    try batch.write(OutputFile(path: stem + ".bib", bytes: Array(citation.bibtex.utf8)))
    try batch.write(OutputFile(path: stem + ".ris", bytes: Array(citation.ris.utf8)))
    try batch.write(
      OutputFile(path: stem + ".akn.xml", bytes: akomaNtoso(record(of: document), content)))
  }

  private func addToSearch(
    _ plan: Plan, page: OutputFile, document: Int, count: Int, worker: inout Worker
  ) throws {
    let found = SearchDocument(
      plan: plan, url: page.path, body: articleText(of: page.bytes),
      themes: themes(of: document)
    ) { unit in
      guard site.hasThemes else { return [] }
      return site.themes[document].themes(ofUnit: unit).map { Int($0.theme) }.sorted()
    }
    guard let run = worker.search.add(found, at: document, of: count) else { return }
    worker.runs.append(try StoredRun(run, batch: &worker.batch, spill: spill))
  }

  /// Themes of a document as a whole, ascending.
  private func themes(of document: Int) -> [Int] {
    guard site.hasThemes else { return [] }
    let counts = site.themes[document].counts(themeCount: site.vocabulary.themes.count)
    return counts.indices.filter { counts[$0] > 0 }
  }

  /// The document as the open data lists it.
  func record(of document: Int) -> DocumentRecord {
    let metadata = site[document].metadata
    return DocumentRecord(
      metadata: metadata, validity: site.validity[document], url: site.urls[document],
      data: metadata.isNotice ? nil : DataFiles.path(ofYear: metadata.year))
  }

  private func content(of plan: Plan, document: Int) -> DocumentContent {
    var content = DocumentContent(
      preamble: plan.preamble, units: plan.units, calendar: plan.calendar)
    content.targets = plan.units.indices.map { site.targets(document: document, unit: $0) }
    guard let assigner else { return content }
    let matches = site[document].termMatches
    content.themes = plan.units.indices.map { unit in
      site.themes[document].themes(ofUnit: unit).map { assignment in
        let theme = Int(assignment.theme)
        return ThemeRecord(
          id: site.vocabulary.themes[theme].id, score: Double(assignment.score),
          terms: assigner.matchedTerms(of: theme, unit: unit, in: matches))
      }
    }
    return content
  }
}

/// What the pages of documents leave for the files of the whole site.
struct WrittenDocuments: Sendable {
  var batches: [OutputBatch] = []
  /// In the order of the corpus.
  var lines: [DataLine] = []
  /// Calendar entries, in the order of the corpus.
  var events: [DocumentEvents] = []
  /// In their order.
  var runs: [StoredRun] = []
}

/// The calendar entries of one document, in the spill file.
struct DocumentEvents: Sendable {
  let document: Int
  let location: BlobLocation
}

/// What the open data says of one plan, in the spill file.
struct DataLine: Sendable {
  let document: Int
  let location: BlobLocation
  /// Rows of `data/measures.csv`.
  let rows: BlobLocation
  /// Rows of `data/targets.csv`.
  let targets: BlobLocation
}

/// A run of the search index: its summary in memory, its postings in the spill file.
struct StoredRun: Sendable {
  let summary: SearchRunSummary
  let postings: BlobLocation

  init(_ run: SearchRun, batch: inout OutputBatch, spill: SpillFile) throws {
    for file in run.textFiles { try batch.write(file) }
    summary = run.summary
    postings = try spill.append(run.postings)
  }
}

/// What stands in the `<article>` of a page behind its header.
func articleText(of page: [UInt8]) -> [UInt8] {
  page.withUnsafeBytes { page in
    guard let article = offset(of: "<article", in: page, from: 0),
      let header = offset(of: "</header>", in: page, from: article),
      let end = offset(of: "</article>", in: page, from: header)
    else { return [] }
    return Array(page[(header + "</header>".utf8.count)..<end])
  }
}

private func offset(
  of words: StaticString, in bytes: UnsafeRawBufferPointer, from start: Int
) -> Int? {
  guard let base = bytes.baseAddress,
    let found = memmem(base + start, bytes.count - start, words.utf8Start, words.utf8CodeUnitCount)
  else { return nil }
  return UnsafeRawPointer(found) - base
}

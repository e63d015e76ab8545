import PlanAnalysis
import PlanModel
import SiteRendering

/// Renders all documents, in runs of neighbours, each plan read back from the spill file for the
/// time of its page only.
struct DocumentRun: Sendable {
  let site: Site
  let renderer: PageRenderer
  /// The documents that are written, ascending; indices in the corpus.
  let chosen: [Int]
  /// Bodies in the spill file, by index in the corpus.
  let bodies: [BlobLocation]
  let spill: SpillFile
  var options: BuildOptions

  /// What one worker leaves behind.
  private struct Worker: Sendable {
    var batch: OutputBatch
    var lines: [DataLine] = []
    var events: [DocumentEvents] = []
    var search = SearchRunBuilder()
    var runs: [StoredRun] = []
    var buffer: [UInt8] = []
    // What is made of every document and copied away; their storage serves for all of them.
    var line = JSONWriter(capacity: 1 << 16)
    var rows = CSVWriter(isContinuation: true)
    var calendar = CalendarFile()
  }

  /// The page of one document.
  func page(of document: Int) throws -> OutputFile {
    var bytes: [UInt8] = []
    return renderer.documentPage(try plan(document, &bytes), document: document)
  }

  /// The document as a chapter of a book.
  func chapter(_ document: Int) throws -> OutputFile {
    var bytes: [UInt8] = []
    return renderer.chapter(try plan(document, &bytes), document: document)
  }

  /// A document with its body; `buffer` is worked with.
  func plan(_ document: Int, _ buffer: inout [UInt8]) throws -> Plan {
    try spill.read(bodies[document], into: &buffer)
    return PlanArchive.decode(buffer, metadata: site[document].metadata)
  }

  /// Writes the page of every document; open data and search postings go to the spill file.
  func write(_ output: any OutputDestination) async throws -> WrittenDocuments {
    let workers = try await inParallel(
      count: chosen.count, chunk: SearchRun.size, state: Worker(batch: output.makeBatch())
    ) { number, worker in
      try make(number, worker: &worker)
    }
    var written = WrittenDocuments()
    written.batches = workers.map(\.batch)
    written.lines = workers.flatMap(\.lines).sorted { $0.document < $1.document }
    written.events = workers.flatMap(\.events).sorted { $0.document < $1.document }
    written.runs = workers.flatMap(\.runs).sorted { $0.summary.number < $1.summary.number }
    return written
  }

  /// Renders one document and writes its files.
  private func make(_ number: Int, worker: inout Worker) throws {
    let index = chosen[number]
    let plan = try plan(index, &worker.buffer)
    let page = renderer.documentPage(plan, document: index)
    try worker.batch.write(page)
    worker.batch.note(
      PublishedDocument(path: page.path, state: site.state(of: index), anchors: plan.anchors))
    if let file = renderer.comparisonFile(plan, document: index) {
      try worker.batch.write(file)
    }
    try writeData(of: plan, document: index, worker: &worker)
    if !options.withoutSearch {
      try addToSearch(plan, document: index, number: number, worker: &worker)
    }
  }

  /// The files that hang on one document alone, but for its page and its source.
  func companions(of document: Int) throws -> [OutputFile] {
    var bytes: [UInt8] = []
    let plan = try plan(document, &bytes)
    let content = content(of: plan, document: document)
    var json = JSONWriter(capacity: 1 << 16)
    let record = record(of: document)
    writePlanLine(record, content, to: &json)
    let data = OutputFile(
      path: Permalinks.beside(site.urls[document], ending: ".json"),
      bytes: json.bytes)
    return [data] + (renderer.comparisonFile(plan, document: document).map { [$0] } ?? [])
      + exports(record, content)
  }

  /// The document as data: beside its page, and for the files of the whole site.
  private func writeData(of plan: Plan, document: Int, worker: inout Worker) throws {
    let content = content(of: plan, document: document)
    let record = record(of: document)
    worker.line.removeAll()
    writePlanLine(record, content, to: &worker.line)
    try worker.batch.write(
      OutputFile(path: Permalinks.beside(record.url, ending: ".json"), bytes: worker.line.bytes))
    if !plan.metadata.isNotice {
      worker.lines.append(
        DataLine(
          document: document, location: try spill.append(worker.line.bytes),
          rows: try measureRows(of: plan, document: document, &worker.rows),
          targets: try targetRows(record, content, &worker.rows)))
      for file in exports(record, content) { try worker.batch.write(file) }
    }
    worker.calendar.removeAll()
    CalendarEvents(site: site, document: document)?
      .write(plan, targets: content.targets, to: &worker.calendar)
    guard !worker.calendar.bytes.isEmpty else { return }
    worker.events.append(
      DocumentEvents(document: document, location: try spill.append(worker.calendar.bytes)))
  }

  private func measureRows(
    of plan: Plan, document: Int, _ csv: inout CSVWriter
  ) throws -> BlobLocation {
    csv.removeAll()
    if site.hasThemes {
      MeasuresCSV.appendRows(
        of: plan, themes: site.themes[document], vocabulary: site.vocabulary,
        url: site.urls[document], to: &csv)
    }
    return try spill.append(csv.rows)
  }

  private func targetRows(
    _ record: DocumentRecord, _ content: DocumentContent, _ csv: inout CSVWriter
  ) throws -> BlobLocation {
    csv.removeAll()
    appendTargetRows(record, content, to: &csv)
    return try spill.append(csv.rows)
  }

  /// The plan for citation managers and as Akoma Ntoso, beside its page.
  private func exports(_ record: DocumentRecord, _ content: DocumentContent) -> [OutputFile] {
    guard !options.withoutTargets, !record.metadata.isNotice else { return [] }
    let stem = String(record.url.dropLast(".html".count))
    let citation = Citation(record.metadata, address: site.absoluteURL(record.url))
    return [
      OutputFile(path: stem + ".bib", bytes: Array(citation.bibtex.utf8)),
      OutputFile(path: stem + ".ris", bytes: Array(citation.ris.utf8)),
      OutputFile(path: stem + ".akn.xml", bytes: akomaNtoso(record, content)),
    ]
  }

  private func addToSearch(
    _ plan: Plan, document: Int, number: Int, worker: inout Worker
  ) throws {
    let found = SearchDocument(
      plan: plan, url: site.urls[document], themes: themes(of: document)
    ) { unit in
      guard site.hasThemes else { return [] }
      return site.themes[document].themes(ofUnit: unit).map { Int($0.theme) }.sorted()
    }
    guard let run = worker.search.add(found, at: number, of: chosen.count) else { return }
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
    DocumentContent(
      preamble: plan.preamble, units: plan.units,
      themes: plan.units.indices.map { themeRecords(ofUnit: $0, document: document) },
      targets: site.targets(document: document, unitCount: plan.units.count),
      calendar: plan.calendar)
  }

  private func themeRecords(ofUnit unit: Int, document: Int) -> [ThemeRecord] {
    guard let found = site.findings.themes else { return [] }
    return found.plans[document].themes(ofUnit: unit).map { assignment in
      let theme = Int(assignment.theme)
      return ThemeRecord(
        id: site.vocabulary.themes[theme].id, score: Double(assignment.hundredths) / 100,
        terms: found.terms(of: theme, unit: unit, document: document))
    }
  }
}

/// What the pages of documents leave for the files of the whole site.
struct WrittenDocuments: Sendable {
  var batches: [OutputBatch] = []
  /// In the order of the corpus, as are all lists but the last.
  var lines: [DataLine] = []
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

import PlanAnalysis
import PlanModel
import SiteRendering

/// A table of the whole site to which every document gives its rows.
private enum SiteTable {
  case measures, targets, calendar

  var path: String {
    switch self {
    case .measures: "data/measures.csv"
    case .targets: "data/targets.csv"
    case .calendar: "calendar.ics"
    }
  }
}

/// The files of the whole site: open data and search index.
struct DataFiles: Sendable {
  let run: DocumentRun
  let written: WrittenDocuments

  private var site: Site { run.site }
  private var policy: LinkPolicy { run.renderer.policy }

  static func path(ofYear year: Int?) -> String {
    "data/plans/\(year.map(String.init) ?? "unknown").jsonl"
  }

  /// Writes all of them; lists of documents are newest first, as on the pages.
  func write(_ output: any OutputDestination) async throws -> [OutputBatch] {
    // A theme's bundle has no data but its search.
    guard policy.file("data/plans.json") != nil else { return try await writeSearch(output) }
    var batch = output.makeBatch()
    let plans = site.order.filter { !site[$0].metadata.isNotice }
    let notices = site.order.filter { site[$0].metadata.isNotice }
    try batch.write(
      OutputFile(path: "data/plans.json", bytes: planListJSON(plans.map(run.record(of:)))))
    try batch.write(
      OutputFile(path: "data/notices.json", bytes: noticeListJSON(notices.map(run.record(of:)))))
    for file in siteFiles(of: site, others: run.renderer.otherURLs) { try batch.write(file) }
    if site.hasThemes { try writeThemes(&batch) }
    if !run.options.withoutTargets { try writeTable(.targets, batch: &batch) }
    for schema in dataSchemas {
      try batch.write(OutputFile(path: schema.path, bytes: Array(schema.json.utf8)))
    }
    try batch.write(OutputFile(path: "data/catalog.jsonld", bytes: catalogue(of: plans)))
    try batch.write(OutputFile(path: "data/changes.json", bytes: changeLogJSON(of: site)))
    try writeFeeds(&batch)
    // A calendar must have an entry.
    if !written.events.isEmpty { try writeTable(.calendar, batch: &batch) }
    return [batch] + (try await writeYears(output)) + (try await writeSearch(output))
  }

  /// The vocabulary as SKOS, and the table of measures.
  private func writeThemes(_ batch: inout OutputBatch) throws {
    let name = site.settings.name
    let address = site.absoluteURL("")
    try batch.write(
      OutputFile(
        path: "data/themes.ttl",
        bytes: themeTurtle(site.vocabulary, siteName: name, siteURL: address)))
    try batch.write(
      OutputFile(
        path: "data/themes.jsonld",
        bytes: themeJSONLD(site.vocabulary, siteName: name, siteURL: address)))
    try writeTable(.measures, batch: &batch)
  }

  /// One table over all documents, newest first, from what each has in the spill file.
  private func writeTable(_ table: SiteTable, batch: inout OutputBatch) throws {
    try batch.write(table.path) { take in
      try head(of: table).withUnsafeBytes(take)
      try writeRows(rows(of: table), take)
      if table == .calendar { try CalendarFile.closing().withUnsafeBytes(take) }
    }
  }

  private func head(of table: SiteTable) -> [UInt8] {
    switch table {
    case .measures:
      var csv = CSVWriter()
      MeasuresCSV.appendHeader(to: &csv)
      return csv.take()
    case .targets: return targetHeader()
    case .calendar: return CalendarFile.opening(name: site.settings.name)
    }
  }

  /// What documents give to a table, in its order.
  private func rows(of table: SiteTable) -> [BlobLocation] {
    var places = [BlobLocation?](repeating: nil, count: site.corpus.documents.count)
    switch table {
    case .measures: for line in written.lines { places[line.document] = line.rows }
    case .targets: for line in written.lines { places[line.document] = line.targets }
    case .calendar: for events in written.events { places[events.document] = events.location }
    }
    return site.order.compactMap { places[$0] }
  }

  /// Hands over what lies at `places` in the spill file, a few hundred kilobytes at a time.
  func writeRows(
    _ places: [BlobLocation], _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var bytes: [UInt8] = []
    var rows: [UInt8] = []
    for (number, place) in places.enumerated() {
      try run.spill.read(place, into: &rows)
      bytes += rows
      guard bytes.count > 1 << 18 || number == places.count - 1 else { continue }
      try bytes.withUnsafeBytes(take)
      bytes.removeAll(keepingCapacity: true)
    }
  }

  private func catalogue(of plans: [Int]) -> [UInt8] {
    let entries = plans.map { document -> CatalogueEntry in
      let metadata = site[document].metadata
      return CatalogueEntry(
        record: run.record(of: document),
        issuerID: site.settings.identifier(ofName: metadata.issuers.first ?? ""),
        kindID: site.settings.kinds.first { $0.name == metadata.kind }?.id ?? "other",
        xml: run.options.withoutTargets
          ? nil : site.urls[document].dropLast(".html".count) + ".akn.xml")
    }
    return dataCatalogue(
      entries, files: site.openDataFiles.filter { $0.path != "data/catalog.jsonld" },
      settings: site.settings, base: site.absoluteURL(""))
  }

  /// One file a year, its plans newest first.
  private func writeYears(_ output: any OutputDestination) async throws -> [OutputBatch] {
    let locations = Dictionary(
      written.lines.map { ($0.document, $0.location) }, uniquingKeysWith: { first, _ in first })
    var byPath: [String: [BlobLocation]] = [:]
    for document in site.order {
      guard let location = locations[document] else { continue }
      byPath[DataFiles.path(ofYear: site[document].metadata.year), default: []].append(location)
    }
    let files = byPath.sorted { $0.key < $1.key }
    return try await inParallel(count: files.count, chunk: 1, state: output.makeBatch()) {
      number, batch in
      try batch.write(files[number].key) { try writeRows(files[number].value, $0) }
    }
  }

  private func writeSearch(_ output: any OutputDestination) async throws -> [OutputBatch] {
    guard !run.options.withoutSearch else { return [] }
    var batch = output.makeBatch()
    let runs = written.runs + [try pageRun(&batch)]
    let catalogue = SearchCatalogue(
      themes: site.hasThemes
        ? site.vocabulary.themes.map { theme in
          SearchCatalogue.Theme(
            name: theme.label, url: policy.file("themes/\(theme.id).html") ?? "",
            synonyms: theme.terms(.preferred) + theme.terms(.hidden))
        } : [])
    let index = SearchIndex(runs: runs.map(\.summary), catalogue: catalogue)
    for file in index.catalogueFiles() { try batch.write(file) }
    let places = Dictionary(
      runs.map { ($0.summary.number, $0.postings) }, uniquingKeysWith: { first, _ in first })
    return [batch]
      + (try await inParallel(count: index.shardCount, chunk: 1, state: output.makeBatch()) {
        number, batch in
        let file = try index.shard(number) { run, range in
          guard let place = places[run] else { return [] }
          var bytes: [UInt8] = []
          let part = BlobLocation(
            offset: place.offset + range.lowerBound, length: range.count)
          try self.run.spill.read(part, into: &bytes)
          return bytes[...]
        }
        try batch.write(file)
      })
  }

  /// The pages beside the documents make the last run.
  private func pageRun(_ batch: inout OutputBatch) throws -> StoredRun {
    let number = (run.chosen.count + SearchRun.size - 1) / SearchRun.size
    let pages = run.renderer.searchPages.filter { policy.file($0.url) != nil }
    return try StoredRun(
      SearchRun(number: number, documents: pages), batch: &batch, spill: run.spill)
  }
}

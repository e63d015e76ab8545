import PlanModel

/// One plan as a dataset of the catalogue.
package struct CatalogueEntry: Sendable {
  package var record: DocumentRecord
  /// Stable ASCII ids of its first issuer and its kind.
  package var issuerID: String
  package var kindID: String
  /// Path of its Akoma Ntoso file from the root of the output; nil when there is none.
  package var xml: String?

  package init(record: DocumentRecord, issuerID: String, kindID: String, xml: String? = nil) {
    self.record = record
    self.issuerID = issuerID
    self.kindID = kindID
    self.xml = xml
  }

  fileprivate var seriesID: String { "series-\(issuerID)-\(kindID)" }
}

/// `data/catalog.jsonld`: a DCAT 3 catalogue with one `dcat:DatasetSeries` for each issuer and kind,
/// a dataset for each plan in it, and one for each of `files`, the tables and lists of the whole
/// site. The catalogue, and each file's dataset, name the page that explains them.
///
/// `base` is the site's absolute address with a slash at its end; without one, addresses are
/// relative to the file. Entries keep their order; series are in the order of their ids.
package func dataCatalogue(
  _ entries: [CatalogueEntry], files: [OpenDataFile] = [], settings: SiteSettings,
  base: String? = nil
) -> [UInt8] {
  var writer = CatalogueWriter(root: base ?? "../", licence: settings.licence)
  let series = seriesInOrder(entries)
  writer.open(settings, files.map(fileID) + series.map(\.0) + entries.map(\.record.metadata.id))
  for file in files { writer.table(file) }
  for (id, members) in series { writer.series(id, members) }
  for entry in entries { writer.dataset(entry) }
  return writer.finished()
}

private func seriesInOrder(_ entries: [CatalogueEntry]) -> [(String, [CatalogueEntry])] {
  Dictionary(grouping: entries, by: \.seriesID).sorted { $0.key < $1.key }
}

/// `file-measures.csv`: no plan's id has a point.
private func fileID(_ file: OpenDataFile) -> String {
  "file-" + file.path.dropFirst("data/".count).map { $0 == "/" ? "-" : String($0) }.joined()
}

private struct CatalogueWriter {
  var json = JSONWriter(capacity: 65_536)
  let root: String
  let licence: SiteSettings.Licence?

  mutating func open(_ settings: SiteSettings, _ datasets: [String]) {
    json.openObject()
    writeContext()
    json.key("@graph")
    json.openArray()
    node("catalog", type: "dcat:Catalog", title: settings.name)
    json.field("dct:description", settings.description)
    json.field("dct:language", "zh-CN")
    reference("foaf:homepage", root + PageShared.dataURL)
    writeLicence()
    references("dcat:dataset", datasets)
    json.closeObject()
  }

  private mutating func writeLicence() {
    guard let licence else { return }
    if let url = licence.url {
      reference("dct:license", url)
    } else {
      json.field("dct:license", licence.name)
    }
  }

  mutating func series(_ id: String, _ members: [CatalogueEntry]) {
    let first = members[0].record.metadata
    let issuer = first.issuers.first ?? "不详"
    node(id, type: "dcat:DatasetSeries", title: "\(issuer)\(first.kind)")
    publisher(issuer)
    references("dcat:seriesMember", members.map(\.record.metadata.id))
    json.closeObject()
  }

  mutating func dataset(_ entry: CatalogueEntry) {
    let metadata = entry.record.metadata
    node(metadata.id, type: "dcat:Dataset", title: metadata.title)
    json.field("dct:identifier", metadata.id)
    publisher(metadata.issuers.first ?? "不详")
    typed("dct:issued", metadata.publishedAt?.rfc3339, "xsd:dateTime")
    if let period = metadata.period {
      json.key("dct:temporal")
      json.openObject()
      json.field("@type", "dct:PeriodOfTime")
      typed("dcat:startDate", "\(period.firstYear)", "xsd:gYear")
      typed("dcat:endDate", "\(period.lastYear)", "xsd:gYear")
      json.closeObject()
    }
    if let region = metadata.region { json.field("dct:spatial", region) }
    references("dcat:inSeries", [entry.seriesID])
    reference("dcat:landingPage", root + entry.record.url)
    json.key("dcat:distribution")
    json.openArray()
    distribution(entry.record.url, "text/html")
    if let data = entry.record.data { distribution(data, "application/x-ndjson") }
    if let xml = entry.xml { distribution(xml, "application/akn+xml") }
    json.closeArray()
    json.closeObject()
  }

  mutating func finished() -> [UInt8] {
    json.closeArray()
    json.closeObject()
    json.newLine()
    return json.bytes
  }

  mutating func table(_ file: OpenDataFile) {
    node(fileID(file), type: "dcat:Dataset", title: file.title)
    json.field("dct:description", file.summary)
    reference("dcat:landingPage", root + PageShared.dataURL)
    json.key("dcat:distribution")
    json.openArray()
    distribution(file.path, file.mediaType)
    json.closeArray()
    json.closeObject()
  }

  private mutating func writeContext() {
    json.key("@context")
    json.openObject()
    json.field("dcat", "http://www.w3.org/ns/dcat#")
    json.field("dct", "http://purl.org/dc/terms/")
    json.field("foaf", "http://xmlns.com/foaf/0.1/")
    json.field("xsd", "http://www.w3.org/2001/XMLSchema#")
    json.closeObject()
  }

  /// Opens a node; the caller closes it.
  private mutating func node(_ id: String, type: String, title: String) {
    json.newLine()
    json.openObject()
    json.field("@id", address(of: id))
    json.field("@type", type)
    json.key("dct:title")
    json.openObject()
    json.field("@value", title)
    json.field("@language", "zh-CN")
    json.closeObject()
  }

  private func address(of id: String) -> String { root + "data/catalog.jsonld#\(id)" }

  private mutating func reference(_ key: StaticString, _ id: String) {
    json.key(key)
    json.openObject()
    json.field("@id", id)
    json.closeObject()
  }

  private mutating func references(_ key: StaticString, _ ids: [String]) {
    guard !ids.isEmpty else { return }
    json.key(key)
    json.openArray()
    for id in ids {
      json.openObject()
      json.field("@id", address(of: id))
      json.closeObject()
    }
    json.closeArray()
  }

  private mutating func publisher(_ name: String) {
    json.key("dct:publisher")
    json.openObject()
    json.field("@type", "foaf:Organization")
    json.field("foaf:name", name)
    json.closeObject()
  }

  private mutating func typed(_ key: StaticString, _ value: String?, _ type: String) {
    guard let value else { return }
    json.key(key)
    json.openObject()
    json.field("@value", value)
    json.field("@type", type)
    json.closeObject()
  }

  private mutating func distribution(_ path: String, _ mediaType: String) {
    json.openObject()
    json.field("@type", "dcat:Distribution")
    reference("dcat:downloadURL", root + path)
    json.field("dcat:mediaType", mediaType)
    writeLicence()
    json.closeObject()
  }
}

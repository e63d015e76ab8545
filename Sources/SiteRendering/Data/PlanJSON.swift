import PlanModel

/// One document of the site as the open data lists it: what its source says and where it is found.
package struct DocumentRecord: Sendable {
  package var metadata: PlanMetadata
  /// As of the build's day.
  package var validity: Validity?
  /// Path of its page from the root of the output: `plans/ID.html`.
  package var url: String
  /// Path of the file that holds its content, `data/plans/2012.jsonl`; nil for a notice.
  package var data: String?

  package init(
    metadata: PlanMetadata, validity: Validity? = nil, url: String, data: String? = nil
  ) {
    self.metadata = metadata
    self.validity = validity
    self.url = url
    self.data = data
  }
}

/// A theme found in a unit.
package struct ThemeRecord: Sendable, Hashable {
  package var id: String
  package var score: Double
  /// The words that were matched.
  package var terms: [String]

  package init(id: String, score: Double, terms: [String]) {
    self.id = id
    self.score = score
    self.terms = terms
  }
}

/// What a document says, with what was found in it.
package struct DocumentContent: Sendable {
  package var preamble: String
  /// In document order, a parent before its children.
  package var units: [OutlineUnit]
  /// By unit index; missing or short means none.
  package var themes: [[ThemeRecord]]
  /// By unit index; missing or short means none.
  package var targets: [[Target]]
  package var calendar: [CalendarEntry]

  package init(
    preamble: String, units: [OutlineUnit], themes: [[ThemeRecord]] = [],
    targets: [[Target]] = [], calendar: [CalendarEntry] = []
  ) {
    self.preamble = preamble
    self.units = units
    self.themes = themes
    self.targets = targets
    self.calendar = calendar
  }
}

/// `data/plans.json` ("Open data, version 1"): the records in the order given, one a line.
package func planListJSON(_ records: [DocumentRecord]) -> [UInt8] {
  listJSON("plans", records)
}

/// `data/notices.json`: as `planListJSON`, under `notices`.
package func noticeListJSON(_ records: [DocumentRecord]) -> [UInt8] {
  listJSON("notices", records)
}

/// Appends one line of `data/plans/YEAR.jsonl`, with its line feed: the record's metadata and its
/// content.
///
/// Absent values are left out. Units nest by `depth`; a unit that skips a depth hangs below the
/// nearest shallower one.
package func writePlanLine(
  _ record: DocumentRecord, _ content: DocumentContent, to json: inout JSONWriter
) {
  json.openObject()
  writeMetadata(record, to: &json)
  json.field("preamble", nonempty: content.preamble)
  json.key("outline")
  json.openArray()
  writeOutline(content, to: &json)
  json.closeArray()
  writeCalendar(content.calendar, to: &json)
  json.closeObject()
  json.newLine()
}

private func listJSON(_ name: StaticString, _ records: [DocumentRecord]) -> [UInt8] {
  var json = JSONWriter(capacity: 64 + records.count * 400)
  json.openObject()
  json.field("version", 1)
  json.objects(name, records) { record, json in writeMetadata(record, to: &json) }
  json.closeObject()
  json.newLine()
  return json.bytes
}

private func writeMetadata(_ record: DocumentRecord, to json: inout JSONWriter) {
  let metadata = record.metadata
  json.field("id", metadata.id)
  json.field("title", metadata.title)
  json.field("kind", metadata.kind)
  json.field("issuers", metadata.issuers)
  json.field("region", metadata.region)
  json.field("year", metadata.year)
  json.field("period", metadata.period?.text)
  json.field("docNo", metadata.docNo?.text)
  json.field("indexNo", metadata.indexNo)
  json.field("signedOn", metadata.signedOn?.text)
  json.field("publishedAt", metadata.publishedAt?.text)
  json.field("effectiveOn", metadata.effectiveOn?.text)
  json.field("expiresOn", metadata.expiresOn?.text)
  json.field("validity", record.validity?.rawValue)
  json.field("supersedes", metadata.supersedes)
  json.field("implements", metadata.implements)
  json.field("reportsOn", metadata.reportsOn)
  json.field("themes", metadata.themes)
  json.field("keywords", metadata.keywords)
  json.field("abstract", metadata.abstract)
  writeCarrier(metadata.carrier, to: &json)
  writeNoticePeriod(metadata.notice, to: &json)
  writeWithdrawal(metadata.withdrawal, to: &json)
  json.field("source", metadata.path)
  json.field("url", record.url)
  json.field("data", record.data)
}

private func writeCarrier(_ carrier: Carrier?, to json: inout JSONWriter) {
  guard let carrier else { return }
  json.key("carrier")
  json.openObject()
  json.field("title", carrier.title)
  json.field("docNo", carrier.docNo?.text)
  json.field("to", carrier.recipients)
  json.field("cc", carrier.copies)
  json.field("signedOn", carrier.signedOn?.text)
  json.closeObject()
}

private func writeNoticePeriod(_ notice: NoticePeriod?, to json: inout JSONWriter) {
  guard let notice else { return }
  json.key("notice")
  json.openObject()
  json.field("from", notice.from.text)
  json.field("to", notice.to.text)
  json.field("contact", notice.contact)
  json.closeObject()
}

private func writeWithdrawal(_ withdrawal: Withdrawal?, to json: inout JSONWriter) {
  guard let withdrawal else { return }
  json.key("withdrawn")
  json.openObject()
  json.field("on", withdrawal.date.text)
  json.field("reason", withdrawal.reason)
  json.field("replacedBy", withdrawal.replacedBy)
  json.closeObject()
}

/// Nests the flat units by depth with a stack of open depths, so that no depth of nesting in a
/// source can exhaust the call stack.
private func writeOutline(_ content: DocumentContent, to json: inout JSONWriter) {
  var open: [(depth: Int, hasChildren: Bool)] = []
  for unit in content.units.indices {
    let depth = content.units[unit].depth
    while let last = open.last, last.depth >= depth {
      closeUnit(hasChildren: last.hasChildren, in: &json)
      open.removeLast()
    }
    if let last = open.last, !last.hasChildren {
      json.key("children")
      json.openArray()
      open[open.count - 1].hasChildren = true
    }
    json.openObject()
    writeUnit(unit, of: content, to: &json)
    open.append((depth, false))
  }
  while let last = open.popLast() { closeUnit(hasChildren: last.hasChildren, in: &json) }
}

private func closeUnit(hasChildren: Bool, in json: inout JSONWriter) {
  if hasChildren { json.closeArray() }
  json.closeObject()
}

/// A unit is asked for one value at a time: a copy of it would count all its references.
private func writeUnit(_ unit: Int, of content: DocumentContent, to json: inout JSONWriter) {
  json.field("id", content.units[unit].id)
  json.field("role", content.units[unit].role.rawValue)
  json.field("label", nonempty: content.units[unit].label)
  json.field("number", content.units[unit].number)
  json.field("title", nonempty: content.units[unit].title)
  json.field("text", nonempty: content.units[unit].text)
  json.field("points", content.units[unit].points)
  if unit < content.themes.count, !content.themes[unit].isEmpty {
    json.key("themes")
    json.openArray()
    for theme in content.themes[unit] { writeTheme(theme, to: &json) }
    json.closeArray()
  }
  guard unit < content.targets.count, !content.targets[unit].isEmpty else { return }
  json.key("targets")
  json.openArray()
  for target in content.targets[unit] { writeTarget(target, to: &json) }
  json.closeArray()
}

private func writeTheme(_ theme: ThemeRecord, to json: inout JSONWriter) {
  json.openObject()
  json.field("id", theme.id)
  json.field("score", theme.score)
  json.field("terms", theme.terms)
  json.closeObject()
}

private func writeTarget(_ target: Target, to json: inout JSONWriter) {
  json.openObject()
  json.field("what", target.what)
  json.field("op", target.comparison.rawValue)
  json.field("value", target.value)
  json.field("valueMax", target.upperValue)
  json.field("unit", nonempty: target.unit)
  json.field("deadline", target.deadline)
  json.field("responsible", target.responsible)
  json.field("text", target.text)
  json.closeObject()
}

private func writeCalendar(_ calendar: [CalendarEntry], to json: inout JSONWriter) {
  guard !calendar.isEmpty else { return }
  json.key("calendar")
  json.openArray()
  for entry in calendar {
    json.openObject()
    json.field("month", entry.month)
    json.field("year", entry.year)
    json.field("text", entry.label + entry.text)
    json.closeObject()
  }
  json.closeArray()
}

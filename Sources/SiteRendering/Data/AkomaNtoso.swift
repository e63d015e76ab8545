import PlanModel

/// A plan as an Akoma Ntoso 3.0 `doc` (OASIS LegalDocML), UTF-8, well-formed for any text.
///
/// The subset: `meta` with `identification` (Work, Expression, Manifestation) and `references`
/// (`TLCOrganization` for each issuer); `preface` with `docTitle`, `docNumber`, `docDate`;
/// `preamble`; `mainBody` with `section`, `subsection`, `paragraph`, `subparagraph` and
/// `hcontainer` (goals, annexes, calendars), each with `num`, `heading`, and either `content` or
/// `intro` and children. The `eId`s are the site's anchors. No inline markup, tables or images:
/// their words only. Characters that XML 1.0 forbids are left out.
package func akomaNtoso(_ record: DocumentRecord, _ content: DocumentContent) -> [UInt8] {
  var xml = XMLWriter(capacity: 32_768)
  xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
  xml.raw("<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\">\n")
  xml.raw("<doc name=\"plan\">\n")
  writeMeta(record, to: &xml)
  writePreface(record.metadata, to: &xml)
  if !content.preamble.isEmpty {
    xml.raw("<preamble>")
    xml.paragraphs(content.preamble)
    xml.raw("</preamble>\n")
  }
  xml.raw("<mainBody>\n")
  writeUnits(content.units, to: &xml)
  writeCalendar(content.calendar, to: &xml)
  if content.units.isEmpty, content.calendar.isEmpty { xml.raw("<p/>") }
  xml.raw("</mainBody>\n</doc>\n</akomaNtoso>\n")
  return xml.bytes
}

/// XML 1.0 as bytes.
struct XMLWriter {
  private var writer: ByteWriter

  init(capacity: Int = 0) { writer = ByteWriter(capacity: capacity) }

  var bytes: [UInt8] { writer.bytes }

  mutating func raw(_ text: String) { writer.append(text: text) }

  mutating func text(_ text: String) { writer.append(xml: text) }

  mutating func element(_ name: String, _ value: String) {
    open(name)
    text(value)
    close(name)
  }

  /// An empty element with one attribute value.
  mutating func empty(_ name: String, _ attributes: [(String, String)]) {
    raw("<")
    raw(name)
    for (key, value) in attributes {
      raw(" ")
      raw(key)
      raw("=\"")
      text(value)
      raw("\"")
    }
    raw("/>")
  }

  mutating func open(_ name: String) {
    raw("<")
    raw(name)
    raw(">")
  }

  mutating func close(_ name: String) {
    raw("</")
    raw(name)
    raw(">")
  }

  /// One `p` a line; empty lines are none.
  mutating func paragraphs(_ value: String) {
    value.withBytes { bytes in
      var start = 0
      while start < bytes.count {
        let rest = bytes[start...]
        let end = rest.firstIndex(of: 0x0A) ?? bytes.count
        if end > start {
          writer.append("<p>")
          writer.append(xml: UnsafeBufferPointer(rebasing: bytes[start..<end]))
          writer.append("</p>")
        }
        start = end + 1
      }
    }
  }
}

private func writeMeta(_ record: DocumentRecord, to xml: inout XMLWriter) {
  let metadata = record.metadata
  let work = "/akn/cn/doc/\(metadata.year.map(String.init) ?? "unknown")/\(metadata.id)"
  let date =
    (metadata.signedOn ?? metadata.publishedAt?.date)?.text ?? "\(metadata.year ?? 1)-01-01"
  let parts: [(String, String, String)] = [
    ("FRBRWork", work, "<FRBRcountry value=\"cn\"/>"),
    ("FRBRExpression", "\(work)/zho@", "<FRBRlanguage language=\"zho\"/>"),
    ("FRBRManifestation", "\(work)/zho@.xml", ""),
  ]
  xml.raw("<meta>\n<identification source=\"#org_1\">\n")
  for (name, address, tail) in parts {
    xml.open(name)
    xml.empty("FRBRthis", [("value", address + "/!main")])
    xml.empty("FRBRuri", [("value", address)])
    xml.empty("FRBRdate", [("date", padded(date)), ("name", "publication")])
    xml.empty("FRBRauthor", [("href", "#org_1")])
    xml.raw(tail)
    xml.close(name)
    xml.raw("\n")
  }
  xml.raw("</identification>\n<references source=\"#org_1\">\n")
  let issuers = metadata.issuers.isEmpty ? ["不详"] : metadata.issuers
  for (index, issuer) in issuers.enumerated() {
    xml.empty(
      "TLCOrganization",
      [
        ("eId", "org_\(index + 1)"), ("href", "/akn/ontology/organization/cn/org_\(index + 1)"),
        ("showAs", issuer),
      ])
    xml.raw("\n")
  }
  xml.raw("</references>\n</meta>\n")
}

/// `1-01-01` as the four-digit year that a date needs.
private func padded(_ date: String) -> String {
  let digits = date.utf8.prefix { $0 != 0x2D }.count
  return String(repeating: "0", count: max(0, 4 - digits)) + date
}

private func writePreface(_ metadata: PlanMetadata, to xml: inout XMLWriter) {
  xml.raw("<preface><p>")
  xml.element("docTitle", metadata.title)
  xml.raw("</p>")
  if let docNo = metadata.docNo {
    xml.raw("<p>")
    xml.element("docNumber", docNo.text)
    xml.raw("</p>")
  }
  if let date = metadata.signedOn {
    xml.raw("<p><docDate date=\"")
    xml.text(padded(date.text))
    xml.raw("\">")
    xml.text(date.chineseText)
    xml.raw("</docDate></p>")
  }
  xml.raw("</preface>\n")
}

/// Nests the flat units by depth, with a stack instead of recursion.
private func writeUnits(_ units: [OutlineUnit], to xml: inout XMLWriter) {
  var open: [(depth: Int, name: String)] = []
  for unit in units.indices {
    let (depth, role) = (units[unit].depth, units[unit].role)
    while let last = open.last, last.depth >= depth {
      xml.close(last.name)
      xml.raw("\n")
      open.removeLast()
    }
    let name = elementName(of: role)
    let hasChildren = unit + 1 < units.count && units[unit + 1].depth > depth
    xml.raw("<")
    xml.raw(name)
    if role == .goal || role == .annex {
      xml.raw(" name=\"")
      xml.text(role.rawValue)
      xml.raw("\"")
    }
    xml.raw(" eId=\"")
    xml.text(units[unit].id)
    xml.raw("\">")
    if !units[unit].label.isEmpty { xml.element("num", units[unit].label) }
    if units[unit].hasHeading, !units[unit].title.isEmpty {
      xml.element("heading", units[unit].title)
    }
    writeText(units[unit].text, hasChildren: hasChildren, to: &xml)
    open.append((depth, name))
  }
  while let last = open.popLast() {
    xml.close(last.name)
    xml.raw("\n")
  }
}

private func writeText(_ text: String, hasChildren: Bool, to xml: inout XMLWriter) {
  let isBlank = text.withBytes { $0.allSatisfy { $0 == 0x0A || $0 == 0x20 } }
  if hasChildren {
    guard !isBlank else { return }
    xml.raw("<intro>")
    xml.paragraphs(text)
    xml.raw("</intro>\n")
  } else {
    xml.raw("<content>")
    if isBlank { xml.raw("<p/>") } else { xml.paragraphs(text) }
    xml.raw("</content>")
  }
}

private func elementName(of role: UnitRole) -> String {
  switch role {
  case .chapter: "section"
  case .section: "subsection"
  case .measure, .paragraph: "paragraph"
  case .item, .subitem: "subparagraph"
  case .goal, .annex: "hcontainer"
  }
}

private func writeCalendar(_ calendar: [CalendarEntry], to xml: inout XMLWriter) {
  guard !calendar.isEmpty else { return }
  xml.raw("<hcontainer name=\"calendar\" eId=\"calendar\"><content>")
  for entry in calendar { xml.element("p", "\(entry.month)月 \(entry.label)\(entry.text)") }
  xml.raw("</content></hcontainer>\n")
}

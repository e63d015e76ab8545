import PlanModel

/// How to cite a document, in three forms; each is made when it is asked for.
package struct Citation: Sendable {
  private let metadata: PlanMetadata
  private let address: String?

  /// `address` is the document's absolute URL where the site has one.
  package init(_ metadata: PlanMetadata, address: String? = nil) {
    self.metadata = metadata
    self.address = address
  }

  /// GB/T 7714-2015 §4.6 for electronic resources, as one line of text: 责任者. 题名: 文号[Z/OL].
  /// (发布日期). 网址.; more than three issuers are cut to three and 等. Without an address the medium
  /// is left out ([Z]).
  package var text: String { plainCitation(metadata, address) }

  /// One BibTeX entry, with a line feed at its end.
  package var bibtex: String { makeBibTeX(metadata, address) }

  /// One RIS record, lines ended by CR LF.
  package var ris: String { makeRIS(metadata, address) }
}

private func plainCitation(_ metadata: PlanMetadata, _ address: String?) -> String {
  var text = metadata.issuers.prefix(3).joined(separator: "，")
  if metadata.issuers.count > 3 { text += "，等" }
  if !text.isEmpty { text += ". " }
  text += oneLine(metadata.title)
  if let docNo = metadata.docNo ?? metadata.carrier?.docNo { text += "：\(docNo.text)" }
  text += address == nil ? "[Z]." : "[Z/OL]."
  if let date = metadata.publishedAt?.date ?? metadata.signedOn { text += " (\(date.text))." }
  if let address { text += " \(address)." }
  return text
}

private func makeBibTeX(_ metadata: PlanMetadata, _ address: String?) -> String {
  var fields: [(String, String)] = []
  let authors = metadata.issuers.map { "{\(escapedTeX($0))}" }.joined(separator: " and ")
  if !authors.isEmpty { fields.append(("author", authors)) }
  fields.append(("title", "{\(escapedTeX(metadata.title))}"))
  if let date = metadata.publishedAt?.date ?? metadata.signedOn {
    fields.append(("year", String(date.year)))
    fields.append(("month", String(date.month)))
    fields.append(("day", String(date.day)))
  } else if let year = metadata.year {
    fields.append(("year", String(year)))
  }
  if let docNo = metadata.docNo ?? metadata.carrier?.docNo {
    fields.append(("number", escapedTeX(docNo.text)))
  }
  fields.append(("note", escapedTeX(metadata.kind)))
  fields.append(("langid", "chinese"))
  if let address { fields.append(("url", address)) }
  let lines = fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n")
  return "@misc{\(metadata.id),\n\(lines)\n}\n"
}

/// Braces would unbalance the entry, a backslash open a command: both become full-width.
private func escapedTeX(_ text: String) -> String {
  let line = oneLine(text)
  guard line.utf8.contains(where: { "{}\\%&#_$~^".utf8.contains($0) }) else { return line }
  var result = ""
  for scalar in line.unicodeScalars {
    switch scalar {
    case "{": result += "｛"
    case "}": result += "｝"
    case "\\": result += "＼"
    case "%", "&", "#", "_", "$": result += "\\\(scalar)"
    case "~", "^": result += "\\\(scalar){}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

private func makeRIS(_ metadata: PlanMetadata, _ address: String?) -> String {
  var lines = ["TY  - GOVDOC", "ID  - \(metadata.id)"]
  lines += metadata.issuers.map { "AU  - \(oneLine($0))" }
  lines.append("TI  - \(oneLine(metadata.title))")
  if let date = metadata.publishedAt?.date ?? metadata.signedOn {
    lines.append("PY  - \(date.year)")
    lines.append("DA  - \(date.text.split(separator: "-").joined(separator: "/"))")
  } else if let year = metadata.year {
    lines.append("PY  - \(year)")
  }
  if let docNo = metadata.docNo ?? metadata.carrier?.docNo { lines.append("M1  - \(docNo.text)") }
  lines.append("M3  - \(oneLine(metadata.kind))")
  lines += metadata.keywords.map { "KW  - \(oneLine($0))" }
  if let abstract = metadata.abstract { lines.append("AB  - \(oneLine(abstract))") }
  lines.append("LA  - zh-CN")
  if let address { lines.append("UR  - \(address)") }
  lines.append("ER  - ")
  return lines.joined(separator: "\r\n") + "\r\n"
}

/// Control characters and line ends as blanks.
private func oneLine(_ text: String) -> String {
  // Controls are one byte or begin with 0xC2, the separators of lines with 0xE2.
  let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xE2 }
  if isPlain { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    result.append(isControl || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
  }
  return String(result)
}

import PlanModel

/// How to cite a document, in three forms.
package struct Citation: Sendable, Hashable {
  /// GB/T 7714-2015, as one line of text.
  package var text: String
  /// One BibTeX entry, with a line feed at its end.
  package var bibtex: String
  /// One RIS record, lines ended by CR LF.
  package var ris: String
}

/// The citation of a document; `address` is its absolute URL where the site has one.
///
/// GB/T 7714-2015 §4.6 for electronic resources: 责任者. 题名: 文号[Z/OL]. (发布日期). 网址.; more than
/// three issuers are cut to three and 等. Without an address the medium is left out ([Z]).
package func makeCitation(_ metadata: PlanMetadata, address: String? = nil) -> Citation {
  Citation(
    text: plainCitation(metadata, address), bibtex: bibtex(metadata, address),
    ris: ris(metadata, address))
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

private func bibtex(_ metadata: PlanMetadata, _ address: String?) -> String {
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
  var result = ""
  for scalar in oneLine(text).unicodeScalars {
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

private func ris(_ metadata: PlanMetadata, _ address: String?) -> String {
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
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    result.append(isControl || scalar.value == 0x2028 || scalar.value == 0x2029 ? " " : scalar)
  }
  return String(result)
}

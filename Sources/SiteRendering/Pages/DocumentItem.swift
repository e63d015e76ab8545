import PlanAnalysis
import PlanModel

/// A document as one entry of a list: title, date, kind, issuer, number, and its state where it is
/// not simply in force. Written once and copied into every list, which is why no template has it.
struct DocumentItem {
  let site: Site

  /// Appends `<li>…</li>` and a line feed; `root` leads from the list's page to the output folder.
  func write(_ document: Int, root: String, into writer: inout ByteWriter) {
    let metadata = site[document].metadata
    writer.append("<li><a href=\"")
    writer.append(text: root)
    writer.append(text: site.urls[document])
    writer.append("\">")
    writer.append(escaping: metadata.title)
    writer.append("</a>")
    writeState(of: document, into: &writer)
    writer.append("<p>")
    writeDate(metadata.publishedAt?.date, into: &writer)
    for fact in facts(of: metadata) {
      writer.append("<span>")
      writer.append(escaping: fact)
      writer.append("</span>")
    }
    writer.append("</p></li>\n")
  }

  private func writeState(of document: Int, into writer: inout ByteWriter) {
    let metadata = site[document].metadata
    let state: String
    if let withdrawal = metadata.withdrawal, withdrawal.date <= site.asOf {
      state = "已撤回"
    } else if site.validity[document] != .inForce {
      state = site.validity[document].rawValue
    } else {
      return
    }
    writer.append(" <strong class=\"state\">")
    writer.append(text: state)
    writer.append("</strong>")
  }

  private func writeDate(_ date: CalendarDate?, into writer: inout ByteWriter) {
    guard let date else {
      writer.append("<span>发布日期不详</span>")
      return
    }
    writer.append("<time datetime=\"")
    writer.append(text: date.text)
    writer.append("\">")
    writer.append(text: date.text)
    writer.append("</time>")
  }

  private func facts(of metadata: PlanMetadata) -> [String] {
    var facts = [metadata.kind]
    facts.append(
      metadata.issuers.isEmpty ? "发文机关不详" : metadata.issuers.joined(separator: "、"))
    if let number = metadata.docNo ?? metadata.carrier?.docNo { facts.append(number.text) }
    return facts
  }
}

/// The list entries of all documents, as they stand on pages one folder down.
struct DocumentItems: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  init(site: Site) {
    var writer = ByteWriter(capacity: site.corpus.documents.count * 320)
    let item = DocumentItem(site: site)
    for document in site.corpus.documents.indices {
      item.write(document, root: "../", into: &writer)
      ends.append(writer.count)
    }
    bytes = writer.take()
  }

  func write(_ document: Int, into writer: inout ByteWriter) {
    writer.append(bytes[(document == 0 ? 0 : ends[document - 1])..<ends[document]])
  }
}

import PlanAnalysis
import PlanModel

/// What links call each document, escaped for HTML; written once for all pages.
struct DocumentNames: Sendable {
  private var bytes: [UInt8] = []
  /// Of each document: where its title ends, and behind it its short name.
  private var ends: [(title: Int, name: Int)] = []
  /// Of each document: a number that those of the same issuers share.
  private var issuers: [Int32] = []

  init(site: Site) {
    var writer = ByteWriter(capacity: site.corpus.documents.count * 96)
    var numbers: [[String]: Int32] = [:]
    for document in site.corpus.documents.indices {
      writer.append(escaping: site[document].metadata.title)
      let title = writer.count
      if let year = site[document].metadata.year {
        writer.append(decimal: year)
        writer.append("年")
        writer.append(escaping: site[document].metadata.kind)
      }
      ends.append((title, writer.count))
      let names = site[document].metadata.issuers
      let number = numbers[names] ?? Int32(numbers.count)
      numbers[names] = number
      issuers.append(number)
    }
    bytes = writer.take()
  }

  /// Appends the name of `other` for the page of `document`: `2023年工作要点` where the issuers are
  /// the same and the year is known, else the title.
  func write(_ other: Int, beside document: Int, into writer: inout ByteWriter) {
    let (title, name) = ends[other]
    if issuers[other] == issuers[document], name > title {
      writer.append(bytes[title..<name])
    } else {
      writer.append(bytes[(other == 0 ? 0 : ends[other - 1].name)..<title])
    }
  }
}

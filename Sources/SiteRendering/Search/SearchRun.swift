import PlanModel

/// The search data of `SearchRun.size` documents that follow each other: what a worker makes in one
/// go. Runs start at multiples of the size, so the same corpus gives the same runs whoever made them.
package struct SearchRun: Sendable {
  package static let size = 64

  /// First document of the run, divided by `size`.
  package let number: Int
  /// Copies of the documents' texts for snippets: files of the site, final as they are.
  package let textFiles: [OutputFile]
  /// Postings by bucket and key; kept in memory or on disk until the merge asks for pieces of it.
  package let postings: [UInt8]
  /// What the merge needs at hand.
  package let summary: SearchRunSummary
}

/// Some 100 bytes and the metadata for each document, and an offset for each bucket.
package struct SearchRunSummary: Sendable, Hashable {
  package let number: Int
  /// Positions that the run's documents take.
  package let positionCount: Int
  package let postingCount: Int
  /// Where each bucket's section starts in the postings; one more at the end.
  package let sections: [UInt32]
  package let records: [SearchRecord]

  package init(
    number: Int, positionCount: Int, postingCount: Int, sections: [UInt32],
    records: [SearchRecord]
  ) {
    self.number = number
    self.positionCount = positionCount
    self.postingCount = postingCount
    self.sections = sections
    self.records = records
  }
}

/// A document's line in the catalogue, strings not yet replaced by numbers.
package struct SearchRecord: Sendable, Hashable {
  package var url: String
  package var title: String
  package var kind: String
  package var isNotice: Bool
  package var year: Int?
  package var issuers: [String]
  package var date: CalendarDate?
  package var themes: [Int]
  /// Which of the run's text files holds it.
  package var textFile: Int
  package var positionCount: Int
  package var entryCount: Int
  /// For each entry its positions, doubled, plus 1 for a heading: dense code.
  package var lengths: [UInt8]
  package var anchors: [UInt8]
  package var entryThemes: [UInt8]

  package init(
    url: String, title: String, kind: String, isNotice: Bool, year: Int?, issuers: [String],
    date: CalendarDate?, themes: [Int], textFile: Int, positionCount: Int, entryCount: Int,
    lengths: [UInt8], anchors: [UInt8], entryThemes: [UInt8]
  ) {
    self.url = url
    self.title = title
    self.kind = kind
    self.isNotice = isNotice
    self.year = year
    self.issuers = issuers
    self.date = date
    self.themes = themes
    self.textFile = textFile
    self.positionCount = positionCount
    self.entryCount = entryCount
    self.lengths = lengths
    self.anchors = anchors
    self.entryThemes = entryThemes
  }
}

extension SearchRun {
  /// Makes run `number` of its documents: all of them, in the corpus's order.
  package init(number: Int, documents: [SearchDocument]) {
    self.number = number
    var postings = PostingsBuilder()
    var texts = TextFilesBuilder(run: number)
    var records: [SearchRecord] = []
    for document in documents {
      let start = postings.position
      let lengths = postings.append(document)
      records.append(
        SearchRecord(
          url: document.url, title: document.title, kind: document.kind,
          isNotice: document.isNotice, year: document.year, issuers: document.issuers,
          date: document.date, themes: document.themes, textFile: texts.append(document),
          positionCount: postings.position - start, entryCount: document.entries.count,
          lengths: lengths, anchors: encodedAnchors(document.entries),
          entryThemes: encodedThemes(document.entries)))
    }
    textFiles = texts.finish()
    let encoded = postings.finish()
    self.postings = encoded.bytes
    summary = SearchRunSummary(
      number: number, positionCount: postings.position, postingCount: postings.count,
      sections: encoded.sections, records: records)
  }
}

/// For each entry: 0 where its anchor is that before with the number at its end one higher; else 1
/// and how much it has in common with that before, how much follows, and that.
private func encodedAnchors(_ entries: [SearchEntry]) -> [UInt8] {
  var result: [UInt8] = []
  var before: [UInt8] = []
  for entry in entries {
    let anchor = Array(entry.anchor.utf8)
    if anchor == successor(of: before) {
      DenseCode.append(0, to: &result)
    } else {
      var common = 0
      while common < min(before.count, anchor.count), before[common] == anchor[common] {
        common += 1
      }
      DenseCode.append(UInt32(common + 1), to: &result)
      DenseCode.append(UInt32(anchor.count - common), to: &result)
      result.append(contentsOf: anchor[common...])
    }
    before = anchor
  }
  return result
}

/// `para_9` gives `para_10`; nil where no number of at most 9 digits stands at the end.
func successor(of anchor: [UInt8]) -> [UInt8]? {
  let digits = anchor.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
  guard (1...9).contains(digits),
    let number = Int(String(decoding: anchor.suffix(digits), as: UTF8.self))
  else { return nil }
  return anchor.dropLast(digits) + Array(String(number + 1).utf8)
}

/// For each entry: the number of its themes, and they.
private func encodedThemes(_ entries: [SearchEntry]) -> [UInt8] {
  var result: [UInt8] = []
  for entry in entries {
    DenseCode.append(UInt32(entry.themes.count), to: &result)
    for theme in entry.themes { DenseCode.append(UInt32(theme), to: &result) }
  }
  return result
}

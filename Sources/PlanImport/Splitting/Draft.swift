/// A document of an input, before its envelope is read.
struct Draft: Sendable {
  let entry: Entry
  let ordinal: Int
  /// No other part of the collection has the same heading.
  let stemIsOwn: Bool
  let firstLine: Int
  let lastLine: Int
  /// What it is called as long as nothing better is known.
  let name: String
  /// Why it makes no plan; nil when it does.
  let emptiness: String?
  /// Its words without marks, for comparing documents.
  let spoken: [UInt32]

  init(_ entry: Entry, text: WorkText, ordinal: Int, stemIsOwn: Bool) {
    self.entry = entry
    self.ordinal = ordinal
    self.stemIsOwn = stemIsOwn
    let all = entry.headings + entry.lines
    firstLine = all.first?.number ?? 1
    lastLine = all.last?.number ?? 1
    var spoken: [UInt32] = []
    var total = 0
    for line in entry.lines {
      total += line.range.count
      for scalar in text.scalars[line.range] where scalar.isHan || scalar.isDigit || scalar.isLatin
      {
        spoken.append(scalar)
      }
    }
    self.spoken = spoken
    let han = spoken.count(where: \.isHan)
    if han < 12 {
      emptiness = entry.headings.isEmpty ? "没有可读的中文正文" : "标题之下没有正文"
    } else if han * 5 < total || spoken.count(where: EncodingDetector.isCommon) * 5 < han {
      emptiness = "没有可读的中文正文"
    } else {
      emptiness = nil
    }
    let first = entry.headings.last ?? entry.lines.first
    name = first.map { text.string($0.range.prefix(40)) } ?? ""
  }
}

/// Finds documents that come twice, whole or as a part of a longer one.
enum Duplicates {
  struct Verdict: Sendable {
    /// Input and ordinal of the document that holds the text.
    var input: Int
    var ordinal: Int
    var overlap: Double
  }

  private static let shingle = 8

  /// For each input and draft: the longer document that holds at least four fifths of it.
  static func find(_ works: [InputWork]) -> [[Verdict?]] {
    var prints: [(input: Int, index: Int, size: Int, marks: Set<UInt64>)] = []
    for (input, work) in works.enumerated() {
      for (index, draft) in work.drafts.enumerated() where draft.emptiness == nil {
        prints.append((input, index, draft.spoken.count, fingerprint(draft.spoken)))
      }
    }
    var result = works.map { [Verdict?](repeating: nil, count: $0.drafts.count) }
    // Longest first: a document is compared with those that hold more than it does.
    let order = prints.indices.sorted {
      (-prints[$0].size, prints[$0].input, prints[$0].index) < (
        -prints[$1].size, prints[$1].input, prints[$1].index
      )
    }
    var holders: [UInt64: [Int]] = [:]
    for at in order {
      let print = prints[at]
      var shared: [Int: Int] = [:]
      for mark in print.marks {
        for other in holders[mark] ?? [] { shared[other, default: 0] += 1 }
      }
      let best = shared.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
      if let best, print.marks.count >= 8, best.value * 5 >= print.marks.count * 4 {
        let holder = prints[best.key]
        let overlap = Double(best.value) / Double(print.marks.count)
        result[print.input][print.index] = Verdict(
          input: holder.input, ordinal: works[holder.input].drafts[holder.index].ordinal,
          overlap: (overlap * 1000).rounded() / 1000)
      } else {
        for mark in print.marks { holders[mark, default: []].append(at) }
      }
    }
    return result
  }

  /// Hashes of all runs of eight characters; one in four of a long text.
  private static func fingerprint(_ text: [UInt32]) -> Set<UInt64> {
    guard text.count >= shingle else { return [] }
    let thins = text.count > 4000
    var result: Set<UInt64> = []
    for start in 0...(text.count - shingle) {
      var hash: UInt64 = 14_695_981_039_346_656_037
      for offset in 0..<shingle {
        hash = (hash ^ UInt64(text[start + offset])) &* 1_099_511_628_211
      }
      hash ^= hash >> 29
      if !thins || hash & 3 == 0 { result.insert(hash) }
    }
    return result
  }
}

import PlanModel

/// The search index of a whole site: the runs put together. A frozen value; shards can be made in
/// parallel and in any order.
package struct SearchIndex: Sendable {
  /// Number of shard files: 16, 64, 256, 1024 or 4096, growing with the text.
  package let shardCount: Int

  let runs: [SearchRunSummary]
  /// First position of each run.
  private let bases: [UInt32]
  let catalogue: SearchCatalogue

  /// `runs` may come in any order; each run once.
  package init(runs: [SearchRunSummary], catalogue: SearchCatalogue) {
    self.runs = runs.sorted { $0.number < $1.number }
    self.catalogue = catalogue
    var bases: [UInt32] = []
    var position = 0
    var postings = 0
    for run in self.runs {
      bases.append(UInt32(position))
      position += run.positionCount
      postings += run.postingCount
    }
    self.bases = bases
    var count = 16
    // The last step keeps a query at ten thousand plans to a megabyte.
    for limit in [1 << 18, 1 << 20, 1 << 23, 1 << 26] where postings > limit { count *= 4 }
    shardCount = count
  }

  /// The file of a shard, 0 up to `shardCount`.
  ///
  /// `read` gives bytes of a run's postings, by the run's number and a range; what it throws is
  /// passed on. `planpress.loaded("index/N", "…")`: divided by U+001E, two folded characters, which code
  /// the positions are in (one digit), and the gaps between the positions.
  package func shard(
    _ number: Int, read: (_ run: Int, _ range: Range<Int>) throws -> ArraySlice<UInt8>
  ) rethrows -> OutputFile {
    let perShard = SearchKey.bucketCount / shardCount
    let buckets = (number * perShard)..<((number + 1) * perShard)
    var pieces = ShardPieces()
    for (index, run) in runs.enumerated() {
      let range =
        Int(run.sections[buckets.lowerBound])..<Int(run.sections[buckets.upperBound])
      guard !range.isEmpty else { continue }
      pieces.append(try read(run.number, range), base: bases[index])
    }
    var bytes = Array("planpress.loaded(\"index/\(number)\",\"".utf8)
    pieces.write(to: &bytes)
    bytes.append(contentsOf: "\");\n".utf8)
    return OutputFile(path: "search/index/\(number).js", bytes: bytes)
  }
}

/// What the runs say about the keys of one shard.
private struct ShardPieces {
  private struct Piece {
    var key: Int
    var count: Int
    var base: UInt32
    var bytes: Range<Int>
    /// The next piece of the same key, or -1.
    var next: Int
  }

  private var data: [UInt8] = []
  private var pieces: [Piece] = []
  private var numbers: [UInt64: Int] = [:]
  private var keys: [(bits: UInt64, firstPiece: Int, lastPiece: Int)] = []

  mutating func append(_ section: ArraySlice<UInt8>, base: UInt32) {
    let start = data.count
    data.append(contentsOf: section)
    var at = start
    while at < data.count {
      let bits = integer(8, at)
      let count = Int(integer(4, at + 8))
      let size = Int(integer(4, at + 12))
      at += 16
      let number: Int
      if let known = numbers[bits] {
        number = known
        pieces[keys[number].lastPiece].next = pieces.count
        keys[number].lastPiece = pieces.count
      } else {
        number = keys.count
        numbers[bits] = number
        keys.append((bits, pieces.count, pieces.count))
      }
      pieces.append(Piece(key: number, count: count, base: base, bytes: at..<(at + size), next: -1))
      at += size
    }
  }

  private func integer(_ size: Int, _ at: Int) -> UInt64 {
    var value: UInt64 = 0
    for byte in 0..<size { value |= UInt64(data[at + byte]) << UInt64(8 * byte) }
    return value
  }

  /// Lines in the order of the keys.
  func write(to output: inout [UInt8]) {
    var gaps: [UInt32] = []
    let start = output.count
    for key in keys.sorted(by: { $0.bits < $1.bits }) {
      gaps.removeAll(keepingCapacity: true)
      var last: UInt32 = 0
      var index = key.firstPiece
      while index >= 0 {
        decode(pieces[index], &last, &gaps)
        index = pieces[index].next
      }
      if output.count > start { output.append(0x1E) }
      appendKey(SearchKey(bits: key.bits), to: &output)
      let choice = DenseCode.bestChoice(for: gaps)
      output.append(0x30 + UInt8(choice))
      let stops = DenseCode.choices[choice]
      for gap in gaps { DenseCode.append(gap, stops: stops, to: &output) }
    }
  }

  private func decode(_ piece: Piece, _ last: inout UInt32, _ gaps: inout [UInt32]) {
    data.withUnsafeBufferPointer { data in
      var at = piece.bytes.lowerBound
      var position = piece.base
      while at < piece.bytes.upperBound {
        var gap: UInt32 = 0
        var shift: UInt32 = 0
        while data[at] >= 0x80 {
          gap |= UInt32(data[at] & 0x7F) << shift
          shift += 7
          at += 1
        }
        gap |= UInt32(data[at]) << shift
        at += 1
        position += gap
        gaps.append(position - last)
        last = position
      }
    }
  }

  private func appendKey(_ key: SearchKey, to output: inout [UInt8]) {
    for code in [key.first, key.second] {
      guard let scalar = Unicode.Scalar(code) else { continue }
      if scalar == "\"" || scalar == "\\" { output.append(0x5C) }
      output.append(contentsOf: String(Character(scalar)).utf8)
    }
  }
}

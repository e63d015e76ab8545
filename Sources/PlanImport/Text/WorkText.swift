/// Text under repair: its scalars, and for each the offset in the decoded input it comes from
/// (-1 for one that the importer has put in).
struct WorkText: Sendable {
  var scalars: [UInt32] = []
  var origins: [Int32] = []

  var count: Int { scalars.count }

  init() {}

  /// Text that stands at `offset` of the input, unchanged.
  init(_ scalars: [UInt32], from offset: Int = 0) {
    self.scalars = scalars
    origins = (0..<scalars.count).map { Int32(offset + $0) }
  }

  mutating func reserve(_ capacity: Int) {
    scalars.reserveCapacity(capacity)
    origins.reserveCapacity(capacity)
  }

  @inline(__always)
  mutating func append(_ scalar: UInt32, origin: Int32) {
    scalars.append(scalar)
    origins.append(origin)
  }

  mutating func append(_ other: WorkText, _ range: Range<Int>) {
    scalars.append(contentsOf: other.scalars[range])
    origins.append(contentsOf: other.origins[range])
  }

  /// Leaves only the first `count` scalars.
  mutating func truncate(to count: Int) {
    scalars.removeSubrange(count...)
    origins.removeSubrange(count...)
  }

  /// Puts in text that the input has not.
  mutating func insert(_ text: String) {
    for scalar in text.unicodeScalars { append(scalar.value, origin: -1) }
  }

  func string(_ range: Range<Int>) -> String { PlanImport.string(scalars[range]) }

  var allText: String { PlanImport.string(scalars) }

  /// Offset in the input of the first scalar at or after `index` that comes from it.
  func inputOffset(at index: Int) -> Int {
    var at = index
    while at < count {
      if origins[at] >= 0 { return Int(origins[at]) }
      at += 1
    }
    at = min(index, count) - 1
    while at >= 0 {
      if origins[at] >= 0 { return Int(origins[at]) + 1 }
      at -= 1
    }
    return 0
  }

  /// The lines of the text without their ends, trimmed of blanks; blank lines are left out.
  func lines() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    while start < count {
      var end = start
      while end < count, !scalars[end].isLineEnd { end += 1 }
      let trimmed = trim(start..<end)
      if !trimmed.isEmpty { result.append(trimmed) }
      start = end + 1
    }
    return result
  }

  /// First place of a line behind the `#` of a Markdown heading.
  func wordsStart(_ line: Range<Int>) -> Int {
    var at = line.lowerBound
    while at < line.upperBound, scalars[at] == 0x23 || scalars[at].isBlank { at += 1 }
    return at < line.upperBound && at - line.lowerBound <= 8 ? at : line.lowerBound
  }

  func trim(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, scalars[lower].isBlank || scalars[lower].isLineEnd { lower += 1 }
    while upper > lower, scalars[upper - 1].isBlank || scalars[upper - 1].isLineEnd { upper -= 1 }
    return lower..<upper
  }
}

/// Finds lines and columns in a source's bytes, for messages only.
enum BodyLines {
  /// The bytes of a line (from 1) without its end; empty past the last.
  static func line(_ number: Int, of source: UnsafeBufferPointer<UInt8>) -> ArraySlice<UInt8> {
    var current = 1
    var start = 0
    while current < number {
      guard let end = FlankingMark.offset(of: 0x0A, in: source, from: start) else { return [] }
      start = end + 1
      current += 1
    }
    var end = FlankingMark.offset(of: 0x0A, in: source, from: start) ?? source.count
    if end > start, source[end - 1] == 0x0D { end -= 1 }
    return Array(source[start..<end])[...]
  }

  /// Column (from 1) and length in scalars of `needle` in a line; the first column where the line
  /// has it in another spelling.
  static func find(
    _ needle: [UInt8], in line: ArraySlice<UInt8>
  ) -> (column: Int, length: Int) {
    guard !needle.isEmpty, needle.count <= line.count else { return (1, 1) }
    for start in line.startIndex...(line.endIndex - needle.count)
    where line[start] == needle[0] && line[start..<start + needle.count].elementsEqual(needle) {
      return (1 + scalars(line[line.startIndex..<start]), scalars(needle[...]))
    }
    return (1, 1)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

/// The lines of a source, found without copying them: for places and quoted lines of diagnostics.
/// A line ends at a line feed, a carriage return, or both.
package struct SourceLines: Sendable {
  package let path: String
  private let bytes: ArraySlice<UInt8>
  /// The line that the bytes begin with.
  package let firstLine: Int

  /// `bytes` are the whole file, or a part that begins with line `firstLine`.
  package init(path: String, bytes: ArraySlice<UInt8>, firstLine: Int = 1) {
    self.path = path
    self.bytes = bytes
    self.firstLine = firstLine
  }

  package init(_ file: SourceFile) {
    self.init(path: file.path, bytes: file.bytes[...])
  }

  /// The words of a line without its end and without a byte-order mark; empty where there is no
  /// such line; cut after 200 scalars. Bytes that are not UTF-8 read as U+FFFD.
  package func text(ofLine line: Int) -> String {
    guard let range = range(ofLine: line) else { return "" }
    var end = range.upperBound
    if end - range.lowerBound > 800 { end = range.lowerBound + 800 }
    let text = String(decoding: bytes[withoutMark(range.lowerBound)..<end], as: UTF8.self)
    guard text.unicodeScalars.count > 200 else { return text }
    var short = String.UnicodeScalarView()
    short.append(contentsOf: text.unicodeScalars.prefix(200))
    return String(short)
  }

  /// Line and column of a byte offset, an index of the bytes given; past the end, the end's.
  package func place(at offset: Int) -> Place {
    var line = firstLine
    var start = bytes.startIndex
    var index = bytes.startIndex
    let limit = min(max(offset, bytes.startIndex), bytes.endIndex)
    while index < limit {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D, index < limit, bytes[index] == 0x0A { index += 1 }
      if byte == 0x0A || byte == 0x0D {
        line += 1
        start = index
      }
    }
    var column = 1
    for byte in bytes[min(withoutMark(start), limit)..<limit] where byte & 0xC0 != 0x80 {
      column += 1
    }
    return Place(path: path, line: line, column: column)
  }

  /// Byte range of a line without its end, nil where there is no such line.
  private func range(ofLine wanted: Int) -> Range<Int>? {
    var line = firstLine
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == 0x0A || byte == 0x0D {
        if line == wanted { return start..<index }
        if byte == 0x0D, index + 1 < bytes.endIndex, bytes[index + 1] == 0x0A { index += 1 }
        line += 1
        start = index + 1
      }
      index += 1
    }
    return line == wanted ? start..<bytes.endIndex : nil
  }

  private func withoutMark(_ start: Int) -> Int {
    guard firstLine == 1, start == bytes.startIndex, bytes.count >= 3,
      bytes[start] == 0xEF, bytes[start + 1] == 0xBB, bytes[start + 2] == 0xBF
    else { return start }
    return start + 3
  }
}

/// An append-only buffer of UTF-8 bytes, with the escapes of HTML; all output is written with it.
package struct ByteWriter: Sendable {
  /// Everything appended so far.
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  package var count: Int { bytes.count }
  package var last: UInt8? { bytes.last }

  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func append(_ slice: ArraySlice<UInt8>) {
    bytes.append(contentsOf: slice)
  }

  package mutating func append(_ array: [UInt8]) {
    bytes.append(contentsOf: array)
  }

  package mutating func append(_ buffer: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: buffer)
  }

  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a text as it stands, unescaped.
  package mutating func append(text: String) {
    text.withBytes { append($0) }
  }

  package mutating func append(decimal value: Int) {
    if value < 0 { bytes.append(0x2D) }
    append(digits: value.magnitude)
  }

  private mutating func append(digits value: UInt) {
    if value > 9 { append(digits: value / 10) }
    bytes.append(0x30 + UInt8(value % 10))
  }

  /// Appends a number with zeros in front, as many as make it `width` digits long.
  package mutating func append(decimal value: Int, width: Int) {
    var limit = 10
    for _ in 1..<max(width, 1) {
      if value < limit { bytes.append(0x30) }
      limit *= 10
    }
    append(decimal: value)
  }

  /// Appends text for HTML content or a double-quoted attribute: `&`, `<`, `>` and `"` become
  /// entities, as CommonMark's reference renderer has it.
  package mutating func append(escaping slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append(escaping: $0) }
  }

  package mutating func append(escaping text: String) {
    text.withBytes { append(escaping: $0) }
  }

  package mutating func append(escaping buffer: UnsafeBufferPointer<UInt8>) {
    append(buffer, replacing: .html) { index, writer in
      writer.append(entity: buffer[index])
      return 1
    }
  }

  /// Appends a text in which `replace` writes something else for each special byte: it is given the
  /// byte's index, and answers how many bytes it has written something for.
  package mutating func append(
    _ buffer: UnsafeBufferPointer<UInt8>, replacing special: SpecialBytes,
    _ replace: (_ index: Int, _ writer: inout ByteWriter) -> Int
  ) {
    var start = 0
    var index = special.first(in: buffer, from: 0)
    while index < buffer.count {
      append(UnsafeBufferPointer(rebasing: buffer[start..<index]))
      start = index + replace(index, &self)
      index = special.first(in: buffer, from: start)
    }
    append(UnsafeBufferPointer(rebasing: buffer[start...]))
  }

  /// Appends what stands for a special byte of HTML.
  package mutating func append(entity byte: UInt8) {
    switch byte {
    case 0x22: append("&quot;")
    case 0x26: append("&amp;")
    case 0x3C: append("&lt;")
    case 0x3E: append("&gt;")
    default: append(byte)
    }
  }

  /// Takes the buffer out and leaves an empty one.
  package mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Empties the buffer and keeps its storage.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
  }
}

extension String {
  /// Calls `body` with the text's UTF-8 where it stands. Inlinable, since a generic call into another
  /// module asks for the type at every call.
  @inlinable package func withBytes<Result>(
    _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
  ) rethrows -> Result {
    if let result = try utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return try copy.withUTF8(body)
  }
}

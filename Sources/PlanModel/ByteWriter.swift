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
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func append(decimal value: Int) {
    if (0...9).contains(value) {
      bytes.append(0x30 + UInt8(value))
    } else {
      append(text: String(value))
    }
  }

  /// Ends a text in bytes that are only compared, never read: no text in UTF-8 holds it.
  package static let fieldEnd: UInt8 = 0xFF

  /// A number as four bytes, for bytes that are only compared.
  package mutating func append(number: Int) {
    withUnsafeBytes(of: UInt32(truncatingIfNeeded: number)) { bytes.append(contentsOf: $0) }
  }

  /// Sixteen bytes as they are, for bytes that are only compared.
  package mutating func append(bits: SIMD2<UInt64>) {
    withUnsafeBytes(of: bits) { bytes.append(contentsOf: $0) }
  }

  /// A text with its end, for bytes that are only compared; nil differs from an empty one.
  package mutating func append(field: String?) {
    if let field { append(text: field) } else { append(0xFE) }
    append(ByteWriter.fieldEnd)
  }

  /// Appends text for HTML content or a double-quoted attribute: `&`, `<`, `>` and `"` become
  /// entities, as CommonMark's reference renderer has it.
  package mutating func append(escaping slice: ArraySlice<UInt8>) {
    slice.withUnsafeBufferPointer { append(escaping: $0) }
  }

  package mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { append(escaping: $0) }
  }

  package mutating func append(escaping buffer: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in 0..<buffer.count {
      let byte = buffer[index]
      // All four stand below 0x3F: most bytes of Chinese text leave at the first comparison.
      guard byte < 0x3F, let entity = ByteWriter.entity(of: byte) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
      append(entity)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
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

  private static func entity(of byte: UInt8) -> StaticString? {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: nil
    }
  }
}

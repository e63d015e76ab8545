/// Writes JSON (RFC 8259) straight to UTF-8 bytes: commas and escapes are its business, the order
/// of keys the caller's. No spaces, no line ends of its own; U+2028 and U+2029, which end lines of
/// scripts, are escaped, so that what it writes may stand in one.
package struct JSONWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var needsComma = false

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  package mutating func openObject() { open(0x7B) }
  package mutating func closeObject() { close(0x7D) }
  package mutating func openArray() { open(0x5B) }
  package mutating func closeArray() { close(0x5D) }

  /// A line feed between values; only outside strings, where white space means nothing.
  package mutating func newLine() { bytes.append(0x0A) }

  package mutating func key(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  package mutating func string(_ value: String) {
    separate()
    bytes.append(0x22)
    appendEscaped(value)
    bytes.append(0x22)
    needsComma = true
  }

  package mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
    needsComma = true
  }

  /// Whole numbers without a point, others in the shortest form that reads back the same; what is
  /// not finite (JSON has no word for it) becomes null.
  package mutating func number(_ value: Double) {
    separate()
    bytes.append(contentsOf: (value.isFinite ? plainNumber(value) : "null").utf8)
    needsComma = true
  }

  package mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  package mutating func field(_ name: StaticString, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  package mutating func field(_ name: StaticString, _ value: Double?) {
    guard let value else { return }
    key(name)
    number(value)
  }

  /// Left out when empty.
  package mutating func field(_ name: StaticString, _ values: [String]) {
    guard !values.isEmpty else { return }
    key(name)
    openArray()
    for value in values { string(value) }
    closeArray()
  }

  /// An array of objects under `name`, one a line; `write` fills each of them.
  mutating func objects<Item>(
    _ name: StaticString, _ items: [Item], write: (_ item: Item, _ json: inout JSONWriter) -> Void
  ) {
    key(name)
    openArray()
    for item in items {
      openObject()
      write(item, &self)
      closeObject()
      newLine()
    }
    closeArray()
  }

  private mutating func open(_ byte: UInt8) {
    separate()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
  }

  private mutating func appendEscaped(_ value: String) {
    var value = value
    value.withUTF8 { utf8 in
      var start = 0
      for index in 0..<utf8.count {
        let byte = utf8[index]
        if byte == 0xE2, index + 2 < utf8.count, utf8[index + 1] == 0x80,
          utf8[index + 2] | 1 == 0xA9
        {
          bytes.append(contentsOf: utf8[start..<index])
          bytes.append(contentsOf: (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
          start = index + 3
        }
        guard byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        appendEscape(of: byte)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private mutating func appendEscape(of byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    default:
      let hex = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, hex[Int(byte >> 4)], hex[Int(byte & 15)]])
    }
  }
}

/// A number as a reader writes it: `200`, `0.5`; whole numbers without a point.
package func plainNumber(_ value: Double) -> String {
  if value.rounded() == value, abs(value) < 9_007_199_254_740_992 { return String(Int64(value)) }
  return String(describing: value)
}

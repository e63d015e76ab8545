import PlanModel

/// Writes JSON (RFC 8259) straight to UTF-8 bytes: commas and escapes are its business, the order
/// of keys the caller's. No spaces, no line ends of its own; U+2028 and U+2029, which end lines of
/// scripts, are escaped, so that what it writes may stand in one.
package struct JSONWriter: Sendable {
  private var writer: ByteWriter
  private var needsComma = false

  package init(capacity: Int = 0) {
    writer = ByteWriter(capacity: capacity)
  }

  package var bytes: [UInt8] { writer.bytes }

  /// Empties the buffer and keeps its storage.
  package mutating func removeAll() {
    writer.removeAll()
    needsComma = false
  }

  /// Script around the JSON, as it stands.
  mutating func script(_ text: StaticString) { writer.append(text) }

  package mutating func openObject() { open(0x7B) }
  package mutating func closeObject() { close(0x7D) }
  package mutating func openArray() { open(0x5B) }
  package mutating func closeArray() { close(0x5D) }

  /// A line feed between values; only outside strings, where white space means nothing.
  package mutating func newLine() { writer.append(0x0A) }

  package mutating func key(_ name: StaticString) {
    separate()
    writer.append(0x22)
    writer.append(name)
    writer.append("\":")
    needsComma = false
  }

  package mutating func string(_ value: String) {
    separate()
    writer.append(0x22)
    writer.append(json: value)
    writer.append(0x22)
    needsComma = true
  }

  package mutating func integer(_ value: Int) {
    separate()
    writer.append(decimal: value)
    needsComma = true
  }

  /// Whole numbers without a point, others in the shortest form that reads back the same; what is
  /// not finite (JSON has no word for it) becomes null.
  package mutating func number(_ value: Double) {
    separate()
    if value.isFinite { writer.append(plainNumber: value) } else { writer.append("null") }
    needsComma = true
  }

  package mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  /// Left out when empty.
  mutating func field(_ name: StaticString, nonempty value: String) {
    if !value.isEmpty { field(name, value) }
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
    writer.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    writer.append(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { writer.append(0x2C) }
  }
}

extension ByteWriter {
  /// Appends text for a JSON string, without its quotes.
  mutating func append(json text: String) {
    text.withBytes { bytes in
      append(bytes, replacing: .json) { index, writer in
        writer.append(jsonEscape: bytes[index], last: bytes[min(index + 2, bytes.count - 1)])
      }
    }
  }

  /// What stands for a special byte, or for the three of a line separator with the byte `last`;
  /// answers for how many.
  private mutating func append(jsonEscape byte: UInt8, last: UInt8) -> Int {
    switch byte {
    case 0xE2:
      append(last == 0xA8 ? "\\u2028" : "\\u2029")
      return 3
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default:
      append("\\u00")
      append(0x30 + (byte >> 4))
      append((byte & 15) + (byte & 15 < 10 ? 0x30 : 0x57))
    }
    return 1
  }

  /// Appends `plainNumber(_:)`.
  mutating func append(plainNumber value: Double) {
    if let whole = value.plainInteger {
      append(decimal: whole)
    } else {
      append(text: String(describing: value))
    }
  }
}

/// A number as a reader writes it: `200`, `0.5`; whole numbers without a point.
package func plainNumber(_ value: Double) -> String {
  value.plainInteger.map { String($0) } ?? String(describing: value)
}

extension Double {
  /// The same number, where it is whole and no larger than a double holds exactly.
  fileprivate var plainInteger: Int? {
    rounded() == self && abs(self) < 9_007_199_254_740_992 ? Int(self) : nil
  }
}

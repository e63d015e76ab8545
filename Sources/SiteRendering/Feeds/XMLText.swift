import PlanModel

extension ByteWriter {
  /// Appends text for XML content or a double-quoted attribute; characters that XML 1.0 §2.2 does
  /// not allow, even escaped, are left out: controls but for tab and line ends, U+FFFE, U+FFFF.
  package mutating func append(xml text: String) {
    var text = text
    text.withUTF8 { append(xml: $0) }
  }

  /// As for a text, from UTF-8 bytes.
  package mutating func append(xml bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let width = ByteWriter.forbiddenWidth(bytes, at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      append(escaping: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      index += width
      start = index
    }
    append(escaping: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Bytes of a forbidden character that begins at `index`; 0 for any other.
  private static func forbiddenWidth(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF,
      bytes[index + 2] >= 0xBE
    else { return 0 }
    return 3
  }

  /// Appends `<name>text</name>` and a line feed; nothing for nil.
  mutating func element(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    append("<")
    append(name)
    append(">")
    append(xml: text)
    append("</")
    append(name)
    append(">\n")
  }
}

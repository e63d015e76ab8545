import PlanModel

extension ByteWriter {
  /// Appends text for XML content or a double-quoted attribute; characters that XML 1.0 §2.2 does
  /// not allow, even escaped, are left out: controls but for tab and line ends, U+FFFE, U+FFFF.
  package mutating func append(xml text: String) {
    text.withBytes { append(xml: $0) }
  }

  /// As for a text, from UTF-8 bytes.
  package mutating func append(xml bytes: UnsafeBufferPointer<UInt8>) {
    append(bytes, replacing: .xml) { index, writer in
      switch bytes[index] {
      case 0x09, 0x0A, 0x0D: writer.append(bytes[index])
      case 0..<0x20: break
      case 0xEF:
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if index + 2 < bytes.count, bytes[index + 2] >= 0xBE { return 3 }
        writer.append(bytes[index])
      default: writer.append(entity: bytes[index])
      }
      return 1
    }
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

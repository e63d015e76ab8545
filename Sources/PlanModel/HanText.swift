/// Which scalars Chinese typography sets without spaces between them.
package enum HanText {
  /// A Chinese character (Unicode's unified and compatibility ideographs, 〇 and 々).
  package static func isHan(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x3FFFD: true
    case 0x3005, 0x3007, 0x3021...0x3029: true
    default: false
    }
  }

  /// Punctuation as Chinese text uses it, the quotes, dashes and dots that it shares with Western
  /// text included. The ideographic space is none.
  package static func isPunctuation(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001...0x3003, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFE10...0xFE1F: true
    case 0xFE30...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40: true
    case 0xFF5B...0xFF65, 0x2013...0x2015, 0x2018...0x201F, 0x2025, 0x2026, 0x2E3A, 0x2E3B: true
    case 0x00B7, 0x2030, 0x2032, 0x2033: true
    default: false
    }
  }

  /// Han, Chinese punctuation, or a full-width form: a line break beside it on both sides leaves no
  /// space.
  package static func isWide(_ scalar: UInt32) -> Bool {
    scalar >= 0xB7 && (isHan(scalar) || isPunctuation(scalar) || (0xFF10...0xFF5A).contains(scalar))
  }

  /// The scalar that starts at `index` of UTF-8 `bytes`; U+FFFD where the bytes end inside it.
  package static func scalar(at index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let first = UInt32(bytes[index])
    if first < 0x80 { return first }
    let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC0, index + count <= bytes.count else { return 0xFFFD }
    var value = first & (0xFF >> UInt32(count + 1))
    for offset in 1..<count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return value
  }

  /// The scalar that ends before `index` of UTF-8 `bytes` (`index` > 0).
  package static func scalar(before index: Int, of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var start = index - 1
    while start > 0, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start, of: bytes)
  }
}

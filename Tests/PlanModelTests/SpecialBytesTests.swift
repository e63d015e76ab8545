import PlanModel
import Testing

@Suite("Special bytes")
struct SpecialBytesTests {
  @Test("are found wherever they stand in a text", arguments: 0..<40)
  func found(at place: Int) {
    for (special, byte) in [
      (SpecialBytes.html, 0x3E), (.template, 0x27), (.xml, 0x1F), (.json, 0x5C), (.csv, 0x2C),
      (.calendar, 0x3B),
    ] as [(SpecialBytes, UInt8)] {
      var bytes = [UInt8](repeating: 0xE6, count: 40)
      bytes[place] = byte
      #expect(bytes.withUnsafeBufferPointer { special.first(in: $0, from: 0) } == place)
      #expect(bytes.withUnsafeBufferPointer { special.first(in: $0, from: place + 1) } == 40)
    }
  }

  @Test(
    "are those of the format and no other",
    arguments: [
      (.html, [0x22, 0x26, 0x3C, 0x3E]),
      (.template, [0x22, 0x26, 0x27, 0x3C, 0x3E]),
      (.xml, Array(0..<0x20) + [0x22, 0x26, 0x3C, 0x3E]),
      (.json, Array(0..<0x20) + [0x22, 0x5C, 0x7F]),
      (.csv, [0x0A, 0x0D, 0x22, 0x2C]),
      (.calendar, Array(0..<0x20) + [0x2C, 0x3B, 0x5C, 0x7F]),
    ] as [(SpecialBytes, [UInt8])])
  func exact(special: SpecialBytes, expected: [UInt8]) {
    for length in [1, 30] {
      let found = (0...UInt8.max).filter { byte in
        let bytes = [byte] + [UInt8](repeating: 0x61, count: length - 1)
        return bytes.withUnsafeBufferPointer { special.first(in: $0, from: 0) } == 0
      }
      #expect(found == expected)
    }
  }

  @Test("are characters of three bytes too", arguments: [0, 14, 15, 16, 21])
  func wide(place: Int) {
    for (special, text) in [
      (SpecialBytes.json, "\u{2028}"), (.json, "\u{2029}"), (.xml, "\u{FFFE}"), (.xml, "\u{FFFF}"),
    ] {
      let (before, after) = (String(repeating: "a", count: place), "aaaaaaaaaaaaaaaaaaaaa")
      let text = before + text + after
      #expect(text.withBytes { special.first(in: $0, from: 0) } == place)
    }
    #expect("“引号”，全角（标点）；“引号”，全角".withBytes { SpecialBytes.json.first(in: $0, from: 0) } > 42)
  }
}

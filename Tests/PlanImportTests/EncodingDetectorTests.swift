import Testing

@testable import PlanImport

@Suite("Encodings") struct EncodingDetectorTests {
  /// The encoding that a byte-order mark names and the text behind it, mark included.
  private func read(_ bytes: [UInt8]) -> String {
    let text = EncodingDetector.decodeText(bytes)
    return "\(text.encoding) \(string(text.scalars)) \(text.confidence)"
  }

  @Test("a byte-order mark names the encoding")
  func marks() {
    #expect(read([0xEF, 0xBB, 0xBF, 0xE4, 0xB8, 0x80]) == "UTF-8 \u{FEFF}一 1.0")
    #expect(read([0xFF, 0xFE, 0x00, 0x4E]) == "UTF-16LE \u{FEFF}一 1.0")
    #expect(read([0xFE, 0xFF, 0x4E, 0x00]) == "UTF-16BE \u{FEFF}一 1.0")
    #expect(read([0x84, 0x31, 0x95, 0x33, 0xD2, 0xBB]) == "GB18030 \u{FEFF}一 1.0")
  }

  @Test("bytes that are valid UTF-8 are UTF-8, unless every other one is zero")
  func withoutMark() {
    #expect(read([0xE4, 0xB8, 0x80]) == "UTF-8 一 0.99")
    #expect(read([0x61, 0x0A]) == "UTF-8 a\n 0.9")
    #expect(EncodingDetector.decodeText([0x31, 0, 0x0A, 0]).encoding == "UTF-16LE")
    #expect(EncodingDetector.decodeText([0, 0x31, 0, 0x0A]).encoding == "UTF-16BE")
  }
}

import SiteRendering
import Testing

@Suite struct JSONWriterTests {
  @Test("escapes what ends a string, and what ends a line of a script")
  func escapes() {
    var json = JSONWriter()
    json.string("\"甲\\\n\t\u{1}\u{19}\u{1A}\u{7F}\u{2027}\u{2028}乙\u{2029}\u{202A}全")
    #expect(
      String(decoding: json.bytes, as: UTF8.self)
        == #""\"甲\\\n\t\u0001\u0019\u001a\u007f"# + "\u{2027}" + #"\u2028乙\u2029"# + "\u{202A}全\"")
  }
}

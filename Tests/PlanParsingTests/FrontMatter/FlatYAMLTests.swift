import PlanModel
import Testing

@testable import PlanParsing

@Suite("Flat YAML")
struct FlatYAMLTests {
  private func flat(_ text: String) -> [YAMLEntry]? {
    Array(text.utf8).withUnsafeBufferPointer { readFlatYAML($0, path: "a.md", firstLine: 2) }
  }

  @Test("reads what it reads exactly as Yams does, over generated front matters")
  func equality() {
    var random = SplitMix(state: 7)
    let keys = ["title", "标题", "year", "键", "a1", "a_b", "docNo", "关键词", "k-v", " x", "", "é"]
    let values = [
      "2012", "教育局", "[教育, 计划]", "[ a , b ]", "[]", "[a, b, ]", "[a,b]", "\"甲 乙\"", "'丙'",
      "\"a\\n\"",
      "'it''s'", "", "   ", "~", "a: b", "a:b", "10:00", "a #b", "a#b", "# c", "#c", "甲：乙", "- a",
      "&a b", "*a",
      "!t x", "|", ">", "{a: b}", "@a", "%", "a ", "x:", "[a, \"b\"]", "[a: b]", "[a-1, (b)]",
      "\"a", "a\"b",
      "“甲”", "\u{3000}a", "\u{A0}a", "a\u{2028}b", "a\u{85}b", "a\u{FEFF}b", "-1", "--- a", "[[a]]",
      "a\tb",
      "2012-01-30 09:00", "yes", "[a b, c  d]", "?", "? a", "=", "<<", "1.5", "[a#b]", "[a #b]",
      "\"\"", "''",
      "a\\b", "（一）", "🏫", "[甲，乙]", "[a]b", "'a' b",
    ]
    var read = 0
    for _ in 0..<20_000 {
      var text = ""
      for _ in 0..<random.next(5) {
        let separator = [": ", ":", ":  ", " : ", "：", ": ", ": "][random.next(7)]
        let end = ["\n", "\n", "\r\n", "\r", "\n\n", " \n", "\n# x\n", "\n  y\n"][random.next(8)]
        text += keys[random.next(keys.count)] + separator + values[random.next(values.count)] + end
      }
      guard let entries = flat(text) else { continue }
      read += 1
      let (value, diagnostics) = readYAML(Array(text.utf8)[...], path: "a.md", firstLine: 2)
      #expect(diagnostics == [], "\(text)")
      #expect(entries == value?.map ?? [], "\(text)")
    }
    #expect(read > 2_000)
  }

  @Test("reads the ordinary front matter")
  func ordinary() {
    let entries = flat("标题: 甲县\"十二五\"规划（试行）\r\nkeywords: [教育, 规划]\r\ndocNo: '甲〔2012〕1号'\r\n")
    #expect(entries?.map(\.key) == ["标题", "keywords", "docNo"])
    #expect(entries?.map(\.value.text) == ["甲县\"十二五\"规划（试行）", nil, "甲〔2012〕1号"])
    #expect(entries?[1].value.list?.map(\.place.column) == [12, 16])
  }
}

/// A small generator of repeatable numbers (SplitMix64).
struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

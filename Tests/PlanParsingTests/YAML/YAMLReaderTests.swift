import PlanModel
import Testing

@testable import PlanParsing

@Suite("YAML")
struct YAMLReaderTests {
  private func read(_ text: String, firstLine: Int = 1) -> (YAMLValue?, [Diagnostic]) {
    readYAML(Array(text.utf8)[...], path: "a.yaml", firstLine: firstLine)
  }

  /// `line:column id message`, one a diagnostic.
  private func faults(_ text: String, firstLine: Int = 1) -> [String] {
    read(text, firstLine: firstLine).1.map {
      "\($0.place.line):\($0.place.column) \($0.id) \($0.message)"
    }
  }

  @Test("gives words, lists and maps with their places in the file")
  func places() {
    let (value, diagnostics) = read(
      "标题: 计划\nlist: [a, \"b\"]\nmap:\n  键: |\n    两行\n", firstLine: 2)
    func at(_ line: Int, _ column: Int) -> Place {
      Place(path: "a.yaml", line: line, column: column)
    }
    func word(_ text: String, _ line: Int, _ column: Int, quoted: Bool = false) -> YAMLValue {
      YAMLValue(.scalar(text: text, isQuoted: quoted), at: at(line, column))
    }
    let inner = YAMLEntry(key: "键", keyPlace: at(5, 3), value: word("两行\n", 5, 6, quoted: true))
    let expected = YAMLValue(
      .map([
        YAMLEntry(key: "标题", keyPlace: at(2, 1), value: word("计划", 2, 5)),
        YAMLEntry(
          key: "list", keyPlace: at(3, 1),
          value: YAMLValue(
            .list([word("a", 3, 8), word("b", 3, 11, quoted: true)]), at: at(3, 7))),
        YAMLEntry(key: "map", keyPlace: at(4, 1), value: YAMLValue(.map([inner]), at: at(5, 3))),
      ]), at: at(2, 1))
    #expect(diagnostics == [])
    #expect(value == expected)
  }

  @Test("converts nothing: numbers, dates and yes stay words")
  func words() {
    let values = read("[2012, 2012-01-30, yes, ~, 1e3]").0?.list?.map(\.text)
    #expect(values == ["2012", "2012-01-30", "yes", "~", "1e3"])
    #expect(read("").0 == nil)
    #expect(read("# nur ein Kommentar\n").0 == nil)
    #expect(read("a:\n").0?.value("a")?.isEmpty == true)
    #expect(read("a: ''\n").0?.value("a")?.isEmpty == false)
  }

  @Test("ignores a byte-order mark and reads CRLF and lone CR as line ends")
  func lineEnds() {
    for text in ["\u{FEFF}a: 1\nb: 2\n", "a: 1\r\nb: 2\r\n", "a: 1\rb: 2\r"] {
      let (value, diagnostics) = read(text)
      #expect(diagnostics == [])
      #expect(value?.map?.map(\.key) == ["a", "b"])
      #expect(value?.value("b")?.place == Place(path: "a.yaml", line: 2, column: 4))
    }
  }

  @Test("names both places of a key that stands twice, however often")
  func duplicates() {
    let (value, diagnostics) = read("标题: 一\nb: 2\n标题: 三\n\"b\": 4\nb: 5\n", firstLine: 2)
    #expect(
      diagnostics.map(\.place) == [4, 5, 6].map { Place(path: "a.yaml", line: $0, column: 1) })
    #expect(diagnostics.map { $0.related.map(\.line) } == [[2], [3], [3]])
    #expect(diagnostics.first?.message == "键“标题”重复（另一处在第 2 行）。")
    #expect(diagnostics.first?.quotedLine == "标题: 三")
    #expect(value?.map?.map(\.key) == ["标题", "b"])
    #expect(value?.value("b")?.text == "2")
    #expect(faults("{a: {x: 1, x: 2}}") == ["1:12 duplicate-key 键“x”重复（另一处在第 1 行）。"])
  }

  @Test(
    "explains a syntax error at its place",
    arguments: [
      ("a: b: c\n", "1:5 yaml-syntax 这里多了一个“: ”，或者上一行没有写完。"),
      ("a: 1\n\tb: 2\n", "2:1 yaml-syntax 这里不能用制表符缩进。"),
      ("a: [1, 2\nb: 3\n", "2:2 yaml-syntax 列表没有写完：缺少半角逗号或“]”。"),
      ("a: \"甲\nb: 3\n", "1:4 yaml-syntax 引号没有配对。"),
      ("a: *b\n", "1:4 yaml-syntax 以星号开头的值会被当作引用，而这个引用没有定义。"),
      ("a: 1\n b: 2\n", "2:3 yaml-syntax 这里多了一个“: ”，或者上一行没有写完。"),
      ("a: 1\nb", "2:1 yaml-syntax 这一行没有“键: 值”的冒号。"),
      ("a: {b: 1\nc: 2}", "2:2 yaml-syntax 键值组没有写完：缺少半角逗号或“}”。"),
      ("a: 1\n---\nb: 2\n", "2:1 yaml-syntax 这里又开始了一段（---）。"),
      ("a: \u{7}b\n", "1:4 control-character 有看不见的控制字符 U+0007。"),
      ("a: 1\r\nb: x\u{FEFF}y", "2:5 control-character 有看不见的控制字符 U+FEFF。"),
      ("? [a]\n: b\n", "1:3 yaml-key 键必须是文字，不能是列表或键值。"),
    ])
  func syntax(text: String, expected: String) {
    #expect(faults(text) == [expected])
  }

  @Test("refuses bytes that are not UTF-8")
  func notUTF8() {
    let (value, diagnostics) = readYAML([0x61, 0x3A, 0x20, 0xB1, 0xEA], path: "a.yaml")
    #expect(value == nil)
    #expect(diagnostics.map(\.id) == ["not-utf8"])
  }

  @Test("refuses alias bombs, also as keys, and depth, at a place")
  func bombs() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...9 {
      let uses = [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(uses)]\n"
    }
    #expect(faults(bomb).map { $0.split(separator: " ")[1] } == ["yaml-alias-bomb"])
    #expect(faults(bomb + "? *a9\n: x\n").map { $0.split(separator: " ")[1] } == ["yaml-key"])
    #expect(faults(bomb + "*a9 : x\n").map { $0.split(separator: " ")[1] } == ["yaml-key"])
    #expect(
      faults("a: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70))
        == ["1:68 yaml-depth 列表和键值的嵌套超过 64 层。"])
    let nested = (0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(faults(nested) == ["66:66 yaml-depth 列表和键值的嵌套超过 64 层。"])
    #expect(
      faults(String(repeating: "- ", count: 5_000)) == ["1:129 yaml-depth 列表和键值的嵌套超过 64 层。"])
    #expect(
      faults((0..<200).map { "a\($0): *b\n" }.joined())
        == ["101:7 yaml-aliases 引用（*名称）超过 100 处。"])
  }

  @Test("expands ordinary aliases and reads separators of Unicode as blanks")
  func aliases() {
    let (value, diagnostics) = read("a: &x [1, 2]\nb: *x\nc: 甲\u{2028}乙\nd: 4\n")
    #expect(diagnostics == [])
    #expect(value?.value("b")?.list?.map(\.text) == ["1", "2"])
    #expect(value?.value("c")?.text == "甲 乙")
    #expect(value?.value("d")?.place.line == 4)
  }
}

import PlanModel
import Testing

@testable import PlanParsing

@Suite("Source guard")
struct SourceGuardTests {
  /// `line:column severity id message | fix`, one a diagnostic.
  private func faults(_ bytes: [UInt8], limits: SourceLimits = SourceLimits()) -> [String] {
    guardSource(SourceFile(path: "a.md", bytes: bytes), limits: limits).map {
      "\($0.place.line):\($0.place.column) \($0.severity) \($0.id) \($0.message) | \($0.fix ?? "")"
    }
  }

  private func faults(_ text: String, limits: SourceLimits = SourceLimits()) -> [String] {
    faults(Array(text.utf8), limits: limits)
  }

  @Test("lets ordinary text pass: byte-order mark, CRLF, tabs, emoji, rare Han")
  func ordinary() {
    #expect(faults("\u{FEFF}一、工作\t目标\r\n（二）🏫 𠮷\r\n") == [])
    #expect(faults("") == [])
  }

  @Test(
    "names the code and the place of what must not stand in a text",
    arguments: [
      ("甲\n乙\u{0}丙", "2:2 error control-character 有控制字符 U+0000。 | 删去这个字符。"),
      ("甲\u{B}乙", "1:2 error control-character 有 Word 的手动换行符 U+000B。 | 改为换行。"),
      ("\r\n甲\u{7F}", "2:2 error control-character 有控制字符 U+007F。 | 删去这个字符。"),
      ("甲\u{85}", "1:2 error control-character 有控制字符 U+0085。 | 删去这个字符。"),
      ("甲\u{202E}乙", "1:2 error bidi-override 有改变文字方向的控制字符 U+202E，显示的顺序会与原文不同。 | 删去这个字符。"),
      ("\u{2066}乙", "1:1 error bidi-override 有改变文字方向的控制字符 U+2066，显示的顺序会与原文不同。 | 删去这个字符。"),
      ("甲\u{200B}乙", "1:2 warning invisible-character 有看不见的字符 U+200B，会妨碍检索和复制。 | 删去这个字符。"),
      ("甲\u{AD}乙", "1:2 warning invisible-character 有看不见的字符 U+00AD，会妨碍检索和复制。 | 删去这个字符。"),
      ("甲\u{FEFF}乙", "1:2 warning invisible-character 有看不见的字符 U+FEFF，会妨碍检索和复制。 | 删去这个字符。"),
      ("甲\u{2028}乙", "1:2 warning invisible-character 有看不见的字符 U+2028，会妨碍检索和复制。 | 删去这个字符。"),
    ])
  func characters(text: String, expected: String) {
    #expect(faults(text) == [expected])
  }

  @Test("names noncharacters")
  func noncharacters() {
    #expect(
      faults([0x61, 0xEF, 0xB7, 0x90, 0xF0, 0x9F, 0xBF, 0xBE]) == [
        "1:2 error noncharacter 有不是文字的码位 U+FDD0。 | 删去这个字符。",
        "1:3 error noncharacter 有不是文字的码位 U+1FFFE。 | 删去这个字符。",
      ])
  }

  @Test("lists twenty characters and counts the rest, but never hides the first error")
  func many() {
    let list = faults(String(repeating: "\u{200B}", count: 50) + "\u{202E}")
    #expect(list.count == 22)
    #expect(list.last?.contains("more-characters") == true)
    #expect(list.contains { $0.contains("bidi-override") })
  }

  @Test(
    "never hides the first error among many warnings, whichever it is",
    arguments: [0x0B, 0x9F, 0x2066, 0xFDD0, 0xFFFE, 0x1FFFE] as [UInt32])
  func errorAmongMany(code: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(code)))
    let list = faults(String(repeating: "\u{200B}", count: 50) + character)
    #expect(list.filter { $0.contains(" error ") }.count == 1, "\(list.suffix(2))")
  }

  @Test("refuses lists and quotes nested deeper than a hundred")
  func nesting() {
    #expect(faults(String(repeating: "> ", count: 100) + "甲") == [])
    #expect(
      faults(String(repeating: "> ", count: 101) + "甲") == [
        "1:1 error limit-nesting 引用和列表的嵌套太深（limits.nesting，上限 100）。 | "
          + "减少行首的 >、- 和编号；确有需要时在 site.yaml 的 limits 里调高 nesting。"
      ])
  }

  @Test(
    "names the likely encoding and the import command",
    arguments: [
      (
        [0xD2, 0xBB, 0xA1, 0xA2, 0xB9, 0xA4, 0xD7, 0xF7, 0xC4, 0xBF, 0xB1, 0xEA] as [UInt8],
        "GB18030"
      ),
      ([0xA4, 0x40, 0xA1, 0x42, 0xA4, 0x75, 0xA7, 0x40, 0xA5, 0xD8, 0xBC, 0xD0], "Big5"),
      ([0xFF, 0xFE, 0x00, 0x4E, 0x01, 0x30], "UTF-16LE"),
      ([0xFE, 0xFF, 0x4E, 0x00, 0x30, 0x01], "UTF-16BE"),
      ([0x61, 0x00, 0x00, 0x4E, 0x0A, 0x00, 0x09, 0x4E], "UTF-16LE"),
      ([0x00, 0x61, 0x4E, 0x00, 0x00, 0x0A, 0x4E, 0x09], "UTF-16BE"),
    ])
  func encodings(bytes: [UInt8], name: String) {
    #expect(
      faults(bytes) == [
        "1:1 error not-utf8 文件不是 UTF-8 编码，很可能是 \(name) 编码。 | "
          + "运行 `planpress import a.md` 转换，或者用编辑器另存为 UTF-8。"
      ])
  }

  @Test("refuses every ill-formed sequence and takes binary data for no text")
  func illFormed() {
    let sequences: [[UInt8]] = [
      [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80], [0xFF],
    ]
    for bytes in sequences {
      let list = faults([0x61] + bytes)
      #expect(list.count == 1 && list[0].contains(" not-utf8 "), "\(bytes)")
    }
    #expect(faults([0x89, 0x0D, 0x0A, 0xFF, 0x7F]).first?.contains("也可能不是文本文件") == true)
  }

  @Test("refuses a file over the limit, which a site can raise")
  func size() {
    var limits = SourceLimits()
    limits.fileBytes = 10
    #expect(
      faults("一二三四", limits: limits) == [
        "1:1 error file-too-large 文件超过上限 10 字节（limits.fileBytes）。 | "
          + "拆成几个文件，图片另存为附件；确有需要时在 site.yaml 的 limits 里调高 fileBytes。"
      ])
    limits.fileBytes = 12
    #expect(faults("一二三四", limits: limits) == [])
  }

  @Test("refuses what makes cmark quadratic and lets pass what it reads in linear time")
  func pathological() {
    var refused: [String: String] = [:]
    for (name, text) in pathologicalInputs(size: 60_000) {
      let list = guardSource(SourceFile(path: name, bytes: Array(text.utf8)))
      refused[name] = list.first?.id
    }
    #expect(
      refused == [
        "short-rows": "limit-table-columns", "root-columns": "limit-table-columns",
        "few-columns": "limit-table-cells", "failed-markers": "limit-table-search",
        "ordered-blanks": "limit-nesting", "bullet-blanks": "limit-nesting",
        "legal-blanks": "limit-nested-blanks", "staircase": "limit-nesting",
        "parentheses": "limit-parentheses", "processing": "limit-marks",
        "paragraph-marker": "limit-table-search", "ascii-marker": "limit-table-search",
        "lines-marker": "limit-table-search", "pipes-marker": "limit-table-search",
        "quarter-columns": "limit-table-columns", "declarations": "limit-marks",
        "images": "limit-marks", "cdata": "limit-marks", "repeated-markers": "limit-table-search",
        "references": "limit-reference-bytes", "title-lines": "limit-reference-bytes",
        "quotes": "limit-nesting", "empty-items": "limit-nesting",
      ])
  }

  @Test("names place, bound and name of a limit")
  func limit() {
    let row = String(repeating: "|a", count: 101) + "|\n"
    let marks = String(repeating: "|-", count: 101) + "|\n"
    #expect(
      faults("甲\n\n" + row + marks) == [
        "4:1 error limit-table-columns 表格的列太多（limits.tableColumns，上限 100）。 | "
          + "拆成几个表格；确有需要时在 site.yaml 的 limits 里调高 tableColumns。"
      ])
  }

  @Test("refuses more lines than a plan has, blank ones not counted")
  func lines() {
    let text = String(repeating: "字\n\n", count: 20_000)
    #expect(faults(text) == [])
    #expect(
      faults(text + "字\n") == [
        "40001:1 error limit-lines 行数太多（limits.lines，上限 20000）。 | "
          + "拆成几个文件；确有需要时在 site.yaml 的 limits 里调高 lines。"
      ])
  }

  @Test("does not refuse ordinary documents near the limits")
  func nearLimits() {
    let row = String(repeating: "|一二", count: 90) + "|\n"
    let table = row + String(repeating: "|---", count: 90) + "|\n"
    #expect(faults(table + String(repeating: row, count: 300)) == [])
    let measure = "1、加强管理（见[通知](a.md)）。认真做好各项工作，按时完成任务，及时总结经验。\n\n"
    let long = String(repeating: measure, count: 800_000 / measure.utf8.count)
    #expect(faults(long) == [])
    #expect(faults(long.replacing("\n\n", with: "\n")) == [])
    let list = "- 甲\n\n  - 乙\n\n    - 丙\n\n"
    #expect(faults(String(repeating: list, count: 1_000)) == [])
    let columns = String(repeating: "|85", count: 8) + "|\n"
    let figures = columns + columns.replacing("85", with: "-")
    #expect(faults(figures + String(repeating: columns, count: 6_000)) == [])
    let references = (0..<500).map { "[\($0)]: https://www.example.gov.cn/a/\($0).html\n" }.joined()
    #expect(faults(String(repeating: "[1] ", count: 2_000) + "\n\n" + references) == [])
  }
}

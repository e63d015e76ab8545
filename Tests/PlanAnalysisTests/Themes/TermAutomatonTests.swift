import Testing

@testable import PlanAnalysis

@Suite("Matching of terms")
struct TermAutomatonTests {
  private func found(_ terms: [String], in text: String) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    bytes.withUnsafeBufferPointer { buffer in
      TermAutomaton(terms: terms.map { Array($0.utf8) }).scan(buffer) { term, range in
        result.append("\(terms[term])@\(String(decoding: bytes[range], as: UTF8.self))")
      }
    }
    return result
  }

  @Test("takes the longest of the terms that start first, and never two for one character")
  func longest() {
    #expect(
      found(["教师", "教师培训", "培训基地"], in: "教师培训基地和教师") == ["教师培训@教师培训", "教师@教师"])
    #expect(found(["食堂", "学校食堂管理"], in: "学校食堂") == ["食堂@食堂"])
    #expect(found(["abcd", "bc"], in: "abc abcd") == ["abcd@abcd"])
  }

  @Test("falls back to a term that starts later when the longer one breaks off")
  func fallback() {
    #expect(found(["安全教育周", "教育信息"], in: "安全教育信息") == ["教育信息@教育信息"])
    #expect(found(["甲乙丙丁", "乙丙", "丙戊"], in: "甲乙丙戊") == ["乙丙@乙丙"])
  }

  @Test("reads full-width forms, capitals and blanks between Han, with offsets of the text itself")
  func folding() {
    #expect(found(["mooc课程"], in: "建设ＭＯＯＣ课程") == ["mooc课程@ＭＯＯＣ课程"])
    #expect(found(["校园安全"], in: "加强校 园　安 全。") == ["校园安全@校 园　安 全"])
    #expect(found(["校园安全"], in: "校园\n安全").isEmpty)
    #expect(found(["big data"], in: "用big data，不是bigdata") == ["big data@big data"])
  }

  @Test("joins Han over a few blanks, not over a run that no paste has, however long it is")
  func blanks() {
    for (blanks, isFound) in [(1, true), (64, true), (65, false), (300_000, false)] {
      let text = "加强校园" + String(repeating: "\t", count: blanks) + "安全"
      #expect(found(["校园安全"], in: text).isEmpty != isFound, "\(blanks)")
      #expect(found(["安全"], in: text).count == 1, "\(blanks)")
    }
  }

  @Test("does not cut numbers and Latin words")
  func boundaries() {
    #expect(found(["211"], in: "投资2110万元，211工程") == ["211@211"])
    #expect(found(["ai"], in: "train AI教育") == ["ai@AI"])
  }

  @Test("finds nothing in an empty text and nothing with no terms")
  func nothing() {
    #expect(found(["教师"], in: "").isEmpty)
    #expect(found([], in: "教师").isEmpty)
  }
}

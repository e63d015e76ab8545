import PlanModel
import Testing

@testable import PlanParsing

@Suite struct NumberingCheckTests {
  /// `line id < related line` of each warning about numbers, lines counted from the body's first.
  private func warnings(_ lines: [String]) -> [String] {
    PlanParser.prepare()
    let front = "---\n标题: 要点\n种类: 工作要点\n发文机关: 甲局\n年度: 2012\n发布时间: 2012-02-06 09:00\n---\n"
    let text = front + lines.joined(separator: "\n") + "\n"
    let file = SourceFile(path: "a.md", bytes: Array(text.utf8))
    return PlanParser(settings: SiteSettings()).parse(file).diagnostics
      .filter { $0.id.hasPrefix("numbering-") }.map { fault in
        let related = fault.related.map { " < \($0.line - 7)" }.joined()
        return "\(fault.place.line - 7) \(fault.id)\(related)"
      }
  }

  @Test("finds no fault in numbers that go on through the chapters or start anew in each")
  func passes() {
    #expect(warnings(["一、甲", "1.子。", "2.丑。", "二、乙", "3.寅。"]) == [])
    #expect(warnings(["一、甲", "1.子。", "2.丑。", "二、乙", "1.寅。"]) == [])
  }

  @Test("names both places of a gap, a repeat and a jump back")
  func names() {
    #expect(warnings(["1.子。", "3.丑。"]) == ["2 numbering-gap < 1"])
    #expect(warnings(["1.子。", "2.丑。", "2.寅。"]) == ["3 numbering-repeat < 2"])
    #expect(warnings(["1.子。", "2.丑。", "3.寅。", "1.卯。"]) == ["4 numbering-jump-back < 3"])
  }

  @Test("names a gap where a run does not begin with 1")
  func beginnings() {
    #expect(warnings(["2.子。", "3.丑。"]) == ["1 numbering-gap"])
    #expect(warnings(["一、甲", "1.子。", "二、乙", "5.丑。"]) == ["4 numbering-gap < 2"])
  }
}

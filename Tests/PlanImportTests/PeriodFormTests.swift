import Testing

@testable import PlanImport

@Suite("Years that a text names") struct PeriodFormTests {
  @Test(
    "reads the year or the years of a title",
    arguments: [
      ("甲县教育局2012年工作要点", "2012"), ("甲县2011—2015年教育规划", "2011-2015"),
      ("甲县教育规划(2011-2020年)", "2011-2020"), ("2011-2012学年工作计划", "2011-2012"),
      ("甲县2015—2011年教育规划", "2015"), ("甲县2011—2099年教育规划", "2011"), ("甲县教育局工作要点", nil),
      ("电话0432012345", nil), ("1900年校史", nil),
    ] as [(String, String?)])
  func titles(title: String, expected: String?) {
    #expect(PeriodForm.inTitle(scalars(title)) == expected)
  }

  @Test("takes the year named most often, and none where two are named alike")
  func mostNamed() {
    func year(_ text: String) -> String? { PeriodForm.mostNamed(in: scalars(text)) }
    #expect(year("2012年完成。") == "2012")
    #expect(year("2012年启动，2013年完成，2013年验收。") == "2013")
    #expect(year("2012年启动，2012年检查，2013年完成，2013年验收。") == nil)
    #expect(year("2012年启动，2013年完成。") == nil)
    #expect(year("本年完成。") == nil)
  }
}

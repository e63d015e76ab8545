import Testing

@testable import PlanImport

@Suite("Residue") struct ResidueRulesTests {
  private func reason(_ line: String) -> String? { ResidueRules().reason(scalars(line)[...]) }

  @Test(
    "names what a website has put beside a document",
    arguments: [
      ("------------", "分隔线"), ("— — —", "分隔线"), ("[1] 下一页", "翻页链接"), ("上一页 下一页", "翻页链接"),
      ("[1] [2]", "翻页链接"), ("第3页", "翻页链接"), ("12", "页码"), ("- 12 -", "页码"), ("3/12", "页码"),
      ("您现在的位置：首页>工作计划", "网站路径"), ("首页>教育>工作计划", "网站路径"),
      ("2012-03-05 09:30:00", "网页时间与操作链接"), ("阅读:407次大小:49KB", "阅读量、大小等网页信息"),
      ("http://www.example.com/a.html", "网址"),
    ])
  func names(line: String, expected: String) {
    #expect(reason(line) == expected)
  }

  @Test(
    "leaves the lines of documents",
    arguments: [
      "--", "下一页", "一、加强领导", "1.开展培训", "第三页内容另发。", "2012年3月5日", "甲县教育局",
      "各校要及时登录平台（http://www.example.com）填报本学期教师培训、学生体质健康和校园安全三个方面的数据。",
    ])
  func leaves(line: String) {
    #expect(reason(line) == nil)
  }
}

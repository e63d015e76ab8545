import Testing

@testable import PlanImport

@Suite("Headings of collections") struct PartHeadingTests {
  private func read(_ line: String) -> String? {
    PartHeading.read(scalars(line)[...]).map { "\($0.ordinal) \(string($0.stem))" }
  }

  @Test(
    "reads the number of a document in a collection, before or behind its title",
    arguments: [
      ("篇1：教育工作要点", "1 教育工作要点"), ("第三篇 教育工作要点", "3 教育工作要点"), ("【篇二】", "2 "),
      ("范文一、教育工作计划", "1 教育工作计划"), ("教育局工作要点范文 篇二", "2 教育局工作要点范文"),
      ("教育局工作计划(3)", "3 教育局工作计划"),
    ])
  func reads(line: String, expected: String) {
    #expect(read(line) == expected)
  }

  @Test(
    "leaves labels and sentences",
    arguments: ["一、加强领导", "1.开展培训", "第一章 总则", "开展三项活动", "每人写体会文章1篇。", "建设学校2"])
  func leaves(line: String) {
    #expect(read(line) == nil)
  }
}

import Testing

@testable import PlanParsing

@Suite struct LabelScannerTests {
  private func label(_ line: String) -> String {
    guard let label = LabelScanner.scan(ArraySlice(line.utf8)) else { return "-" }
    return "\(label.style) \(label.number) \(line.utf8.prefix(label.length).count)"
  }

  @Test(
    "reads every style of numbering",
    arguments: [
      ("第一部分 总体要求", "part 1 12"), ("第三章 保障措施", "chapterWord 3 9"),
      ("第十二条 各学校应当", "article 12 12"), ("一、指导思想", "chineseComma 1 6"),
      ("二十三、其他", "chineseComma 23 12"), ("（一）加强领导", "chineseParenthesis 1 9"),
      ("(十)健全机制", "chineseParenthesis 10 5"), ("1.加大投入", "arabic 1 2"),
      ("27、强化监督", "arabic 27 5"), ("１．推进改革", "arabic 1 6"), ("3. 规范管理", "arabic 3 2"),
      ("1.2012年秋季启动", "arabic 1 2"), ("任务二：完善制度", "task 2 12"),
      ("2.1 提升质量", "decimal(dots: 1) 1 3"), ("2.1.3 提升质量", "decimal(dots: 2) 3 5"),
      ("2.4加强队伍", "decimal(dots: 1) 4 3"), ("（2）组织培训", "arabicParenthesis 2 7"),
      ("3）组织培训", "halfParenthesis 3 4"), ("b) 优化课程", "letter 2 2"), ("④开展检查", "circled 4 3"),
    ])
  func readsStyles(line: String, expected: String) {
    #expect(label(line) == expected)
  }

  @Test(
    "leaves what only looks like a label",
    arguments: [
      "8:1、小学10:1", "3、4月份组织开展比赛", "9、10月份", "2012.1", "4.6万平方米", "1.65万人", "2012年工作", "十二五规划",
      "一是加强领导", "第一,完善机制", "第一节课", "第二章程修订", "1、2、3年级学生", "1、3年级学生", "一、二年级学生", "(2012)15号", "1.5倍",
      "第三条件成熟时",
    ])
  func leavesOthers(line: String) {
    #expect(label(line) == "-")
  }
}

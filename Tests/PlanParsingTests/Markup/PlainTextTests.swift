import PlanModel
import Testing

@Suite struct PlainTextTests {
  @Test(
    "gives a block's words without its markup",
    arguments: [
      ("加强\n管理\nabc\ndef", "加强管理 abc def"),
      ("甲  \n乙", "甲\n乙"),
      ("**甲。**乙[丙](a.html)`丁`[^1]\n\n[^1]: 注", "甲。乙丙丁"),
      ("甲![图 *一*](a.png)", "甲图 一"),
      ("甲 | 乙\n--|--\n| | 丙 |\n丁 |", "甲\t乙\n\t丙\n丁\t"),
      ("- 甲\n- 乙\n  - 丙", "甲\n乙\n丙"),
      ("> 甲\n>\n> 乙", "甲\n乙"),
      ("    甲\n    乙\n", "甲\n乙"),
      ("甲<br>乙", "甲<br>乙"),
    ])
  func givesWords(_ markdown: String, _ expected: String) {
    #expect(read(markdown).markup.plainText(of: 1) == expected)
  }

  @Test("leaves a label out when asked")
  func leavesLabelOut() {
    let tree = Markup(
      nodes: [
        MarkupNode(kind: .paragraph, end: 3),
        MarkupNode(kind: .label, end: 2, start: 0, length: 4),
        MarkupNode(kind: .text, end: 3, start: 4, length: 3),
      ], text: Array("3、甲".utf8))
    #expect(tree.plainText(of: 0) == "3、甲")
    #expect(tree.plainText(of: 0, includingLabel: false) == "甲")
  }
}

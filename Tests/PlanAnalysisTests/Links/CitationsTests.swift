import PlanModel
import Testing

@testable import PlanAnalysis

@Suite("Cited documents")
struct CitationsTests {
  private func plan(_ texts: [String], preamble: String = "") -> Plan {
    var plan = Plan(metadata: PlanMetadata(id: "a", path: "a.md", title: "计划", kind: "工作要点"))
    plan.preamble = preamble
    plan.units = texts.map { OutlineUnit(id: "m", role: .measure, title: "落实", text: $0) }
    return plan
  }

  @Test("collects titles in order, once a unit, with titles inside titles as one")
  func collect() {
    let found = findCitations(
      of: plan(
        ["落实《教师法》和《关于印发〈甲县校车办法〉的通知》，再学《教师法》。", "见《关于学习《教师法》的意见》。", "没有《结尾\n标记》的"],
        preamble: "根据《义务教育法》"))
    #expect(
      found == [
        Citation(title: "义务教育法", unit: nil), Citation(title: "教师法", unit: 0),
        Citation(title: "关于印发〈甲县校车办法〉的通知", unit: 0),
        Citation(title: "关于学习《教师法》的意见", unit: 1),
      ])
  }

  @Test("takes spellings of one title as one document")
  func keys() {
    let same = [
      ["甲县校车办法（试行）", "甲县校车办法(试行)", "关于印发〈甲县校车办法(试行)〉的通知", "甲县教育局关于印发甲县校车办法（试行）的通知"],
      ["中华人民共和国义务教育法", "义务教育法", "义务 教育法"],
      ["规划纲要（2010—2020年）", "规划纲要(2010-2020年)", "规划纲要〔2010－2020年〕"],
    ]
    for spellings in same { #expect(Set(spellings.map { CitationKey($0).text }).count == 1) }
    #expect(CitationKey("关于做好招生工作的通知").text == "关于做好招生工作的通知")
  }

  @Test("lists who cites what, links what is on the site, leaves out a document that names itself")
  func index() {
    let cited = citedDocuments(
      [
        [Citation(title: "教师法", unit: 3), Citation(title: "甲县计划", unit: 4)],
        [Citation(title: "中华人民共和国教师法", unit: nil), Citation(title: "弟子规", unit: 2)],
        [Citation(title: "教师法", unit: 1), Citation(title: "教师法", unit: 2)],
      ], titles: [["甲县计划"], ["乙县总结", "关于印发乙县总结的通知"], ["弟子规"]])
    #expect(
      cited == [
        CitedDocument(
          title: "教师法", key: CitationKey("教师法"), isOfficial: true, document: nil,
          places: [
            CitedDocument.Place(document: 0, unit: 3), CitedDocument.Place(document: 1, unit: nil),
            CitedDocument.Place(document: 2, unit: 1),
          ]),
        CitedDocument(
          title: "弟子规", key: CitationKey("弟子规"), isOfficial: false, document: 2,
          places: [CitedDocument.Place(document: 1, unit: 2)]),
      ])
  }
}

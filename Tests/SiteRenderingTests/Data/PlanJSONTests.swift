import PlanModel
import SiteRendering
import Testing

private func record() -> DocumentRecord {
  var metadata = PlanMetadata(
    id: "a-2012", path: "plans/a-2012.md", title: "甲市“教育”要点", kind: "工作要点")
  metadata.issuers = ["甲市教育局"]
  metadata.period = Period(firstYear: 2012, lastYear: 2012)
  metadata.docNo = DocumentNumber(prefix: "甲教", year: 2012, serial: 3)
  metadata.publishedAt = PublicationTime("2012-03-05 09:00")
  return DocumentRecord(
    metadata: metadata, validity: .inForce, url: "plans/a-2012.html",
    data: "data/plans/2012.jsonl")
}

private let metadataJSON = """
  "id":"a-2012","title":"甲市“教育”要点","kind":"工作要点","issuers":["甲市教育局"],\
  "year":2012,"period":"2012","docNo":"甲教〔2012〕3号","publishedAt":"2012-03-05 09:00",\
  "validity":"有效","source":"plans/a-2012.md","url":"plans/a-2012.html",\
  "data":"data/plans/2012.jsonl"
  """

@Test("lists plans with what is known of them and leaves out what is not")
func listsPlans() {
  let text = String(decoding: planListJSON([record()]), as: UTF8.self)
  #expect(text == "{\"version\":1,\"plans\":[{\(metadataJSON)}\n]}\n")
}

@Test("nests units by depth in a plan's line, with their themes and targets")
func nestsUnits() {
  let target = Target(
    what: "幼儿园", comparison: .atLeast, value: 200, unit: "所", deadline: "年内",
    text: "新建幼儿园200所以上")
  let content = DocumentContent(
    preamble: "总述",
    units: [
      OutlineUnit(
        id: "sec_1", role: .chapter, label: "一、", number: 1, title: "学前", hasHeading: true),
      OutlineUnit(
        id: "sec_1__para_1", role: .measure, depth: 1, parent: 0, label: "1.", number: 1,
        title: "新建", text: "新建幼儿园200所以上。\n一是\"快\"。", points: ["一是\"快\"。"]),
      OutlineUnit(id: "sec_2", role: .chapter, title: "其他"),
    ],
    themes: [[], [ThemeRecord(id: "preschool", score: 0.75, terms: ["幼儿园"])]],
    targets: [[], [target]],
    calendar: [CalendarEntry(month: 2, year: 2012, label: "1. ", text: "开会", anchor: "c")])
  let text = String(decoding: planLine(record(), content), as: UTF8.self)
  #expect(
    text == """
      {\(metadataJSON),"preamble":"总述","outline":[{"id":"sec_1","role":"chapter","label":"一、",\
      "number":1,"title":"学前","children":[{"id":"sec_1__para_1","role":"measure","label":"1.",\
      "number":1,"title":"新建","text":"新建幼儿园200所以上。\\n一是\\"快\\"。",\
      "points":["一是\\"快\\"。"],"themes":[{"id":"preschool","score":0.75,"terms":["幼儿园"]}],\
      "targets":[{"what":"幼儿园","op":">=","value":200,"unit":"所","deadline":"年内",\
      "text":"新建幼儿园200所以上"}]}]},{"id":"sec_2","role":"chapter","title":"其他"}],\
      "calendar":[{"month":2,"year":2012,"text":"1. 开会"}]}

      """)
}

@Test("nests a thousand levels without recursion")
func nestsDeeply() {
  let units = (0..<1000).map { OutlineUnit(id: "u\($0)", role: .item, depth: $0, title: "") }
  let line = planLine(record(), DocumentContent(preamble: "", units: units))
  #expect(line.filter { $0 == 0x7B }.count == 1001)
  #expect(line.filter { $0 == 0x7D }.count == 1001)
}

/// A line of `data/plans/YEAR.jsonl`.
func planLine(_ record: DocumentRecord, _ content: DocumentContent) -> [UInt8] {
  var json = JSONWriter()
  writePlanLine(record, content, to: &json)
  return json.bytes
}

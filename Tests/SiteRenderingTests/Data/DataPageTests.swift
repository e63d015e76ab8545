import Foundation
import PlanAnalysis
import PlanModel
import Testing

@testable import SiteRendering

/// A document of which everything is known.
private func fullRecord() throws -> DocumentRecord {
  var metadata = PlanMetadata(id: "a", path: "a.md", title: "要点", kind: "工作要点")
  let day = try #require(CalendarDate("2012-03-05"))
  metadata.issuers = ["甲县教育局"]
  metadata.region = "某省/甲县"
  metadata.period = Period(firstYear: 2012, lastYear: 2012)
  metadata.docNo = DocumentNumber(prefix: "甲教", year: 2012, serial: 1)
  metadata.indexNo = "000014349/2012-00001"
  metadata.signedOn = day
  metadata.publishedAt = PublicationTime("2012-03-05 09:00")
  metadata.effectiveOn = day
  metadata.expiresOn = day
  metadata.supersedes = ["b"]
  metadata.implements = ["c"]
  metadata.reportsOn = ["d"]
  metadata.themes = ["preschool"]
  metadata.keywords = ["学前"]
  metadata.abstract = "摘要"
  metadata.carrier = Carrier(
    title: "通知", docNo: metadata.docNo, recipients: ["各校"], copies: ["县委"], signedOn: day)
  metadata.notice = NoticePeriod(from: day, to: day, contact: "电话")
  metadata.withdrawal = Withdrawal(date: day, reason: "有误", replacedBy: "b")
  return DocumentRecord(metadata: metadata, validity: .inForce, url: "plans/a.html", data: "x")
}

private func fullContent() -> DocumentContent {
  let target = Target(
    what: "幼儿园", comparison: .equal, value: 5, upperValue: 8, unit: "所", deadline: "年内",
    responsible: "基教科", text: "新建")
  return DocumentContent(
    preamble: "总述",
    units: [
      OutlineUnit(
        id: "p1", role: .measure, label: "1.", number: 1, title: "新建", text: "新建", points: ["一是"]),
      OutlineUnit(id: "p1__s", role: .item, depth: 1, title: "二"),
    ],
    themes: [[ThemeRecord(id: "preschool", score: 1, terms: ["幼儿园"])]], targets: [[target]],
    calendar: [CalendarEntry(month: 2, year: 2012, label: "1.", text: "开会", anchor: "c")])
}

private typealias Object = [String: Any]

/// The object at a path of keys, the first one of a list.
private func object(_ value: Any?, _ path: String...) -> Object? {
  var value = value
  for key in path {
    value = (value as? Object)?[key]
    if let list = value as? [Any] { value = list.first }
  }
  return value as? Object
}

@Test("explains every key that a plan's line may have, and no other")
func explainsKeys() throws {
  let line = try JSONSerialization.jsonObject(
    with: Data(planLine(fullRecord(), fullContent())))
  let objects: [(Object?, [DataField])] = [
    (object(line), JSONFields.document + JSONFields.content),
    (object(line, "outline"), JSONFields.unit),
    (object(line, "outline", "themes"), JSONFields.theme),
    (object(line, "outline", "targets"), JSONFields.target),
    (object(line, "calendar"), JSONFields.calendarEntry),
    (object(line, "carrier"), JSONFields.carrier),
    (object(line, "notice"), JSONFields.noticePeriod),
    (object(line, "withdrawn"), JSONFields.withdrawal),
  ]
  for (object, fields) in objects {
    #expect(try #require(object).keys.sorted() == fields.map(\.name).sorted())
  }
}

@Test("has the keys of the schemas")
func explainsSchemas() throws {
  func schema(_ path: String) throws -> Object {
    let json = try #require(dataSchemas.first { $0.path == path }?.json)
    return try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? Object)
  }
  let line = try schema("data/plan.schema.json")
  let units = object(line, "$defs", "unit", "properties")
  let objects: [(Object?, [DataField])] = [
    (object(line, "properties"), JSONFields.document + JSONFields.content),
    (units, JSONFields.unit),
    (object(units, "themes", "items", "properties"), JSONFields.theme),
    (object(line, "$defs", "target", "properties"), JSONFields.target),
    (object(line, "properties", "calendar", "items", "properties"), JSONFields.calendarEntry),
    (
      object(
        try schema("data/plans.schema.json"), "properties", "plans", "items", "properties"),
      JSONFields.document
    ),
  ]
  for (object, fields) in objects {
    #expect(try #require(object).keys.sorted() == fields.map(\.name).sorted())
  }
}

@Test("shows each column and key with its meaning on the page, in the order of the files")
func showsFields() throws {
  let fixture = try PageFixture([
    "a.md": planSource("a", year: 2022), "b.md": planSource("b", year: 2021),
  ])
  let page = try #require(fixture.page("data/index.html"))
  var rest = page[...]
  for field in targetColumns + JSONFields.document + JSONFields.content + JSONFields.unit {
    let meaning = field.meaning.replacingOccurrences(of: ">", with: "&gt;")
      .replacingOccurrences(of: "<", with: "&lt;")
    let row = "<tr><th scope=\"row\"><code>\(field.name)</code></th><td>\(meaning)</td></tr>"
    rest = rest[try #require(rest.range(of: row), "\(field.name)").upperBound...]
  }
  #expect(page.contains("<a href=\"plans/2022.jsonl\">plans/2022.jsonl</a>"))
  #expect(!page.contains("measures.csv"))
}

@Test("names the licence of the site, and says so where there is none")
func namesLicence() throws {
  var settings = SiteSettings()
  let silent = try PageFixture(["a.md": planSource("a", year: 2022)], settings: settings)
  #expect(silent.page("data/index.html")?.contains("<p>本站没有声明使用许可，") == true)
  settings.licence = SiteSettings.Licence(name: "署名 4.0", url: "https://licence.example/by")
  let fixture = try PageFixture(["a.md": planSource("a", year: 2022)], settings: settings)
  let link = "<p>使用许可：<a href=\"https://licence.example/by\" rel=\"noopener\">署名 4.0</a>。"
  #expect(fixture.page("data/index.html")?.contains(link) == true)
}

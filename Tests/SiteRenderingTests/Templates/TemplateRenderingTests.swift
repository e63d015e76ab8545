import Foundation
import Testing

@testable import SiteRendering

@Suite struct TemplateRenderingTests {
  @Test("escapes text exactly once and puts HTML and slots in as they are")
  func escapesOnce() throws {
    let context = PlanFixture(title: "<a href='x'>\"甲\" & 乙")
    #expect(
      try render("<h1>{{title}}</h1>{{{toc}}}{{&body}}{{{body}}}", context)
        == "<h1>&lt;a href=&#39;x&#39;&gt;&quot;甲&quot; &amp; 乙</h1><ol></ol>"
        + "<p>正文</p><p>正文</p>")
  }

  @Test("escapes in partials, parents and blocks too")
  func escapesEverywhere() throws {
    let others = [
      "base": "<b>\n  {{$main}}无{{/main}}\n  {{>part}}\n</b>\n{{site.name}}",
      "part": "({{title}})\n",
    ]
    let context = PlanFixture(title: "<甲>")
    #expect(
      try render("{{<base}}{{$main}}[{{title}}]{{/main}}{{/base}}", context, with: others)
        == "<b>\n[&lt;甲&gt;]\n(&lt;甲&gt;)\n</b>\n示例局&lt;甲&gt;")
  }

  @Test("never takes a missing value from an outer context")
  func staysInContext() throws {
    let context = PlanFixture(units: [
      UnitFixture(label: "1、"), UnitFixture(label: "2、", note: "内"),
    ])
    #expect(
      try render(
        "{{#units}}{{label}}[{{note}}]{{#note}}({{.}}{{label}}){{/note}};{{/units}}", context)
        == "1、[];2、[内](内2、);")
  }

  @Test("asks whether a list, a text or a section is there")
  func asksForPresence() throws {
    let template = """
      {{#units?}}<ul>{{#units}}<li>{{label}}{{^last()}},{{/last()}}</li>{{/units}}</ul>{{/units?}}\
      {{^units}}空{{note}}{{/units}}{{#issuers}}{{#first()}}机关：{{/first()}}{{.}}{{/issuers}}\
      {{#carrier}}{{label}}{{/carrier}}{{carrier.label}}{{^carrier?}}无{{/carrier?}}{{^isNotice}}计划{{/isNotice}}
      """
    #expect(try render(template) == "空外层无计划")
    let full = PlanFixture(
      issuers: ["甲局", "乙局"], units: [UnitFixture(label: "一"), UnitFixture(label: "二")],
      carrier: UnitFixture(label: "函"))
    #expect(
      try render(template, full)
        == "<ul><li>一,</li><li>二</li></ul>机关：甲局乙局函函计划")
  }

  @Test("renders a tree through a template that calls itself")
  func rendersTree() throws {
    let tree = UnitFixture(
      label: "一", children: [UnitFixture(label: "二", children: [UnitFixture(label: "三")])])
    #expect(
      try render(
        "{{#units}}{{>unit}}{{/units}}", PlanFixture(units: [tree]),
        with: [
          "unit":
            "<i>{{label}}{{#children}}{{>unit}}{{/children}}{{#site.isOfficial}}!{{/site.isOfficial}}</i>"
        ])
        == "<i>一<i>二<i>三!</i>!</i>!</i>")
  }

  @Test("fills each slot in the order of the page")
  func fillsSlots() throws {
    let page = try TemplateSet(["page": "{{{body}}}-{{{body}}}"]).page(
      "page", for: PlanFixture.self)
    #expect(page.render(PlanFixture(), slots: []) == Array("-".utf8))
  }

  @Test("lets a site override single files and adds its assets")
  func overridesFiles() throws {
    let embedded: [(name: String, contents: StaticString)] = [
      ("assets/a.css", "a"), ("page.mustache", "旧{{>part}}"), ("part.mustache", "部分"),
    ]
    let set = try TemplateSet(
      embedded: embedded,
      overrides: [
        "page.mustache": Array("新{{>part}}".utf8), "assets/b.css": [0x62],
        "README.md": [0x7B, 0x7B],
      ])
    let page = try set.page("page", for: PlanFixture.self)
    #expect(String(decoding: page.render(PlanFixture()), as: UTF8.self) == "新部分")
    #expect(set.assets.map(\.name) == ["a.css", "b.css"])
  }

  @Test("embeds the folder templates as it is")
  func embedsFolder() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = package.appendingPathComponent("templates")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".mustache") || $0.hasPrefix("assets/") }.sorted()
    let files = EmbeddedTemplates.files
    #expect(files.map(\.name).sorted() == names, "run script/embed-templates")
    for file in files {
      let bytes = try Data(contentsOf: folder.appendingPathComponent(file.name))
      #expect(
        file.contents.withUTF8Buffer { Array($0) } == Array(bytes),
        "\(file.name): run script/embed-templates")
    }
    _ = try TemplateSet()
    let templates = files.filter { $0.name.hasSuffix(".mustache") }.map {
      (String($0.name.dropLast(".mustache".count)), "\($0.contents)")
    }
    _ = try MustacheOracle(Dictionary(uniqueKeysWithValues: templates), slots: [])
  }
}

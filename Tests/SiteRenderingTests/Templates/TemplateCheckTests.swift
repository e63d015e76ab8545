import Testing

@testable import SiteRendering

@Suite struct TemplateCheckTests {
  @Test("names the place of an unknown value and proposes the nearest")
  func namesUnknown() {
    #expect(
      failure(of: "<p>\n甲 {{titel}}\n</p>")
        == TemplateError(
          template: "page.mustache", line: 2, column: 3, quotedLine: "甲 {{titel}}",
          message: "没有“titel”这个值", fix: "是否指 title？"))
  }

  @Test(
    "refuses what a context does not declare",
    arguments: [
      ("{{nothing}}", "没有“nothing”这个值"),
      ("{{#units}}{{title}}{{/units}}", "没有“title”这个值"),
      ("{{#units}}{{#note}}{{title}}{{/note}}{{/units}}", "没有“title”这个值"),
      ("{{#carrier}}{{title}}{{/carrier}}", "没有“title”这个值"),
      ("{{^carrier}}{{label}}{{/carrier}}", "没有“label”这个值"),
      ("{{site.nam}}", "没有“nam”这个值"), ("{{carrier.x.y}}", "没有“x”这个值"),
      ("{{title.x}}", "“title”下面没有别的名字"), ("{{#unit?}}{{/unit?}}", "没有“unit”这个值"),
      ("{{{title}}}", "“title”是文字，必须转义"), ("{{toc}}", "“toc”是 HTML，不能再转义"),
      ("{{body}}", "“body”是 HTML，不能再转义"), ("{{units}}", "“units”不是可以显示的值"),
      ("{{#body}}{{/body}}", "“body”不能用作段落"), ("{{.}}", "{{.}} 只能用在文字列表里"),
      ("{{#first()}}{{/first()}}", "“first()”只能直接用在列表里"),
      ("{{#units}}{{#odd}}{{/odd}}{{/units}}", "没有“odd”这个值"),
      ("{{reversed(units)}}", "没有“reversed(units)”这个值"),
    ])
  func refusesUndeclared(_ template: String, _ message: String) {
    #expect(failure(of: template)?.message == message)
  }

  @Test(
    "points at syntax errors",
    arguments: [
      ("a\n{{#units}}\nb", 2, 1, "“units”没有结束"), ("a {{title", 1, 3, "标签没有结束，缺少 }}"),
      ("{{{toc}}", 1, 1, "标签没有结束，缺少 }}}"), ("a\n b{{/units}}", 2, 3, "这里没有要结束的“units”"),
      ("{{#units}}{{/unit}}", 1, 11, "这里应当结束“units”，写的却是“unit”"),
      ("{{}}", 1, 1, "标签里没有名字"), ("{{标题}}", 1, 1, "“标题”不能作名字"),
      ("{{>*x}}", 1, 1, "不支持由数据指定的模板名 {{>*…}}"), ("{{% A: B}}", 1, 1, "不支持 {{% … }} 标签"),
      ("{{=<%=}}", 1, 1, "分隔符写法不对"),
      ("{{<part}}{{title}}{{/part}}", 1, 10, "{{<part}} 里面只能写 {{$块}}"),
    ])
  func pointsAtSyntax(_ template: String, _ line: Int, _ column: Int, _ message: String) {
    let error = failure(of: template, with: ["part": "x"])
    #expect(error?.message == message)
    #expect(error?.line == line)
    #expect(error?.column == column)
  }

  @Test("refuses a missing template and a block that the parent does not have")
  func refusesMissing() {
    let others = ["part": "x", "base": "{{$main}}{{/main}}"]
    #expect(failure(of: "{{>pat}}", with: others)?.message == "没有模板“pat.mustache”")
    #expect(failure(of: "{{>pat}}", with: others)?.fix == "是否指 part？")
    #expect(
      failure(of: "{{<base}}{{$mian}}{{/mian}}{{/base}}", with: others)?.message
        == "模板“base”里没有块“mian”")
  }

  @Test("checks partials, blocks and overrides in the context that calls them")
  func checksCalled() {
    #expect(
      failure(of: "{{#units}}{{>part}}{{/units}}", with: ["part": "甲\n{{title}}"])
        == TemplateError(
          template: "part.mustache", line: 2, column: 1, quotedLine: "{{title}}",
          message: "没有“title”这个值", fix: "这里可用的有：children、label、note"))
    #expect(failure(of: "{{>part}}", with: ["part": "{{title}}"]) == nil)
    let base = ["base": "{{#units}}{{$row}}{{label}}{{/row}}{{/units}}"]
    #expect(failure(of: "{{<base}}{{$row}}{{note}}{{/row}}{{/base}}", with: base) == nil)
    let wrong = failure(of: "{{<base}}{{$row}}{{title}}{{/row}}{{/base}}", with: base)
    #expect(wrong?.template == "page.mustache")
    #expect(wrong?.column == 18)
  }

  @Test(
    "refuses a template that uses itself without end, and lets it walk a tree",
    arguments: [
      ("{{>page}}", 1, 1, true), ("甲\n{{#isNotice}}{{>page}}{{/isNotice}}", 2, 14, true),
      ("{{#title}}{{>page}}{{/title}}", 1, 11, true),
      ("{{<base}}{{$main}}{{<base}}{{$main}}{{/main}}{{/base}}{{/main}}{{/base}}", 1, 19, true),
      ("{{#site.name}}{{>page}}{{/site.name}}", 1, 15, true),
      ("{{#units}}{{>unit}}{{/units}}", 0, 0, false),
      ("{{>unit2}}{{>unit2}}", 0, 0, false),
    ])
  func refusesEndless(_ template: String, _ line: Int, _ column: Int, _ isRefused: Bool) {
    let others = [
      "base": "{{$main}}{{/main}}", "unit": "{{label}}{{#children}}{{>unit}}{{/children}}",
      "unit2": "{{title}}",
    ]
    let error = failure(of: template, with: others)
    #expect(error?.message.contains("没有尽头") ?? false == isRefused)
    #expect(error?.line ?? 0 == line)
    #expect(error?.column ?? 0 == column)
  }

  @Test("refuses tags in one another deeper than a reader could follow")
  func refusesDepth() {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#isNotice}}", count: count)
        + String(repeating: "{{/isNotice}}", count: count)
    }
    #expect(failure(of: nested(99)) == nil)
    #expect(failure(of: nested(100))?.column == 99 * 13 + 1)
    #expect(failure(of: nested(100_000))?.line == 1)
  }

  @Test("reads tags between changed delimiters and skips comments")
  func readsDelimiters() throws {
    #expect(try render("{{!甲}}{{=<% %>=}}<%title%>{{nothing}}<%! 乙 %>") == "要点{{nothing}}")
    #expect(failure(of: "{{=<% %>=}}<%titel%>")?.column == 12)
  }
}

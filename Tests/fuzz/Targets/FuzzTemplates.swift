import SiteRendering

/// A template of a site: refused with a place, or rendered.
func runTemplate(_ bytes: [UInt8]) -> String? {
  let part = "<p>{{label}}{{$block}}{{title}}{{/block}}</p>"
  let files = ["fuzz.mustache": bytes, "part.mustache": Array(part.utf8)]
  do {
    let templates = try TemplateSet(embedded: [], overrides: files)
    let page = try templates.page("fuzz", for: FuzzPage.self)
    _ = page.render(FuzzPage(), slots: [Array("<b>槽</b>".utf8)])
  } catch {
    if error.line < 1 || error.column < 1 { return "an error without a place" }
  }
  return nil
}

private struct FuzzUnit: TemplateContext {
  var label: String
  var children: [FuzzUnit] = []

  static var names: [TemplateName] {
    [.text("label"), .list("children", FuzzUnit.self)]
  }

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "label": .text(label)
    case "children": .list(children)
    default: nil
    }
  }
}

private struct FuzzPage: TemplateContext {
  static var names: [TemplateName] {
    [
      .text("title"), .text("note"), .slot("toc"), .slot("body"), .flag("isNotice"),
      .section("carrier", FuzzUnit.self), .list("units", FuzzUnit.self), .texts("issuers"),
      .text("label"),
    ]
  }

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "title": .text("要点<&\"'{{note}}")
    case "note": .text(nil)
    case "label": .text("一")
    case "toc": .slot(1)
    case "body": .slot(0)
    case "isNotice": .flag(true)
    case "carrier": .section(FuzzUnit(label: "通知"))
    case "units":
      .list([FuzzUnit(label: "甲", children: [FuzzUnit(label: "丙")]), FuzzUnit(label: "乙")])
    case "issuers": .texts(["子局", "丑局"])
    default: nil
    }
  }
}

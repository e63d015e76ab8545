import Testing

@testable import SiteRendering

struct SiteFixture: TemplateContext {
  var name = "示例局<甲>"

  static var names: [TemplateName] { [.text("name"), .flag("isOfficial")] }

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "name": .text(self.name)
    case "isOfficial": .flag(true)
    default: nil
    }
  }
}

struct UnitFixture: TemplateContext {
  var label: String
  var note: String?
  var children: [UnitFixture] = []

  static var names: [TemplateName] {
    [.text("label"), .text("note"), .list("children", UnitFixture.self)]
  }

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "label": .text(label)
    case "note": .text(note)
    case "children": .list(children)
    default: nil
    }
  }
}

struct PlanFixture: TemplateContext {
  var title = "要点"
  var note: String? = "外层"
  var issuers: [String] = []
  var units: [UnitFixture] = []
  var carrier: UnitFixture?

  static var names: [TemplateName] {
    [
      .global("site", SiteFixture.self), .text("title"), .text("note"), .slot("toc"),
      .slot("body"), .flag("isNotice"), .texts("issuers"), .list("units", UnitFixture.self),
      .section("carrier", UnitFixture.self),
    ]
  }

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "site": .section(SiteFixture())
    case "title": .text(title)
    case "note": .text(note)
    case "toc": .slot(1)
    case "body": .slot(0)
    case "isNotice": .flag(false)
    case "issuers": .texts(issuers)
    case "units": .list(units)
    case "carrier": .section(carrier)
    default: nil
    }
  }
}

extension TemplateSet {
  /// A set of these templates only.
  init(_ templates: [String: String]) throws(TemplateError) {
    var files: [String: [UInt8]] = [:]
    for (name, text) in templates { files["\(name).mustache"] = Array(text.utf8) }
    try self.init(embedded: [], overrides: files)
  }
}

/// Renders `page` of these templates, its slots filled with `<p>正文</p>` and `<ol></ol>`, and holds it
/// to what swift-mustache makes of them.
func render(
  _ template: String, _ context: PlanFixture = PlanFixture(), with others: [String: String] = [:]
) throws -> String {
  var templates = others
  templates["page"] = template
  let page = try TemplateSet(templates).page("page", for: PlanFixture.self)
  let slots = ["<p>正文</p>", "<ol></ol>"]
  let text = String(
    decoding: page.render(context, slots: slots.map { Array($0.utf8) }), as: UTF8.self)
  let oracle = try MustacheOracle(templates, slots: slots)
  #expect(text == oracle.render("page", context))
  return text
}

/// The error that these templates give, nil for none.
func failure(of template: String, with others: [String: String] = [:]) -> TemplateError? {
  do {
    _ = try render(template, with: others)
    return nil
  } catch {
    return error as? TemplateError
  }
}

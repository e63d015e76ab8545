import PlanModel

/// The page of a plan or notice.
struct DocumentContext: PageContext {
  let frame: PageFrame
  let kind: String
  let heading: String
  let published: PublicationTime?
  let status: StatusContext?
  /// The disclosure box (政府信息公开目录).
  let rows: [RowContext]
  let carrier: CarrierContext?
  let downloads: [DownloadContext]
  let relations: [LinkGroupContext]
  let themes: [LinkContext]
  let neighbours: [LinkGroupContext]
  let targets: [TargetGroupContext]
  let citation: Citation
  /// File name, without its ending, of the citations beside the page; nil where there are none.
  let citationFile: String?
  /// The comparison with the plan before it.
  let comparison: String?
  /// The pages where it stands beside its summaries, or beside the plans that it sums up.
  let reports: [LinkContext]
  let hasContents: Bool
  /// 公示期.
  let period: NoticePeriod?
  /// What only the print shows: 发文机关标志, 发文字号 and 版记.
  let print: PrintContext

  static let ownNames: [TemplateName] = [
    .text("kind"), .text("heading"), .text("published"),
    .section("status", StatusContext.self), .list("rows", RowContext.self),
    .section("carrier", CarrierContext.self), .list("downloads", DownloadContext.self),
    .list("relations", LinkGroupContext.self), .list("themes", LinkContext.self),
    .list("neighbours", LinkGroupContext.self), .list("targets", TargetGroupContext.self),
    .text("targetCount"), .text("comparison"), .list("reports", LinkContext.self),
    .text("citation"), .text("bibtex"), .text("ris"),
    .text("citationFile"),
    .flag("hasContents"), .slot("contents"), .slot("body"),
    .section("period", PeriodContext.self), .text("number"), .text("masthead"),
    .section("imprint", PrintContext.self), .slot("jsonld"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "kind": .text(kind)
    case "heading": .text(heading)
    case "published": .text(published?.text)
    case "status": .section(status)
    case "rows": .list(rows)
    case "carrier": .section(carrier)
    case "downloads": .list(downloads)
    case "relations": .list(relations)
    case "themes": .list(themes)
    case "neighbours": .list(neighbours)
    case "targets": .list(targets)
    case "targetCount": .text(String(targets.reduce(0) { $0 + $1.targets.count }))
    case "comparison": .text(comparison)
    case "reports": .list(reports)
    case "citation": .text(citation.text)
    case "bibtex": .text(citation.bibtex)
    case "ris": .text(citation.ris)
    case "citationFile": .text(citationFile)
    case "hasContents": .flag(hasContents)
    case "contents": .slot(PageSlot.contents)
    case "body": .slot(PageSlot.body)
    case "period": .section(period.map(PeriodContext.init))
    case "number": .text(print.number)
    case "masthead": .text(print.masthead)
    case "imprint": .section(print.date == nil ? nil : print)
    case "jsonld": .slot(PageSlot.jsonld)
    default: nil
    }
  }
}

/// One line of the disclosure box.
struct RowContext: TemplateContext {
  let label: String
  /// One or more values, links where an index page lists their like.
  let values: [LinkContext]

  init(_ label: String, _ values: [LinkContext]) {
    self.label = label
    self.values = values
  }

  /// A plain value; 不详 where nobody knows.
  init(_ label: String, _ value: String?) {
    self.init(label, [LinkContext(text: value ?? unknownValue)])
  }

  static let names: [TemplateName] = [.text("label"), .list("values", LinkContext.self)]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "label": .text(label)
    case "values": .list(values)
    default: nil
    }
  }
}

/// What pages show for a value that nobody knows.
let unknownValue = "不详"

/// Why a document is not simply in force; the old page stays and says so.
struct StatusContext: TemplateContext {
  /// 已撤回, 废止 …
  let state: String
  let text: String
  let links: [LinkContext]

  static let names: [TemplateName] = [
    .text("state"), .text("text"), .list("links", LinkContext.self),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "state": .text(state)
    case "text": .text(text)
    case "links": .list(links)
    default: nil
    }
  }
}

/// The 通知 that issued a plan.
struct CarrierContext: TemplateContext {
  let carrier: Carrier

  static let names: [TemplateName] = [
    .text("title"), .text("docNo"), .text("recipients"), .text("copies"), .text("signedOn"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "title": .text(carrier.title)
    case "docNo": .text(carrier.docNo?.text)
    case "recipients": .text(carrier.recipients.joined(separator: "，"))
    case "copies": .text(carrier.copies.joined(separator: "，"))
    case "signedOn": .text(carrier.signedOn?.chineseText)
    default: nil
    }
  }
}

/// The targets of one unit of the document.
struct TargetGroupContext: TemplateContext {
  let label: String
  /// The unit, on the same page.
  let url: String
  let targets: [TargetContext]

  static let names: [TemplateName] = [
    .text("label"), .text("url"), .list("items", TargetContext.self),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "label": .text(label)
    case "url": .text(url)
    case "items": .list(targets)
    default: nil
    }
  }
}

/// A target of the document.
struct TargetContext: TemplateContext {
  let target: Target

  static let names: [TemplateName] = [.text("what"), .text("amount"), .text("deadline")]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "what": .text(target.what)
    case "amount": .text(target.amountText)
    case "deadline": .text(target.deadline)
    default: nil
    }
  }
}

/// A file to take away.
struct DownloadContext: TemplateContext {
  let title: String
  let url: String
  /// `DOCX，36 KB`.
  let note: String
  let isOriginal: Bool

  static let names: [TemplateName] = [
    .text("title"), .text("url"), .text("note"), .flag("isOriginal"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "title": .text(title)
    case "url": .text(url)
    case "note": .text(note)
    case "isOriginal": .flag(isOriginal)
    default: nil
    }
  }
}

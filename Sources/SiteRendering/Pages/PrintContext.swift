import PlanModel

/// The parts of a printed document (GB/T 9704-2012) that its page does not show.
struct PrintContext: TemplateContext {
  /// 发文机关标志, for the red head.
  let masthead: String
  /// 发文字号.
  let number: String?
  /// 抄送.
  let copies: String
  /// 印发机关.
  let issuer: String
  /// 印发日期; without one there is no 版记.
  let date: CalendarDate?

  init(_ metadata: PlanMetadata) {
    masthead = metadata.issuers.joined(separator: " ") + "文件"
    number = (metadata.docNo ?? metadata.carrier?.docNo)?.text
    copies = metadata.carrier?.copies.joined(separator: "，") ?? ""
    issuer = metadata.issuers.first ?? ""
    date = metadata.carrier?.signedOn ?? metadata.signedOn
  }

  static let names: [TemplateName] = [.text("copies"), .text("issuer"), .text("date")]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "copies": .text(copies)
    case "issuer": .text(issuer)
    case "date": .text(date?.chineseText)
    default: nil
    }
  }
}

/// 公示期, in words that stay true and as dates that the page's script reads.
struct PeriodContext: TemplateContext {
  let period: NoticePeriod

  static let names: [TemplateName] = [
    .text("from"), .text("to"), .text("text"), .text("contact"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "from": .text(period.from.text)
    case "to": .text(period.to.text)
    case "text": .text("\(period.from.chineseText)至\(period.to.chineseText)")
    case "contact": .text(period.contact)
    default: nil
    }
  }
}

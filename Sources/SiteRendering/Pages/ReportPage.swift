import PlanAnalysis
import PlanModel

/// A plan beside the summary that reports on it.
struct ReportPageContext: PageContext {
  let frame: PageFrame
  let summary: String
  let plan: LinkContext
  let report: LinkContext
  /// Parts of the summary that speak of no measure.
  let hasRest: Bool

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("summary"), .text("plan"), .text("planURL"), .text("report"),
    .text("reportURL"), .slot("rows"), .flag("hasRest"), .slot("rest"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(frame.title)
    case "summary": .text(summary)
    case "plan": .text(plan.text)
    case "planURL": .text(plan.url)
    case "report": .text(report.text)
    case "reportURL": .text(report.url)
    case "rows": .slot(PageSlot.body)
    case "hasRest": .flag(hasRest)
    case "rest": .slot(PageSlot.contents)
    default: nil
    }
  }
}

extension PageShared {
  /// The page of a plan (`before`) and its summary (`after`), measure by measure.
  func render(_ units: [ReportedUnit], of pair: ComparedPair) -> OutputFile {
    let (plan, summary) = (site[pair.before].metadata, site[pair.after].metadata)
    let title = "\(plan.title)：计划与总结对照"
    var frame = frame(
      url: pair.url(in: site), title: title,
      column: ColumnContext(
        name: "计划与总结对照", description: "逐条对照计划与总结：每条措施和每个指标，总结里是怎么说的。",
        keywords: ["计划", "总结", "指标", "对照"], type: "数据发布"))
    frame.crumbs += [
      frame.link(plan.title, to: site.urls[pair.before]), LinkContext(text: "计划与总结对照"),
    ]
    let rows = ReportRows(
      site: site, pair: pair, frame: frame, units: units, isFinal: isFinal(summary, of: plan))
    let context = ReportPageContext(
      frame: frame, summary: rows.countText,
      plan: frame.link(plan.title, to: site.urls[pair.before]),
      report: frame.link(summary.title, to: site.urls[pair.after]), hasRest: !rows.rest.isEmpty)
    return output(frame, reportTemplate, context, capacity: 65536) { slot, writer in
      if slot == PageSlot.contents {
        rows.writeRest(into: &writer)
      } else {
        rows.write(into: &writer)
      }
    }
  }

  /// Whether the summary speaks of the last year of the plan, so that what it does not reach then is
  /// missed.
  private func isFinal(_ summary: PlanMetadata, of plan: PlanMetadata) -> Bool {
    guard let end = plan.period?.lastYear, let reported = summary.period?.lastYear else {
      return false
    }
    return reported >= end
  }
}

import PlanAnalysis
import PlanModel

/// Two successive plans of an issuer side by side.
struct ComparisonPageContext: PageContext {
  let frame: PageFrame
  let summary: String
  let before: LinkContext
  let after: LinkContext

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("summary"), .text("before"), .text("beforeURL"), .text("after"),
    .text("afterURL"), .slot("rows"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(frame.title)
    case "summary": .text(summary)
    case "before": .text(before.text)
    case "beforeURL": .text(before.url)
    case "after": .text(after.text)
    case "afterURL": .text(after.url)
    case "rows": .slot(PageSlot.body)
    default: nil
    }
  }
}

extension PageShared {
  private var comparisonColumn: ColumnContext {
    ColumnContext(
      name: "计划比较", description: "对照两份计划，看哪些措施保留、修改、新增或未再列入。",
      keywords: ["比较", "计划", "年度"], type: "数据发布")
  }

  func render(_ comparison: PlanComparison, of pair: ComparedPair) -> OutputFile {
    let (a, b) = (site[pair.before].metadata, site[pair.after].metadata)
    let title = "\(b.title)与上一年度比较"
    var frame = frame(url: pair.url(in: site), title: title, column: comparisonColumn)
    frame.crumbs += [frame.link("比较两份计划", to: "compare.html"), LinkContext(text: title)]
    let counts = [
      ("保留", ComparisonKind.kept), ("修改", .changed), ("新增", .new), ("未再列入", .dropped),
    ]
    let context = ComparisonPageContext(
      frame: frame,
      summary: counts.map { "\($0) \(comparison.count(of: $1)) 条" }.joined(separator: "，") + "。",
      before: frame.link(a.title, to: site.urls[pair.before]),
      after: frame.link(b.title, to: site.urls[pair.after]))
    return output(frame, comparisonTemplate, context, capacity: 65536) { _, writer in
      ComparisonRows(site: site, pair: pair, frame: frame).write(comparison, into: &writer)
    }
  }
}

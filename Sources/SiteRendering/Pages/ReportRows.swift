import PlanAnalysis
import PlanModel

/// Writes a plan's units with what a summary says of each, and what else the summary says.
struct ReportRows {
  let site: Site
  let pair: ComparedPair
  let frame: PageFrame
  /// One for each unit of the plan, in their order.
  let units: [ReportedUnit]
  /// The summary speaks of the end of the plan's time.
  let isFinal: Bool

  /// Units of the summary that no unit of the plan is aligned with, in their order.
  var rest: [Int] {
    let told = Set(units.compactMap(\.summaryUnit))
    return pair.plans.after.units.indices.filter { !told.contains($0) }
  }

  /// How much of the plan the summary speaks of.
  var countText: String {
    let targets = units.flatMap(\.targets)
    let outcomes = targets.map { $0.outcome(isFinal: isFinal) }
    let reported = targets.count { $0.report != nil }
    var parts = [
      "计划 \(units.count) 条，总结中有对应内容的 \(units.count { $0.summaryUnit != nil }) 条。"
    ]
    if !targets.isEmpty {
      parts.append(
        "指标 \(targets.count) 个，总结报告了 \(reported) 个（达到 \(outcomes.count { $0 == .reached }) 个，"
          + "未达到 \(outcomes.count { $0 == .missed }) 个），未见报告 \(targets.count - reported) 个。")
    }
    return parts.joined()
  }

  /// A section for each unit of the plan.
  func write(into writer: inout ByteWriter) {
    var shown: [Int: Int] = [:]
    for (number, row) in units.enumerated() {
      writer.append("<section class=\"compare-row\" id=\"row-")
      writer.append(decimal: number + 1)
      writer.append("\">\n")
      open("计划", into: &writer)
      writeUnit(row.unit, of: pair.plans.before, pair.before, into: &writer)
      writer.append("</div>\n")
      open("总结", into: &writer)
      if let unit = row.summaryUnit {
        writeUnit(unit, of: pair.plans.after, pair.after, shownIn: shown[unit], into: &writer)
        shown[unit] = shown[unit] ?? number + 1
      } else {
        writer.append("<p class=\"compare-none\">未见对应内容</p>")
      }
      writer.append("</div>\n")
      writeTargets(row.targets, into: &writer)
      writer.append("</section>\n")
    }
  }

  /// A section for each unit of the summary that is not shown beside the plan.
  func writeRest(into writer: inout ByteWriter) {
    for unit in rest {
      writer.append("<section class=\"compare-row\">\n")
      open("计划", into: &writer)
      writer.append("<p class=\"compare-none\">无对应条目</p></div>\n")
      open("总结", into: &writer)
      writeUnit(unit, of: pair.plans.after, pair.after, into: &writer)
      writer.append("</div>\n</section>\n")
    }
  }

  private func open(_ side: StaticString, into writer: inout ByteWriter) {
    writer.append("<div class=\"compare-side\"><p class=\"compare-kind\">")
    writer.append(side)
    writer.append("</p>")
  }

  /// Heading and text; of a text that stands in an earlier row, the way there.
  private func writeUnit(
    _ index: Int, of plan: ComparisonPlan, _ document: Int, shownIn row: Int? = nil,
    into writer: inout ByteWriter
  ) {
    let unit = plan.units[index]
    writer.append("<h3><a href=\"")
    writer.append(escaping: address(of: unit, document))
    writer.append("\">")
    writer.append(escaping: unit.label + (unit.lead.isEmpty ? "（无标题）" : unit.lead))
    writer.append("</a></h3>")
    if let row {
      writer.append("<p class=\"compare-text\">内容见<a href=\"#row-")
      writer.append(decimal: row)
      writer.append("\">上文第")
      writer.append(decimal: row)
      writer.append("行</a>。</p>")
    } else if !unit.text.isEmpty {
      writer.append("<p class=\"compare-text\">")
      writer.append(escaping: unit.text)
      writer.append("</p>")
    }
  }

  private func address(of unit: ComparisonUnit, _ document: Int) -> String {
    Permalinks.relative(from: frame.url, to: site.urls[document])
      + (unit.id.isEmpty ? "" : "#\(unit.id)")
  }

  private func writeTargets(_ targets: [ReportedTarget], into writer: inout ByteWriter) {
    guard !targets.isEmpty else { return }
    writer.append("<ul class=\"report-targets\">\n")
    for target in targets {
      writer.append("<li><span>")
      writer.append(escaping: target.target.what.isEmpty ? target.target.text : target.target.what)
      writer.append("</span> <span>计划：")
      writer.append(escaping: target.target.amountText)
      writer.append("</span> ")
      writeReport(target, into: &writer)
      writer.append("</li>\n")
    }
    writer.append("</ul>\n")
  }

  private func writeReport(_ target: ReportedTarget, into writer: inout ByteWriter) {
    guard let report = target.report, let unit = target.summaryUnit else {
      writer.append("<strong class=\"report-none\">未见报告</strong>")
      return
    }
    writer.append("<span>总结：<a href=\"")
    writer.append(escaping: address(of: pair.plans.after.units[unit], pair.after))
    writer.append("\">")
    writer.append(escaping: report.text)
    writer.append("</a></span>")
    if let difference = target.difference, difference != 0 {
      let isRate = report.unit == "%"
      let words = difference > 0 ? (isRate ? "高" : "多") : (isRate ? "低" : "少")
      writer.append(text: " <span>比计划\(words)\(plainNumber(abs(difference)))")
      writer.append(escaping: isRate ? "个百分点" : report.unit)
      writer.append("</span>")
    }
    switch target.outcome(isFinal: isFinal) {
    case .reached: writer.append(" <strong class=\"report-reached\">达到</strong>")
    case .missed: writer.append(" <strong class=\"report-missed\">未达到</strong>")
    case nil: break
    }
  }
}

import PlanAnalysis
import PlanModel

/// Two plans that are compared on a page of their own, or a plan and its summary, by index in the
/// corpus.
package struct ComparedPair: Sendable {
  package let before: Int
  package let after: Int
  /// Their units, as they were compared.
  package let plans: (before: ComparisonPlan, after: ComparisonPlan)

  package init(before: Int, after: Int, plans: (before: ComparisonPlan, after: ComparisonPlan)) {
    self.before = before
    self.after = after
    self.plans = plans
  }

  package func url(in site: Site) -> String {
    site.comparisonURL(before, after)
  }
}

/// Writes the rows of a comparison; the same elements and classes as `assets/compare.js`.
struct ComparisonRows {
  let site: Site
  let pair: ComparedPair
  let frame: PageFrame

  func write(_ comparison: PlanComparison, into writer: inout ByteWriter) {
    for row in comparison.rows {
      writer.append("<section class=\"compare-row compare-")
      writer.append(text: row.kind.rawValue)
      writer.append("\"><p class=\"compare-kind\">")
      writer.append(text: row.kind.chineseLabel)
      writer.append("</p>\n")
      writeSide(pair.plans.before, pair.before, row.before, row, leavingOut: .added, into: &writer)
      writeSide(pair.plans.after, pair.after, row.after, row, leavingOut: .removed, into: &writer)
      writeTargets(row.targets, into: &writer)
      writer.append("</section>\n")
    }
  }

  private func writeSide(
    _ plan: ComparisonPlan, _ document: Int, _ index: Int?, _ row: ComparedUnit,
    leavingOut: MarkedText.Kind, into writer: inout ByteWriter
  ) {
    writer.append("<div class=\"compare-side\">")
    defer { writer.append("</div>\n") }
    guard let index else {
      writer.append("<p class=\"compare-none\">无对应条目</p>")
      return
    }
    let unit = plan.units[index]
    writer.append("<h3><a href=\"")
    writer.append(address: site.urls[document], from: frame.url)
    writer.append("#")
    writer.append(escaping: unit.id)
    writer.append("\">")
    writer.append(escaping: unit.label + (unit.lead.isEmpty ? "（无标题）" : unit.lead))
    writer.append("</a></h3><p class=\"compare-text\">")
    if row.marks.isEmpty {
      writer.append(escaping: unit.text)
    } else {
      for mark in row.marks where mark.kind != leavingOut { write(mark, into: &writer) }
    }
    writer.append("</p>")
  }

  private func write(_ mark: MarkedText, into writer: inout ByteWriter) {
    switch mark.kind {
    case .same: writer.append(escaping: mark.text)
    case .removed:
      writer.append("<del>")
      writer.append(escaping: mark.text)
      writer.append("</del>")
    case .added:
      writer.append("<ins>")
      writer.append(escaping: mark.text)
      writer.append("</ins>")
    }
  }

  private func writeTargets(_ targets: [ComparedTarget], into writer: inout ByteWriter) {
    guard !targets.isEmpty else { return }
    writer.append("<ul class=\"compare-targets\">")
    for row in targets {
      writer.append("<li>")
      writer.append(escaping: amount(row.before) + " → " + amount(row.after))
      if let difference = row.difference, difference != 0 {
        writer.append(text: "（\(difference > 0 ? "＋" : "－")\(plainNumber(abs(difference)))）")
      }
      writer.append("</li>")
    }
    writer.append("</ul>")
  }

  private func amount(_ target: Target?) -> String {
    guard let target else { return "—" }
    let upper = target.upperValue.map { "～" + plainNumber($0) } ?? ""
    return "\(target.what)：\(target.comparison.chineseSign)\(plainNumber(target.value))\(upper)"
      + target.unit
  }
}

extension ComparisonKind {
  /// What a page calls it.
  package var chineseLabel: String {
    switch self {
    case .kept: "保留"
    case .changed: "修改"
    case .new: "新增"
    case .dropped: "未再列入"
    }
  }
}

extension TargetComparison {
  fileprivate var chineseSign: String {
    switch self {
    case .equal: ""
    case .atLeast: "不低于"
    case .atMost: "不超过"
    case .increase: "增加"
    case .reduction: "减少"
    case .about: "约"
    }
  }
}

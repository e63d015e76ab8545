import PlanAnalysis
import PlanModel

/// `data/measures.csv`: one row a themed unit (measure, goal, or paragraph of a plan without
/// measures), in the order of the plans.
package enum MeasuresCSV {
  /// In order; what each holds.
  package static let columns: [DataField] = [
    DataField("plan", "计划标识"), DataField("title", "计划标题"), DataField("kind", "种类"),
    DataField("issuers", "发文机关，多个以“；”分隔"), DataField("region", "地区"),
    DataField("year", "年度，期间的第一年"), DataField("unit", "条目锚点"),
    DataField("role", "measure 条目，goal 目标，paragraph 没有条目的计划的段落"),
    DataField("label", "条目编号，照原文"), DataField("lead", "条目标题或首句"),
    DataField("text", "条目自己的文字，不含下级"), DataField("primary_theme", "首要主题的标识，见主题词表；没有时为空"),
    DataField("themes", "全部主题的标识，以“;”分隔"), DataField("theme_labels", "全部主题的名称，以“；”分隔"),
    DataField("basis", "stated 作者写明，computed 程序判断，空为没有主题"),
    DataField("url", "网页路径和锚点，从网站根算起"),
  ]

  package static func appendHeader(to csv: inout CSVWriter) { csv.row(columns.map(\.name)) }

  /// The rows of one plan; `url` is its page's path in the site.
  package static func appendRows(
    of plan: Plan, themes: PlanThemes, vocabulary: ThemeVocabulary, url: String,
    to csv: inout CSVWriter
  ) {
    let document = documentCells(plan.metadata)
    for position in 0..<themes.count {
      let unit = themes.unit(at: position)
      guard plan.units.indices.contains(unit) else { continue }
      csv.cells(document)
      csv.cell(plan.units[unit].id)
      csv.plain(plan.units[unit].role.rawValue)
      csv.cell(plan.units[unit].label)
      csv.cell(plan.units[unit].title)
      csv.cell(plan.units[unit].text)
      appendThemes(themes.themes(at: position), vocabulary, to: &csv)
      csv.cell(joining: 2, by: "#") { $0 == 0 ? url : plan.units[unit].id }
      csv.endRow()
    }
  }

  /// The cells that begin every row of a plan.
  private static func documentCells(_ metadata: PlanMetadata) -> [UInt8] {
    var csv = CSVWriter(isContinuation: true, capacity: 256)
    csv.cell(metadata.id)
    csv.cell(metadata.title)
    csv.cell(metadata.kind)
    csv.cell(metadata.issuers.joined(separator: "；"))
    csv.cell(metadata.region ?? "")
    csv.plain(metadata.year.map { String($0) } ?? "")
    return csv.take()
  }

  private static func appendThemes(
    _ assigned: ArraySlice<ThemeAssignment>, _ vocabulary: ThemeVocabulary, to csv: inout CSVWriter
  ) {
    let first = assigned.startIndex
    csv.cell(assigned.first.map { vocabulary.themes[Int($0.theme)].id } ?? "")
    csv.cell(joining: assigned.count, by: ";") {
      vocabulary.themes[Int(assigned[first + $0].theme)].id
    }
    csv.cell(joining: assigned.count, by: "；") {
      vocabulary.themes[Int(assigned[first + $0].theme)].label
    }
    csv.plain(assigned.isEmpty ? "" : assigned.contains { $0.isStated } ? "stated" : "computed")
  }
}

import PlanModel

/// Columns of `data/targets.csv`, in order.
package let targetColumns: [DataField] = [
  DataField("plan", "计划标识"), DataField("title", "计划标题"), DataField("kind", "种类"),
  DataField("issuer", "发文机关，多个以“;”分隔"), DataField("region", "地区"),
  DataField("year", "年度"), DataField("unit_id", "条目锚点"), DataField("label", "条目编号，照原文"),
  DataField("measure", "条目标题或首句"), DataField("themes", "条目主题标识，多个以“;”分隔"),
  DataField("what", "指标对象"),
  DataField("op", "关系：= 等于，>= 不低于，<= 不超过，+ 增加，- 减少，about 约"),
  DataField("value", "数值，以“unit”列的单位计"), DataField("value_max", "区间上限，单一数值时为空"),
  DataField("unit", "计量单位"), DataField("deadline", "期限，照原文"),
  DataField("responsible", "责任单位，照原文"), DataField("stated", "1 由作者在元数据中确认，0 由程序从正文识别"),
  DataField("text", "所在分句，照原文"), DataField("url", "页面相对地址"),
]

/// The byte-order mark and the column names that open `data/targets.csv`.
package func targetHeader() -> [UInt8] {
  var csv = CSVWriter()
  csv.row(targetColumns.map(\.name))
  return csv.take()
}

/// Appends the rows of one plan in `data/targets.csv`: its targets in document order.
package func appendTargetRows(
  _ record: DocumentRecord, _ content: DocumentContent, to csv: inout CSVWriter
) {
  var document: [UInt8] = []
  for (unit, targets) in content.targets.enumerated()
  where unit < content.units.count && !targets.isEmpty {
    if document.isEmpty { document = documentCells(record.metadata) }
    let measure = measureCells(unit, of: content)
    for target in targets {
      csv.cells(document)
      csv.cells(measure)
      writeTarget(target, to: &csv)
      csv.cell(joining: 2, by: "#") { $0 == 0 ? record.url : content.units[unit].id }
      csv.endRow()
    }
  }
}

/// The cells that begin every row of a plan.
private func documentCells(_ metadata: PlanMetadata) -> [UInt8] {
  var csv = CSVWriter(isContinuation: true, capacity: 256)
  csv.cell(metadata.id)
  csv.cell(metadata.title)
  csv.cell(metadata.kind)
  csv.cell(metadata.issuers.joined(separator: ";"))
  csv.cell(metadata.region ?? "")
  csv.plain(metadata.year.map { String($0) } ?? "")
  return csv.take()
}

/// The cells behind those, the same for all targets of a unit.
private func measureCells(_ unit: Int, of content: DocumentContent) -> [UInt8] {
  var csv = CSVWriter(isContinuation: true, capacity: 256)
  csv.cell(content.units[unit].id)
  csv.cell(content.units[unit].label)
  csv.cell(content.units[unit].title)
  let themes = unit < content.themes.count ? content.themes[unit] : []
  csv.cell(joining: themes.count, by: ";") { themes[$0].id }
  return csv.take()
}

private func writeTarget(_ target: Target, to csv: inout CSVWriter) {
  csv.cell(target.what)
  csv.plain(target.comparison.rawValue)  // A sign alone is no formula.
  csv.plain(number: target.value)
  csv.plain(number: target.upperValue)
  csv.cell(target.unit)
  csv.cell(target.deadline ?? "")
  csv.cell(target.responsible ?? "")
  csv.plain(target.isStated ? "1" : "0")
  csv.cell(target.text)
}

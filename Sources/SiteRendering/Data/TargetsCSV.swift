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

/// The rows of one plan in `data/targets.csv`: its targets in document order.
package func targetRows(_ record: DocumentRecord, _ content: DocumentContent) -> [UInt8] {
  var csv = CSVWriter(isContinuation: true)
  for (index, targets) in content.targets.enumerated() where index < content.units.count {
    let unit = content.units[index]
    for target in targets {
      writeDocument(record, to: &csv)
      csv.cell(unit.id)
      csv.cell(unit.label)
      csv.cell(unit.title)
      csv.cell(themeIDs(index, of: content))
      writeTarget(target, to: &csv)
      csv.cell("\(record.url)#\(unit.id)")
      csv.endRow()
    }
  }
  return csv.take()
}

private func writeDocument(_ record: DocumentRecord, to csv: inout CSVWriter) {
  csv.cell(record.metadata.id)
  csv.cell(record.metadata.title)
  csv.cell(record.metadata.kind)
  csv.cell(record.metadata.issuers.joined(separator: ";"))
  csv.cell(record.metadata.region ?? "")
  csv.plain(record.metadata.year.map(String.init) ?? "")
}

private func writeTarget(_ target: Target, to csv: inout CSVWriter) {
  csv.cell(target.what)
  csv.plain(target.comparison.rawValue)  // A sign alone is no formula.
  csv.plain(plainNumber(target.value))
  csv.plain(target.upperValue.map(plainNumber) ?? "")
  csv.cell(target.unit)
  csv.cell(target.deadline ?? "")
  csv.cell(target.responsible ?? "")
  csv.plain(target.isStated ? "1" : "0")
  csv.cell(target.text)
}

private func themeIDs(_ index: Int, of content: DocumentContent) -> String {
  guard index < content.themes.count else { return "" }
  return content.themes[index].map(\.id).joined(separator: ";")
}

import PlanAnalysis
import PlanModel

/// `compare/data/ID.js`: one plan for `compare.js`, as a classic script that calls
/// `PlanpressCompare`, so that it loads over file:// too. `url` is the plan's page from the root of
/// the output.
package func comparisonScript(_ plan: ComparisonPlan, url: String) -> [UInt8] {
  var json = JSONWriter(capacity: 12_288)
  json.openObject()
  json.field("id", plan.id)
  json.field("title", plan.title)
  json.field("year", plan.year)
  json.field("issuer", plan.issuer)
  json.field("url", url)
  json.key("units")
  json.openArray()
  for unit in plan.units { writeUnit(unit, to: &json) }
  json.closeArray()
  json.closeObject()
  return Array("PlanpressCompare(".utf8) + json.bytes + Array(");\n".utf8)
}

private func writeUnit(_ unit: ComparisonUnit, to json: inout JSONWriter) {
  json.openObject()
  json.field("id", unit.id)
  if !unit.label.isEmpty { json.field("label", unit.label) }
  if !unit.lead.isEmpty { json.field("lead", unit.lead) }
  if !unit.text.isEmpty { json.field("text", unit.text) }
  json.field("themes", unit.themes)
  if !unit.targets.isEmpty {
    json.key("targets")
    json.openArray()
    for target in unit.targets {
      json.openObject()
      json.field("what", target.what)
      json.field("op", target.comparison.rawValue)
      json.field("value", target.value)
      json.field("valueMax", target.upperValue)
      if !target.unit.isEmpty { json.field("unit", target.unit) }
      json.closeObject()
    }
    json.closeArray()
  }
  json.closeObject()
}

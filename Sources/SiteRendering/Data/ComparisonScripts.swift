import PlanAnalysis
import PlanModel

/// `compare/data/ID.js`: one plan for `compare.js`, as a classic script that calls
/// `PlanpressCompare`, so that it loads over file:// too. `url` is the plan's page from the root of
/// the output.
package func comparisonScript(_ plan: ComparisonPlan, url: String) -> [UInt8] {
  var json = JSONWriter(capacity: 24_576)
  json.script("PlanpressCompare(")
  json.openObject()
  json.field("id", plan.id)
  json.field("title", plan.title)
  json.field("year", plan.year)
  json.field("issuer", plan.issuer)
  json.field("url", url)
  json.key("units")
  json.openArray()
  for index in plan.units.indices { writeUnit(index, of: plan, to: &json) }
  json.closeArray()
  json.closeObject()
  json.script(");\n")
  return json.bytes
}

private func writeUnit(_ unit: Int, of plan: ComparisonPlan, to json: inout JSONWriter) {
  json.openObject()
  json.field("id", plan.units[unit].id)
  json.field("label", nonempty: plan.units[unit].label)
  json.field("lead", nonempty: plan.units[unit].lead)
  json.field("text", nonempty: plan.units[unit].text)
  json.field("themes", plan.units[unit].themes)
  if !plan.units[unit].targets.isEmpty {
    json.key("targets")
    json.openArray()
    for target in plan.units[unit].targets {
      json.openObject()
      json.field("what", target.what)
      json.field("op", target.comparison.rawValue)
      json.field("value", target.value)
      json.field("valueMax", target.upperValue)
      json.field("unit", nonempty: target.unit)
      json.closeObject()
    }
    json.closeArray()
  }
  json.closeObject()
}

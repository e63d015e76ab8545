import PlanAnalysis
import PlanModel

/// `data/measures.csv`: one row a themed unit (measure, goal, or paragraph of a plan without
/// measures), in the order of the plans.
package enum MeasuresCSV {
  /// plan: the plan's id; title: its title; kind; issuers: joined by `；`; region; year: the first of
  /// its period; unit: the unit's id; role; label and lead as written; text: the unit's own text;
  /// primary_theme: an id of `themes.ttl`, empty where there is none; themes: all ids joined by `;`;
  /// theme_labels: their Chinese labels joined by `；`; basis: `stated` (the author's word) or
  /// `computed`; url: page and anchor, relative to the site.
  package static let columns = [
    "plan", "title", "kind", "issuers", "region", "year", "unit", "role", "label", "lead", "text",
    "primary_theme", "themes", "theme_labels", "basis", "url",
  ]

  package static func appendHeader(to csv: inout CSVWriter) { csv.row(columns) }

  /// The rows of one plan; `url` is its page's path in the site.
  package static func appendRows(
    of plan: Plan, themes: PlanThemes, vocabulary: ThemeVocabulary, url: String,
    to csv: inout CSVWriter
  ) {
    for position in 0..<themes.count {
      let index = themes.unit(at: position)
      guard plan.units.indices.contains(index) else { continue }
      let unit = plan.units[index]
      let assigned = themes.themes(at: position)
      let found = assigned.map { vocabulary.themes[Int($0.theme)] }
      csv.row([
        plan.metadata.id, plan.metadata.title, plan.metadata.kind,
        plan.metadata.issuers.joined(separator: "；"), plan.metadata.region ?? "",
        plan.metadata.year.map(String.init) ?? "", unit.id, unit.role.rawValue, unit.label,
        unit.title, unit.text, found.first?.id ?? "",
        found.map(\.id).joined(separator: ";"), found.map(\.label).joined(separator: "；"),
        assigned.isEmpty ? "" : assigned.contains { $0.isStated } ? "stated" : "computed",
        "\(url)#\(unit.id)",
      ])
    }
  }
}

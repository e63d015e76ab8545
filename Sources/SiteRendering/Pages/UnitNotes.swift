import PlanAnalysis
import PlanModel

/// The note beside a measure: its themes as links.
struct UnitNotes {
  private let site: Site
  private let themes: PlanThemes?

  init(site: Site, document: Int) {
    self.site = site
    themes = site.hasThemes ? site.themes[document] : nil
  }

  /// `unit` is an index in `Plan.units`; nothing is written for a unit without themes.
  func write(_ unit: Int, into writer: inout ByteWriter) {
    guard let assigned = themes?.themes(ofUnit: unit), !assigned.isEmpty else { return }
    writer.append("<aside class=\"notes\"><p><span class=\"hidden\">主题：</span>")
    for (place, assignment) in assigned.enumerated() {
      let theme = site.vocabulary.themes[Int(assignment.theme)]
      if place > 0 { writer.append(" ") }
      writer.append("<a href=\"../themes/")
      writer.append(text: theme.id)
      writer.append(".html\">")
      writer.append(escaping: theme.label)
      writer.append("</a>")
    }
    writer.append("</p></aside>\n")
  }
}

import PlanAnalysis
import PlanModel

/// The note beside a measure: its themes as links, and the closest measures of other documents.
struct UnitNotes {
  private let site: Site
  private let document: Int
  private let themes: PlanThemes?

  init(site: Site, document: Int) {
    self.site = site
    self.document = document
    themes = site.hasThemes ? site.themes[document] : nil
  }

  /// `unit` is an index in `Plan.units`; nothing is written for a unit without themes.
  func write(_ unit: Int, into writer: inout ByteWriter) {
    guard let assigned = themes?.themes(ofUnit: unit), !assigned.isEmpty else { return }
    writer.append("<aside class=\"notes\"><p>")
    for (place, assignment) in assigned.enumerated() {
      let theme = site.vocabulary.themes[Int(assignment.theme)]
      if place > 0 { writer.append(" ") }
      writer.append("<a href=\"../themes/")
      writer.append(text: theme.id)
      writer.append(".html\">")
      writer.append(escaping: theme.label)
      writer.append("</a>")
    }
    writer.append("</p>")
    writeRelated(site.relatedLinks(document: document, unit: unit), into: &writer)
    writer.append("</aside>\n")
  }

  /// Short for documents of the same issuer: 2023年工作要点.
  private func name(of other: Int) -> String {
    guard let year = site[other].metadata.year,
      site[other].metadata.issuers == site[document].metadata.issuers
    else { return site[other].metadata.title }
    return "\(year)年\(site[other].metadata.kind)"
  }

  private func writeRelated(_ links: [RelatedLink], into writer: inout ByteWriter) {
    guard !links.isEmpty else { return }
    writer.append("<details><summary>相关")
    writer.append(decimal: links.count)
    writer.append("条</summary><ul>\n")
    for link in links {
      writer.append("<li><a href=\"")
      writer.append(
        text: Permalinks.relative(from: site.urls[document], to: site.urls[link.document]))
      writer.append("#")
      let entry = site[link.document].outline[link.unit]
      writer.append(escaping: entry.alias ?? entry.id)
      writer.append("\">")
      writer.append(escaping: name(of: link.document))
      // The same words need not be read twice; the reason says so.
      if !link.hasSameLead {
        writer.append("：")
        writer.append(escaping: entry.title.isEmpty ? entry.label : entry.title)
      }
      writer.append("</a>")
      writer.append(escaping: link.reason)
      // The end of a list item may be left out (HTML, 13.1.2.4); there are a hundred of them.
      writer.append("\n")
    }
    writer.append("</ul></details>")
  }
}

import PlanAnalysis
import PlanModel

/// The note beside a measure: its themes as links, and the closest measures of other documents.
/// There are some ten links a measure, which is why all that does not change is made once a site
/// and nothing is joined into strings.
struct UnitNotes: Sendable {
  /// What related measures are told from.
  private struct Relations: Sendable {
    let corpus: RelationCorpus
    let measures: RelatedMeasures
    let matcher: ThemeMatcher
  }

  private let documents: [CorpusDocument]
  private let urls: [String]
  private let names: DocumentNames
  private let policy: LinkPolicy
  /// By document; empty where the build leaves themes out.
  private let themes: [PlanThemes]
  /// The link to each theme's page, or its name where there is none.
  private let themeLinks: [[UInt8]]
  private let relations: Relations?

  init(site: Site, names: DocumentNames, policy: LinkPolicy) {
    self.policy = policy
    documents = site.corpus.documents
    urls = site.urls
    self.names = names
    themes = site.themes
    themeLinks = site.vocabulary.themes.map { UnitNotes.link(to: $0, policy) }
    relations = site.findings.themes.flatMap { themes in
      site.findings.related.map {
        Relations(corpus: $0.measures, measures: $0.related, matcher: themes.assigner.matcher)
      }
    }
  }

  private static func link(to theme: Theme, _ policy: LinkPolicy) -> [UInt8] {
    var writer = ByteWriter()
    let file = policy.file(ThemePage.url(of: theme))
    if let file {
      writer.append("<a href=\"../")
      writer.append(text: file)
      writer.append("\">")
    }
    writer.append(escaping: theme.label)
    if file != nil { writer.append("</a>") }
    return writer.bytes
  }

  /// `unit` is an index in `Plan.units`; nothing is written for a unit without themes.
  func write(_ unit: Int, of document: Int, into writer: inout ByteWriter) {
    guard themes.indices.contains(document),
      let position = themes[document].position(ofUnit: unit)
    else { return }
    let assigned = themes[document].themes(at: position)
    guard !assigned.isEmpty else { return }
    writer.append("<aside class=\"notes\"><p>")
    for (place, assignment) in assigned.enumerated() {
      if place > 0 { writer.append(0x20) }
      writer.append(themeLinks[Int(assignment.theme)])
    }
    writer.append("</p>")
    writeRelated(position, of: document, into: &writer)
    writer.append("</aside>\n")
  }

  /// The measures closest to the one at `position` in the document's themes, closest first.
  private func writeRelated(_ position: Int, of document: Int, into writer: inout ByteWriter) {
    guard let relations else { return }
    let measure = Int(relations.corpus.starts[document]) + position
    let others = relations.measures[measure]
    guard !others.isEmpty else { return }
    writer.append("<details><summary>相关")
    writer.append(decimal: others.count)
    writer.append("条</summary><ul>\n")
    for (rank, other) in others.enumerated() {
      let other = Int(other.measure)
      let hasSameLead = relations.corpus.hasSameLead(measure, other)
      writeLink(to: other, from: document, relations, isShort: hasSameLead, into: &writer)
      relations.corpus.writeBriefReason(
        measure, other, matcher: relations.matcher, words: max(0, min(2, 3 - rank)), into: &writer)
      // The end of a list item may be left out (HTML, 13.1.2.4); there are a hundred of them.
      writer.append(0x0A)
    }
    writer.append("</ul></details>")
  }

  /// Opens a list item with the link to a measure. The same words as the measure's own need not be
  /// read twice, the reason says so: such a link is short and names the document only.
  private func writeLink(
    to measure: Int, from document: Int, _ relations: Relations, isShort: Bool,
    into writer: inout ByteWriter
  ) {
    let (other, position) = relations.corpus.location(of: measure)
    let unit = themes[other].unit(at: position)
    writer.append("<li>")
    let file = policy.file(urls[other])
    if let file {
      writer.append("<a href=\"")
      writer.append(address: file, from: urls[document])
      writer.append(0x23)
      if let alias = documents[other].outline[unit].alias {
        writer.append(escaping: alias)
      } else {
        writer.append(escaping: documents[other].outline[unit].id)
      }
      writer.append("\">")
    }
    names.write(other, beside: document, into: &writer)
    if !isShort {
      writer.append("：")
      if documents[other].outline[unit].title.isEmpty {
        writer.append(escaping: documents[other].outline[unit].label)
      } else {
        writer.append(escaping: documents[other].outline[unit].title)
      }
    }
    if file != nil { writer.append("</a>") }
  }
}

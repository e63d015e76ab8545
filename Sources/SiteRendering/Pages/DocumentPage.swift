import PlanAnalysis
import PlanModel

extension PageShared {
  /// The page of one plan or notice.
  func render(_ plan: Plan, document: Int) -> OutputFile {
    let metadata = plan.metadata
    let frame = documentFrame(metadata, document: document)
    let facts = DocumentFacts(shared: self, document: document, frame: frame)
    let contents = ContentsList(outline: site[document].outline)
    let context = DocumentContext(
      frame: frame, kind: metadata.kind, heading: metadata.title,
      published: metadata.publishedAt, status: facts.status, rows: facts.rows,
      carrier: metadata.carrier.map(CarrierContext.init), downloads: facts.downloads,
      relations: facts.relations, themes: facts.themes, neighbours: facts.neighbours,
      targets: facts.targets,
      citation: Citation(metadata, address: site.absoluteURL(frame.url)),
      citationFile: metadata.isNotice || site.analysis.targets.isEmpty
        ? nil : facts.fileName(ending: ""),
      comparison: facts.comparison, reports: facts.reports,
      hasContents: !contents.isEmpty, period: metadata.notice, print: PrintContext(metadata))
    return output(
      frame, documentTemplate, context,
      capacity: plan.markup.text.count * 2 + plan.units.count * 200 + 16384
    ) { slot, writer in
      if slot == PageSlot.contents {
        contents.write(into: &writer)
      } else if slot == PageSlot.jsonld {
        writer.append(site.legislationJSONLD(document))
      } else {
        DocumentBody(
          plan: plan,
          address: { address, writer in
            site.writeAddress(address, from: metadata.path, on: frame.url, into: &writer)
          }, notes: { unit, writer in unitNotes.write(unit, of: document, into: &writer) }
        ).write(into: &writer)
      }
    }
  }

  private func documentFrame(_ metadata: PlanMetadata, document: Int) -> PageFrame {
    let url = site.urls[document]
    let index = metadata.isNotice ? site.indexes.notices : site.indexes.plans
    var frame = frame(
      url: url, title: metadata.title,
      column: ColumnContext(
        name: index?.title ?? metadata.kind, description: index?.description ?? metadata.kind,
        keywords: index?.keywords ?? [metadata.kind], type: "政策文件"))
    if let index { frame.crumbs.append(frame.link(index.title, to: index.url)) }
    frame.crumbs.append(LinkContext(text: metadata.title))
    let issuers = metadata.issuers.joined(separator: "、")
    frame.article = ArticleContext(
      title: metadata.title, published: metadata.publishedAt?.text,
      source: metadata.source ?? (issuers.isEmpty ? unknownValue : issuers),
      keywords: metadata.keywords, author: metadata.author, description: metadata.abstract,
      url: site.absoluteURL(url))
    return frame
  }
}

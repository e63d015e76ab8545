import PlanAnalysis
import PlanModel

extension PageShared {
  /// The page of one plan or notice.
  func render(_ plan: Plan, document: Int) -> OutputFile {
    let frame = documentFrame(plan.metadata, document: document)
    let contents = ContentsList(outline: site[document].outline)
    return output(
      frame, documentTemplate,
      documentContext(plan.metadata, document: document, frame, hasContents: !contents.isEmpty),
      capacity: plan.markup.text.count * 2 + plan.units.count * 200 + 16384
    ) { slot, writer in
      if slot == PageSlot.contents {
        contents.write(into: &writer)
      } else if slot == PageSlot.jsonld {
        writer.append(site.legislationJSONLD(document))
      } else {
        DocumentBody(
          plan: plan, options: links(of: plan.metadata, on: frame).markupOptions,
          notes: { unit, writer in unitNotes.write(unit, of: document, into: &writer) }
        ).write(into: &writer)
      }
    }
  }

  /// The document as a chapter of a book: its header and its text.
  func renderChapter(_ plan: Plan, document: Int) -> OutputFile {
    let frame = documentFrame(plan.metadata, document: document)
    let page = output(
      frame, chapterTemplate,
      documentContext(plan.metadata, document: document, frame, hasContents: false),
      capacity: plan.markup.text.count * 2 + 16384
    ) { slot, writer in
      guard slot == PageSlot.body else { return }
      DocumentBody(plan: plan, options: links(of: plan.metadata, on: frame).markupOptions)
        .write(into: &writer)
    }
    // XML allows no other controls (XML 1.0 §2.2), and one byte of them makes a book unreadable.
    return OutputFile(
      path: LinkPolicy.chapter(page.path),
      bytes: page.bytes.filter { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D })
  }

  private func links(of metadata: PlanMetadata, on frame: PageFrame) -> LinkWriter {
    LinkWriter(site: site, policy: policy, source: metadata.path, page: frame.url)
  }

  private func documentContext(
    _ metadata: PlanMetadata, document: Int, _ frame: PageFrame, hasContents: Bool
  ) -> DocumentContext {
    let facts = DocumentFacts(shared: self, document: document, frame: frame)
    return DocumentContext(
      frame: frame, kind: metadata.kind, heading: metadata.title,
      published: metadata.publishedAt, status: facts.status, rows: facts.rows,
      carrier: metadata.carrier.map(CarrierContext.init), downloads: facts.downloads,
      relations: facts.relations, themes: facts.themes, neighbours: facts.neighbours,
      targets: facts.targets,
      citation: Citation(metadata, address: site.absoluteURL(frame.url)),
      citationFile: metadata.isNotice || site.findings.targets.isEmpty
        ? nil : facts.fileName(ending: ""),
      comparison: facts.comparison, reports: facts.reports, hasContents: hasContents,
      period: metadata.notice, print: PrintContext(metadata))
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
      url: policy.isWeb ? site.absoluteURL(url) : nil)
    return frame
  }
}

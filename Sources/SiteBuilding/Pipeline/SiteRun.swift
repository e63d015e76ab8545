import PlanAnalysis
import PlanModel
import SiteRendering

/// A frozen site with all that its files are made of: writes every one of them.
struct SiteRun: Sendable {
  var documents: DocumentRun
  let content: ContentFolder

  /// The pages follow the policy; of the documents these are written, all for nil.
  init(
    _ input: SiteInput, options: BuildOptions, policy: LinkPolicy = .web, documents: [Int]? = nil
  ) throws {
    let gathered = input.gathered
    self.documents = DocumentRun(
      site: gathered.site,
      renderer: try PageRenderer(
        site: gathered.site, templates: TemplateSet(overrides: input.content.templates),
        policy: policy),
      chosen: documents ?? Array(gathered.site.corpus.documents.indices),
      bodies: gathered.bodies, spill: input.spill, options: options)
    content = input.content
  }

  /// The same but for the data of the full-text search.
  var withoutSearch: SiteRun {
    var run = self
    run.documents.options.withoutSearch = true
    return run
  }

  /// Writes the whole site but for its manifest.
  func write(
    to output: any OutputDestination, timings: inout Timings
  ) async throws -> [OutputBatch] {
    let written = try await documents.write(output)
    timings.end("documents")
    var batches = written.batches + (try await writePages(output))
    timings.end("pages")
    batches += try await ComparisonRun(run: documents).write(output)
    timings.end("comparisons")
    batches += try await DataFiles(run: documents, written: written).write(output)
    batches += try writeFiles(output)
    batches += try await writeSources(output)
    timings.end("data")
    return batches
  }

  private func writePages(_ output: any OutputDestination) async throws -> [OutputBatch] {
    let renderer = documents.renderer
    let pages = (0..<renderer.pageCount).filter { number in
      renderer.paths(ofPage: number).allSatisfy { renderer.policy.file($0) != nil }
    }
    return try await inParallel(
      count: pages.count, chunk: 1, state: output.makeBatch()
    ) { number, batch in
      for file in renderer.page(pages[number]) { try batch.write(file) }
    }
  }

  /// The Markdown source of every document, beside its page.
  private func writeSources(_ output: any OutputDestination) async throws -> [OutputBatch] {
    let site = documents.site
    return try await inParallel(
      count: documents.chosen.count, chunk: 64, state: output.makeBatch()
    ) { number, batch in
      let index = documents.chosen[number]
      let path = Permalinks.beside(site.urls[index], ending: ".md")
      if let source = content.reader.resolve(site[index].metadata.path) {
        try batch.copy(from: source, to: path)
      }
    }
  }

  /// Redirects, attachments and images.
  private func writeFiles(_ output: any OutputDestination) throws -> [OutputBatch] {
    var batch = output.makeBatch()
    let (site, policy) = (documents.site, documents.renderer.policy)
    for redirect in site.directory.redirects() where policy.file(redirect.path) != nil {
      try batch.write(site.page(of: redirect, policy: policy))
    }
    var urls: Set<String> = []
    for (path, file) in site.files.sorted(by: { $0.key < $1.key }) {
      // Equal files of one name in several folders have one address.
      guard policy.file(file.url) != nil, urls.insert(file.url).inserted,
        let source = content.reader.resolve(path)
      else {
        continue
      }
      try batch.copy(from: source, to: file.url)
    }
    return [batch]
  }
}

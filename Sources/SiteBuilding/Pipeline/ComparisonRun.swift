import PlanAnalysis
import PlanModel
import SiteRendering

/// Compares each plan with its predecessor of the year before, two plans in memory at a time, and
/// writes what the browser needs to compare any others.
struct ComparisonRun: Sendable {
  let run: DocumentRun

  private struct Worker: Sendable {
    var batch: OutputBatch
    var buffer: [UInt8] = []
  }

  func write(_ writer: OutputWriter) async throws -> [OutputBatch] {
    let site = run.site
    guard site.comparesPlans else { return [] }
    let pairs = run.renderer.comparedPairs
    let pages = try await inParallel(
      count: pairs.count, chunk: 4, state: { Worker(batch: writer.makeBatch()) }
    ) { number, worker in
      let (before, after) = pairs[number]
      let plans = (
        before: try plan(before, buffer: &worker.buffer),
        after: try plan(after, buffer: &worker.buffer)
      )
      let pair = ComparedPair(before: before, after: after, plans: plans)
      try worker.batch.write(run.renderer.comparisonPage(pair))
    }
    let documents = site.corpus.documents.indices.filter { !site[$0].metadata.isNotice }
    let scripts = try await inParallel(
      count: documents.count, state: { Worker(batch: writer.makeBatch()) }
    ) { number, worker in
      let document = documents[number]
      let script = comparisonScript(
        try plan(document, buffer: &worker.buffer), url: site.urls[document])
      let path = "compare/data/\(site[document].metadata.id).js"
      try worker.batch.write(OutputFile(path: path, bytes: script))
    }
    return pages.map(\.batch) + scripts.map(\.batch)
  }

  private func plan(_ document: Int, buffer: inout [UInt8]) throws -> ComparisonPlan {
    try run.spill.read(run.locations[document], into: &buffer)
    let plan = PlanArchive.decode(buffer, metadata: run.site[document].metadata)
    return run.site.comparisonPlan(plan, document: document)
  }
}

import PlanAnalysis
import PlanModel
import SiteRendering

/// Compares each plan with its predecessor of the year before, two plans in memory at a time.
struct ComparisonRun: Sendable {
  let run: DocumentRun

  private struct Worker: Sendable {
    var batch: OutputBatch
    var buffer: [UInt8] = []
  }

  func write(_ writer: any OutputDestination) async throws -> [OutputBatch] {
    let site = run.site
    guard site.comparesPlans else { return [] }
    let pairs = run.renderer.comparedPairs
    let pages = try await inParallel(
      count: pairs.count, chunk: 4, state: Worker(batch: writer.makeBatch())
    ) { number, worker in
      let (before, after) = pairs[number]
      let plans = (
        before: try plan(before, buffer: &worker.buffer),
        after: try plan(after, buffer: &worker.buffer)
      )
      let pair = ComparedPair(before: before, after: after, plans: plans)
      try worker.batch.write(run.renderer.comparisonPage(pair))
    }
    return pages.map(\.batch)
  }

  private func plan(_ document: Int, buffer: inout [UInt8]) throws -> ComparisonPlan {
    try run.spill.read(run.locations[document], into: &buffer)
    let plan = PlanArchive.decode(buffer, metadata: run.site[document].metadata)
    return run.site.comparisonPlan(plan, document: document)
  }
}

import PlanAnalysis
import PlanModel
import SiteRendering

/// Compares each plan with its predecessor of the year before and with its summaries, two plans in
/// memory at a time.
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
    let reports = site.reportedPairs
    let pages = try await inParallel(
      count: pairs.count + reports.count, chunk: 4, state: Worker(batch: writer.makeBatch())
    ) { number, worker in
      let file =
        number < pairs.count
        ? try page(ofPlans: pairs[number], &worker.buffer)
        : try page(ofReport: reports[number - pairs.count], &worker.buffer)
      try worker.batch.write(file)
    }
    return pages.map(\.batch)
  }

  private func page(
    ofPlans pair: (before: Int, after: Int), _ buffer: inout [UInt8]
  ) throws -> OutputFile {
    let plans = try (plan(pair.before, &buffer), plan(pair.after, &buffer))
    return run.renderer.comparisonPage(
      ComparedPair(
        before: pair.before, after: pair.after,
        plans: (
          before: run.site.comparisonPlan(plans.0, document: pair.before),
          after: run.site.comparisonPlan(plans.1, document: pair.after)
        )))
  }

  private func page(
    ofReport pair: (plan: Int, summary: Int), _ buffer: inout [UInt8]
  ) throws -> OutputFile {
    let plans = try (plan(pair.plan, &buffer), plan(pair.summary, &buffer))
    return run.renderer.reportPage(
      ComparedPair(
        before: pair.plan, after: pair.summary,
        plans: (
          before: run.site.comparisonPlan(plans.0, document: pair.plan),
          after: run.site.reportingPlan(plans.1, document: pair.summary)
        )))
  }

  private func plan(_ document: Int, _ buffer: inout [UInt8]) throws -> Plan {
    try run.spill.read(run.locations[document], into: &buffer)
    return PlanArchive.decode(buffer, metadata: run.site[document].metadata)
  }
}

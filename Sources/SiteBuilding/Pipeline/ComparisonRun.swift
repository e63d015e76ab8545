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
    run.renderer.comparisonPage(
      try compared(pair.before, pair.after, &buffer, second: run.site.comparisonPlan))
  }

  private func page(
    ofReport pair: (plan: Int, summary: Int), _ buffer: inout [UInt8]
  ) throws -> OutputFile {
    run.renderer.reportPage(
      try compared(pair.plan, pair.summary, &buffer, second: run.site.reportingPlan))
  }

  /// A plan and another document, which `second` makes ready for comparing.
  private func compared(
    _ before: Int, _ after: Int, _ buffer: inout [UInt8],
    second: (_ plan: Plan, _ document: Int) -> ComparisonPlan
  ) throws -> ComparedPair {
    let plans = try (plan(before, &buffer), plan(after, &buffer))
    return ComparedPair(
      before: before, after: after,
      plans: (
        before: run.site.comparisonPlan(plans.0, document: before),
        after: second(plans.1, after)
      ))
  }

  private func plan(_ document: Int, _ buffer: inout [UInt8]) throws -> Plan {
    try run.spill.read(run.locations[document], into: &buffer)
    return PlanArchive.decode(buffer, metadata: run.site[document].metadata)
  }
}

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
    // A theme's bundle compares nothing.
    guard run.renderer.policy.file("compare.html") != nil else { return [] }
    let plans = run.renderer.comparedPairs
    let pairs = plans + run.site.reportedPairs.map { (before: $0.plan, after: $0.summary) }
    let pages = try await inParallel(
      count: pairs.count, chunk: 4, state: Worker(batch: writer.makeBatch())
    ) { number, worker in
      let (before, after) = pairs[number]
      let file =
        number < plans.count
        ? try page(ofPlans: (before, after), &worker.buffer)
        : try page(ofReport: (before, after), &worker.buffer)
      try worker.batch.write(file)
    }
    return pages.map(\.batch)
  }

  /// Makes the page at each address of `write`.
  var makers: [String: @Sendable () throws -> OutputFile] {
    guard run.site.comparesPlans else { return [:] }
    var result: [String: @Sendable () throws -> OutputFile] = [:]
    for pair in run.renderer.comparedPairs {
      result[run.site.comparisonURL(pair.before, pair.after)] = {
        var buffer: [UInt8] = []
        return try page(ofPlans: pair, &buffer)
      }
    }
    for pair in run.site.reportedPairs {
      result[run.site.comparisonURL(pair.plan, pair.summary)] = {
        var buffer: [UInt8] = []
        return try page(ofReport: pair, &buffer)
      }
    }
    return result
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
    let plans = try (run.plan(before, &buffer), run.plan(after, &buffer))
    return ComparedPair(
      before: before, after: after,
      plans: (
        before: run.site.comparisonPlan(plans.0, document: before),
        after: second(plans.1, after)
      ))
  }
}

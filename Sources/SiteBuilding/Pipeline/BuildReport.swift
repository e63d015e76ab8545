import PlanModel

/// What a build did, for the terminal and for `--timings`.
package struct BuildReport: Sendable {
  /// Sorted; errors mean that nothing was written.
  package var diagnostics: [Diagnostic] = []
  package var withheld: [WithheldSource] = []
  /// Nil where an error kept the site from being written.
  package var written: WriteReport?
  package var documentCount = 0
  package var sourceBytes = 0
  package var timings = Timings()

  /// Errors, and warnings of a strict build.
  package func fails(strict: Bool) -> Bool {
    diagnostics.contains { $0.severity == .error || (strict && $0.severity == .warning) }
  }
}

import PlanModel

/// What a build did, for the terminal and for `--timings`.
package struct BuildReport: Sendable {
  /// Sorted; errors mean that nothing was written.
  package var diagnostics: [Diagnostic] = []
  package var withheld: [WithheldSource] = []
  /// Nil where an error kept the site from being written.
  package var written: WriteReport?
  /// What the build changed of the documents; nil where it was not written.
  package var changes: ChangeReport?
  package var documentCount = 0
  package var sourceBytes = 0
  package var timings = Timings()
  /// What the disk says of the site that was put in place.
  var siteStamp: FileDigest?

  /// Adds diagnostics at the levels that the site sets, and keeps all in order.
  mutating func add(_ found: [Diagnostic], settings: SiteSettings) {
    diagnostics = (diagnostics + settings.leveled(found)).sorted(by: Diagnostic.inOrder)
  }

  /// Errors, and warnings of a strict build.
  package func fails(strict: Bool) -> Bool {
    diagnostics.contains { $0.severity == .error || (strict && $0.severity == .warning) }
  }
}

extension BuildReport {
  /// A line a stage: wall and CPU seconds; then pages, bytes and the peak of memory.
  package var timingsText: String {
    var lines = timings.stages.map { stage in
      "\(stage.name)\t\(milliseconds(stage.wall)) ms\tCPU \(milliseconds(stage.cpu)) ms"
    }
    lines.append("files\t\(fileCount)\tbytes \(written?.totalBytes ?? 0)")
    lines.append("peak memory\t\(Timings.peakMemory / 1_000_000) MB")
    return lines.joined(separator: "\n")
  }

  /// `{"version":1,"stages":[{"name","wall","cpu"}],"documents","files","bytes","peakMemory"}`;
  /// times in seconds, sizes in bytes.
  package var timingsJSON: String {
    let stages = timings.stages.map {
      "{\"name\":\"\($0.name)\",\"wall\":\($0.wall),\"cpu\":\($0.cpu)}"
    }
    return "{\"version\":1,\"stages\":[\(stages.joined(separator: ","))],"
      + "\"documents\":\(documentCount),\"sourceBytes\":\(sourceBytes),\"files\":\(fileCount),"
      + "\"bytes\":\(written?.totalBytes ?? 0),\"peakMemory\":\(Timings.peakMemory)}"
  }

  private var fileCount: Int {
    written.map { $0.added.count + $0.changed.count + $0.unchangedCount } ?? 0
  }

  private func milliseconds(_ seconds: Double) -> Int { Int((seconds * 1000).rounded()) }
}

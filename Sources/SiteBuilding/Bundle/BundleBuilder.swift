import Glibc
import PlanModel
import SiteRendering

/// The form a bundle is packed in.
package enum BundleFormat: String, Sendable, Hashable, CaseIterable {
  case zip, epub
}

/// Packs the site, or a theme of it, into the file `output`: the same bytes for the same content.
///
/// With an error in the content nothing is packed; the report says so. Throws `BundleError`, and the
/// machine's faults.
package func buildBundle(
  _ scope: BundleScope, as format: BundleFormat, into output: String, options: BuildOptions
) async throws -> BuildReport {
  var input = try await SiteBuilder(options: options)
    .gather(format == .zip ? .withLinks : .withoutLinks)
  guard !input.report.fails(strict: options.isStrict) else { return input.report }
  let site = input.gathered.site
  let documents = try site.documents(of: scope)
  let policy = site.policy(of: scope, as: format, documents: documents)
  let run = try SiteRun(input, options: options, policy: policy, documents: documents)
  switch format {
  case .zip: try await pack(run, policy: policy, into: output)
  case .epub:
    var archive = try ZipArchive(path: output)
    try EPUBBook(of: run, scope: scope).write { file in
      try archive.add(
        file.path, file.bytes, method: file.path == "mimetype" ? .stored : .deflated)
    }
    try archive.finish()
  }
  input.report.written = WriteReport()
  return input.report
}

/// Renders the files of the run into a folder beside `output`, packs them and removes it.
private func pack(_ run: SiteRun, policy: LinkPolicy, into output: String) async throws {
  let slash = output.lastIndex(of: "/")
  let folder = (slash.map { String(output[...$0]) } ?? "") + ".planpress-bundle-\(getpid())"
  defer { try? Folder.remove(folder) }
  var timings = Timings()
  let batches = try await run.write(to: FolderOutput(folder), timings: &timings)
  let paths = batches.flatMap(\.entries).map(\.path).filter { policy.file($0) != nil }
  var archive = try ZipArchive(path: output)
  for path in paths.sorted(by: PathRules.inOrder) {
    try archive.add(path, OutputWriter.readWhole("\(folder)/\(path)"))
  }
  try archive.finish()
}

/// Leaves the files in a new folder of their own.
private final class FolderOutput: OutputDestination {
  private let folder: FileDescriptor

  init(_ path: String) throws {
    try Folder.make(path)
    folder = try FileDescriptor(path, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
  }

  func makeBatch() -> OutputBatch { OutputBatch(staging: folder.number, old: -1) }
}

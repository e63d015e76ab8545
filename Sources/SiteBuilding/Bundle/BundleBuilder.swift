import Glibc
import PlanModel

/// Builds the site into a folder of its own beside `output`, packs it and removes the folder.
///
/// With an error in the content nothing is packed; the report says so. Throws `BundleError`, and the
/// machine's faults.
package func buildBundle(
  _ scope: BundleScope, as format: BundleFormat, into output: String, options: BuildOptions
) async throws -> BuildReport {
  let slash = output.lastIndex(of: "/")
  let parent = slash.map { String(output[...$0]) } ?? ""
  let folder = "\(parent).planpress-bundle-\(getpid())"
  defer { try? Folder.remove(folder) }
  var options = options
  options.output = "\(folder)/site"
  try Folder.make(folder)
  let report = try await SiteBuilder(options: options).build()
  guard report.written != nil else { return report }
  let settings = try ContentFolder.read(options).settings
  let address = settings.domain.map { "https://\($0)\(settings.basePath)" }
  try BuiltSite(folder: options.output, name: settings.name, address: address)
    .pack(scope, as: format, into: output)
  return report
}

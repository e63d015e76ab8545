import Foundation

/// Real plans, scraped texts and reference answers in the folder `shared` beside the package, read in
/// place. They are not everybody's to copy, so a clone may lack them: a test that needs them says
/// `.enabled(if: HeldMaterial.isThere, "../shared is absent")` and is seen to be skipped.
package enum HeldMaterial {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared").standardizedFileURL

  package static let isThere = FileManager.default.fileExists(
    atPath: folder.appending(path: "plans").path)

  /// The bytes of a file, named by its path in the folder.
  package static func data(_ path: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: path))
  }

  /// The names of the files in a folder with this ending, in order.
  package static func names(in path: String, endingWith suffix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
      .filter { $0.hasSuffix(suffix) }.sorted()
  }
}

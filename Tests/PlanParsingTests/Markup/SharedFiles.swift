import Foundation
import Testing

/// Reference files beside the package, read in place.
enum SharedFiles {
  /// Nil where the folder is absent; a failure then if `CI` is set.
  static func contents(_ path: String) throws -> Data? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = package.deletingLastPathComponent().appendingPathComponent("shared/\(path)")
    guard FileManager.default.fileExists(atPath: file.path) else {
      if ProcessInfo.processInfo.environment["CI"] != nil { Issue.record("\(path) is missing") }
      return nil
    }
    return try Data(contentsOf: file)
  }
}

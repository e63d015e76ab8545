import Foundation

/// A folder of one test, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    var template = Array((NSTemporaryDirectory() + "/planpress-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    let made = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = URL(fileURLWithPath: made).resolvingSymlinksInPath().path
    for (name, text) in files { try write(name, text) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ name: String, _ text: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: path + "/" + name).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Every file below `folder`, hidden ones too, with its text.
  func files(in folder: String) -> [String: String] {
    var result: [String: String] = [:]
    let walk = FileManager.default.enumerator(atPath: path + "/" + folder)
    while let name = walk?.nextObject() as? String {
      var isFolder: ObjCBool = false
      let full = folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path + "/" + full, isDirectory: &isFolder)
      if !isFolder.boolValue { result[name] = text(full) }
    }
    return result
  }

  /// Names directly in the folder, hidden ones too, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Inode and time of change of a file: equal only where nothing has written it.
  func identity(_ name: String) -> [Int] {
    var status = stat()
    guard lstat(path + "/" + name, &status) == 0 else { return [] }
    return [Int(status.st_ino), Int(status.st_mtim.tv_sec), Int(status.st_mtim.tv_nsec)]
  }
}

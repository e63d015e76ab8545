import Foundation

/// Runs a converter and waits for it.
enum ExternalProgram {
  /// Standard output as text; throws `ImportFailure` when the program fails. The input goes through
  /// a file, so that neither side waits for the other.
  static func run(_ program: String, _ arguments: [String], input: [UInt8]?) throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("planpress-import-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let output = folder.appendingPathComponent("output")
    let errors = folder.appendingPathComponent("errors")
    try Data().write(to: output)
    try Data().write(to: errors)
    let source = folder.appendingPathComponent("input")
    try Data(input ?? []).write(to: source)

    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let message = (try? String(contentsOf: errors, encoding: .utf8)) ?? ""
      let name = program.split(separator: "/").last ?? ""
      throw ImportFailure("\(name) 转换失败:\(message.split(separator: "\n").first ?? "没有说明原因")")
    }
    return String(decoding: try Data(contentsOf: output), as: UTF8.self)
  }
}

import Foundation
import Testing

@testable import SiteBuilding

/// Standard output of a program, or nil when it fails.
private func output(of arguments: [String]) throws -> String? {
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}

private let text = Array(String(repeating: "职业教育与教师培训。", count: 500).utf8)

private func writeArchive(_ path: String) throws {
  var archive = try ZipArchive(path: path)
  try archive.add("mimetype", Array("application/epub+zip".utf8), method: .stored)
  try archive.add("site/index.html", text)
  try archive.add("site/empty.css", [])
  try archive.finish()
}

@Suite struct ZipArchiveTests {
  @Test("The same entries give the same bytes and leave no draft")
  func isDeterministic() throws {
    let folder = try TemporaryFolder()
    try writeArchive(folder.path + "/a.zip")
    try writeArchive(folder.path + "/b.zip")
    let a = FileManager.default.contents(atPath: folder.path + "/a.zip")
    #expect(a != nil && a == FileManager.default.contents(atPath: folder.path + "/b.zip"))
    #expect(folder.names == ["a.zip", "b.zip"])
    // The first entry as EPUB wants it: name and content at fixed offsets, no extra field.
    #expect(a?[30..<58] == Data("mimetypeapplication/epub+zip".utf8))
  }

  @Test("unzip and Python read it")
  func isReadElsewhere() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/a.zip"
    try writeArchive(path)
    #expect(try output(of: ["unzip", "-t", path])?.contains("No errors detected") == true)
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      for i in archive.infolist():
          print(i.filename, i.date_time, i.compress_type, oct(i.external_attr >> 16), i.extra, i.flag_bits & 9)
          print(len(archive.read(i)))
      """
    let listed = try output(of: ["python3", "-c", script, path])
    #expect(
      listed == """
        mimetype (1980, 1, 1, 0, 0, 0) 0 0o100644 b'' 0
        20
        site/index.html (1980, 1, 1, 0, 0, 0) 8 0o100644 b'' 0
        \(text.count)
        site/empty.css (1980, 1, 1, 0, 0, 0) 0 0o100644 b'' 0
        0

        """)
  }

  @Test("Names that are not ASCII, lead out or come twice are refused; nothing is left behind")
  func refusesNames() throws {
    let folder = try TemporaryFolder()
    do {
      var archive = try ZipArchive(path: folder.path + "/a.zip")
      try archive.add("a.html", [1])
      for name in ["教育.html", "../a", "/a", "a\\b", ""] {
        #expect(throws: ZipError.unsafeName(name)) { try archive.add(name, []) }
      }
      #expect(throws: ZipError.duplicateName("A.html")) { try archive.add("A.html", []) }
    }
    #expect(folder.names == [])
  }
}

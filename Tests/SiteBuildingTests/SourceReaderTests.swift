import Foundation
import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct SourceReaderTests {
  @Test("Sources are the Markdown files at any depth, in byte order")
  func listsSources() throws {
    let folder = try TemporaryFolder([
      "plans/b.md": "", "plans/a/z.MD": "", "plans/a-b.md": "", "README.md": "", "a/readme.md": "",
      ".git/x.md": "", "plans/.draft.md": "", "site.yaml": "", "notices/表.xlsx": "", "甲.md": "",
    ])
    let listing = try SourceReader(contentFolder: folder.path).listSources()
    #expect(listing.sources == ["plans/a-b.md", "plans/a/z.MD", "plans/b.md", "甲.md"])
    #expect(
      listing.otherFiles == ["README.md", "a/readme.md", "notices/表.xlsx", "site.yaml"])
    #expect(listing.diagnostics == [])
  }

  @Test("Links out of the folder, to folders and to nothing are not followed and told")
  func doesNotFollowLinks() throws {
    let outside = try TemporaryFolder(["secret.md": "秘密"])
    let folder = try TemporaryFolder(["plans/a.md": "x"])
    let links = [
      "out.md": outside.path + "/secret.md", "outer": outside.path, "loop": folder.path,
      "none.md": "nothing", "inside.md": "plans/a.md",
    ]
    for (name, target) in links { #expect(symlink(target, folder.path + "/" + name) == 0) }
    let reader = try SourceReader(contentFolder: folder.path)
    let listing = try reader.listSources()
    #expect(listing.sources == ["inside.md", "plans/a.md"])
    #expect(
      listing.diagnostics.map { "\($0.place.path) \($0.id)" } == [
        "loop symlink-folder", "none.md broken-symlink", "out.md symlink-outside",
        "outer symlink-outside",
      ])
    #expect(reader.resolve("out.md") == nil)
    #expect(reader.resolve("../" + outside.path.split(separator: "/").last! + "/secret.md") == nil)
    #expect(reader.resolve("plans") == nil)
    #expect(reader.resolve("plans/../inside.md") == folder.path + "/plans/a.md")
  }

  @Test("Names that other systems cannot hold are told")
  func warnsOfNames() throws {
    let folder = try TemporaryFolder([
      "plans/Plan.md": "", "plans/plan.md": "", "aux.md": "", "com1": "", "a:b.md": "",
      "console.md": "",
    ])
    let gbk: [CChar] =
      Array((folder.path + "/").utf8CString.dropLast()) + [-71, -92, 46, 109, 100, 0]
    let number = open(gbk, O_CREAT | O_WRONLY, 0o644)
    #expect(number >= 0)
    close(number)
    let listing = try SourceReader(contentFolder: folder.path).listSources()
    #expect(
      listing.sources == ["a:b.md", "aux.md", "console.md", "plans/Plan.md", "plans/plan.md"])
    #expect(
      listing.diagnostics.map { "\($0.place.path) \($0.id)" } == [
        "a:b.md file-name-windows", "aux.md file-name-windows", "com1 file-name-windows",
        "plans/plan.md file-name-case", "\u{FFFD}\u{FFFD}.md file-name-encoding",
      ])
    #expect(listing.diagnostics[3].related == [Place(path: "plans/Plan.md")])
  }

  @Test("A file is read whole, or one byte past the limit")
  func readsFiles() throws {
    let folder = try TemporaryFolder(["a.md": "教育\r\n", "b.md": ""])
    let reader = try SourceReader(contentFolder: folder.path)
    #expect(try reader.readFile("a.md") == Array("教育\r\n".utf8))
    #expect(try reader.readFile("a.md", limit: 3).count == 4)
    #expect(try reader.readFile("b.md") == [])
    #expect(throws: FileError.self) { try reader.readFile("c.md") }
  }
}

@Suite struct SpillFileTests {
  @Test("Blobs of many tasks come back as they were appended, and no file stays")
  func keepsBlobs() async throws {
    let folder = try TemporaryFolder()
    let spill = try SpillFile(in: folder.path)
    #expect(folder.names == [])
    let kept = try await withThrowingTaskGroup(of: [(BlobLocation, [UInt8])].self) { group in
      for task in 0..<4 {
        group.addTask {
          try (0..<200).map { round in
            let bytes = [UInt8](repeating: UInt8(task * 50 + round % 50), count: round * 7)
            return (try spill.append(bytes), bytes)
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    var buffer: [UInt8] = [1, 2, 3]
    for (location, bytes) in kept {
      try spill.read(location, into: &buffer)
      #expect(buffer == bytes)
    }
    #expect(spill.size == 4 * 7 * 199 * 200 / 2)
  }
}

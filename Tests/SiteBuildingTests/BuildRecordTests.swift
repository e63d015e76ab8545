import Glibc
import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct BuildRecordTests {
  private static let plan = """
    ---
    标题: 甲县工作要点
    种类: 工作要点
    发文机关: 甲县教育局
    年度: 2026
    发布时间: 2026-01-05 09:00
    ---
    1.检查校车安全。

    3.检查食堂。
    """

  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "content/site.yaml": "name: 甲县教育局\n", "content/plans/a.md": Self.plan,
      "content/plans/later.md": Self.plan.replacing("2026-01-05", with: "2026-09-05"),
      "templates/unused.txt": "",
    ])
    // A record vouches only for sources that have stood for a moment.
    usleep(120_000)
    return folder
  }

  private func build(
    _ folder: TemporaryFolder, asOf: String = "2026-06-30", output: String = "out",
    change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> BuildReport {
    var options = BuildOptions(asOf: CalendarDate(asOf)!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = folder.path + "/" + output
    change(&options)
    return try await SiteBuilder(options: options).build()
  }

  private func isSkipped(_ report: BuildReport) -> Bool {
    report.timings.stages.map(\.name) == ["unchanged"]
  }

  @Test("has nothing to do where nothing was touched, and says what the first build said")
  func skips() async throws {
    let folder = try folder()
    let first = try await build(folder)
    let second = try await build(folder)
    #expect(!isSkipped(first))
    #expect(isSkipped(second))
    #expect(second.diagnostics == first.diagnostics)
    #expect(second.diagnostics.contains { $0.id == "numbering-gap" })
    #expect(second.withheld == first.withheld)
    #expect(second.withheld.count == 1)
    #expect(second.documentCount == 1)
    #expect(second.written?.isUnchanged == true)
    #expect(second.written?.unchangedCount == first.written?.added.count)
    #expect(second.written?.totalBytes == first.written?.totalBytes)
  }

  @Test(
    "builds again what was touched, to the same site as from nothing",
    arguments: [
      "content/plans/a.md", "content/plans/new.md", "content/site.yaml", "templates/new.txt",
      "out/index.html", "out/-removed",
    ])
  func buildsWhatChanged(path: String) async throws {
    let folder = try folder()
    _ = try await build(folder)
    #expect(isSkipped(try await build(folder)))
    if path == "out/-removed" {
      try folder.remove("out/index.html")
    } else {
      try folder.write(path, path.hasSuffix(".md") ? Self.plan + "\n\n4.新增。\n" : "name: 乙\n")
    }
    usleep(120_000)
    let report = try await build(folder)
    #expect(!isSkipped(report))
    _ = try await build(folder, output: "clean")
    #expect(folder.files(in: "out") == folder.files(in: "clean"))
    #expect(isSkipped(try await build(folder)))
  }

  @Test("builds again for another day and with other options")
  func dependsOnOptions() async throws {
    let folder = try folder()
    _ = try await build(folder)
    #expect(!isSkipped(try await build(folder, asOf: "2026-07-01")))
    #expect(!isSkipped(try await build(folder)))
    #expect(!isSkipped(try await build(folder) { $0.withoutSearch = true }))
  }

  @Test("takes no damaged record, and none of sources just written", arguments: [0, 30, 200])
  func refusesDamage(position: Int) async throws {
    let folder = try folder()
    _ = try await build(folder)
    let path = folder.path + "/.out.planpress-record"
    var bytes = try OutputWriter.readWhole(path)
    bytes[position] ^= 1
    let file = try FileDescriptor(path, flags: O_WRONLY | O_TRUNC)
    try bytes.withUnsafeBytes { try file.write($0) }
    #expect(!isSkipped(try await build(folder)))
    #expect(isSkipped(try await build(folder)))
    try folder.write("content/plans/a.md", Self.plan)
    try folder.remove(".out.planpress-record")
    #expect(!isSkipped(try await build(folder)))
  }

  @Test("takes a record with any single bit turned for none", arguments: 0..<8)
  func refusesTurnedBits(bit: Int) async throws {
    let folder = try folder()
    _ = try await build(folder)
    let path = folder.path + "/.out.planpress-record"
    let bytes = try OutputWriter.readWhole(path)
    let location = try OutputLocation(
      output: folder.path + "/out", content: folder.path + "/content", home: nil)
    var options = BuildOptions(asOf: CalendarDate("2026-06-30")!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = folder.path + "/out"
    let record = try BuildRecord(options, location: location)
    #expect(try record.unchangedReport() != nil)
    for position in bytes.indices {
      var turned = bytes
      turned[position] ^= UInt8(1 << bit)
      let file = try FileDescriptor(path, flags: O_WRONLY)
      try turned.withUnsafeBytes { try file.write($0) }
      #expect(try record.unchangedReport() == nil, "byte \(position)")
    }
    for length in [0, 1, 100, bytes.count - 1] {
      let file = try FileDescriptor(path, flags: O_WRONLY | O_TRUNC)
      try bytes[..<length].withUnsafeBytes { try file.write($0) }
      #expect(try record.unchangedReport() == nil, "\(length) bytes")
    }
    #expect(!isSkipped(try await build(folder)))
  }

  @Test("brings the only site back although the content has an error, and keeps no record")
  func bringsSiteBack() async throws {
    let folder = try folder()
    _ = try await build(folder)
    let before = folder.files(in: "out")
    try folder.remove(".out.planpress-record")
    try folder.write("content/plans/a.md", "---\n标题: 甲\n---\n")
    #expect(rename(folder.path + "/out", folder.path + "/.out.planpress-old") == 0)
    let report = try await build(folder)
    #expect(report.fails(strict: false))
    #expect(folder.files(in: "out") == before)
    #expect(!folder.names.contains { $0.hasPrefix(".out") })
  }

  @Test("removes the cache that builds of an earlier version left beside the output")
  func removesFormerCache() async throws {
    let folder = try folder()
    for _ in 0..<2 {
      try folder.write(".out.planpress-cache", "")
      _ = try await build(folder)
      #expect(!folder.names.contains(".out.planpress-cache"))
    }
  }

  @Test("fails again, and keeps no record, while a source has an error")
  func keepsFailing() async throws {
    let folder = try folder()
    _ = try await build(folder)
    try folder.write("content/plans/a.md", "---\n标题: 甲\n---\n")
    usleep(120_000)
    for _ in 0..<2 {
      let report = try await build(folder)
      #expect(report.fails(strict: false))
      #expect(report.written == nil)
    }
    #expect(!folder.names.contains(".out.planpress-record"))
  }
}

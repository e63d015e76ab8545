import Glibc
import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct RebuildTests {
  private func build(
    _ author: RandomAuthor, output: String = "public", asOf: CalendarDate? = nil
  ) async throws -> BuildReport {
    var options = author.options
    options.output = author.folder.path + "/" + output
    options.allowsRemoval = true
    if let asOf { options.asOf = asOf }
    return try await SiteBuilder(options: options).build()
  }

  /// A build from nothing into a folder that has never been one.
  private func buildClean(
    _ author: RandomAuthor, asOf: CalendarDate? = nil
  ) async throws -> (report: BuildReport, files: [String: String]) {
    for name in author.folder.names where name.contains("clean") {
      try author.folder.remove(name)
    }
    let report = try await build(author, output: "clean", asOf: asOf)
    return (report, author.folder.files(in: "clean"))
  }

  @Test("gives the site and the report of a build from nothing, after each of many random edits")
  func followsRandomEdits() async throws {
    var author = try RandomAuthor(seed: 20_261_122)
    var kept = 0
    for round in 0..<40 {
      _ = try author.edit(round)
      // A cache counts only for sources that have stood for a moment.
      usleep(70_000)
      let day = CalendarDate(year: 2026, month: 3, day: 5 + round / 15)
      let report = try await build(author, asOf: day)
      let clean = try await buildClean(author, asOf: day)
      #expect(report.diagnostics == clean.report.diagnostics, "round \(round)")
      #expect(report.withheld == clean.report.withheld)
      #expect((report.written == nil) == (clean.report.written == nil))
      guard report.written != nil else { continue }
      #expect(author.folder.files(in: "public") == clean.files, "round \(round)")
      kept += report.keptDocumentCount
    }
    #expect(kept > 40)
  }

  @Test("makes again only the documents that an edit touches")
  func keepsTheRest() async throws {
    let folder = try TemporaryFolder(["content/site.yaml": "name: 试验网\n"])
    for (number, topic) in ["校车安全", "教师培训", "学前教育", "图书借阅"].enumerated() {
      try folder.write("content/plans/p\(number).md", Self.plan(number, topic))
    }
    var options = BuildOptions(asOf: CalendarDate(year: 2026, month: 3, day: 5)!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = folder.path + "/public"
    usleep(70_000)
    #expect(try await SiteBuilder(options: options).build().keptDocumentCount == 0)
    try folder.write("content/plans/p1.md", Self.plan(1, "教师研修"))
    usleep(70_000)
    let report = try await SiteBuilder(options: options).build()
    #expect(report.keptDocumentCount == 3)
    #expect(report.written?.changed.contains("plans/p1.html") == true)
    #expect(report.written?.changed.contains("plans/p0.html") == false)
  }

  @Test(
    "makes everything again where cache or site are not as they were left",
    arguments: ["damaged", "missing", "touched site", "other settings"])
  func distrusts(fault: String) async throws {
    let author = try RandomAuthor(seed: 3)
    usleep(70_000)
    _ = try await build(author)
    let cache = author.folder.path + "/.public.planpress-cache"
    switch fault {
    case "damaged":
      var bytes = try OutputWriter.readWhole(cache)
      bytes[bytes.count - 60] ^= 1
      let file = try FileDescriptor(cache, flags: O_WRONLY | O_TRUNC)
      try bytes.withUnsafeBytes { try file.write($0) }
    case "missing": unlink(cache)
    case "touched site": try author.folder.write("public/index.html", "")
    default: try author.folder.write("content/site.yaml", "name: 另一网\n")
    }
    try author.folder.write("content/pages/about.md", "---\ntitle: 关于\n---\n\n新。\n")
    usleep(70_000)
    let report = try await build(author)
    #expect(report.keptDocumentCount == 0)
    #expect(author.folder.files(in: "public") == (try await buildClean(author)).files)
  }

  private static func plan(_ number: Int, _ topic: String) -> String {
    """
    ---
    id: p\(number)
    title: 第\(number)号计划
    kind: 工作要点
    issuer: \(["甲", "乙", "丙", "丁"][number])县教育局
    year: 2026
    publishedAt: 2026-01-05 09:00
    ---

    1.做好\(topic)工作。
    """
  }
}

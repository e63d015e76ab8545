import Foundation
import PlanModel
import SiteRendering
import Testing

@testable import SiteBuilding

@Suite struct LifecycleTests {
  private func build(
    _ folder: TemporaryFolder, asOf: String = "2026-06-30", output: String = "out",
    allowsRemoval: Bool = false
  ) async throws -> BuildReport {
    var options = BuildOptions(asOf: CalendarDate(asOf)!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = folder.path + "/" + output
    options.allowsRemoval = allowsRemoval
    return try await SiteBuilder(options: options).build()
  }

  private func source(_ extra: String = "", body: String = "1.检查校车安全。\n\n2.检查食堂。") -> String {
    """
    ---
    标题: 甲县工作要点
    种类: 工作要点
    发文机关: 甲县教育局
    年度: 2026
    发布时间: 2026-01-05 09:00
    \(extra)
    ---
    \(body)
    """
  }

  /// Paths whose bytes differ between the site of one day and that of another.
  private func differences(_ extra: String, _ first: String, _ second: String) async throws
    -> [String]
  {
    let folder = try TemporaryFolder([
      "content/site.yaml": "domain: jy.example\n",
      "content/a.md": source(extra), "content/b.md": source(),
    ])
    _ = try await build(folder, asOf: first, output: "first")
    _ = try await build(folder, asOf: second, output: "second")
    let before = folder.files(in: "first")
    let after = folder.files(in: "second")
    return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
      .filter { $0 != "manifest.json" }
  }

  @Test("builds the same site for two days between boundaries, but for the day it names")
  func isStable() async throws {
    #expect(try await differences("", "2026-03-01", "2026-03-02") == ["index.html"])
  }

  @Test(
    "differs on the day of effect, expiry and withdrawal where the document is shown",
    arguments: [
      "施行日期: 2026-03-02", "失效日期: 2026-03-02", "撤回: {on: 2026-03-02, reason: 数据有误}",
    ])
  func differsAtBoundary(extra: String) async throws {
    let found = try await differences(extra, "2026-03-01", "2026-03-02")
    #expect(found.contains("plans/a.html"))
    #expect(found.contains("feed.xml"))
    #expect(found.contains("data/plans.json") || extra.hasPrefix("撤回"))
    #expect(!found.contains("plans/b.html"))
    #expect(try await differences(extra, "2026-03-02", "2026-03-03") == ["index.html"])
  }

  @Test("keeps a scheduled document back until its day and says so")
  func withholds() async throws {
    let folder = try TemporaryFolder([
      "content/a.md": source(),
      "content/b.md": source().replacing("2026-01-05", with: "2026-03-02"),
    ])
    let before = try await build(folder, asOf: "2026-03-01", output: "first")
    #expect(before.withheld.map(\.path) == ["b.md"])
    #expect(folder.text("first/plans/b.html") == nil)
    let after = try await build(folder, asOf: "2026-03-02", output: "second")
    #expect(after.withheld.isEmpty)
    #expect(folder.text("second/plans/b.html") != nil)
  }

  @Test("refuses to lose a published page, and names it")
  func refusesLostPage() async throws {
    let folder = try TemporaryFolder(["content/a.md": source(), "content/b.md": source()])
    _ = try await build(folder)
    let old = folder.text("out/plans/a.html")
    try folder.write("content/a.md", source("草稿: true"))
    let report = try await build(folder)
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == ["lost-address"])
    #expect(report.diagnostics.first { $0.id == "lost-address" }?.place.path == "plans/a.html")
    #expect(report.written == nil)
    #expect(folder.text("out/plans/a.html") == old)
    #expect(
      try await build(folder, allowsRemoval: true).written?.removed.contains("plans/a.html") == true
    )
  }

  @Test("takes a redirect for the page, and reports the move")
  func takesRedirect() async throws {
    let folder = try TemporaryFolder(["content/a.md": source(), "content/b.md": source()])
    _ = try await build(folder)
    try folder.write("content/a.md", source("标识: c\n旧址: [plans/a.html]"))
    let report = try await build(folder)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.changes?.moved == [.init(from: "plans/a.html", to: "plans/c.html")])
    #expect(report.changes?.added == [])
    #expect(folder.text("out/plans/a.html")?.contains("url=c.html") == true)
  }

  @Test("refuses to lose an anchor, but of a withdrawn document")
  func refusesLostAnchor() async throws {
    let folder = try TemporaryFolder(["content/a.md": source()])
    _ = try await build(folder)
    try folder.write("content/a.md", source(body: "1.检查校车安全。"))
    let report = try await build(folder)
    let errors = report.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.place.path) \($0.id)" } == ["a.md lost-address"])
    #expect(errors.first?.message.contains("#") == true)
    try folder.write(
      "content/a.md", source("撤回: {on: 2026-02-01, reason: 数据有误}", body: "1.检查校车安全。"))
    let withdrawn = try await build(folder)
    #expect(withdrawn.diagnostics.filter { $0.severity == .error } == [])
    #expect(withdrawn.changes?.withdrawn == ["plans/a.html"])
  }

  @Test("lets footnotes go, which are numbered anew with every edit")
  func letsFootnotesGo() async throws {
    let note = "1.检查校车安全。[^1]\n\n2.检查食堂。\n\n[^1]: 见附件。"
    let folder = try TemporaryFolder(["content/a.md": source(body: note)])
    _ = try await build(folder)
    try folder.write("content/a.md", source())
    let report = try await build(folder)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.changes?.changed == ["plans/a.html"])
  }

  @Test("keeps the addresses of documents in the manifest, with their anchors and state")
  func keepsDocuments() async throws {
    let folder = try TemporaryFolder([
      "content/a.md": source(body: "一、安全\n\n1.检查校车。[^1]\n\n2.检查食堂。\n\n[^1]: 每月。"),
      "content/b.md": source("撤回: {on: 2026-02-01, reason: 数据有误}"),
    ])
    _ = try await build(folder)
    let manifest = try #require(folder.text("out/manifest.json"))
    #expect(
      manifest.hasSuffix(
        """
        ,"documents":[
        {"path":"plans/a.html","state":"有效","anchors":"sec_1 sec_1__para_1 p1 sec_1__para_2 p2"},
        {"path":"plans/b.html","state":"已撤回","anchors":"para_1 p1 para_2 p2"}
        ]}

        """))
    let object = try JSONSerialization.jsonObject(with: Data(manifest.utf8)) as? [String: Any]
    #expect((object?["documents"] as? [Any])?.count == 2)
  }

  @Test("knows the anchors of a site whose manifest does not keep them")
  func readsOlderSite() async throws {
    let folder = try TemporaryFolder(["content/a.md": source(), "content/b.md": source()])
    _ = try await build(folder)
    let manifest = try #require(folder.text("out/manifest.json"))
    let end = try #require(manifest.range(of: ",\"documents\"")).lowerBound
    try folder.write("out/manifest.json", manifest[..<end] + "}\n")
    try folder.write("content/a.md", source(body: "1.检查校车。"))
    try folder.write("content/b.md", source("撤回: {on: 2026-02-01, reason: 数据有误}"))
    let report = try await build(folder)
    #expect(
      report.diagnostics.filter { $0.severity == .error }.map(\.message) == [
        "已发布的网址“plans/a.html”将失去 1 个锚点：#para_2。"
      ])
    let allowed = try await build(folder, allowsRemoval: true)
    #expect(allowed.changes?.changed == ["plans/a.html"])
    #expect(allowed.changes?.withdrawn == ["plans/b.html"])
    #expect(folder.text("out/manifest.json")?.contains("\"anchors\":\"para_1 p1\"") == true)
  }

  @Test("calls a document changed when another takes its place, and not for its neighbours")
  func reportsState() async throws {
    let folder = try TemporaryFolder(["content/a.md": source(), "content/b.md": source()])
    _ = try await build(folder)
    try folder.write("content/c.md", source("代替: [a]"))
    let report = try await build(folder)
    #expect(report.changes?.added == ["plans/c.html"])
    #expect(report.changes?.changed == ["plans/a.html"])
  }

  @Test("reports what was added and changed, and nothing of a build without change")
  func reportsChanges() async throws {
    let folder = try TemporaryFolder(["content/a.md": source()])
    #expect(try await build(folder).changes?.added == ["plans/a.html"])
    #expect(try await build(folder).changes == ChangeReport())
    try folder.write("content/a.md", source(body: "1.检查校车安全。\n\n2.检查食堂和宿舍。"))
    try folder.write("content/b.md", source())
    let report = try await build(folder)
    #expect(report.changes?.added == ["plans/b.html"])
    #expect(report.changes?.changed == ["plans/a.html"])
    #expect(
      report.changes?.text
        == "新增文件 1 份：\n  plans/b.html\n改动文件 1 份：\n  plans/a.html\n")
  }

  @Test("tells addresses that people link to from further pages of lists")
  func tellsAddresses() {
    let paths = [
      "plans/a.html", "plans/page-2.html", "years/2012-page-3.html", "years/2012.html",
      "plans/homepage-2.html", "assets/site.css", "compare/a--b.html",
    ]
    #expect(
      paths.filter(PublishedAddresses.isAddress) == [
        "plans/a.html", "years/2012.html", "plans/homepage-2.html",
      ])
  }
}

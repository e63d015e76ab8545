import Foundation
import PlanModel
import SiteRendering
import Testing

@testable import SiteBuilding

/// A site whose own `document.mustache` has another name for every element: `<x-article>`.
@Suite("A template that renames every element of a document's page")
struct TemplateIndependenceTests {
  @Test("changes nothing that is found, remembered or lost")
  func changesOnlyTheLook() async throws {
    let folder = try site()
    _ = try await SiteBuilder(options: folder.buildOptions).build()
    let before = folder.files(in: "out")
    try renameElements(in: folder)
    let report = try await SiteBuilder(options: folder.buildOptions).build()
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    #expect(report.changes == ChangeReport())
    let after = folder.files(in: "out")
    let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(changed == ["manifest.json", "plans/a.html", "plans/b.html"])
    #expect(after["plans/a.html"]?.contains("<x-article>") == true)
    #expect(after["plans/a.html"]?.contains("<article") == false)
    let manifests = [before, after].map { files -> Substring? in
      guard let manifest = files["manifest.json"] else { return nil }
      return manifest.range(of: "\"documents\"").map { manifest[$0.lowerBound...] }
    }
    #expect(manifests[0]?.contains("sec_1__para_2 p2") == true && manifests[0] == manifests[1])
  }

  @Test("does not hide a lost anchor, and lets that of a withdrawn document go")
  func findsLostAnchors() async throws {
    let folder = try site()
    try renameElements(in: folder)
    _ = try await SiteBuilder(options: folder.buildOptions).build()
    try folder.write("content/a.md", countyPlan("甲", body: "1.检查校车。"))
    let report = try await SiteBuilder(options: folder.buildOptions).build()
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.id) == ["lost-address"])
    try folder.write(
      "content/a.md", countyPlan("甲", "撤回: {on: 2024-02-01, reason: 有误}", body: "1.检查校车。"))
    let withdrawn = try await SiteBuilder(options: folder.buildOptions).build()
    #expect(withdrawn.written != nil)
    #expect(withdrawn.changes?.withdrawn == ["plans/a.html"])
  }

  @Test("changes no byte of a book, and in an archive only the pages of documents")
  func changesNoBundle() async throws {
    let folder = try site()
    let plain = try await bundles(of: folder)
    try renameElements(in: folder)
    let renamed = try await bundles(of: folder)
    #expect(plain.book == renamed.book)
    #expect(plain.archive.keys.sorted() == renamed.archive.keys.sorted())
    let changed = plain.archive.keys.filter { plain.archive[$0] != renamed.archive[$0] }
    #expect(changed.sorted() == ["plans/a.html", "plans/b.html"])
    let text = try #require(renamed.archive["plans/a.html"])
    #expect(text.contains("<span class=\"outside\">部里<small>（未收入本离线包：https://www.moe.gov.cn/）"))
  }

  private func site() throws -> TemporaryFolder {
    try TemporaryFolder([
      "content/site.yaml": "name: 某县教育局\ndomain: jy.example\n",
      "content/a.md": countyPlan(
        "甲", "落实: [b]",
        body: "一、安全\n\n1.检查校车，见[部里](https://www.moe.gov.cn/)。[^1]\n\n2.检查食堂。\n\n[^1]: 每月。"),
      "content/b.md": countyPlan("乙", body: "1.培训教师。"),
    ])
  }

  private func renameElements(in folder: TemporaryFolder) throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let template = try String(
      contentsOf: package.appending(path: "templates/document.mustache"), encoding: .utf8)
    // `{{<layout}}` is no element.
    let renamed = template.replacing(/([^{])<(\/?)([a-z])/) { "\($0.1)<\($0.2)x-\($0.3)" }
    try folder.write("templates/document.mustache", renamed)
  }

  private func bundles(
    of folder: TemporaryFolder
  ) async throws -> (book: Data?, archive: [String: String]) {
    for format in BundleFormat.allCases {
      _ = try await buildBundle(
        .all, as: format, into: "\(folder.path)/bundle.\(format.rawValue)",
        options: folder.buildOptions)
    }
    return (
      FileManager.default.contents(atPath: folder.path + "/bundle.epub"),
      try folder.unzipped("bundle.zip", into: "zip")
    )
  }
}

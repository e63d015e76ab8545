import Foundation
import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct PreviewTests {
  @Test("serves and rebuilds what a build from nothing writes, after each of many random edits")
  func followsRandomEdits() async throws {
    var author = try RandomAuthor(seed: 20_260_305)
    var preview = PreviewBuilder(options: author.options)
    var rounds = (clean: 0, faulty: 0)
    // A sample; script/soak asks for all.
    let count = ProcessInfo.processInfo.environment["PREVIEW_ROUNDS"].flatMap(Int.init) ?? 10
    for round in 0..<count {
      let served = try await preview.update(try author.edit(round))
      let rebuilt = try await build(author, output: "public")
      if author.folder.names.contains("clean") { try author.folder.remove("clean") }
      let clean = try await build(author, output: "clean")
      for report in [served.report, rebuilt] {
        #expect(report.diagnostics == clean.diagnostics, "round \(round)")
        #expect(report.withheld == clean.withheld)
      }
      #expect((served.site == nil) == (clean.written == nil))
      guard let site = served.site else {
        rounds.faulty += 1
        continue
      }
      rounds.clean += 1
      let files = author.folder.files(in: "clean")
      #expect(author.folder.files(in: "public") == files, "round \(round)")
      try await expectFiles(files, of: site, round: round)
    }
    #expect(rounds.clean > count / 2 && rounds.faulty > 0, "\(rounds)")
  }

  private func build(_ author: RandomAuthor, output: String) async throws -> BuildReport {
    var options = author.options
    options.output = author.folder.path + "/" + output
    options.allowsRemoval = true
    return try await SiteBuilder(options: options).build()
  }

  private func expectFiles(
    _ files: [String: String], of site: PreviewSite, round: Int
  ) async throws {
    #expect(try await site.paths() == files.keys.sorted(by: PathRules.inOrder))
    for (path, text) in files {
      let bytes = try await site.file(at: path)
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == text, "round \(round): \(path)")
    }
  }

  @Test("knows no path but those of its files")
  func knowsExactPathsOnly() async throws {
    var author = try RandomAuthor(seed: 7)
    _ = try author.edit(0)
    var preview = PreviewBuilder(options: author.options)
    let site = try #require(try await preview.update(.everything).site)
    for path in ["", "/index.html", "./index.html", "plans", "plans/", "../content/site.yaml"] {
      #expect(try await site.file(at: path) == nil, "\(path)")
    }
  }

  @Test("parses again only what the disk shows touched or what is named as changed")
  func keepsResults() async throws {
    let author = try RandomAuthor(seed: 1)
    var preview = PreviewBuilder(options: author.options)
    /// Bytes of bodies parsed by an update.
    func parsed(_ changes: ChangedPaths) async throws -> Int {
      let before = preview.parser?.spill.size ?? 0
      _ = try await preview.update(changes)
      return (preview.parser?.spill.size ?? 0) - before
    }
    let all = try await parsed(.everything)
    #expect(try await parsed(ChangedPaths([])) == 0)
    let one = try await parsed(ChangedPaths(["plans/p0.md"]))
    #expect(one > 0 && one < all / 2)
    // Nobody names this edit.
    let text = try #require(author.folder.text("content/plans/p0.md"))
    try author.folder.write("content/plans/p0.md", text + "\n新的一段。\n")
    #expect(try await parsed(ChangedPaths([])) > one)
    #expect(try await parsed(.everything) > all)
  }

  @Test("takes a folder's name for all that lies below it")
  func concernsFolders() {
    let changes = ChangedPaths(["plans/2024", "site.yaml"])
    #expect(changes.concern("plans/2024/a/b.md"))
    #expect(changes.concern("site.yaml"))
    #expect(!changes.concern("plans/2024.md"))
    #expect(!changes.concern("plans/2025/a.md"))
    #expect(ChangedPaths.everything.concern("a"))
  }
}

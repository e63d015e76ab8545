import Foundation
import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct PreviewTests {
  @Test("serves what a build from nothing writes, after each of many random edits")
  func followsRandomEdits() async throws {
    var author = try RandomAuthor(seed: 20_260_305)
    var preview = PreviewBuilder(options: author.options)
    var served: PreviewSite?
    var rounds = (clean: 0, faulty: 0)
    for round in 0..<200 {
      let changes = try author.edit(round)
      let build = try await preview.update(round == 0 ? .everything : changes)
      var fresh = PreviewBuilder(options: author.options)
      let clean = try await fresh.update(.everything)
      #expect(build.report.diagnostics == clean.report.diagnostics, "round \(round)")
      #expect(build.report.withheld == clean.report.withheld)
      #expect((build.site == nil) == (clean.site == nil))
      served = build.site ?? served
      guard let site = build.site, let run = clean.site?.run else {
        rounds.faulty += 1
        continue
      }
      rounds.clean += 1
      try await expectEqual(site, to: run, round: round)
    }
    #expect(rounds.clean > 120)
    #expect(rounds.faulty > 5)
  }

  /// `PLANPRESS_SOAK` is the number of rounds of the long run.
  @Test("follows edits of texts, their faults and what links to them, as if all were built anew")
  func followsTextEdits() async throws {
    let rounds = ProcessInfo.processInfo.environment["PLANPRESS_SOAK"].flatMap(Int.init) ?? 30
    var author = try TextAuthor(seed: 20_261_122)
    var preview = PreviewBuilder(options: author.options)
    _ = try await preview.update(.everything)
    var (faulty, followed) = (0, 0)
    for round in 0..<rounds {
      let changes = try author.edit()
      let before = preview.followedEdits
      let build = try await preview.update(changes)
      followed += preview.followedEdits - before
      var fresh = PreviewBuilder(options: author.options)
      let clean = try await fresh.update(.everything)
      #expect(build.report.diagnostics == clean.report.diagnostics, "round \(round)")
      #expect(build.report.sourceBytes == clean.report.sourceBytes)
      #expect((build.site == nil) == (clean.site == nil))
      guard let site = build.site, let run = clean.site?.run else {
        faulty += 1
        continue
      }
      try await expectEqual(site, to: run, round: round)
    }
    #expect(followed > rounds / 3, "\(followed)")
    #expect(faulty > rounds / 20, "\(faulty)")
  }

  @Test("takes the short way for texts, and the long one for anything else")
  func shortWay() async throws {
    let author = try TextAuthor(seed: 3)
    var preview = PreviewBuilder(options: author.options)
    _ = try await preview.update(.everything)
    let path = "content/plans/p1.md"
    let text = try #require(author.folder.text(path))
    try author.folder.write(path, text.replacing("总的要求。", with: "总的新要求。"))
    _ = try await preview.update(ChangedPaths(["plans/p1.md", "plans/.p1.md.swp", "plans/4913"]))
    #expect(preview.followedEdits == 1)
    try author.folder.write(path, text.replacing("title: 第1号", with: "title: 新"))
    _ = try await preview.update(ChangedPaths(["plans/p1.md"]))
    try author.folder.write("content/plans/other.txt", "文")
    _ = try await preview.update(ChangedPaths(["plans/other.txt"]))
    var templates = ChangedPaths(["plans/p1.md"])
    templates.isElsewhere = true
    _ = try await preview.update(templates)
    try author.folder.remove("content/plans/p2.md")
    _ = try await preview.update(ChangedPaths(["plans/p2.md"]))
    #expect(preview.followedEdits == 1)
  }

  @Test("serves the files of a build on disk, the manifest too")
  func servesBuiltFiles() async throws {
    var author = try RandomAuthor(seed: 7)
    _ = try author.edit(0)
    var preview = PreviewBuilder(options: author.options)
    let site = try #require(try await preview.update(.everything).site)
    let report = try await SiteBuilder(options: author.options).build()
    #expect(report.written != nil)
    let built = author.folder.files(in: "public")
    #expect(try await site.paths() == built.keys.sorted(by: PathRules.inOrder))
    for (path, text) in built {
      let bytes = try await site.file(at: path)
      #expect(bytes.map { String(decoding: $0, as: UTF8.self) } == text, "\(path)")
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

  @Test("parses again only what has changed")
  func keepsResults() async throws {
    let author = try RandomAuthor(seed: 1)
    var preview = PreviewBuilder(options: author.options)
    _ = try await preview.update(.everything)
    try author.folder.write("content/plans/p0.md", "---\n没有结尾\n")
    // The edit is kept from the builder: what it still serves it cannot have read again.
    #expect(try await preview.update(ChangedPaths([])).site != nil)
    #expect(try await preview.update(ChangedPaths(["plans/p0.md"])).site == nil)
    #expect(try await preview.update(ChangedPaths([])).site == nil)
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

  private func expectEqual(_ site: PreviewSite, to run: SiteRun, round: Int) async throws {
    var timings = Timings()
    let written = try await run.write(to: MemoryOutput(keeps: { _ in true }), timings: &timings)
    let files = written.batches.flatMap(\.files)
    for file in files {
      let served = try await site.file(at: file.path)
      #expect(served == file.bytes, "round \(round): \(file.path)")
    }
    #expect(try await site.paths().count == files.count + 1)
  }
}

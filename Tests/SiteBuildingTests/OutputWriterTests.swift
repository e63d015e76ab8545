import Foundation
import SiteRendering
import Synchronization
import Testing

@testable import SiteBuilding

/// Builds `files` into `folder`/public, split over two batches.
@discardableResult
private func build(
  _ files: [String: String], in folder: TemporaryFolder, output: String = "public",
  exchange: OutputWriter.Exchange = .atomic
) throws -> WriteReport {
  let writer = try OutputWriter(
    output: folder.path + "/" + output, content: folder.path + "/content", home: "/home/nobody",
    exchange: exchange)
  defer { writer.abandon() }
  var batches = [writer.makeBatch(), writer.makeBatch()]
  for (index, file) in files.sorted(by: { $0.key < $1.key }).enumerated() {
    try batches[index % 2].write(OutputFile(path: file.key, bytes: Array(file.value.utf8)))
  }
  return try writer.finish(batches)
}

private func refusal(of output: String, in folder: TemporaryFolder) -> OutputError? {
  #expect(throws: OutputError.self) {
    _ = try OutputWriter(
      output: output, content: folder.path + "/content", home: folder.path + "/home",
      exchange: .atomic)
  }
}

@Suite struct OutputWriterTests {
  @Test("The first build makes the folder, its parents and a manifest of every file")
  func writesFirstBuild() throws {
    let folder = try TemporaryFolder(["content/a.md": "x"])
    let report = try build(
      ["index.html": "首页", "plans/a.html": ""], in: folder, output: "x/public")
    #expect(report.added == ["index.html", "plans/a.html"])
    #expect(report.totalBytes == 6)
    #expect(
      folder.files(in: "x/public") == [
        "index.html": "首页", "plans/a.html": "",
        "manifest.json": """
        {"version":1,"files":[
        {"path":"index.html","size":6,"sha256":\
        "203c08e0d44ac3753a3c5b96644a6e10403bc0cbc5770b55cd1f775745a0a978"},
        {"path":"plans/a.html","size":0,"sha256":\
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}
        ]}

        """,
      ])
  }

  @Test(
    "Nothing but the output stays beside it",
    arguments: [OutputWriter.Exchange.atomic, .twoRenames])
  func leavesNothingBeside(exchange: OutputWriter.Exchange) throws {
    let folder = try TemporaryFolder(["content/a.md": "x"])
    try build(["a.html": "1", "b.html": "2"], in: folder, exchange: exchange)
    let report = try build(["a.html": "1", "c/d.html": "3"], in: folder, exchange: exchange)
    #expect(report.added == ["c/d.html"])
    #expect(report.removed == ["b.html"])
    #expect(report.unchangedCount == 1)
    #expect(folder.names == ["content", "public"])
    var files = folder.files(in: "public")
    files["manifest.json"] = nil
    #expect(files == ["a.html": "1", "c/d.html": "3"])
  }

  @Test("An unchanged build writes nothing")
  func leavesUnchangedAlone() throws {
    let folder = try TemporaryFolder()
    let files = ["a.html": "1", "p/b.html": "2"]
    try build(files, in: folder)
    let names = ["public", "public/a.html", "public/p", "public/p/b.html", "public/manifest.json"]
    let before = names.map(folder.identity)
    let report = try build(files, in: folder)
    #expect(report.isUnchanged)
    #expect(report.unchangedCount == 2)
    #expect(names.map(folder.identity) == before)
  }

  @Test("A changed build keeps the files that are the same, inode and time")
  func linksUnchanged() throws {
    let folder = try TemporaryFolder()
    try build(["p/a.html": "1", "b.html": "2"], in: folder)
    let before = folder.identity("public/p/a.html")
    let report = try build(["p/a.html": "1", "b.html": "3"], in: folder)
    #expect(report.changed == ["b.html"])
    #expect(folder.identity("public/p/a.html") == before)
    #expect(folder.text("public/b.html") == "3")
  }

  @Test("A damaged file and a damaged manifest are mended")
  func mendsDamage() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1234"], in: folder)
    try folder.write("public/a.html", "1x34")
    #expect(try build(["a.html": "1234"], in: folder).changed == ["a.html"])
    try FileManager.default.removeItem(atPath: folder.path + "/public/a.html")
    #expect(try build(["a.html": "1234"], in: folder).added == ["a.html"])
    let manifest = try #require(folder.text("public/manifest.json"))
    try folder.write("public/manifest.json", manifest.replacingOccurrences(of: "\n]}", with: ""))
    try build(["a.html": "1234"], in: folder)
    #expect(folder.text("public/manifest.json") == manifest)
  }

  @Test("Hidden files of the output stay, at any depth")
  func keepsHiddenFiles() throws {
    let folder = try TemporaryFolder(["public/.gitkeep": "", "public/.git/objects/ab": "blob"])
    try build(["p/a.html": "1"], in: folder)
    try folder.write("public/p/.htaccess", "deny")
    let report = try build(["a.html": "2"], in: folder)
    #expect(report.hidden == [".git", ".gitkeep", "p/.htaccess"])
    var files = folder.files(in: "public")
    files["manifest.json"] = nil
    #expect(
      files == [".gitkeep": "", ".git/objects/ab": "blob", "p/.htaccess": "deny", "a.html": "2"])
  }

  @Test("A folder is refused that is the root, the home, the content, or holds either")
  func refusesDangerousFolders() throws {
    let folder = try TemporaryFolder(["content/a.md": "x", "home/b": "y"])
    let top = folder.path
    #expect(refusal(of: "/", in: folder) == .isRoot)
    #expect(refusal(of: top + "/x/../..//", in: folder) != nil)
    #expect(refusal(of: top + "/home", in: folder) == .isHome(top + "/home"))
    #expect(refusal(of: top, in: folder) == .isHome(top))
    for inside in ["/content", "/content/public", "/home/../content/x/y"] {
      guard case .overlapsContent = refusal(of: top + inside, in: folder) else {
        Issue.record("\(inside) was not refused")
        continue
      }
    }
    for other in ["/Content", "/CONTENT/public", "/home/../cOntent"] {
      guard case .overlapsContent = refusal(of: top + other, in: folder) else {
        Issue.record("\(other) was not refused")
        continue
      }
    }
    #expect(refusal(of: top + "/HOME", in: folder) == .isHome(top + "/HOME"))
    #expect(refusal(of: top + "/home/b", in: folder) == .notAFolder(top + "/home/b"))
    #expect(folder.names == ["content", "home"])
  }

  @Test("A folder with files that no build made is refused and not touched")
  func refusesForeignFiles() throws {
    let folder = try TemporaryFolder(["docs/my.docx": "mine"])
    let output = folder.path + "/docs"
    #expect(
      refusal(of: output, in: folder) == .holdsForeignFiles(output: output, files: ["my.docx"]))
    try build(["a.html": "1"], in: folder)
    try folder.write("public/notes.txt", "mine")
    #expect(
      refusal(of: folder.path + "/public", in: folder)
        == .holdsForeignFiles(output: folder.path + "/public", files: ["notes.txt"]))
    #expect(folder.text("public/notes.txt") == "mine")
    #expect(folder.names == ["docs", "public"])
  }

  @Test("A path that leads out of the output or that another file has is refused")
  func refusesUnsafePaths() throws {
    let folder = try TemporaryFolder()
    let long = String(repeating: "a", count: 256)
    for path in [
      "", "/a", "../a", "a/../b", "a//b", "./a", "a\\b", ".hidden", "a/.b", "a\u{0}b", "a/", long,
      "manifest.json",
    ] {
      #expect(throws: OutputError.unsafePath(path)) { try build([path: "x"], in: folder) }
    }
    #expect(throws: OutputError.duplicatePath("A.html", "a.html")) {
      try build(["A.html": "x", "a.html": "y"], in: folder)
    }
    let writer = try OutputWriter(
      output: folder.path + "/public", content: folder.path + "/content", home: nil,
      exchange: .atomic)
    var batches = [writer.makeBatch(), writer.makeBatch()]
    try batches[0].write(OutputFile(path: "a.html", bytes: [1]))
    #expect(throws: OutputError.duplicatePath("a.html", "a.html")) {
      try batches[1].write(OutputFile(path: "a.html", bytes: [1]))
    }
    writer.abandon()
    #expect(folder.names.filter { $0 != ".public.planpress-lock" } == [])
  }

  @Test("A second build at once is refused, and may start when the first has ended")
  func refusesSecondBuild() throws {
    let folder = try TemporaryFolder()
    func open() throws -> OutputWriter {
      try OutputWriter(output: folder.path + "/public", content: folder.path + "/c")
    }
    do {
      let first = try open()
      #expect(throws: OutputError.isLocked(folder.path + "/public")) { _ = try open() }
      first.abandon()
    }
    _ = try open()
    #expect(folder.names == [])
  }

  @Test("What killed builds leave is cleared away, and the old site comes back")
  func mendsKilledBuilds() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1"], in: folder)
    try folder.write(".public.planpress-staging-99/p/b.html", "half")
    try folder.write(".public.planpress-lock", "")
    try FileManager.default.moveItem(
      atPath: folder.path + "/public", toPath: folder.path + "/.public.planpress-old")
    #expect(try build(["a.html": "1"], in: folder).isUnchanged)
    #expect(folder.names == ["public"])
  }

  @Test("The new site is synced to the disk while the old one still stands")
  func syncsBeforeExchange() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1"], in: folder)
    let seen = Mutex<[String?]>([])
    var exchange = OutputWriter.Exchange.atomic
    exchange.sync = { number in
      let staged = URL(fileURLWithPath: "/proc/self/fd/\(number)").resolvingSymlinksInPath().path
      let new = FileManager.default.contents(atPath: staged + "/a.html")
      seen.withLock {
        $0 += [folder.text("public/a.html"), new.map { String(decoding: $0, as: UTF8.self) }]
      }
      return 0
    }
    try build(["a.html": "2"], in: folder, exchange: exchange)
    #expect(seen.withLock { $0 } == ["1", "2"])
    #expect(folder.text("public/a.html") == "2")
  }

  @Test("A disk that cannot sync leaves the old site")
  func leavesOldSiteUnsynced() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1"], in: folder)
    var exchange = OutputWriter.Exchange.atomic
    exchange.sync = { _ in
      errno = EIO
      return -1
    }
    #expect(throws: FileError.self) { try build(["a.html": "2"], in: folder, exchange: exchange) }
    #expect(folder.text("public/a.html") == "1")
    #expect(folder.names == ["public"])
  }

  @Test("The old site comes back where the new one cannot take its place")
  func bringsOldSiteBack() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1"], in: folder)
    var exchange = OutputWriter.Exchange.twoRenames
    exchange.rename = { old, new in
      guard old.contains("staging") else { return rename(old, new) }
      errno = EACCES
      return -1
    }
    #expect(throws: FileError.self) { try build(["a.html": "2"], in: folder, exchange: exchange) }
    #expect(folder.text("public/a.html") == "1")
    #expect(folder.names == ["public"])
  }

  @Test(
    "What cannot be removed of the old site fails no build, and goes with the next one",
    arguments: [OutputWriter.Exchange.atomic, .twoRenames])
  func outlivesUndeletable(exchange: OutputWriter.Exchange) throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1"], in: folder)
    var failing = exchange
    failing.remove = { throw FileError(.remove, $0, code: ENOTEMPTY) }
    let report = try build(["a.html": "2"], in: folder, exchange: failing)
    let leftover = try #require(report.leftover)
    #expect(folder.text("public/a.html") == "2")
    #expect(FileManager.default.fileExists(atPath: leftover + "/a.html"))
    #expect(folder.names.count == 2)
    #expect(try build(["a.html": "3"], in: folder, exchange: failing).leftover != nil)
    #expect(try build(["a.html": "4"], in: folder, exchange: exchange).leftover == nil)
    #expect(folder.text("public/a.html") == "4")
    #expect(folder.names == ["public"])
  }

  /// The state of a build that was killed between two renames: the site waits beside its place.
  private func interrupted(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try build(["a.html": "1"], in: folder)
    try FileManager.default.moveItem(
      atPath: folder.path + "/public", toPath: folder.path + "/.public.planpress-old")
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  @Test("The only site comes back although its place was taken by an empty folder")
  func bringsSiteBackIntoEmptyFolder() throws {
    let folder = try interrupted(["public/x": ""])
    try folder.remove("public/x")
    #expect(try build(["a.html": "1"], in: folder).isUnchanged)
    #expect(folder.names == ["public"])
  }

  @Test(
    "The only site is never removed for files that took its place",
    arguments: ["public/mine.txt", "public/.htaccess"])
  func keepsOnlySite(path: String) throws {
    let folder = try interrupted([path: "mine"])
    let site = folder.path + "/.public.planpress-old"
    #expect(throws: OutputError.isTaken(output: folder.path + "/public", site: site)) {
      try build(["a.html": "1"], in: folder)
    }
    #expect(folder.text(".public.planpress-old/a.html") == "1")
    #expect(folder.text(path) == "mine")
    try folder.remove("public")
    #expect(try build(["a.html": "1"], in: folder).isUnchanged)
  }

  /// A disk on which the old site can be given no other name.
  private var layered: OutputWriter.Exchange {
    var exchange = OutputWriter.Exchange.twoRenames
    exchange.rename = { old, new in
      guard old.hasSuffix("/public") else { return rename(old, new) }
      errno = EXDEV
      return -1
    }
    return exchange
  }

  @Test("A site in a lower layer, which cannot be renamed, is replaced")
  func replacesLowerLayer() throws {
    let folder = try TemporaryFolder(["public/.git/a": "x"])
    try build(["a.html": "1", "p/b.html": "2"], in: folder)
    let report = try build(["p/b.html": "2", "c.html": "3"], in: folder, exchange: layered)
    #expect(report.removed == ["a.html"])
    var files = folder.files(in: "public")
    files["manifest.json"] = nil
    #expect(files == [".git/a": "x", "p/b.html": "2", "c.html": "3"])
    #expect(folder.names == ["public"])
    var swapping = layered
    swapping.swap = { _, _ in
      errno = EXDEV
      return -1
    }
    try build(["d.html": "4"], in: folder, exchange: swapping)
    #expect(folder.text("public/d.html") == "4")
    #expect(folder.names == ["public"])
  }

  @Test("A kill while a site is replaced leaves the new one, and the next build puts it in place")
  func finishesReplacing() throws {
    let folder = try TemporaryFolder()
    try build(["a.html": "1", "b.html": "2"], in: folder)
    var killed = layered
    killed.rename = { old, new in
      errno = EXDEV
      return old.hasSuffix("/public") || old.hasSuffix("-new") ? -1 : rename(old, new)
    }
    #expect(throws: OutputError.self) { try build(["a.html": "3"], in: folder, exchange: killed) }
    #expect(folder.names == [".public.planpress-new"])
    // What is left of the old site goes; what was put there since does not.
    try folder.write("public/mine.txt", "mine")
    #expect(throws: OutputError.self) { try build(["a.html": "3"], in: folder) }
    #expect(folder.text("public/mine.txt") == "mine")
    try folder.remove("public/mine.txt")
    #expect(try build(["a.html": "3"], in: folder).isUnchanged)
    #expect(folder.names == ["public"])
  }

  @Test("A file that is copied where links do not work keeps its bytes, time and mode")
  func copiesWithTime() throws {
    let folder = try TemporaryFolder(["old/a.html": "甲", "new/b": ""])
    let path = folder.path + "/old/a.html"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000), .posixPermissions: 0o640],
      ofItemAtPath: path)
    let old = try FileDescriptor(folder.path + "/old", flags: O_RDONLY | O_DIRECTORY)
    let new = try FileDescriptor(folder.path + "/new", flags: O_RDONLY | O_DIRECTORY)
    try HardLink.copy("a.html", from: old.number, to: new.number)
    let copy = try FileManager.default.attributesOfItem(atPath: folder.path + "/new/a.html")
    #expect(folder.text("new/a.html") == "甲")
    #expect(copy[.modificationDate] as? Date == Date(timeIntervalSince1970: 1_000_000_000))
    #expect(copy[.posixPermissions] as? Int == 0o640)
    #expect(copy[.systemFileNumber] as? Int != folder.identity("old/a.html")[0])
  }

  @Test("A manifest whose files are out of order was changed by hand, and is read in order")
  func tellsManifestOutOfOrder() throws {
    let entries = ["a.html", "b.html"].map {
      ManifestEntry(path: $0, size: 0, digest: FileDigest(words: SIMD4()))
    }
    #expect(Manifest(parsing: Manifest(entries: entries).bytes)?.isDamaged == false)
    let turned = Manifest(parsing: Manifest(entries: entries.reversed()).bytes)
    #expect(turned?.isDamaged == true)
    #expect(turned?.entries == entries)
  }

  @Test("A lock whose file another build removes before it is held is taken anew")
  func takesLockAnew() throws {
    let folder = try TemporaryFolder()
    let location = try OutputLocation(
      output: folder.path + "/public", content: folder.path + "/content", home: nil)
    var opened = 0
    let lock = try OutputLock(location) {
      opened += 1
      if opened == 1 { unlink(location.lock) }
    }
    #expect(opened == 2)
    #expect(throws: OutputError.isLocked(location.folder)) { _ = try OutputLock(location) }
    _ = consume lock
    #expect(folder.names == [])
  }

  @Test("Attachments are copied, compared and linked like pages")
  func copiesAttachments() throws {
    let folder = try TemporaryFolder(["content/t.pdf": String(repeating: "甲", count: 200_000)])
    func copy() throws -> WriteReport {
      let writer = try OutputWriter(
        output: folder.path + "/public", content: folder.path + "/content")
      var batch = writer.makeBatch()
      try batch.copy(from: folder.path + "/content/t.pdf", to: "files/t.pdf")
      return try writer.finish([batch])
    }
    #expect(try copy().added == ["files/t.pdf"])
    #expect(folder.text("public/files/t.pdf") == folder.text("content/t.pdf"))
    #expect(try copy().isUnchanged)
    try folder.write("content/t.pdf", "乙")
    #expect(try copy().changed == ["files/t.pdf"])
    #expect(try verified(folder))
  }

  private func verified(_ folder: TemporaryFolder) throws -> Bool {
    let bytes = try #require(folder.text("public/manifest.json"))
    let manifest = try #require(Manifest(parsing: Array(bytes.utf8)))
    return !manifest.isDamaged
      && manifest.entries.allSatisfy { entry in
        let data = FileManager.default.contents(atPath: folder.path + "/public/" + entry.path)
        return data.map { $0.withUnsafeBytes { FileDigest(of: $0) } } == entry.digest
      }
  }

  @Test("A failed call names the path and the reason")
  func reportsFileErrors() throws {
    let error = FileError(.write, "plans/a.html", code: ENOSPC)
    #expect(error.description == "无法写入“plans/a.html”:磁盘空间已满")
    #expect(throws: FileError(.open, "/nowhere/at/all", code: ENOENT)) {
      _ = try SourceReader(contentFolder: "/nowhere/at/all")
    }
  }
}

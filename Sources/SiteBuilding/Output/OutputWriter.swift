import CPosix
import Glibc
import SiteRendering
import Synchronization

/// Writes a site so that the output folder is always the old site or the new one, whole.
///
/// Files are staged in a folder beside the output; what equals the old site's is linked. `finish`
/// syncs and exchanges the two folders in one step. A build that is killed leaves the old site, and
/// the next build clears its staging away. Usage:
///
///     let writer = try OutputWriter(output: "public", content: "content")
///     defer { writer.abandon() }
///     var batch = writer.makeBatch()          // one a worker
///     try batch.write(OutputFile(path: "index.html", bytes: bytes))
///     let report = try writer.finish([batch])
package final class OutputWriter: OutputDestination {
  /// The calls by which the staged folder takes the output's place, each with the result of its
  /// namesake in C.
  struct Exchange: Sendable {
    /// Of two folders' names, in one step.
    var swap: @Sendable (String, String) -> Int32 = {
      renameat2(AT_FDCWD, $0, AT_FDCWD, $1, UInt32(PLANPRESS_RENAME_EXCHANGE))
    }
    var rename: @Sendable (String, String) -> Int32 = { Glibc.rename($0, $1) }
    /// Of a folder with all that is in it.
    var remove: @Sendable (String) throws -> Void = { try Folder.remove($0) }
    /// Of the file system of an open folder.
    var sync: @Sendable (Int32) -> Int32 = { syncfs($0) }

    static let atomic = Exchange()
    /// A file system that cannot exchange two names.
    static let twoRenames = Exchange(swap: { _, _ in
      errno = EINVAL
      return -1
    })
  }

  private let location: OutputLocation
  private let lock: OutputLock
  /// The folder of this build's files.
  private let stagingPath: String
  private let staging: FileDescriptor
  /// The old site's folder; number -1 on the first build.
  private let old: FileDescriptor
  private let oldTree: OutputTree
  /// The documents of the old site, as far as its manifest knows them.
  let oldDocuments: [PublishedDocument]
  private let exchange: Exchange
  private let isClosed = Atomic<Bool>(false)

  /// Opens a build. Throws `OutputError` for a folder that must not be written or that another
  /// build is writing, `FileError` for the disk; the output has not been touched then.
  package convenience init(output: String, content: String) throws {
    let home = getenv("HOME").map { String(cString: $0) }
    try self.init(output: output, content: content, home: home, exchange: .atomic)
  }

  init(output: String, content: String, home: String?, exchange: Exchange) throws {
    let location = try OutputLocation(output: output, content: content, home: home)
    try Folder.make(location.parent)
    lock = try OutputLock(location)
    try location.recover()
    oldTree = try OutputTree(of: location.folder)
    oldDocuments = try Self.manifest(of: oldTree, in: location.folder)?.documents ?? []
    old = try Self.openIfThere(location.folder)
    stagingPath = try location.makeStaging()
    staging = try FileDescriptor(stagingPath, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    self.location = location
    self.exchange = exchange
  }

  /// The output folder's parent, resolved: a place for a spill file.
  package var parentFolder: String { location.parent }

  /// A batch for one worker.
  package func makeBatch() -> OutputBatch {
    OutputBatch(staging: staging.number, old: old.number)
  }

  /// What `finish` would report; nothing is touched. Throws `OutputError.duplicatePath`.
  package func report(of batches: [OutputBatch]) throws -> WriteReport {
    try StagedSite(batches, oldFiles: oldTree.files).report
  }

  /// Puts the staged site in the place of the old one, unless they are the same. Call once, with
  /// every batch. A thrown error leaves the old site untouched; once the new one stands nothing
  /// fails, and what cannot be removed of the old one is named in the report.
  package func finish(_ batches: [OutputBatch]) throws -> WriteReport {
    defer { abandon() }
    let site = try StagedSite(batches, oldFiles: oldTree.files)
    let manifest = Manifest(entries: site.entries, documents: site.documents).bytes
    if try site.report.isUnchanged && isCurrent(manifest) { return site.report }
    try link(site.unchanged)
    try write(manifest)
    try carryHidden()
    if exchange.sync(staging.number) != 0 { throw FileError.last(.sync, stagingPath) }
    try exchangeFolders()
    var report = site.report
    report.hidden = oldTree.hidden
    if !removeStaging() { report.leftover = stagingPath }
    return report
  }

  /// A file of the old site; nil where it has none at `path`.
  func oldFile(_ path: String) throws -> [UInt8]? {
    do {
      return try Self.readWhole(location.folder + "/" + path)
    } catch let error as FileError where error.code == ENOENT {
      return nil
    }
  }

  /// Removes what was staged; does nothing after `finish`.
  package func abandon() { _ = removeStaging() }

  /// False where something cannot be removed now: the next build tries again.
  private func removeStaging() -> Bool {
    if isClosed.exchange(true, ordering: .relaxed) { return true }
    do {
      try exchange.remove(stagingPath)
      return true
    } catch {
      return false
    }
  }

  deinit { abandon() }
}

extension OutputWriter {
  /// The manifest of the site in `folder`, nil where there is none. Throws where files lie there that
  /// it does not name.
  private static func manifest(of tree: OutputTree, in folder: String) throws -> Manifest? {
    if tree.files.isEmpty { return nil }
    var manifest: Manifest?
    if tree.files.contains(Manifest.path) {
      manifest = try Manifest(parsing: readWhole(folder + "/" + Manifest.path))
    }
    let foreign = tree.foreignFiles(to: manifest)
    if foreign.isEmpty { return manifest }
    if manifest?.isDamaged ?? tree.files.contains(Manifest.path) {
      throw OutputError.damagedManifest(output: folder, files: foreign)
    }
    throw OutputError.holdsForeignFiles(output: folder, files: foreign)
  }

  static func readWhole(_ path: String, followLinks: Bool = false) throws -> [UInt8] {
    let file = try FileDescriptor(path, flags: O_RDONLY | (followLinks ? 0 : O_NOFOLLOW))
    return try [UInt8](unsafeUninitializedCapacity: try file.size()) { buffer, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  private static func openIfThere(_ folder: String) throws -> FileDescriptor {
    do {
      return try FileDescriptor(folder, flags: O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    } catch let error as FileError where error.code == ENOENT {
      return FileDescriptor(number: -1, path: folder)
    }
  }

  private func isCurrent(_ manifest: [UInt8]) throws -> Bool {
    guard old.number >= 0, oldTree.files.contains(Manifest.path) else { return false }
    return try Self.readWhole(location.folder + "/" + Manifest.path) == manifest
  }

  private func write(_ manifest: [UInt8]) throws {
    var file = try FileDescriptor(
      Manifest.path, in: staging.number, flags: O_WRONLY | O_CREAT | O_EXCL, action: .create)
    try manifest.withUnsafeBytes { try file.write($0) }
    try file.finish()
  }

  /// Gives the staged site the old site's files at `paths`.
  private func link(_ paths: [String]) throws {
    let old = self.old.number
    if old < 0 { return }
    var folder = ""
    for path in paths {
      if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), path[..<slash] != folder {
        folder = String(path[..<slash])
        try Folder.make(folder, in: staging.number)
      }
      try HardLink.make(path, from: old, to: staging.number)
    }
  }

  private func carryHidden() throws {
    let old = self.old.number
    if old < 0 { return }
    for path in oldTree.hidden {
      if let slash = path.lastIndex(of: "/") {
        try Folder.make(String(path[..<slash]), in: staging.number)
      }
      try HardLink.makeTree(path, from: old, to: staging.number)
    }
    var status = stat()
    if fstat(old, &status) == 0 {
      _ = fchmod(staging.number, status.st_mode & 0o7777)
      _ = fchown(staging.number, status.st_uid, status.st_gid)
    }
  }

  /// Puts the staged folder in the output's place; what it then holds is the old site.
  private func exchangeFolders() throws {
    let parent = try FileDescriptor(location.parent, flags: O_RDONLY | O_DIRECTORY)
    if old.number < 0 {
      if exchange.rename(stagingPath, location.folder) != 0 { throw renameError() }
    } else if exchange.swap(stagingPath, location.folder) != 0 {
      switch errno {
      case EINVAL, ENOSYS, EOPNOTSUPP: try renameTwice()
      case EXDEV where isOnParentsDisk: try replace()
      default: throw renameError()
      }
    }
    // The new site stands, whatever the disk says now.
    _ = fsync(parent.number)
  }

  /// Not one step, but `OutputLocation.recover` brings the old site back after a kill between them.
  private func renameTwice() throws {
    if exchange.rename(location.folder, location.old) != 0 {
      if errno == EXDEV, isOnParentsDisk { return try replace() }
      throw renameError()
    }
    if exchange.rename(stagingPath, location.folder) != 0 {
      let error = renameError()
      _ = exchange.rename(location.old, location.folder)
      throw error
    }
    _ = exchange.rename(location.old, stagingPath)
  }

  /// For an old site that lies in a lower layer of an overlay file system, as in a container's image,
  /// and cannot be renamed: it is removed, while the new one waits where `OutputLocation.recover`
  /// finds it after a kill. The next time the site lies in the upper layer.
  private func replace() throws {
    if exchange.rename(stagingPath, location.new) != 0 { throw renameError() }
    try location.removeSite()
    if exchange.rename(location.new, location.folder) != 0 { throw renameError() }
  }

  /// The output is no mount of another disk.
  private var isOnParentsDisk: Bool {
    var (folder, parent) = (stat(), stat())
    return stat(location.folder, &folder) == 0 && stat(location.parent, &parent) == 0
      && folder.st_dev == parent.st_dev
  }

  private func renameError() -> any Error {
    errno == EBUSY || errno == EXDEV
      ? OutputError.isMountPoint(location.folder) : FileError.last(.rename, location.folder)
  }
}

/// All batches of a build, merged and held against the old site.
private struct StagedSite {
  /// Sorted by path bytes.
  let entries: [ManifestEntry]
  let documents: [PublishedDocument]
  let unchanged: [String]
  let report: WriteReport

  init(_ batches: [OutputBatch], oldFiles: [String]) throws {
    let staged = batches.flatMap { zip($0.entries, $0.written) }
      .sorted { PathRules.inOrder($0.0.path, $1.0.path) }
    entries = staged.map(\.0)
    documents = batches.publishedDocuments
    try Self.refuseDuplicates(entries)
    let previous = Set(oldFiles)
    var report = WriteReport()
    var unchanged: [String] = []
    for (entry, isWritten) in staged {
      report.totalBytes += entry.size
      guard isWritten else {
        unchanged.append(entry.path)
        continue
      }
      report.writtenBytes += entry.size
      if previous.contains(entry.path) {
        report.changed.append(entry.path)
      } else {
        report.added.append(entry.path)
      }
    }
    report.unchangedCount = unchanged.count
    let present = Set(entries.map(\.path))
    report.removed = oldFiles.filter {
      !present.contains($0) && $0 != Manifest.path && $0 != Manifest.signaturePath
    }
    self.report = report
    self.unchanged = unchanged
  }

  private static func refuseDuplicates(_ entries: [ManifestEntry]) throws {
    var seen: [String: String] = [:]
    seen.reserveCapacity(entries.count)
    for entry in entries {
      if let first = seen.updateValue(entry.path, forKey: PathRules.folded(entry.path)) {
        throw OutputError.duplicatePath(first, entry.path)
      }
    }
  }
}

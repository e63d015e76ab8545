import Crypto
import Glibc
import SiteRendering

/// How a file of this build compares with the old site's of the same path.
enum FileChange: Sendable, Hashable { case unchanged, written }

/// Where the files of a site go: the folder of a build, or memory. Each worker fills a batch.
protocol OutputDestination: Sendable {
  func makeBatch() -> OutputBatch
}

/// Leaves the files in memory, in the batches: those that are wanted.
struct MemoryOutput: OutputDestination {
  /// Whether the file at a path is wanted; of others only size and digest stay.
  let keeps: @Sendable (String) -> Bool

  func makeBatch() -> OutputBatch { OutputBatch(keeps: keeps) }
}

/// The files that one worker has written; any number of batches of one `OutputWriter` work at once,
/// each in its own task, and are merged by `OutputWriter.finish`.
package struct OutputBatch: Sendable {
  /// The staging folder, or -1 where the files stay in memory.
  let staging: Int32
  /// The old site's folder, or -1.
  let old: Int32
  private(set) var entries: [ManifestEntry] = []
  private(set) var written: [Bool] = []
  /// The documents whose pages it holds.
  private(set) var documents: [PublishedDocument] = []
  /// The files themselves, where they stay in memory.
  private(set) var files: [OutputFile] = []
  private var keeps: @Sendable (String) -> Bool = { _ in false }
  private var knownFolders: Set<String> = []
  private var buffer: [UInt8] = []

  init(staging: Int32, old: Int32) {
    self.staging = staging
    self.old = old
  }

  /// A batch that stays in memory.
  init(keeps: @escaping @Sendable (String) -> Bool) {
    self.init(staging: -1, old: -1)
    self.keeps = keeps
  }

  /// Notes what the manifest is to keep of a document.
  mutating func note(_ document: PublishedDocument) { documents.append(document) }

  /// Stages `file`; nothing is written where the old site has the same bytes at the same path.
  /// Throws `OutputError` for a path that leads out of the output or that another file has,
  /// `FileError` for the disk.
  package mutating func write(_ file: OutputFile) throws {
    try check(file.path)
    let digest = file.bytes.withUnsafeBytes { FileDigest(of: $0) }
    let isSame = try file.bytes.withUnsafeBytes { try isOld(file.path, $0) }
    if staging < 0 {
      if keeps(file.path) { files.append(file) }
    } else if !isSame {
      var target = try create(file.path)
      try file.bytes.withUnsafeBytes { try target.write($0) }
      try target.finish()
    }
    record(file.path, file.bytes.count, digest, isSame)
  }

  /// Stages a copy of the file at `source`, an absolute path, piece by piece.
  package mutating func copy(from source: String, to path: String) throws {
    try check(path)
    if staging < 0 {
      let bytes = try OutputWriter.readWhole(source)
      return try write(OutputFile(path: path, bytes: bytes))
    }
    let input = try FileDescriptor(source, flags: O_RDONLY)
    let size = try input.size()
    if let previous = FileDescriptor(existing: path, in: old, flags: O_RDONLY),
      try previous.size() == size, let digest = try digestIfEqual(input, previous)
    {
      record(path, size, digest, true)
      return
    }
    guard lseek(input.number, 0, SEEK_SET) == 0 else { throw FileError.last(.read, source) }
    var target = try create(path)
    var hash = SHA256()
    var copied = 0
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      while true {
        let count = try input.read(into: piece)
        if count == 0 { break }
        let part = UnsafeRawBufferPointer(rebasing: piece[..<count])
        hash.update(bufferPointer: part)
        try target.write(part)
        copied += count
      }
    }
    try target.finish()
    record(path, copied, FileDigest(hash.finalize()), false)
  }

  /// Stages a file that is too large to hold in memory: `pieces` hands its bytes over in order.
  package mutating func write(
    _ path: String, pieces: (_ take: (UnsafeRawBufferPointer) throws -> Void) throws -> Void
  ) throws {
    try check(path)
    if staging < 0 {
      var bytes: [UInt8] = []
      try pieces { bytes.append(contentsOf: $0) }
      return try write(OutputFile(path: path, bytes: bytes))
    }
    var hash = SHA256()
    var size = 0
    var target = try create(path)
    try pieces { piece in
      hash.update(bufferPointer: piece)
      try target.write(piece)
      size += piece.count
    }
    try target.finish()
    let isSame = try isStagedOld(path, size: size)
    if isSame, unlinkat(staging, path, 0) != 0 { throw FileError.last(.remove, path) }
    record(path, size, FileDigest(hash.finalize()), isSame)
  }

  /// What was staged at `path` is just what the old site has there.
  private func isStagedOld(_ path: String, size: Int) throws -> Bool {
    guard let previous = FileDescriptor(existing: path, in: old, flags: O_RDONLY),
      try previous.size() == size
    else { return false }
    let staged = try FileDescriptor(path, in: staging, flags: O_RDONLY | O_NOFOLLOW)
    return try digestIfEqual(staged, previous) != nil
  }

  private mutating func record(_ path: String, _ size: Int, _ digest: FileDigest, _ isSame: Bool) {
    entries.append(ManifestEntry(path: path, size: size, digest: digest))
    written.append(!isSame)
  }

  private func check(_ path: String) throws {
    guard PathRules.isSafe(path), path != Manifest.path, path != Manifest.signaturePath else {
      throw OutputError.unsafePath(path)
    }
  }

  /// The old site's file at `path` has just these bytes.
  private mutating func isOld(_ path: String, _ bytes: UnsafeRawBufferPointer) throws -> Bool {
    guard old >= 0, let file = FileDescriptor(existing: path, in: old, flags: O_RDONLY) else {
      return false
    }
    // One byte more shows a longer file without asking for its size.
    if buffer.count <= bytes.count {
      buffer.append(contentsOf: repeatElement(0, count: bytes.count + 1 - buffer.count))
    }
    return try buffer.withUnsafeMutableBytes { space in
      let window = UnsafeMutableRawBufferPointer(rebasing: space[..<(bytes.count + 1)])
      guard try file.read(into: window) == bytes.count else { return false }
      return bytes.isEmpty || memcmp(window.baseAddress!, bytes.baseAddress!, bytes.count) == 0
    }
  }

  private func digestIfEqual(
    _ a: borrowing FileDescriptor, _ b: borrowing FileDescriptor
  ) throws -> FileDigest? {
    var hash = SHA256()
    return try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      let left = UnsafeMutableRawBufferPointer(rebasing: piece[..<(1 << 17)])
      let right = UnsafeMutableRawBufferPointer(rebasing: piece[(1 << 17)...])
      while true {
        let count = try a.read(into: left)
        guard try b.read(into: right) == count else { return nil }
        if count == 0 { return FileDigest(hash.finalize()) }
        guard memcmp(left.baseAddress!, right.baseAddress!, count) == 0 else { return nil }
        hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: left[..<count]))
      }
    }
  }

  /// A new file in the staging folder, its folders made on first need.
  private mutating func create(_ path: String) throws -> FileDescriptor {
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      let folder = String(path[..<slash])
      if knownFolders.insert(folder).inserted { try Folder.make(folder, in: staging) }
    }
    do {
      return try FileDescriptor(
        path, in: staging, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, action: .create)
    } catch let error as FileError where error.code == EEXIST {
      throw OutputError.duplicatePath(path, path)
    }
  }
}

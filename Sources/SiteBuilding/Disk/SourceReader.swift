import Glibc
import PlanModel

/// What a content folder holds.
package struct SourceListing: Sendable, Hashable {
  /// Every source, sorted by the bytes of its path.
  package var sources: [String]
  /// Every other plain file that is not hidden (settings, attachments), sorted likewise.
  package var otherFiles: [String]
  /// Names that cannot be read or would not survive on other systems, in order.
  package var diagnostics: [Diagnostic]
}

/// Reads a content folder. Sources are the files named `*.md` (in any case, as Windows writes
/// `.MD`) at any depth, but for `README.md` and what is hidden. Nothing outside the folder is read:
/// a symbolic link is followed only to a file inside it, never to a folder.
package struct SourceReader: Sendable {
  /// The folder, links resolved.
  package let contentFolder: String

  /// Throws `FileError` when there is no such folder.
  package init(contentFolder: String) throws {
    guard let resolved = Folder.realPath(contentFolder) else {
      throw FileError.last(.open, contentFolder)
    }
    self.contentFolder = resolved
  }

  /// Lists the folder. Throws `FileError` where a folder cannot be listed.
  package func listSources() throws -> SourceListing {
    var walk = SourceWalk(root: contentFolder)
    try walk.run()
    return walk.listing()
  }

  /// What the disk says of a file of the listing now; nil where it is gone.
  func stamp(of path: String) -> FileStamp? { FileStamp(of: contentFolder + "/" + path) }

  /// The bytes of one file of the listing, whole.
  package func readFile(_ path: String) throws -> [UInt8] { try readFile(path, limit: .max - 1) }

  /// The same; of a file that is longer than `limit` only one byte more than that comes, by which a
  /// guard knows that it is too long.
  package func readFile(_ path: String, limit: Int) throws -> [UInt8] {
    let file = try open(path)
    let size = min(try file.size(), limit + 1)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  /// Hands over the bytes of one file of the listing in order, piece by piece.
  func readPieces(
    of path: String, _ take: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    let file = try open(path)
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      while true {
        let count = try file.read(into: piece)
        if count == 0 { return }
        try take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      }
    }
  }

  private func open(_ path: String) throws -> FileDescriptor {
    try FileDescriptor(contentFolder + "/" + path, flags: O_RDONLY | O_NONBLOCK)
  }

  /// Real path of the plain file that `path`, relative to the content folder, names; nil where
  /// there is none or where it leads out of the folder, by `..` or by a link.
  package func resolve(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = Folder.realPath(contentFolder + "/" + path),
      real != contentFolder, PathRules.lies(real, in: contentFolder)
    else { return nil }
    var status = stat()
    guard stat(real, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return real
  }
}

/// The walk of one listing, folder after folder without recursion.
private struct SourceWalk {
  let root: String
  private var sources: [String] = []
  private var otherFiles: [String] = []
  private var diagnostics: [Diagnostic] = []
  /// Folders still to be listed, relative, each with a closing `/`; the root is empty.
  private var pending: [String] = [""]

  init(root: String) { self.root = root }

  mutating func run() throws {
    while let folder = pending.popLast() {
      var folded: [String: String] = [:]
      for entry in try Folder.entries(of: folder.isEmpty ? root : root + "/" + folder)
      where !entry.isHidden {
        guard let name = entry.name else {
          report(
            .error, "file-name-encoding", folder + entry.shownName,
            "文件名不是 UTF-8 编码,无法读取。", "请把文件改名(常见于用 GBK 打包的压缩文件)。")
          continue
        }
        check(name, in: folder, folded: &folded)
        take(entry.kind, folder + name, name)
      }
    }
  }

  private mutating func take(_ kind: EntryKind, _ path: String, _ name: String) {
    switch kind {
    case .folder: pending.append(path + "/")
    case .file: add(path, name)
    case .link: follow(path, name)
    case .other:
      report(.warning, "not-a-file", path, "“\(path)”既不是文件也不是文件夹,未读取。", nil)
    }
  }

  private mutating func add(_ path: String, _ name: String) {
    let lower = name.lowercased()
    if lower.hasSuffix(".md") && lower != "readme.md" {
      sources.append(path)
    } else {
      otherFiles.append(path)
    }
  }

  private mutating func follow(_ path: String, _ name: String) {
    var status = stat()
    guard let real = Folder.realPath(root + "/" + path), stat(real, &status) == 0 else {
      report(.error, "broken-symlink", path, "符号链接“\(path)”没有指向任何文件。", "请放入文件本身。")
      return
    }
    if !PathRules.lies(real, in: root) {
      report(
        .error, "symlink-outside", path, "符号链接“\(path)”指向内容文件夹之外,不予读取。",
        "请把文件本身复制到内容文件夹中。")
    } else if status.st_mode & S_IFMT == S_IFREG {
      add(path, name)
    } else {
      report(
        .warning, "symlink-folder", path, "“\(path)”是指向文件夹的符号链接,不予跟随。",
        "其中的文件请放入内容文件夹本身。")
    }
  }

  private mutating func check(_ name: String, in folder: String, folded: inout [String: String]) {
    let path = folder + name
    if PathRules.isForbiddenOnWindows(name) {
      report(
        .warning, "file-name-windows", path, "“\(name)”在 Windows 上不能作文件名。",
        "请改名,避开 CON、NUL、AUX 等保留名与 < > : \" \\ | ? * 等字符。")
    }
    if let first = folded.updateValue(name, forKey: PathRules.folded(name)) {
      report(
        .warning, "file-name-case", path, "“\(name)”与“\(first)”只有大小写之差,在 Windows 上是同一个文件。",
        "请改掉其中一个的名称。", related: [Place(path: folder + first)])
    }
  }

  private mutating func report(
    _ severity: Severity, _ id: String, _ path: String, _ message: String, _ fix: String?,
    related: [Place] = []
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: severity, place: Place(path: path), message: message, fix: fix,
        related: related))
  }

  func listing() -> SourceListing {
    SourceListing(
      sources: sources.sorted(by: PathRules.inOrder),
      otherFiles: otherFiles.sorted(by: PathRules.inOrder),
      diagnostics: diagnostics.sorted(by: Diagnostic.inOrder))
  }
}

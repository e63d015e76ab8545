import Glibc

/// What a name in a folder stands for; links are not followed to find out.
enum EntryKind: Sendable, Hashable { case file, folder, link, other }

/// One name in a folder.
struct FolderEntry {
  let kind: EntryKind
  /// As the disk has it, with the closing NUL.
  let rawName: [CChar]

  /// Nil when the name is not UTF-8.
  var name: String? {
    String(validating: rawName.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// For messages: bytes that are not UTF-8 show as U+FFFD.
  var shownName: String {
    String(decoding: rawName.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  var isHidden: Bool { rawName.first == CChar(UInt8(ascii: ".")) }
}

/// Reading and removing folders by descriptors, so that no symbolic link is followed on the way.
enum Folder {
  /// The names in the folder `path` under `base`, sorted by their bytes.
  static func entries(of path: String, in base: Int32 = AT_FDCWD) throws -> [FolderEntry] {
    try entries(of: Array(path.utf8CString), shownAs: path, in: base)
  }

  private static func entries(
    of rawPath: [CChar], shownAs path: String, in base: Int32
  ) throws -> [FolderEntry] {
    let number = openat(base, rawPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { throw FileError.last(.list, path) }
    guard let stream = fdopendir(number) else {
      close(number)
      throw FileError.last(.list, path)
    }
    defer { closedir(stream) }
    var result: [FolderEntry] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          Array(UnsafeBufferPointer(start: $0, count: strlen($0) + 1))
        }
      }
      if name == [46, 0] || name == [46, 46, 0] { continue }
      let kind = kind(of: name, type: entry.pointee.d_type, in: number)
      result.append(FolderEntry(kind: kind, rawName: name))
      errno = 0
    }
    if errno != 0 { throw FileError.last(.list, path) }
    result.sort { strcmp($0.rawName, $1.rawName) < 0 }
    return result
  }

  private static func kind(of name: [CChar], type: UInt8, in folder: Int32) -> EntryKind {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN): break
    default: return .other
    }
    var status = stat()
    guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Makes `path` and what is missing of the folders above it.
  static func make(_ path: String, in base: Int32 = AT_FDCWD) throws {
    if mkdirat(base, path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
      throw FileError.last(.create, path)
    }
    try make(String(path[..<slash]), in: base)
    if mkdirat(base, path, 0o777) != 0 && errno != EEXIST {
      throw FileError.last(.create, path)
    }
  }

  /// Removes the folder `path` with all that is in it; nothing there is no error.
  static func remove(_ path: String, in base: Int32 = AT_FDCWD) throws {
    do {
      try remove(Array(path.utf8CString), shownAs: path, in: base)
    } catch let error as FileError where error.code == ENOENT {
      return
    }
  }

  private static func remove(_ rawPath: [CChar], shownAs path: String, in base: Int32) throws {
    let number = openat(base, rawPath, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0 { throw FileError.last(.remove, path) }
    defer { close(number) }
    for entry in try entries(of: [46, 0], shownAs: path, in: number) {
      let shown = path + "/" + entry.shownName
      if entry.kind == .folder {
        try remove(entry.rawName, shownAs: shown, in: number)
      } else if unlinkat(number, entry.rawName, 0) != 0 && errno != ENOENT {
        throw FileError.last(.remove, shown)
      }
    }
    if unlinkat(base, rawPath, AT_REMOVEDIR) != 0 { throw FileError.last(.remove, path) }
  }

  /// The real path of `path`, links resolved; nil when there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }
}

import Glibc

/// Giving a second folder the same file, by a hard link where the file system has them.
enum HardLink {
  /// Links `path` of the folder `old` at the same place of the folder `new`; copies it where links
  /// do not work (another owner's file, a disk without them).
  static func make(_ path: String, from old: Int32, to new: Int32) throws {
    if linkat(old, path, new, path, 0) == 0 { return }
    switch errno {
    case EPERM, EMLINK, EOPNOTSUPP, ENOSYS, EACCES: try copy(path, from: old, to: new)
    default: throw FileError.last(.link, path)
    }
  }

  /// The same for a hidden file, link or folder with all that it holds.
  static func makeTree(_ path: String, from old: Int32, to new: Int32) throws {
    var status = stat()
    guard fstatat(old, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileError.last(.link, path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      try make(path, from: old, to: new)
      return
    }
    if mkdirat(new, path, status.st_mode & 0o7777) != 0 { throw FileError.last(.create, path) }
    for entry in try Folder.entries(of: path, in: old) {
      guard let name = entry.name else {
        throw FileError(.link, path + "/" + entry.shownName, code: EILSEQ)
      }
      try makeTree(path + "/" + name, from: old, to: new)
    }
  }

  static func copy(_ path: String, from old: Int32, to new: Int32) throws {
    let input = try FileDescriptor(path, in: old, flags: O_RDONLY | O_NOFOLLOW)
    var status = stat()
    guard fstat(input.number, &status) == 0 else { throw FileError.last(.read, path) }
    var output = try FileDescriptor(
      path, in: new, flags: O_WRONLY | O_CREAT | O_EXCL, mode: status.st_mode & 0o777,
      action: .copy)
    try withUnsafeTemporaryAllocation(byteCount: 1 << 18, alignment: 16) { piece in
      while true {
        let count = try input.read(into: piece)
        if count == 0 { break }
        try output.write(UnsafeRawBufferPointer(rebasing: piece[..<count]))
      }
    }
    // The same bytes keep their time: servers answer "not modified" by it.
    var times = [status.st_atim, status.st_mtim]
    _ = futimens(output.number, &times)
    try output.finish()
  }
}

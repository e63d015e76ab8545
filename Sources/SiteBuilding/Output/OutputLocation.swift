import Glibc

/// Where a build writes: the output folder, checked, and the names beside it that belong to a build.
struct OutputLocation: Sendable {
  /// Absolute, links resolved; need not exist yet.
  let folder: String
  let parent: String
  let name: String

  /// Refuses a folder whose loss would hurt: `/`, the home folder, the content, what holds either.
  init(output: String, content: String, home: String?) throws {
    folder = Self.resolve(output)
    if folder == "/" { throw OutputError.isRoot }
    let slash = folder.lastIndex(of: "/")!
    parent = slash == folder.startIndex ? "/" : String(folder[..<slash])
    name = String(folder[folder.index(after: slash)...])
    if let home, PathRules.lies(Self.resolve(home), in: folder) {
      throw OutputError.isHome(folder)
    }
    let content = Self.resolve(content)
    if PathRules.lies(folder, in: content) || PathRules.lies(content, in: folder) {
      throw OutputError.overlapsContent(output: folder, content: content)
    }
    var status = stat()
    if lstat(folder, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR {
      throw OutputError.notAFolder(folder)
    }
  }

  /// For the home folder of whoever runs the program.
  init(output: String, content: String) throws {
    let home = getenv("HOME").map { String(cString: $0) }
    try self.init(output: output, content: content, home: home)
  }

  private func beside(_ suffix: String) -> String {
    (parent == "/" ? "/." : parent + "/.") + name + ".planpress-" + suffix
  }

  var lock: String { beside("lock") }
  /// Where the old site waits while a file system without exchange renames twice.
  var old: String { beside("old") }
  /// What the last build was made from and what it said.
  var record: String { beside("record") }
  /// What builds of an earlier version kept for the next one.
  private var formerCache: String { beside("cache") }
  var staging: String { beside("staging-\(getpid())") }

  /// Removes what a killed build left, and brings the old site back if it was killed between two
  /// renames. Only while the lock is held.
  func mend() throws {
    var status = stat()
    if lstat(old, &status) == 0 {
      if lstat(folder, &status) == 0 {
        try Folder.remove(old)
      } else if rename(old, folder) != 0 {
        throw FileError.last(.rename, old)
      }
    }
    unlink(formerCache)
    let prefix = "." + name + ".planpress-staging-"
    for entry in try Folder.entries(of: parent) where entry.kind == .folder {
      if let stale = entry.name, stale.hasPrefix(prefix) {
        try Folder.remove(parent + "/" + stale)
      }
    }
  }

  /// The absolute path with links resolved as far as it exists.
  private static func resolve(_ path: String) -> String {
    var parts: [Substring] = []
    var existing = path.hasPrefix("/") ? path : workingFolder + "/" + path
    while true {
      if let real = Folder.realPath(existing) {
        return parts.reversed().reduce(real) { folder, part in
          switch part {
          case "", ".": folder
          case "..": String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
          default: (folder == "/" ? "" : folder) + "/" + part
          }
        }
      }
      guard let slash = existing.lastIndex(of: "/") else { return existing }
      parts.append(existing[existing.index(after: slash)...])
      existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
    }
  }

  private static var workingFolder: String { Folder.realPath(".") ?? "/" }
}

/// The lock of one output folder, held as long as the value lives; a killed process gives it up.
struct OutputLock: ~Copyable, Sendable {
  private let file: FileDescriptor
  private let path: String

  /// Throws `OutputError.isLocked` when another build holds it. `opened` is called between opening
  /// the file and locking it, where another build may end.
  init(_ location: OutputLocation, opened: () -> Void = {}) throws {
    path = location.lock
    while true {
      let candidate = try FileDescriptor(path, flags: O_RDWR | O_CREAT | O_NOFOLLOW, action: .lock)
      opened()
      if flock(candidate.number, LOCK_EX | LOCK_NB) != 0 {
        if errno == EWOULDBLOCK { throw OutputError.isLocked(location.folder) }
        throw FileError.last(.lock, path)
      }
      // The file may have been removed by the build that held it: then its lock means nothing.
      var held = stat()
      var named = stat()
      if fstat(candidate.number, &held) == 0, lstat(path, &named) == 0,
        held.st_ino == named.st_ino, held.st_dev == named.st_dev
      {
        file = candidate
        return
      }
    }
  }

  deinit { unlink(path) }
}

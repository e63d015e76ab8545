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
    if let home, PathRules.lies(PathRules.folded(Self.resolve(home)), in: PathRules.folded(folder))
    {
      throw OutputError.isHome(folder)
    }
    let content = Self.resolve(content)
    // `CONTENT/public` is the content's own on a disk that does not tell cases apart.
    let (output, source) = (PathRules.folded(folder), PathRules.folded(content))
    if PathRules.lies(output, in: source) || PathRules.lies(source, in: output) {
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

  func beside(_ suffix: String) -> String {
    (parent == "/" ? "/." : parent + "/.") + name + ".planpress-" + suffix
  }

  var lock: String { beside("lock") }
  /// Where the old site waits while a file system without exchange renames twice.
  var old: String { beside("old") }
  /// Where the new site waits, whole, while the old one is removed: on a file system that cannot
  /// rename the old one.
  var new: String { beside("new") }
  /// What the last build was made from and what it said.
  var record: String { beside("record") }
  /// What builds of an earlier version kept for the next one.
  var formerCache: String { beside("cache") }

  /// Makes a folder for the files of a build, under a name that no other has.
  func makeStaging() throws -> String {
    for number in 0... {
      let path = beside("staging-\(getpid())" + (number == 0 ? "" : "-\(number)"))
      if mkdir(path, 0o777) == 0 { return path }
      if errno != EEXIST || number == 1000 { throw FileError.last(.create, path) }
    }
    throw FileError(.create, folder, code: EEXIST)
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

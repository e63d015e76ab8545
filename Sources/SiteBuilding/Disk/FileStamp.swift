import Glibc

/// What the disk says of a file: while it stays the same, so do the file's bytes, but for a change
/// within the tick of the disk's clock.
struct FileStamp: Sendable, Hashable {
  let size: Int
  /// Nanoseconds since 1970, as are all times here.
  let modified: Int
  let changed: Int
  let inode: Int

  /// The stamp of the file at `path`, links followed; nil where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    inode = Int(truncatingIfNeeded: status.st_ino)
  }
}

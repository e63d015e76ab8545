import Glibc

/// What the disk says of a source: while it stays the same, so do the source's bytes.
struct SourceStamp: Sendable, Hashable {
  let size: Int
  /// Nanoseconds since 1970, as are all times here.
  let modified: Int
  let changed: Int
  let inode: Int

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    inode = Int(truncatingIfNeeded: status.st_ino)
  }

  /// Whether any change at `time` or later shows in the stamp. Disks count time in steps: some of a
  /// few milliseconds, some of two seconds.
  func isSettled(at time: Int) -> Bool {
    let step = changed % 1_000_000_000 == 0 ? 3_000_000_000 : 50_000_000
    return changed + step < time
  }
}

extension SourceStamp: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(size)
    archive.put(modified)
    archive.put(changed)
    archive.put(inode)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    size = try archive.take()
    modified = try archive.take()
    changed = try archive.take()
    inode = try archive.take()
  }
}

extension SourceReader {
  /// The stamp of a file of the listing, links followed; nil where there is none.
  func stamp(of path: String) -> SourceStamp? {
    var status = stat()
    guard stat(contentFolder + "/" + path, &status) == 0 else { return nil }
    return SourceStamp(status)
  }
}

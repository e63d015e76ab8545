import Crypto
import Glibc

/// What the disk says of all files of some folders (names, kinds, sizes, times, inodes) as one
/// digest: it stays the same as long as none of them has been touched.
struct FileStamps: ~Copyable {
  private var hash = SHA256()
  /// The latest change of any of them, in nanoseconds since 1970.
  private(set) var latest: Int64 = 0
  /// The disk counts whole seconds only.
  private(set) var isCoarse = false
  private var bytes: [UInt8] = []

  /// Adds everything in `folder` but for the top-level names in `leavingOut` and, where
  /// `skipsHidden`, names that begin with a full stop. An absent folder counts as such.
  mutating func add(
    folder: String, skipsHidden: Bool = false, leavingOut names: Set<String> = []
  ) throws {
    add(text: folder)
    var open = [""]
    while let path = open.popLast() {
      let entries: [FolderEntry]
      do {
        entries = try Folder.entries(of: path.isEmpty ? folder : folder + "/" + path)
      } catch let error as FileError where path.isEmpty && error.code == ENOENT {
        return add(text: "absent")
      }
      let base = try FileDescriptor(
        path.isEmpty ? folder : folder + "/" + path, flags: O_RDONLY | O_DIRECTORY)
      for entry in entries where !(skipsHidden && entry.isHidden) {
        let inner = path.isEmpty ? entry.shownName : path + "/" + entry.shownName
        if path.isEmpty, names.contains(inner) { continue }
        bytes.append(contentsOf: entry.rawName.map { UInt8(bitPattern: $0) })
        try addStatus(of: entry, in: base, shownAs: inner)
        if entry.kind == .folder { open.append(inner) }
      }
      flush()
    }
  }

  /// Adds one file, by its path, links followed.
  mutating func add(file: String) throws {
    var status = stat()
    guard stat(file, &status) == 0 else { throw FileError.last(.read, file) }
    add(text: file)
    add(status)
  }

  mutating func add(text: String) {
    bytes.append(contentsOf: text.utf8)
    bytes.append(0)
    flush()
  }

  consuming func digest() -> FileDigest { FileDigest(hash.finalize()) }

  private mutating func addStatus(
    of entry: FolderEntry, in base: borrowing FileDescriptor, shownAs path: String
  ) throws {
    var status = stat()
    guard fstatat(base.number, entry.rawName, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileError.last(.read, path)
    }
    // Reading the site touches no folder's times that matter: its entries are counted themselves.
    if entry.kind == .folder { return bytes.append(0) }
    add(status)
    guard entry.kind == .link, fstatat(base.number, entry.rawName, &status, 0) == 0 else { return }
    add(status)
  }

  private mutating func add(_ status: stat) {
    let changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
    let modified = Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
    let values = (
      Int64(status.st_size), changed, modified, Int64(bitPattern: UInt64(status.st_ino)),
      Int64(status.st_mode)
    )
    withUnsafeBytes(of: values) { bytes.append(contentsOf: $0) }
    latest = max(latest, changed, modified)
    if status.st_ctim.tv_nsec == 0 { isCoarse = true }
  }

  private mutating func flush() {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    bytes.removeAll(keepingCapacity: true)
  }
}

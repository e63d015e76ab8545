import Glibc
import Synchronization

/// Tells which files below a few folders change, by inotify(7). Symbolic links are not followed.
///
/// Events of one save come in a burst (a temporary file, a rename): they are told together once
/// nothing has happened for `settling`.
package final class FolderWatcher: Sendable {
  /// What changed, for each of the watched folders in their order.
  package typealias Changes = [ChangedPaths]

  /// Milliseconds of silence that end a burst.
  static let settling: Int32 = 20
  /// A folder in which something is always being written is told of after so many bursts.
  private static let longestBurst = 25

  private let inotify: FileDescriptor
  private let roots: [String]
  private let watches = Mutex(WatchTable())

  /// Starts watching `folders` and all below them; one that does not exist is watched for nothing.
  package init(_ folders: [String]) throws {
    let number = inotify_init1(Int32(IN_CLOEXEC | IN_NONBLOCK))
    if number < 0 { throw FileError.last(.open, "inotify") }
    inotify = FileDescriptor(number: number, path: "inotify")
    roots = folders.map { Folder.realPath($0) ?? "" }
    for root in roots.indices where !roots[root].isEmpty {
      try watches.withLock { try watch("", of: root, in: &$0) }
    }
  }

  /// Waits until something has changed and settled, then tells what. Blocks its thread; nil after
  /// `timeout` milliseconds without any change (-1: never).
  package func next(timeout: Int32 = -1) throws -> Changes? {
    var changes = Changes(repeating: ChangedPaths([]), count: roots.count)
    guard try wait(timeout) else { return nil }
    for _ in 0..<FolderWatcher.longestBurst {
      try read(into: &changes)
      if try !wait(FolderWatcher.settling) { break }
    }
    return changes
  }

  private func wait(_ timeout: Int32) throws -> Bool {
    var entry = pollfd(fd: inotify.number, events: Int16(POLLIN), revents: 0)
    while true {
      let count = poll(&entry, 1, timeout)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { throw FileError.last(.read, "inotify") }
      return count > 0
    }
  }

  private func read(into changes: inout Changes) throws {
    try withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(inotify.number, buffer.baseAddress, buffer.count)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        var offset = 0
        while offset < count {
          let event = InotifyEvent(buffer, at: offset)
          offset += event.size
          try watches.withLock { try take(event, into: &changes, table: &$0) }
        }
      }
    }
  }

  private func take(
    _ event: InotifyEvent, into changes: inout Changes, table: inout WatchTable
  ) throws {
    if event.has(IN_Q_OVERFLOW) {
      for root in roots.indices {
        changes[root] = .everything
        if !roots[root].isEmpty { try watch("", of: root, in: &table) }
      }
      return
    }
    guard let place = table.places[event.watch] else { return }
    if event.has(IN_IGNORED) {
      table.places[event.watch] = nil
      return
    }
    guard !event.name.isEmpty else { return }
    let path = place.folder.isEmpty ? event.name : place.folder + "/" + event.name
    changes[place.root].paths.insert(path)
    if event.has(IN_ISDIR), event.has(IN_CREATE) || event.has(IN_MOVED_TO) {
      try watch(path, of: place.root, in: &table)
    }
  }

  /// Watches a folder and all below it. What is made in it before its watch stands is not told of
  /// singly, but the folder's own event stands for all below it.
  private func watch(_ folder: String, of root: Int, in table: inout WatchTable) throws {
    var pending = [folder]
    while let folder = pending.popLast() {
      let path = folder.isEmpty ? roots[root] : roots[root] + "/" + folder
      let number = inotify_add_watch(inotify.number, path, FolderWatcher.mask)
      if number < 0 {
        if errno == ENOENT || errno == ENOTDIR { continue }
        throw FileError.last(.read, path)
      }
      table.places[number] = WatchTable.Place(root: root, folder: folder)
      let entries = (try? Folder.entries(of: path)) ?? []
      for entry in entries where entry.kind == .folder && !entry.isHidden {
        guard let name = entry.name else { continue }
        pending.append(folder.isEmpty ? name : folder + "/" + name)
      }
    }
  }

  private static let mask =
    UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB)
    | UInt32(IN_ONLYDIR)
}

/// Folders by the number of their watch.
private struct WatchTable: Sendable {
  struct Place: Sendable {
    let root: Int
    let folder: String
  }

  var places: [Int32: Place] = [:]
}

private struct InotifyEvent {
  let watch: Int32
  let name: String
  let size: Int
  private let mask: UInt32

  init(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) {
    let head = buffer.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
    let headSize = 16
    let nameBytes = buffer[(offset + headSize)..<(offset + headSize + Int(head.len))]
    watch = head.wd
    mask = head.mask
    name = String(decoding: nameBytes.prefix { $0 != 0 }, as: UTF8.self)
    size = headSize + Int(head.len)
  }

  func has(_ flag: Int32) -> Bool { mask & UInt32(bitPattern: flag) != 0 }
}

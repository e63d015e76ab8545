import Glibc
import Synchronization

/// Where a blob stands in a `SpillFile`.
package struct BlobLocation: Sendable, Hashable {
  package let offset: Int
  package let length: Int

  package init(offset: Int, length: Int) {
    self.offset = offset
    self.length = length
  }
}

/// A nameless file on disk that takes what must not stay in memory between two passes. Any number
/// of threads may append and read at once; the space is given back when the value goes, even when
/// the process is killed.
package final class SpillFile: Sendable {
  private let file: FileDescriptor
  private let end = Atomic<Int>(0)

  /// Makes the file in `folder` (`TMPDIR`, or the output's parent, where there is room).
  package init(in folder: String) throws {
    var template = Array((folder + "/.planpress-spill-XXXXXX").utf8CString)
    let number = mkstemp(&template)
    if number < 0 { throw FileError.last(.create, folder) }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    file = FileDescriptor(number: number, path: folder)
    unlink(template)
  }

  /// Bytes appended so far.
  package var size: Int { end.load(ordering: .relaxed) }

  /// Throws `FileError` when the disk is full.
  package func append(_ bytes: [UInt8]) throws -> BlobLocation {
    let start = end.wrappingAdd(bytes.count, ordering: .relaxed).oldValue
    try bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = pwrite(
          file.number, buffer.baseAddress! + done, buffer.count - done, off_t(start + done))
        if count < 0 {
          if errno == EINTR { continue }
          throw FileError.last(.write, file.path)
        }
        done += count
      }
    }
    return BlobLocation(offset: start, length: bytes.count)
  }

  /// Fills `buffer` with the blob, keeping the storage that it already has.
  package func read(_ location: BlobLocation, into buffer: inout [UInt8]) throws {
    if buffer.count > location.length {
      buffer.removeLast(buffer.count - location.length)
    } else {
      buffer.append(contentsOf: repeatElement(0, count: location.length - buffer.count))
    }
    try buffer.withUnsafeMutableBytes { target in
      var done = 0
      while done < target.count {
        let count = pread(
          file.number, target.baseAddress! + done, target.count - done,
          off_t(location.offset + done))
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { throw FileError(.read, file.path, code: count == 0 ? EIO : errno) }
        done += count
      }
    }
  }
}

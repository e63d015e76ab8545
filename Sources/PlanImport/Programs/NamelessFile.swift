import Glibc

/// A temporary file without a name: it is gone when the value is, however the process ends.
struct NamelessFile: ~Copyable {
  /// Of the open file, which is read from its start.
  let number: Int32

  /// In `TMPDIR`, else `/tmp`. Throws `ProgramFailure`.
  init(_ bytes: [UInt8] = []) throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/planpress-XXXXXX").utf8CString)
    number = mkstemp(&template)
    guard number >= 0 else { throw NamelessFile.failure() }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    unlink(template)
    try bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = pwrite(number, bytes.baseAddress! + done, bytes.count - done, off_t(done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { throw NamelessFile.failure() }
        done += count
      }
    }
  }

  deinit { if number >= 0 { close(number) } }

  /// What stands in it, at most `limit` bytes of it.
  func bytes(limit: Int = .max) throws -> [UInt8] {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw NamelessFile.failure() }
    let size = min(Int(status.st_size), limit)
    return try [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = pread(
          number, buffer.baseAddress! + filled, size - filled, off_t(filled))
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw NamelessFile.failure() }
        if count == 0 { break }
        filled += count
      }
    }
  }

  private static func failure() -> ProgramFailure {
    .noTemporaryFile(reason: String(cString: strerror(errno)))
  }
}

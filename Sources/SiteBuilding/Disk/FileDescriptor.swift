import Glibc

/// An open file or folder, closed when it goes out of scope.
struct FileDescriptor: ~Copyable, Sendable {
  private(set) var number: Int32
  let path: String

  /// Opens `path` under the folder `base` (`AT_FDCWD` for the working directory); never passed on to
  /// another program. Throws `FileError` naming `path`.
  init(
    _ path: String, in base: Int32 = AT_FDCWD, flags: Int32, mode: mode_t = 0o666,
    action: FileError.Action = .open
  ) throws {
    number = openat(base, path, flags | O_CLOEXEC, mode)
    if number < 0 { throw FileError.last(action, path) }
    self.path = path
  }

  /// Takes over a descriptor that is open already.
  init(number: Int32, path: String) {
    self.number = number
    self.path = path
  }

  /// Nil when there is nothing at `path`, or something other than a plain file or folder is.
  init?(existing path: String, in base: Int32, flags: Int32) {
    number = openat(base, path, flags | O_CLOEXEC | O_NOFOLLOW)
    if number < 0 { return nil }
    self.path = path
  }

  deinit { if number >= 0 { close(number) } }

  /// Bytes of the file.
  func size() throws -> Int {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError.last(.read, path) }
    return Int(status.st_size)
  }

  /// Reads until `buffer` is full or the file ends; returns how many bytes came.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = Glibc.read(number, buffer.baseAddress! + filled, buffer.count - filled)
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError.last(.read, path)
      }
      filled += count
    }
    return filled
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var done = 0
    while done < bytes.count {
      let count = Glibc.write(number, bytes.baseAddress! + done, bytes.count - done)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError.last(.write, path)
      }
      done += count
    }
  }

  /// Closes and tells of an error that only closing shows (a quota, a network disk).
  mutating func finish() throws {
    let result = close(number)
    let code = errno
    number = -1
    if result != 0 && code != EINTR { throw FileError(.write, path, code: code) }
  }
}

import CZip
import Glibc

/// What goes wrong while an archive is written; `description` is Chinese.
package enum ZipError: Error, Hashable, CustomStringConvertible {
  /// The name is not plain ASCII or leads out of the archive.
  case unsafeName(String)
  case duplicateName(String)
  case writing(path: String, reason: String)

  package var description: String {
    switch self {
    case .unsafeName(let name): "压缩包内的文件名须为 ASCII 相对路径:“\(name)”。"
    case .duplicateName(let name): "压缩包内有重复的文件名:“\(name)”。"
    case .writing(let path, let reason): "无法写入压缩包“\(path)”:\(reason)"
    }
  }
}

/// A .zip file under way (APPNOTE 6.3), over libzip. The same entries in the same order give the
/// same bytes: every time is 1980-01-01, every mode 0644, and there are no extra fields, which EPUB
/// forbids for its first entry (libarchive cannot leave them out).
///
/// One thread writes one archive. What is added waits in a file beside it, not in memory; the
/// archive appears under its name when `finish` returns.
package struct ZipArchive: ~Copyable {
  /// How an entry is stored.
  package enum Method: Sendable, Hashable { case deflated, stored }

  private struct Entry {
    let name: String
    let start: Int
    let length: Int
    let method: Method
  }

  private let path: String
  private let dataPath: String
  private let data: FileDescriptor
  private var entries: [Entry] = []
  private var names: Set<String> = []
  private var end = 0

  /// Starts the archive that is to lie at `path`. Throws `FileError`.
  package init(path: String) throws {
    self.path = path
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    dataPath = "\(path[..<slash]).\(path[slash...]).planpress-data-\(getpid())"
    data = try FileDescriptor(
      dataPath, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, mode: 0o600, action: .create)
  }

  deinit { unlink(dataPath) }

  /// Adds one file. `name` is relative, ASCII, with `/` between parts. EPUB wants its first entry,
  /// `mimetype`, `stored` (EPUB 3.3 §4.3.2).
  package mutating func add(
    _ name: String, _ bytes: [UInt8], method: Method = .deflated
  ) throws {
    guard PathRules.isSafe(name), name.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw ZipError.unsafeName(name)
    }
    guard names.insert(PathRules.folded(name)).inserted else { throw ZipError.duplicateName(name) }
    try bytes.withUnsafeBytes { try data.write($0) }
    entries.append(Entry(name: name, start: end, length: bytes.count, method: method))
    end += bytes.count
  }

  /// Compresses what was added and puts the archive in the place of an older one.
  package consuming func finish() throws {
    var code: Int32 = 0
    // libzip writes a draft beside the archive and renames it.
    guard let archive = zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
      throw ZipError.writing(path: path, reason: Self.reason(code))
    }
    for entry in entries where !add(entry, to: archive) {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw ZipError.writing(path: path, reason: reason)
    }
    if zip_close(archive) != 0 {
      let reason = String(cString: zip_strerror(archive))
      zip_discard(archive)
      throw ZipError.writing(path: path, reason: reason)
    }
  }

  private func add(_ entry: Entry, to archive: OpaquePointer) -> Bool {
    // A length of 0 would mean "to the end of the file".
    let source =
      entry.length == 0
      ? zip_source_buffer(archive, nil, 0, 0)
      : zip_source_file(archive, dataPath, zip_uint64_t(entry.start), zip_int64_t(entry.length))
    guard let source else { return false }
    let index = zip_file_add(archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_GUESS))
    if index < 0 {
      zip_source_free(source)
      return false
    }
    let slot = zip_uint64_t(index)
    let isStored = entry.method == .stored || entry.length == 0
    let method = isStored ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    return zip_set_file_compression(archive, slot, method, 0) == 0
      && zip_file_set_dostime(archive, slot, 0, Self.firstDay, 0) == 0
      && zip_file_set_external_attributes(
        archive, slot, 0, zip_uint8_t(ZIP_OPSYS_UNIX), Self.mode << 16) == 0
  }

  /// 1980-01-01, the first day that the format knows (year, month, day as 7, 4 and 5 bits).
  private static let firstDay: zip_uint16_t = 1 << 5 | 1
  /// A plain file, `rw-r--r--`.
  private static let mode: zip_uint32_t = 0o100644

  private static func reason(_ code: Int32) -> String {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    defer { zip_error_fini(&error) }
    return String(cString: zip_error_strerror(&error))
  }
}

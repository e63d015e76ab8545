import CArchive

/// Members of a zip file (a .docx is one).
enum ZipEntry {
  /// Bytes of the named members; names that are absent are left out, an unreadable file gives none.
  static func read(_ file: [UInt8], names: Set<String>) -> [String: [UInt8]] {
    guard let archive = archive_read_new() else { return [:] }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    return file.withUnsafeBytes { bytes in
      guard archive_read_open_memory(archive, bytes.baseAddress, bytes.count) == ARCHIVE_OK else {
        return [:]
      }
      return members(of: archive, names: names)
    }
  }

  private static func members(
    of archive: OpaquePointer, names: Set<String>
  ) -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    var entry: OpaquePointer?
    while archive_read_next_header(archive, &entry) == ARCHIVE_OK {
      guard let pointer = archive_entry_pathname(entry) else { continue }
      let name = String(cString: pointer)
      if names.contains(name) { result[name] = content(archive) }
    }
    return result
  }

  /// No member that matters is larger than this; a zip bomb stops here.
  private static let limit = 64 << 20

  private static func content(_ archive: OpaquePointer) -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while bytes.count < limit {
      let count = archive_read_data(archive, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}

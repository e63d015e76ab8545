import Glibc

/// What a relative path may look like, on our side and on a clerk's Windows machine.
enum PathRules {
  /// Longest name of one file or folder, in UTF-8 bytes, on the usual file systems.
  static let longestName = 255

  /// `path` stays below the folder it is joined to and names no hidden file: no absolute path, no
  /// empty part, no part that begins with a full stop, no backslash or control character.
  static func isSafe(_ path: String) -> Bool {
    if path.isEmpty { return false }
    return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        guard let first = part.first, first != UInt8(ascii: "."), part.count <= longestName
        else { return false }
        return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
      }
  }

  /// Whether the file or a folder above it is hidden: its name begins with a full stop.
  static func isHidden(_ path: String) -> Bool {
    path.utf8.split(separator: UInt8(ascii: "/")).contains { $0.first == UInt8(ascii: ".") }
  }

  /// The same for two names that a disk without case or normalisation would take for one.
  static func folded(_ path: String) -> String {
    // Canonically equivalent Strings are equal in Swift, so only the case has to go.
    path.lowercased()
  }

  /// Windows knows no such file: a device's name, whatever its extension, a forbidden character, or
  /// a space or full stop at the end.
  static func isForbiddenOnWindows(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    if bytes.contains(where: { $0 < 0x20 || Self.windowsForbidden.contains($0) }) { return true }
    if let last = bytes.last, last == 0x20 || last == UInt8(ascii: ".") { return true }
    let stem = bytes.prefix { $0 != UInt8(ascii: ".") }.map { byte in
      (0x61...0x7A).contains(byte) ? byte - 32 : byte
    }
    let device = String(decoding: stem, as: UTF8.self)
    if ["CON", "PRN", "AUX", "NUL"].contains(device) { return true }
    guard device.hasPrefix("COM") || device.hasPrefix("LPT") else { return false }
    return "123456789¹²³".contains { device.dropFirst(3) == String($0) }
  }

  private static let windowsForbidden = Set("<>:\"\\|?*".utf8)

  /// `inner` is `outer` or lies below it; both absolute and resolved.
  static func lies(_ inner: String, in outer: String) -> Bool {
    inner == outer || outer == "/" || inner.hasPrefix(outer + "/")
  }

  /// Ascending by UTF-8 bytes: the order of every listing.
  static func inOrder(_ a: String, _ b: String) -> Bool {
    var a = a
    var b = b
    return a.withUTF8 { left in
      b.withUTF8 { right in
        let common = min(left.count, right.count)
        let order =
          common == 0 ? 0 : memcmp(left.baseAddress!, right.baseAddress!, common)
        return order == 0 ? left.count < right.count : order < 0
      }
    }
  }
}

/// One source as it was read: its path and its bytes, untouched.
package struct SourceFile: Sendable, Hashable {
  /// Path relative to the content folder, with `/` between parts; sources sort by it.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A half-open range of byte offsets in a `SourceFile`, counted from the file's first byte
/// (byte-order mark and front matter included).
package struct SourceRange: Sendable, Hashable {
  package let lowerBound: Int32
  package let upperBound: Int32

  package init(_ lowerBound: Int, _ upperBound: Int) {
    self.lowerBound = Int32(lowerBound)
    self.upperBound = Int32(upperBound)
  }
}

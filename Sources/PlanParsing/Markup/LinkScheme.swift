/// Which addresses a source may link to.
enum LinkScheme {
  private static let allowed: [[UInt8]] = ["http", "https", "mailto", "tel"].map { Array($0.utf8) }

  /// The scheme of a destination that must not be linked, in lower case; nil where the destination
  /// is relative, an anchor, or of an allowed scheme.
  ///
  /// Reads it as browsers do (WHATWG URL): control characters and spaces before it and tabs and
  /// line ends inside it count for nothing. `destination` has its entities and escapes resolved.
  static func refused(in destination: UnsafeBufferPointer<UInt8>) -> String? {
    var scheme: [UInt8] = []
    for byte in destination {
      switch byte {
      case 0x00...0x1F, 0x7F: continue
      case 0x20 where scheme.isEmpty: continue
      case 0x41...0x5A: scheme.append(byte | 0x20)
      case 0x61...0x7A: scheme.append(byte)
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        guard !scheme.isEmpty else { return nil }
        scheme.append(byte)
      case 0x3A:
        guard !scheme.isEmpty, !allowed.contains(scheme) else { return nil }
        return String(decoding: scheme, as: UTF8.self)
      default: return nil
      }
    }
    return nil
  }
}

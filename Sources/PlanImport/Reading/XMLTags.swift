/// A tag of an XML file, or the text before one.
enum XMLPiece {
  case open(name: String, attributes: [String: String], isClosed: Bool)
  case close(name: String)
  case text(String)
}

/// Reads well-formed XML as a list of tags and texts; comments, declarations and processing
/// instructions are passed over. Enough for the parts of a Word file, not a parser of XML at large.
enum XMLTags {
  static func pieces(of bytes: [UInt8]) -> [XMLPiece] {
    var result: [XMLPiece] = []
    var index = 0
    while index < bytes.count {
      let start = index
      while index < bytes.count, bytes[index] != 0x3C { index += 1 }
      if index > start { result.append(.text(unescaped(bytes[start..<index]))) }
      guard index < bytes.count else { break }
      var end = index + 1
      var quote: UInt8 = 0
      while end < bytes.count, quote != 0 || bytes[end] != 0x3E {
        if quote == 0, bytes[end] == 0x22 || bytes[end] == 0x27 {
          quote = bytes[end]
        } else if bytes[end] == quote {
          quote = 0
        }
        end += 1
      }
      if let piece = tag(bytes[(index + 1)..<min(end, bytes.count)]) { result.append(piece) }
      index = end + 1
    }
    return result
  }

  private static func tag(_ bytes: ArraySlice<UInt8>) -> XMLPiece? {
    guard let first = bytes.first, first != 0x21, first != 0x3F else { return nil }
    if first == 0x2F { return .close(name: string(bytes.dropFirst().prefix { $0 > 0x20 })) }
    let isClosed = bytes.last == 0x2F
    var rest = isClosed ? bytes.dropLast() : bytes
    let name = rest.prefix { $0 > 0x20 }
    rest = rest.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0 <= 0x20 }
      let key = rest.prefix { $0 != 0x3D && $0 > 0x20 }
      guard !key.isEmpty else { break }
      rest = rest.dropFirst(key.count).drop { $0 <= 0x20 || $0 == 0x3D }
      guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { break }
      rest = rest.dropFirst()
      let value = rest.prefix { $0 != quote }
      rest = rest.dropFirst(value.count + 1)
      attributes[string(key)] = unescaped(value)
    }
    return .open(name: string(name), attributes: attributes, isClosed: isClosed)
  }

  private static func string(_ bytes: some Collection<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x26) else { return string(bytes) }
    var result = ""
    var rest = bytes
    while let at = rest.firstIndex(of: 0x26) {
      result += string(rest[..<at])
      let end = rest[at...].firstIndex(of: 0x3B) ?? rest.endIndex
      result += entity(string(rest[rest.index(after: at)..<end]))
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[rest.endIndex...]
    }
    return result + string(rest)
  }

  private static func entity(_ name: String) -> String {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let isHex = name.hasPrefix("#x")
      let digits = name.drop { $0 == "#" || $0 == "x" }
      let scalar = UInt32(digits, radix: isHex ? 16 : 10).flatMap(Unicode.Scalar.init)
      return scalar.map { String(Character($0)) } ?? ""
    }
  }
}

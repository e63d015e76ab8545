/// A tag, a piece of text or a comment of a page that this program wrote.
struct HTMLToken {
  enum Kind { case text, start, end, comment }

  struct Attribute {
    let name: String
    /// As written, references not resolved; nil where there is only a name.
    let value: String?
  }

  let kind: Kind
  /// Lower case; empty for text and comments.
  let name: String
  let attributes: [Attribute]
  /// Where it stands in the page, its angle brackets included.
  let range: Range<Int>

  func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Elements without an end tag.
  static let voids: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]
}

/// Cuts a page into tokens; what stands in `script` and `style` is one text.
struct HTMLTokens: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0
  /// The element whose text ends only at its end tag.
  private var rawName: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> HTMLToken? {
    guard at < bytes.count else { return nil }
    let start = at
    if let name = rawName {
      rawName = nil
      skipRaw(until: name)
      if at > start { return token(.text, from: start) }
    }
    guard bytes[at] == UInt8(ascii: "<"), at + 1 < bytes.count, isTagStart(bytes[at + 1]) else {
      at += 1
      while at < bytes.count, bytes[at] != UInt8(ascii: "<") { at += 1 }
      return token(.text, from: start)
    }
    if bytes[at + 1] == UInt8(ascii: "!") {
      let isComment = at + 3 < bytes.count && bytes[at + 2] == UInt8(ascii: "-")
      skip(behind: isComment ? "-->" : ">")
      return token(.comment, from: start)
    }
    return tag()
  }

  private func token(
    _ kind: HTMLToken.Kind, name: String = "", _ attributes: [HTMLToken.Attribute] = [],
    from start: Int
  ) -> HTMLToken {
    HTMLToken(kind: kind, name: name, attributes: attributes, range: start..<at)
  }

  private func isTagStart(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "!")
  }

  private mutating func tag() -> HTMLToken {
    let start = at
    let isEnd = bytes[at + 1] == UInt8(ascii: "/")
    at += isEnd ? 2 : 1
    let name = word { $0 != 0x3E && $0 != 0x2F && $0 > 0x20 }.lowercased()
    var attributes: [HTMLToken.Attribute] = []
    while at < bytes.count, bytes[at] != UInt8(ascii: ">") {
      guard bytes[at] > 0x20, bytes[at] != UInt8(ascii: "/") else {
        at += 1
        continue
      }
      attributes.append(attribute())
    }
    at = Swift.min(at + 1, bytes.count)
    if !isEnd, name == "script" || name == "style" { rawName = name }
    return token(isEnd ? .end : .start, name: name, attributes, from: start)
  }

  private mutating func attribute() -> HTMLToken.Attribute {
    let name = word { $0 != 0x3D && $0 != 0x3E && $0 > 0x20 }.lowercased()
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      return HTMLToken.Attribute(name: name, value: nil)
    }
    at += 1
    guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
      return HTMLToken.Attribute(name: name, value: word { $0 != 0x3E && $0 > 0x20 })
    }
    let quote = bytes[at]
    at += 1
    let value = word { $0 != quote }
    at += 1
    return HTMLToken.Attribute(name: name, value: value)
  }

  private mutating func word(while isPart: (UInt8) -> Bool) -> String {
    let start = at
    while at < bytes.count, isPart(bytes[at]) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self)
  }

  private mutating func skip(behind mark: String) {
    let mark = Array(mark.utf8)
    while at < bytes.count, !bytes[at...].starts(with: mark) { at += 1 }
    at = Swift.min(at + mark.count, bytes.count)
  }

  private mutating func skipRaw(until name: String) {
    let mark = Array("</\(name)".utf8)
    while at < bytes.count, !bytes[at...].starts(with: mark) { at += 1 }
  }
}

/// Text with `&`, `<`, `>` and `"` as references, for HTML and XML alike.
func escapedMarkup(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

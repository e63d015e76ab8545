/// Finds the tags of a template and the places of its syntax errors.
struct TemplateScanner {
  private let source: TemplateSource
  private var index = 0
  private var opening: [UInt8] = [0x7B, 0x7B]
  private var closing: [UInt8] = [0x7D, 0x7D]

  private init(_ source: TemplateSource) {
    self.source = source
  }

  /// All tags in order.
  static func tags(of source: TemplateSource) throws(TemplateError) -> [TemplateTag] {
    var scanner = TemplateScanner(source)
    var tags: [TemplateTag] = []
    while let tag = try scanner.next() { tags.append(tag) }
    return tags
  }

  private mutating func next() throws(TemplateError) -> TemplateTag? {
    guard let start = find(opening, from: index) else { return nil }
    var cursor = start + opening.count
    let (sigil, mark) = TemplateScanner.sigil(of: byte(at: cursor))
    if mark { cursor += 1 }
    if let refusal = refusal(at: cursor, sigil, mark) { throw source.error(at: start, refusal) }
    var close = closing
    if sigil == .raw, byte(at: cursor - 1) == 0x7B { close.append(0x7D) }
    if sigil == .delimiters { close.insert(0x3D, at: 0) }
    guard let end = find(close, from: cursor) else {
      throw source.error(
        at: start, "标签没有结束，缺少 \(String(decoding: close, as: UTF8.self))")
    }
    index = end + close.count
    let inner = TemplateScanner.trimmed(source.bytes[cursor..<end])
    let range = start..<index
    if sigil == .delimiters {
      try setDelimiters(inner, at: start)
      return TemplateTag(sigil: sigil, name: "", range: range)
    }
    if sigil == .comment { return TemplateTag(sigil: sigil, name: "", range: range) }
    let name = String(decoding: inner, as: UTF8.self)
    guard TemplateScanner.isName(inner) else {
      throw source.error(
        at: start, name.isEmpty ? "标签里没有名字" : "“\(name)”不能作名字",
        fix: "名字只用英文字母、数字和 . - _，末尾可加 ?")
    }
    return TemplateTag(sigil: sigil, name: name, range: range)
  }

  /// Kinds of tags that strict templates do without.
  private func refusal(
    at cursor: Int, _ sigil: TemplateTag.Sigil, _ hasMark: Bool
  ) -> String? {
    if !hasMark, byte(at: cursor) == 0x25 { return "不支持 {{% … }} 标签" }
    if sigil == .partial || sigil == .parent, byte(at: cursor) == 0x2A {
      return "不支持由数据指定的模板名 {{>*…}}"
    }
    return nil
  }

  private static func sigil(of byte: UInt8?) -> (TemplateTag.Sigil, hasMark: Bool) {
    switch byte {
    case 0x23: (.section, true)
    case 0x5E: (.inverted, true)
    case 0x2F: (.close, true)
    case 0x21: (.comment, true)
    case 0x7B, 0x26: (.raw, true)
    case 0x3E: (.partial, true)
    case 0x3C: (.parent, true)
    case 0x24: (.block, true)
    case 0x3D: (.delimiters, true)
    default: (.variable, false)
    }
  }

  private mutating func setDelimiters(
    _ inner: ArraySlice<UInt8>, at start: Int
  ) throws(TemplateError) {
    let parts = inner.split(whereSeparator: TemplateScanner.isSpace)
    guard parts.count == 2, !inner.contains(0x3D) else {
      throw source.error(at: start, "分隔符写法不对", fix: "例如 {{=<% %>=}}")
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x3F, 0x28, 0x29: true
        default: false
        }
      }
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, isSpace(first) { bytes.removeFirst() }
    while let last = bytes.last, isSpace(last) { bytes.removeLast() }
    return bytes
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func byte(at index: Int) -> UInt8? {
    index < source.bytes.count ? source.bytes[index] : nil
  }

  private func find(_ pattern: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + pattern.count <= source.bytes.count {
      if source.bytes[index] == pattern[0],
        source.bytes[index..<index + pattern.count].elementsEqual(pattern)
      {
        return index
      }
      index += 1
    }
    return nil
  }
}

/// The text of a document's `<article>` as its page shows it, cut into blocks and entries.
///
/// Reads HTML that this program wrote: well nested, attribute values in double quotes. `header`,
/// `nav` and `aside` are left out; white space is collapsed as a browser does it.
package struct ArticleText {
  /// A piece of an article under one anchor; `text` as in `SearchEntry`.
  package struct Piece: Sendable, Hashable {
    package var anchor: String
    package var text: [UInt8]
    /// The first block is an `h1` … `h6`.
    package var isHeading: Bool
  }

  private var pieces: [Piece] = []
  private var numbers: [String: Int] = [:]
  /// Piece of each open element that began one.
  private var open: [(depth: Int, piece: Int)] = []
  private var depth = 0
  /// Depth of the element whose content is left out.
  private var skipDepth: Int?
  private var block: [UInt8] = []
  private var blockIsHeading = false

  /// Cuts `html`, the content of an article or any part of it.
  ///
  /// `isEntry` says whether an id begins an entry of its own; elements with other ids belong to the
  /// entry around them. Text outside of all goes to a piece with an empty anchor. Pieces without
  /// text are left out; order is that of their first elements.
  package static func pieces(
    of html: UnsafeBufferPointer<UInt8>, isEntry: (String) -> Bool
  ) -> [Piece] {
    var text = ArticleText()
    text.beginPiece("")
    text.read(html, isEntry: isEntry)
    text.endBlock()
    return text.pieces.filter { !$0.text.isEmpty }
  }

  /// The same over an array.
  package static func pieces(of html: [UInt8], isEntry: (String) -> Bool) -> [Piece] {
    html.withUnsafeBufferPointer { pieces(of: $0, isEntry: isEntry) }
  }

  private mutating func read(_ html: UnsafeBufferPointer<UInt8>, isEntry: (String) -> Bool) {
    var at = 0
    while at < html.count {
      let byte = html[at]
      if byte == UInt8(ascii: "<"), at + 1 < html.count {
        at = readTag(html, at + 1, isEntry)
      } else if byte == UInt8(ascii: "&") {
        at = readReference(html, at)
      } else {
        at += 1
        if skipDepth == nil { append(byte) }
      }
    }
  }

  private mutating func append(_ byte: UInt8) {
    let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    guard isSpace else { return block.append(byte) }
    if let last = block.last, last != 0x20 { block.append(0x20) }
  }

  /// Reads a tag from behind its `<`; the index behind its `>` is the result.
  private mutating func readTag(
    _ html: UnsafeBufferPointer<UInt8>, _ start: Int, _ isEntry: (String) -> Bool
  ) -> Int {
    if html[start] == UInt8(ascii: "!") { return endOfComment(html, start) }
    let isEnd = html[start] == UInt8(ascii: "/")
    var at = isEnd ? start + 1 : start
    let nameStart = at
    while at < html.count, isNameByte(html[at]) { at += 1 }
    let name = UnsafeBufferPointer(rebasing: html[nameStart..<at])
    var id: Range<Int>?
    while at < html.count, html[at] != UInt8(ascii: ">") {
      guard html[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let valueStart = at + 1
      at = valueStart
      while at < html.count, html[at] != UInt8(ascii: "\"") { at += 1 }
      if isIdAttribute(html, valueStart) { id = valueStart..<min(at, html.count) }
      at += 1
    }
    let element = ElementKind(name)
    if isEnd {
      close(element)
    } else {
      begin(element, id.map { String(decoding: html[$0], as: UTF8.self) }, isEntry)
    }
    return at + 1
  }

  private mutating func begin(_ element: ElementKind, _ id: String?, _ isEntry: (String) -> Bool) {
    if element == .lineBreak || element == .rule || element == .void {
      if element == .rule { endBlock() }
      return
    }
    guard skipDepth == nil else {
      // Inside, HTML may leave the ends of `li` and `p` out: only elements of this kind count.
      if element == .skipped { depth += 1 }
      return
    }
    depth += 1
    if element == .skipped {
      endBlock()
      skipDepth = depth
      return
    }
    if element != .inline { endBlock() }
    if let id, isEntry(id) {
      endBlock()
      beginPiece(id)
    }
    if element == .heading { blockIsHeading = true }
  }

  private mutating func close(_ element: ElementKind) {
    if element == .lineBreak || element == .rule || element == .void { return }
    guard skipDepth == nil else {
      guard element == .skipped else { return }
      if skipDepth == depth { skipDepth = nil }
      depth -= 1
      return
    }
    if element != .inline { endBlock() }
    if open.count > 1, let last = open.last, last.depth == depth {
      endBlock()
      open.removeLast()
    }
    depth -= 1
  }

  private mutating func beginPiece(_ anchor: String) {
    let number = numbers[anchor] ?? pieces.count
    if number == pieces.count {
      pieces.append(Piece(anchor: anchor, text: [], isHeading: false))
      numbers[anchor] = number
    }
    open.append((depth, number))
  }

  private mutating func endBlock() {
    if block.last == 0x20 { block.removeLast() }
    if !block.isEmpty, let piece = open.last?.piece {
      if pieces[piece].text.isEmpty {
        pieces[piece].isHeading = blockIsHeading
      } else {
        pieces[piece].text.append(0x0A)
      }
      pieces[piece].text.append(contentsOf: block)
      block.removeAll(keepingCapacity: true)
    }
    blockIsHeading = false
  }

  /// Reads `&…;`; anything that is no known reference stands for itself.
  private mutating func readReference(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var end = start + 1
    while end < min(html.count, start + 12), html[end] != UInt8(ascii: ";") { end += 1 }
    guard end < html.count, html[end] == UInt8(ascii: ";"),
      let scalar = scalar(named: String(decoding: html[(start + 1)..<end], as: UTF8.self))
    else {
      if skipDepth == nil { append(UInt8(ascii: "&")) }
      return start + 1
    }
    if skipDepth == nil {
      for byte in String(Character(scalar)).utf8 { append(byte) }
    }
    return end + 1
  }

  private func scalar(named name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
  }
}

private enum ElementKind {
  case inline, block, heading, skipped, lineBreak, rule, void

  private static let kinds: [String: ElementKind] = {
    var kinds: [String: ElementKind] = [:]
    for name in "h1 h2 h3 h4 h5 h6".split(separator: " ") { kinds[String(name)] = .heading }
    for name in "header nav aside script style template noscript".split(separator: " ") {
      kinds[String(name)] = .skipped
    }
    for name in "img input wbr col link meta source embed".split(separator: " ") {
      kinds[String(name)] = .void
    }
    let blocks =
      "address article blockquote caption dd details div dl dt fieldset figcaption figure "
      + "footer form legend li main ol p pre section summary table tbody td tfoot th thead tr ul "
      + "body html"
    for name in blocks.split(separator: " ") { kinds[String(name)] = .block }
    kinds["br"] = .lineBreak
    kinds["hr"] = .rule
    return kinds
  }()

  init(_ name: UnsafeBufferPointer<UInt8>) {
    self = Self.kinds[String(decoding: name, as: UTF8.self)] ?? .inline
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == UInt8(ascii: "-")
}

/// Whether ` id=` stands before the quotation mark that ends at `start`.
private func isIdAttribute(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
  start >= 5 && html[start - 2] == UInt8(ascii: "=") && html[start - 3] == UInt8(ascii: "d")
    && html[start - 4] == UInt8(ascii: "i") && html[start - 5] == 0x20
}

/// The index behind `-->` (or behind the `>` of a declaration).
private func endOfComment(_ html: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
  let isComment = start + 2 < html.count && html[start + 1] == UInt8(ascii: "-")
  var at = start
  while at < html.count {
    if html[at] == UInt8(ascii: ">"),
      !isComment || (html[at - 1] == UInt8(ascii: "-") && html[at - 2] == UInt8(ascii: "-"))
    {
      return at + 1
    }
    at += 1
  }
  return html.count
}

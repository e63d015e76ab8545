import PlanModel

/// Rebuilds a Markdown tree for the outline: paragraphs are cut where a line inside them opens with
/// a numbering, items of ordered lists stand alone, and every numbering is cut off into a `label`
/// node. Nothing else of the tree changes.
struct StructuralLineReader {
  private let source: Markup
  private let lineTexts: SourceLineTexts
  private(set) var markup: Markup
  private(set) var lines: [StructuralLine] = []

  /// `lineTexts` are those of the file that `source` was read from, for the numbers of list items.
  static func read(_ source: Markup, lineTexts: SourceLineTexts)
    -> (markup: Markup, lines: [StructuralLine])
  {
    var reader = StructuralLineReader(source: source, lineTexts: lineTexts)
    reader.readDocument()
    return (reader.markup, reader.lines)
  }

  private init(source: Markup, lineTexts: SourceLineTexts) {
    self.source = source
    self.lineTexts = lineTexts
    markup = Markup(nodes: [], text: source.text)
    markup.nodes.reserveCapacity(source.nodes.count + 64)
  }

  private mutating func readDocument() {
    guard let document = source.nodes.first else { return }
    markup.nodes.append(document)
    for child in source.children(of: 0) {
      switch source.nodes[child].kind {
      case .paragraph: readParagraph(child)
      case .heading: readBlock(child)
      case .orderedList: readOrderedList(child)
      default:
        let block = copy(child)
        lines.append(StructuralLine(block: block, line: source.nodes[child].line))
      }
    }
    markup.nodes[0].end = Int32(markup.nodes.count)
  }

  /// One block whose inlines are all of one line.
  private mutating func readBlock(_ index: Int) {
    let node = source.nodes[index]
    readInlines(of: index, from: index + 1, to: Int(node.end), line: node.line)
  }

  private mutating func readParagraph(_ index: Int) {
    let node = source.nodes[index]
    var start = index + 1
    var line = node.line
    var startLine = line
    var child = index + 1
    while child < Int(node.end) {
      let kind = source.nodes[child].kind
      let next = Int(source.nodes[child].end)
      if kind == .softBreak || kind == .lineBreak {
        line += 1
        if next < Int(node.end), label(from: next, to: Int(node.end)) != nil, child > start {
          readInlines(of: index, from: start, to: child, line: startLine)
          start = next
          startLine = line
        }
      }
      child = next
    }
    readInlines(of: index, from: start, to: Int(node.end), line: startLine)
  }

  /// Appends a block with the inlines `from..<to` of block `index`, its label cut off.
  private mutating func readInlines(of index: Int, from: Int, to: Int, line: Int32) {
    let node = source.nodes[index]
    let block = Int32(markup.nodes.count)
    var entry = StructuralLine(block: block, line: line)
    entry.mayOpenUnit = true
    entry.headingLevel = node.kind == .heading ? Int(node.detail) : 0
    var opening = node
    opening.line = line
    markup.nodes.append(opening)
    var dropped = 0
    if let found = label(from: from, to: to) {
      entry.label = found.label
      entry.labelText = String(decoding: found.text, as: UTF8.self)
      appendLabel(found.text)
      dropped = found.dropped
    } else {
      dropped = leadingSpace(from: from, to: to)
    }
    copyInlines(from: from, to: to, dropping: dropped)
    markup.nodes[Int(block)].end = Int32(markup.nodes.count)
    lines.append(entry)
  }

  private mutating func readOrderedList(_ index: Int) {
    let list = source.nodes[index]
    var number = Int(list.secondStart)
    for item in source.children(of: index) {
      readListItem(item, number: number, delimiter: list.secondLength == 1 ? 0x29 : 0x2E)
      number += 1
    }
  }

  private mutating func readListItem(_ item: Int, number: Int, delimiter: UInt8) {
    let line = source.nodes[item].line
    let written = lineTexts.number(on: Int(line)) ?? number
    let text = Array(String(written).utf8) + [delimiter]
    var blocks = source.children(of: item)[...]
    let block: Int32
    if let first = blocks.first, source.nodes[first].kind == .paragraph {
      blocks = blocks.dropFirst()
      block = Int32(markup.nodes.count)
      markup.nodes.append(source.nodes[first])
      appendLabel(text[...])
      copyInlines(from: first + 1, to: Int(source.nodes[first].end), dropping: 0)
    } else {
      block = Int32(markup.nodes.count)
      markup.nodes.append(MarkupNode(kind: .paragraph, line: line))
      appendLabel(text[...])
    }
    markup.nodes[Int(block)].end = Int32(markup.nodes.count)
    var entry = StructuralLine(block: block, line: line)
    entry.mayOpenUnit = true
    entry.isListItem = true
    entry.label = Label(
      style: delimiter == 0x29 ? .halfParenthesis : .arabic, number: written, length: text.count)
    entry.labelText = String(decoding: text, as: UTF8.self)
    entry.moreBlocks = blocks.map { copy($0) }
    lines.append(entry)
  }

  // MARK: Labels

  private func label(from: Int, to: Int)
    -> (label: Label, text: ArraySlice<UInt8>, dropped: Int)?
  {
    let opening = openingText(from: from, to: to)
    let space = whiteSpaceCount(opening[...])
    guard let label = LabelScanner.scan(opening[space...]) else { return nil }
    let end = space + label.length
    return (label, opening[space..<end], end + whiteSpaceCount(opening[end...]))
  }

  private func leadingSpace(from: Int, to: Int) -> Int {
    guard from < to, source.nodes[from].kind == .text else { return 0 }
    return whiteSpaceCount(source.literal(source.nodes[from]))
  }

  /// The first bytes of text from `from`, up to the first break or other leaf.
  private func openingText(from: Int, to: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = from
    scan: while index < to, bytes.count < 96 {
      let node = source.nodes[index]
      switch node.kind {
      case .text: bytes += source.literal(node).prefix(120)
      case .emphasis, .strong, .link: break
      default: break scan
      }
      index += 1
    }
    return bytes
  }

  private mutating func appendLabel(_ text: ArraySlice<UInt8>) {
    let start = Int32(markup.text.count)
    markup.text += text
    let end = Int32(markup.nodes.count + 1)
    markup.nodes.append(
      MarkupNode(kind: .label, end: end, start: start, length: Int32(text.count)))
  }

  // MARK: Copying

  private mutating func copy(_ index: Int) -> Int32 {
    let start = Int32(markup.nodes.count)
    let shift = start - Int32(index)
    for position in index..<Int(source.nodes[index].end) {
      var node = source.nodes[position]
      node.end += shift
      markup.nodes.append(node)
    }
    return start
  }

  /// Copies inlines and drops the first `dropping` bytes of their text, with what becomes empty.
  private mutating func copyInlines(from: Int, to: Int, dropping: Int) {
    var left = dropping
    var open: [(end: Int, at: Int)] = []
    var index = from
    while index < to {
      while let last = open.last, last.end <= index { close(&open, emptied: dropping > 0) }
      var node = source.nodes[index]
      if node.kind == .text, left > 0 {
        let cut = min(left, Int(node.length))
        left -= cut
        node.start += Int32(cut)
        node.length -= Int32(cut)
      }
      let isLeaf = Int(node.end) == index + 1
      if !(node.kind == .text && node.length == 0) {
        if !isLeaf { open.append((Int(node.end), markup.nodes.count)) }
        node.end = Int32(markup.nodes.count + 1)
        markup.nodes.append(node)
      }
      index += 1
    }
    while !open.isEmpty { close(&open, emptied: dropping > 0) }
  }

  private mutating func close(_ open: inout [(end: Int, at: Int)], emptied: Bool) {
    let last = open.removeLast()
    if emptied, last.at == markup.nodes.count - 1 {
      markup.nodes.removeLast()
    } else {
      markup.nodes[last.at].end = Int32(markup.nodes.count)
    }
  }
}

/// Bytes of white space that `bytes` opens with: ASCII, no-break and ideographic spaces.
func whiteSpaceCount(_ bytes: ArraySlice<UInt8>) -> Int {
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if bytes[index] == 0x20 || bytes[index] == 0x09 {
      index += 1
    } else if scalar(bytes, index) == 0x3000 {
      index += 3
    } else if bytes[index] == 0xC2, index + 1 < bytes.endIndex, bytes[index + 1] == 0xA0 {
      index += 2
    } else {
      break
    }
  }
  return index - bytes.startIndex
}

/// Where the lines of a file start.
struct SourceLineTexts {
  private let bytes: [UInt8]
  /// Byte offset of every line, the first at 0.
  let offsets: [Int32]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var offsets: [Int32] = [0]
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        let byte = buffer[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, index < buffer.count, buffer[index] == 0x0A { index += 1 }
        offsets.append(Int32(index))
      }
    }
    self.offsets = offsets
  }

  /// Offset of line `line` (from 1); the file's end for lines behind it.
  func offset(of line: Int) -> Int {
    line - 1 < offsets.count ? Int(offsets[max(line - 1, 0)]) : bytes.count
  }

  /// Words of line `line` (from 1), its end left out.
  func text(of line: Int) -> String {
    let words = bytes[offset(of: line)..<offset(of: line + 1)]
    return String(decoding: words.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  /// The Arabic number that line `line` opens with, behind white space.
  func number(on line: Int) -> Int? {
    let start = offset(of: line)
    let slice = bytes[start...].prefix(64)
    return ChineseNumeral.readArabic(slice, at: start + whiteSpaceCount(slice))?.value
  }
}

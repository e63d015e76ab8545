import PlanModel

/// Writes the text of documents into search entries, straight from their trees: every block element
/// is a line, white space in it one space, as a browser shows it.
struct EntryWriter {
  private var entries: [SearchEntry] = []
  /// The entry that text goes to.
  private(set) var current = 0
  /// Whether the block under way has any text yet.
  private var isInBlock = false
  private var isHeading = false
  private var pendsSpace = false

  /// Begins an entry and goes on in it. Its `headingLength` is that of its lead, if it has one: what
  /// opens with a heading is named by that.
  mutating func add(_ entry: SearchEntry) {
    entries.append(entry)
    resume(entries.count - 1)
  }

  /// Goes on in an entry that was begun before, by the number that `current` had then.
  mutating func resume(_ entry: Int) {
    beginBlock()
    current = entry
  }

  /// All entries with text, in the order in which they began.
  func finish() -> [SearchEntry] {
    entries.compactMap { entry in
      guard !entry.text.isEmpty else { return nil }
      var entry = entry
      let firstBlock = entry.text.firstIndex(of: UInt8(ascii: "\n")) ?? entry.text.count
      entry.headingLength = entry.isHeading ? firstBlock : min(entry.headingLength, firstBlock)
      return entry
    }
  }

  // MARK: Words

  /// What is appended now stands apart from what was before.
  mutating func beginBlock(isHeading: Bool = false) {
    isInBlock = false
    pendsSpace = false
    self.isHeading = isHeading
  }

  /// Appends words, white space collapsed.
  mutating func append(_ words: UnsafeBufferPointer<UInt8>) {
    var at = 0
    while at < words.count {
      if isSpace(words[at]) {
        pendsSpace = isInBlock
        at += 1
        continue
      }
      var end = at + 1
      while end < words.count, !isSpace(words[end]) { end += 1 }
      openBlock()
      entries[current].text.append(
        contentsOf: UnsafeBufferPointer(rebasing: words[at..<end]))
      at = end
    }
  }

  mutating func append(_ words: String) { words.withBytes { append($0) } }

  private mutating func append(_ words: ArraySlice<UInt8>) {
    words.withUnsafeBufferPointer { append($0) }
  }

  private mutating func openBlock() {
    if isInBlock {
      if pendsSpace { entries[current].text.append(UInt8(ascii: " ")) }
    } else if entries[current].text.isEmpty {
      entries[current].isHeading = isHeading
    } else {
      entries[current].text.append(UInt8(ascii: "\n"))
    }
    isInBlock = true
    pendsSpace = false
  }

  // MARK: Markup

  /// Appends a block with all it holds, or what an inline says.
  mutating func append(_ markup: Markup, node root: Int) {
    var index = root
    while index < Int(markup.nodes[root].end) {
      let node = markup.nodes[index]
      if node.kind.isBlock { beginBlock(isHeading: node.kind == .heading) }
      switch node.kind {
      case .text, .code, .htmlInline, .label, .codeBlock, .htmlBlock: append(markup.literal(node))
      case .softBreak: if !markup.joinsHan(at: index) { pendsSpace = isInBlock }
      case .lineBreak: pendsSpace = isInBlock
      case .footnoteReference: append(String(node.secondStart))
      default: break
      }
      // The description of an image is not shown.
      index = node.kind == .image ? Int(node.end) : index + 1
    }
  }

  /// Appends the words of a heading or paragraph, without its label, to the block under way.
  mutating func append(_ markup: Markup, wordsOf block: Int) {
    for child in markup.children(of: block) where markup.nodes[child].kind != .label {
      append(markup, node: child)
    }
  }

  /// Appends all blocks of a document, then its footnotes.
  mutating func append(_ markup: Markup) {
    let footnotes = markup.footnoteStart ?? markup.nodes.count
    for block in markup.children(of: 0) where block < footnotes { append(markup, node: block) }
    append(footnotesOf: markup)
  }

  /// Appends the footnotes, each with the mark that leads back to the text.
  mutating func append(footnotesOf markup: Markup) {
    guard var definition = markup.footnoteStart else { return }
    while definition < markup.nodes.count {
      append(markup, node: definition)
      let last = markup.children(of: definition).last
      if let last, markup.nodes[last].kind == .paragraph {
        pendsSpace = isInBlock
      } else {
        beginBlock()
      }
      append("↩")
      definition = Int(markup.nodes[definition].end)
    }
  }
}

/// What HTML collapses.
@inline(__always)
private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 0x09 && byte <= 0x0D) }

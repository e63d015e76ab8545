import CCMarkGFM
import Glibc
import PlanModel

/// Copies a cmark tree into a flat `Markup`, once, in document order, without recursion.
struct MarkupBuilder {
  private(set) var markup: Markup
  private(set) var diagnostics: [Diagnostic] = []

  private let lines: SourceLines
  private let dropsMarks: Bool
  private let cmark = CMark.shared
  /// Indices of the open nodes; nil for one that is left out and whose children stay.
  private var open: [Int?] = []
  /// Open links and images: no address is looked for in them.
  private var linkDepth = 0
  private var alignments: UnsafeMutablePointer<UInt8>?
  private var column = 0
  private var footnotes: [Int32] = []
  private var footnoteCount: Int32 = 0
  /// Addresses left out so far: of schemes that are not allowed, of images on other hosts.
  private var refusals = [0, 0]

  /// `lines` are those of the body as the author wrote it, to quote from; `size` is its length.
  init(lines: SourceLines, size: Int, dropsMarks: Bool) {
    self.lines = lines
    self.dropsMarks = dropsMarks
    markup = Markup()
    markup.nodes.reserveCapacity(size / 24 + 16)
    markup.text.reserveCapacity(size + 16)
  }

  mutating func append(tree root: OpaquePointer) {
    var node = root
    while true {
      enter(node)
      if let child = cmark_node_first_child(node) {
        node = child
        continue
      }
      close()
      while true {
        if node == root { return }
        if let next = cmark_node_next(node) {
          node = next
          break
        }
        guard let parent = cmark_node_parent(node) else { return }
        node = parent
        close()
      }
    }
  }

  private mutating func close() {
    guard let index = open.removeLast() else { return }
    if markup.nodes[index].kind == .link || markup.nodes[index].kind == .image { linkDepth -= 1 }
    markup.nodes[index].end = Int32(markup.nodes.count)
  }

  private mutating func enter(_ node: OpaquePointer) {
    guard let kind = cmark.kind(of: node) else {
      open.append(nil)
      return
    }
    switch kind {
    case .text: enterText(node)
    case .link, .image: enterLink(node, kind)
    default:
      var new = MarkupNode(kind: kind)
      if kind.isBlock {
        new.line = Int32(lines.firstLine - 1) + Int32(cmark_node_get_start_line(node))
        describeBlock(node, &new)
      } else if kind == .code || kind == .htmlInline {
        (new.start, new.length) = append(cmark_node_get_literal(node))
      } else if kind == .footnoteReference {
        describeReference(node, &new)
      }
      push(new)
    }
  }

  private mutating func push(_ node: MarkupNode) {
    open.append(markup.nodes.count)
    markup.nodes.append(node)
  }

  // MARK: Blocks

  private mutating func describeBlock(_ node: OpaquePointer, _ new: inout MarkupNode) {
    switch new.kind {
    case .heading: new.detail = UInt8(clamping: cmark_node_get_heading_level(node))
    case .bulletList: describeList(node, &new)
    case .listItem:
      if let taskList = cmark.taskList, cmark_node_get_syntax_extension(node) == taskList {
        new.detail = cmark_gfm_extensions_get_tasklist_item_checked(node) ? 2 : 1
      }
    case .codeBlock:
      (new.start, new.length) = append(cmark_node_get_literal(node))
      (new.secondStart, new.secondLength) = append(cmark_node_get_fence_info(node))
    case .htmlBlock: (new.start, new.length) = append(cmark_node_get_literal(node))
    case .table: alignments = cmark_gfm_extensions_get_table_alignments(node)
    case .tableRow:
      column = 0
      new.detail = cmark_gfm_extensions_get_table_row_is_header(node) != 0 ? 1 : 0
    case .tableCell:
      new.detail = MarkupBuilder.alignment(alignments?[column] ?? 0).rawValue
      column += 1
    case .footnoteDefinition:
      // cmark moves the definitions that are used to the end, in the order of their numbers.
      footnoteCount += 1
      new.secondStart = footnoteCount
    default: break
    }
  }

  private func describeList(_ node: OpaquePointer, _ new: inout MarkupNode) {
    new.detail = cmark_node_get_list_tight(node) != 0 ? 1 : 0
    guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return }
    new.kind = .orderedList
    new.secondStart = Int32(cmark_node_get_list_start(node))
    new.secondLength = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM ? 1 : 0
  }

  private static func alignment(_ letter: UInt8) -> TableAlignment {
    switch letter {
    case 0x6C: .left
    case 0x63: .center
    case 0x72: .right
    default: .none
    }
  }

  /// Number of the footnote, and which reference to it this is, from 1.
  private mutating func describeReference(_ node: OpaquePointer, _ new: inout MarkupNode) {
    var number: Int32 = 0
    var cursor = cmark_node_get_literal(node)
    while let digit = cursor?.pointee, (0x30...0x39).contains(digit), number < 1_000_000 {
      number = number * 10 + Int32(digit - 0x30)
      cursor = cursor?.advanced(by: 1)
    }
    while footnotes.count <= Int(number) { footnotes.append(0) }
    footnotes[Int(number)] += 1
    new.secondStart = number
    new.secondLength = footnotes[Int(number)]
  }

  // MARK: Text

  /// Appends a C string to the tree's text, without the marks put in for cmark.
  private mutating func append(_ string: UnsafePointer<CChar>?) -> (Int32, Int32) {
    let start = markup.text.count
    guard let string else { return (Int32(start), 0) }
    let length = strlen(string)
    string.withMemoryRebound(to: UInt8.self, capacity: length) { pointer in
      let bytes = UnsafeBufferPointer(start: pointer, count: length)
      if dropsMarks {
        appendWithoutMarks(bytes)
      } else {
        markup.text.append(contentsOf: bytes)
      }
    }
    return (Int32(start), Int32(markup.text.count - start))
  }

  private mutating func appendWithoutMarks(_ bytes: UnsafeBufferPointer<UInt8>) {
    let mark = FlankingMark.bytes
    var start = 0
    var index = 0
    while let found = FlankingMark.offset(of: mark[0], in: bytes, from: index) {
      index = found + 1
      guard found + 2 < bytes.count, bytes[found + 1] == mark[1], bytes[found + 2] == mark[2] else {
        continue
      }
      markup.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<found]))
      start = found + 3
      index = start
    }
    markup.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func enterText(_ node: OpaquePointer) {
    let (start, length) = append(cmark_node_get_literal(node))
    guard length > 0 else {
      open.append(nil)
      return
    }
    let addresses = linkDepth > 0 ? [] : bareAddresses(start, length, node)
    guard !addresses.isEmpty else {
      push(MarkupNode(kind: .text, start: start, length: length))
      return
    }
    var position = start
    for address in addresses {
      let from = start + Int32(address.range.lowerBound)
      appendText(position..<from)
      position = start + Int32(address.range.upperBound)
      append(address, at: from..<position)
    }
    appendText(position..<start + length)
    open.append(nil)
  }

  private func bareAddresses(
    _ start: Int32, _ length: Int32, _ node: OpaquePointer
  ) -> [BareAddress] {
    markup.text.withUnsafeBufferPointer { text in
      let leaf = UnsafeBufferPointer(rebasing: text[Int(start)..<Int(start + length)])
      guard BareAddress.mayOccur(in: leaf) else { return [] }
      return BareAddress.all(in: leaf, startsFresh: startsFresh(node))
    }
  }

  /// Whether a leaf begins a line or follows an emphasis delimiter.
  private func startsFresh(_ node: OpaquePointer) -> Bool {
    guard let previous = cmark_node_previous(node) else { return true }
    switch cmark.kind(of: previous) {
    case .softBreak, .lineBreak, .emphasis, .strong, .strikethrough: return true
    default: return false
    }
  }

  /// A text leaf over a part of the tree's text; none for an empty part.
  private mutating func appendText(_ range: Range<Int32>) {
    guard !range.isEmpty else { return }
    markup.nodes.append(
      MarkupNode(
        kind: .text, end: Int32(markup.nodes.count + 1), start: range.lowerBound,
        length: Int32(range.count)))
  }

  private mutating func append(_ address: BareAddress, at range: Range<Int32>) {
    var link = MarkupNode(kind: .link, end: Int32(markup.nodes.count + 2))
    (link.start, link.length) = (range.lowerBound, Int32(range.count))
    let prefix: StaticString? =
      switch address.prefix {
      case .none: nil
      case .http: "http://"
      case .mailto: "mailto:"
      }
    if let prefix {
      link.start = Int32(markup.text.count)
      prefix.withUTF8Buffer { markup.text.append(contentsOf: $0) }
      // A copy first: a slice of the text itself would make appending copy the whole of it.
      let address = Array(markup.text[Int(range.lowerBound)..<Int(range.upperBound)])
      markup.text.append(contentsOf: address)
      link.length = Int32(markup.text.count) - link.start
    }
    markup.nodes.append(link)
    appendText(range)
  }

  // MARK: Links

  private mutating func enterLink(_ node: OpaquePointer, _ kind: MarkupKind) {
    let mark = markup.text.count
    var new = MarkupNode(kind: kind)
    (new.start, new.length) = append(cmark_node_get_url(node))
    let refused = markup.text.withUnsafeBufferPointer { text in
      LinkScheme.refused(in: UnsafeBufferPointer(rebasing: text[mark...]))
    }
    let isRemoteImage = kind == .image && namesHost(markup.text[mark...])
    if refused != nil || isRemoteImage {
      let line = lines.firstLine - 1 + max(Int(cmark_node_get_start_line(node)), 1)
      tell(refused: refused, destination: Array(markup.text[mark...]), kind: kind, line: line)
      markup.text.removeSubrange(mark...)
      open.append(nil)
      return
    }
    (new.secondStart, new.secondLength) = append(cmark_node_get_title(node))
    linkDepth += 1
    push(new)
  }

  /// The first hundred of each sort: nobody mends more at once, and each costs a look at the file.
  private mutating func tell(
    refused scheme: String?, destination: [UInt8], kind: MarkupKind, line: Int
  ) {
    let sort = scheme == nil ? 1 : 0
    refusals[sort] += 1
    guard refusals[sort] <= 100 else { return }
    var fault =
      scheme.map { unsafeLink(destination, scheme: $0, kind: kind, line: line) }
      ?? remoteImage(destination, line: line)
    if refusals[sort] == 100 { fault.message += "；这样的已有 100 处，后面的不再一一列出" }
    diagnostics.append(fault)
  }

  private func unsafeLink(
    _ destination: [UInt8], scheme: String, kind: MarkupKind, line: Int
  ) -> Diagnostic {
    let noun = kind == .image ? "图片" : "链接"
    return diagnostic(
      "unsafe-link", destination, line: line,
      message: "\(noun)的地址使用了不允许的协议 \(scheme):，已略去地址，只保留文字",
      fix: "请改用 http、https、mailto、tel 地址，或站内的相对地址")
  }

  /// A page loads nothing from elsewhere: its policy forbids it, and a copy on a stick cannot.
  private func remoteImage(_ destination: [UInt8], line: Int) -> Diagnostic {
    diagnostic(
      "remote-image", destination, line: line, message: "图片在别的网站上，页面不能引用，只保留文字",
      fix: "请把图片文件放进内容文件夹，改用相对地址")
  }

  private func diagnostic(
    _ id: String, _ destination: [UInt8], line: Int, message: String, fix: String
  ) -> Diagnostic {
    let quoted = lines.text(ofLine: line)
    let found = MarkupBuilder.find(destination, in: Array(quoted.utf8))
    return Diagnostic(
      id: id, severity: .warning,
      place: Place(path: lines.path, line: line, column: found.column),
      quotedLine: quoted, length: found.length, message: message, fix: fix)
  }

  /// Column (from 1) and length in scalars of `needle` in a line; the first column where the line
  /// spells it differently.
  private static func find(_ needle: [UInt8], in line: [UInt8]) -> (column: Int, length: Int) {
    guard !needle.isEmpty, needle.count <= line.count else { return (1, 1) }
    for start in 0...(line.count - needle.count)
    where line[start] == needle[0] && line[start..<start + needle.count].elementsEqual(needle) {
      return (1 + scalars(line[..<start]), scalars(needle[...]))
    }
    return (1, 1)
  }

  private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

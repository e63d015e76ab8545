import PlanModel

/// One walk of `MarkupHTML` over a subtree, in document order, with a stack of what is open instead
/// of recursion.
struct MarkupPass {
  let markup: Markup
  let options: MarkupHTML.Options
  /// Where this walk's output starts in the writer.
  let origin: Int

  private struct Open {
    let kind: MarkupKind
    let index: Int
    let end: Int
  }

  private var open: [Open] = []
  private var hasTableBody = false
  private var inFootnotes = false

  init(markup: Markup, options: MarkupHTML.Options, origin: Int) {
    self.markup = markup
    self.options = options
    self.origin = origin
  }

  mutating func write(_ root: Int, into writer: inout ByteWriter) {
    let end = Int(markup.nodes[root].end)
    var index = root
    while index < end {
      let node = markup.nodes[index]
      if node.kind == .image {
        writeImage(node, at: index, into: &writer)
        index = Int(node.end)
      } else {
        enter(node, at: index, into: &writer)
        index += 1
        if Int(node.end) > index || !node.kind.isLeaf {
          open.append(Open(kind: node.kind, index: index - 1, end: Int(node.end)))
        }
      }
      while let last = open.last, last.end <= index {
        open.removeLast()
        leave(last.kind, at: last.index, into: &writer)
      }
    }
  }

  // MARK: Entering

  private mutating func enter(
    _ node: MarkupNode, at index: Int, into writer: inout ByteWriter
  ) {
    switch node.kind {
    case .text: writer.append(escaping: markup.literal(node))
    case .softBreak:
      if !(options.joinsHanLines && markup.joinsHan(at: index)) { writer.append(0x0A) }
    case .lineBreak: writer.append("<br />\n")
    case .code:
      writer.append("<code>")
      writer.append(escaping: markup.literal(node))
      writer.append("</code>")
    case .htmlInline: writer.append(escaping: markup.literal(node))
    case .label:
      writer.append("<span class=\"label\">")
      writer.append(escaping: markup.literal(node))
      writer.append("</span>")
    case .emphasis: writer.append("<em>")
    case .strong: writer.append("<strong>")
    case .strikethrough: writer.append("<del>")
    case .link: openLink(node, into: &writer)
    case .footnoteReference: writeReference(node, into: &writer)
    case .document, .image: break
    default: enterBlock(node, at: index, into: &writer)
    }
  }

  private mutating func enterBlock(
    _ node: MarkupNode, at index: Int, into writer: inout ByteWriter
  ) {
    switch node.kind {
    case .paragraph:
      if isTight { return }
      startLine(&writer)
      writer.append("<p>")
      return
    case .tableCell:
      openCell(node, into: &writer)
      return
    case .footnoteDefinition:
      openFootnote(node, into: &writer)
      return
    default: startLine(&writer)
    }
    switch node.kind {
    case .heading:
      writer.append("<h")
      writer.append(level(of: node))
      writer.append(0x3E)
    case .blockQuote: writer.append("<blockquote>\n")
    case .bulletList: writer.append("<ul>\n")
    case .orderedList: openOrderedList(node, into: &writer)
    case .listItem: openItem(node, into: &writer)
    case .codeBlock: writeCodeBlock(node, into: &writer)
    case .htmlBlock: writeRawBlock(node, into: &writer)
    case .thematicBreak: writer.append("<hr />\n")
    case .table:
      hasTableBody = false
      writer.append("<table>")
    case .tableRow: openRow(node, into: &writer)
    default: break
    }
  }

  private func openOrderedList(_ node: MarkupNode, into writer: inout ByteWriter) {
    guard node.secondStart != 1 else {
      writer.append("<ol>\n")
      return
    }
    writer.append("<ol start=\"")
    writer.append(decimal: Int(node.secondStart))
    writer.append("\">\n")
  }

  private func openItem(_ node: MarkupNode, into writer: inout ByteWriter) {
    writer.append("<li>")
    guard node.detail > 0 else { return }
    writer.append(node.detail == 2 ? "<input checked=\"\"" : "<input")
    writer.append(" disabled=\"\" type=\"checkbox\"")
    writer.append(options.isXHTML ? "/> " : "> ")
  }

  private func writeCodeBlock(_ node: MarkupNode, into writer: inout ByteWriter) {
    let info = markup.secondLiteral(node).prefix { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    if info.isEmpty {
      writer.append("<pre><code>")
    } else {
      writer.append("<pre><code class=\"language-")
      writer.append(escaping: info)
      writer.append("\">")
    }
    writer.append(escaping: markup.literal(node))
    writer.append("</code></pre>\n")
  }

  /// Raw HTML is the author's text, not markup.
  private func writeRawBlock(_ node: MarkupNode, into writer: inout ByteWriter) {
    let literal = markup.literal(node)
    writer.append("<p class=\"raw\">")
    writer.append(escaping: literal.last == 0x0A ? literal.dropLast() : literal)
    writer.append("</p>\n")
  }

  private mutating func openRow(_ node: MarkupNode, into writer: inout ByteWriter) {
    if node.detail == 1 {
      writer.append("<thead>\n")
    } else if !hasTableBody {
      writer.append("<tbody>\n")
      hasTableBody = true
    }
    writer.append("<tr>")
  }

  private func openCell(_ node: MarkupNode, into writer: inout ByteWriter) {
    startLine(&writer)
    if isHeaderRow {
      writer.append(options.scopesTableHeaders ? "<th scope=\"col\"" : "<th")
    } else {
      writer.append("<td")
    }
    let alignment = TableAlignment(rawValue: node.detail) ?? .none
    if alignment != .none {
      writer.append(options.isXHTML ? " class=\"" : " align=\"")
      switch alignment {
      case .none: break
      case .left: writer.append("left\"")
      case .center: writer.append("center\"")
      case .right: writer.append("right\"")
      }
    }
    writer.append(0x3E)
  }

  // MARK: Leaving

  private mutating func leave(
    _ kind: MarkupKind, at index: Int, into writer: inout ByteWriter
  ) {
    switch kind {
    case .paragraph: leaveParagraph(at: index, into: &writer)
    case .heading:
      writer.append("</h")
      writer.append(level(of: markup.nodes[index]))
      writer.append(">\n")
    case .emphasis: writer.append("</em>")
    case .strong: writer.append("</strong>")
    case .strikethrough: writer.append("</del>")
    case .link: closeLink(markup.nodes[index], into: &writer)
    case .blockQuote:
      startLine(&writer)
      writer.append("</blockquote>\n")
    case .bulletList: writer.append("</ul>\n")
    case .orderedList: writer.append("</ol>\n")
    case .listItem: writer.append("</li>\n")
    case .footnoteDefinition: closeFootnote(at: index, into: &writer)
    case .table:
      startLine(&writer)
      writer.append(hasTableBody ? "</tbody>\n</table>\n" : "</table>\n")
    case .tableRow:
      startLine(&writer)
      writer.append(markup.nodes[index].detail == 1 ? "</tr>\n</thead>\n" : "</tr>\n")
    case .tableCell: writer.append(isHeaderRow ? "</th>" : "</td>")
    case .document: if inFootnotes { closeFootnotes(into: &writer) }
    default: break
    }
  }

  private func leaveParagraph(at index: Int, into writer: inout ByteWriter) {
    guard !isTight else { return }
    if let parent = open.last, parent.kind == .footnoteDefinition,
      Int(markup.nodes[index].end) == parent.end
    {
      writer.append(0x20)
      writeBacklink(markup.nodes[parent.index], into: &writer)
    }
    writer.append("</p>\n")
  }

  // MARK: Places

  /// A line feed unless the output stands at a line's start.
  func startLine(_ writer: inout ByteWriter) {
    if writer.count > origin, writer.last != 0x0A { writer.append(0x0A) }
  }

  private func level(of node: MarkupNode) -> UInt8 {
    0x30 + UInt8(min(max(Int(node.detail) + options.headingShift, 1), 6))
  }

  /// Whether a paragraph that is entered or left now stands in a tight list.
  private var isTight: Bool {
    guard open.count >= 2, open[open.count - 1].kind == .listItem else { return false }
    return markup.nodes[open[open.count - 2].index].detail == 1
  }

  private var isHeaderRow: Bool {
    guard let row = open.last, row.kind == .tableRow else { return false }
    return markup.nodes[row.index].detail == 1
  }

  // MARK: Footnotes

  mutating func openFootnotes(into writer: inout ByteWriter) {
    startLine(&writer)
    writer.append("<section class=\"footnotes\">\n<ol>\n")
    inFootnotes = true
  }

  mutating func closeFootnotes(into writer: inout ByteWriter) {
    writer.append("</ol>\n</section>\n")
    inFootnotes = false
  }

  private mutating func openFootnote(_ node: MarkupNode, into writer: inout ByteWriter) {
    if !inFootnotes, open.last?.kind == .document { openFootnotes(into: &writer) }
    startLine(&writer)
    writer.append("<li id=\"")
    writeFootnoteID("fn-", node.secondStart, into: &writer)
    writer.append("\">\n")
  }

  private func closeFootnote(at index: Int, into writer: inout ByteWriter) {
    var child = index + 1
    var lastChild: MarkupKind?
    while child < Int(markup.nodes[index].end) {
      lastChild = markup.nodes[child].kind
      child = Int(markup.nodes[child].end)
    }
    if lastChild != .paragraph {
      startLine(&writer)
      writeBacklink(markup.nodes[index], into: &writer)
      writer.append(0x0A)
    }
    writer.append("</li>\n")
  }

  private func writeBacklink(_ node: MarkupNode, into writer: inout ByteWriter) {
    writer.append("<a href=\"#")
    writeFootnoteID("fnref-", node.secondStart, into: &writer)
    writer.append("\" class=\"footnote-backref\" aria-label=\"回到正文\">↩</a>")
  }

  private func writeReference(_ node: MarkupNode, into writer: inout ByteWriter) {
    writer.append("<sup class=\"footnote-ref\"><a href=\"#")
    writeFootnoteID("fn-", node.secondStart, into: &writer)
    writer.append("\" id=\"")
    writeFootnoteID("fnref-", node.secondStart, into: &writer)
    if node.secondLength > 1 {
      writer.append(0x2D)
      writer.append(decimal: Int(node.secondLength))
    }
    writer.append("\">")
    writer.append(decimal: Int(node.secondStart))
    writer.append("</a></sup>")
  }

  private func writeFootnoteID(
    _ stem: StaticString, _ number: Int32, into writer: inout ByteWriter
  ) {
    writer.append(escaping: options.footnotePrefix)
    writer.append(stem)
    writer.append(decimal: Int(number))
  }
}

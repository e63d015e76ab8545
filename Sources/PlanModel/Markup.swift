/// What a node of a Markdown tree is (CommonMark 0.29 and GitHub's tables, strikethrough, task
/// lists and footnotes), and `label`, the numbering that the plan parser cuts off a unit's start.
package enum MarkupKind: UInt8, Sendable, Hashable, BitwiseCopyable {
  case document, paragraph, heading, blockQuote, orderedList, bulletList, listItem, codeBlock
  case htmlBlock, thematicBreak, table, tableRow, tableCell, footnoteDefinition
  case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image
  case footnoteReference, label

  /// A leaf whose `text` range holds its literal.
  package var isLiteral: Bool {
    switch self {
    case .text, .code, .codeBlock, .htmlBlock, .htmlInline, .label: true
    default: false
    }
  }

  package var isBlock: Bool { rawValue <= MarkupKind.footnoteDefinition.rawValue }
}

package enum TableAlignment: UInt8, Sendable, Hashable { case none, left, center, right }

/// One node of a `Markup`, 24 bytes or so: kind, extent, and ranges into the tree's text.
package struct MarkupNode: Sendable, Hashable, BitwiseCopyable {
  package var kind: MarkupKind
  /// heading: 1–6. tableRow: 1 for the header. listItem: 0 plain, 1 unchecked, 2 checked task.
  /// lists: 1 when tight. tableCell: a `TableAlignment`.
  package var detail: UInt8
  /// Index after the last descendant; a leaf's is its own index + 1.
  package var end: Int32
  /// Literal of a leaf, as UTF-8 offsets into `Markup.text`. Of a link or image: its destination,
  /// of a code block's info string and a link's title see `second`.
  package var start: Int32
  package var length: Int32
  /// link, image: title. codeBlock: info string. orderedList: start number in `secondStart`,
  /// delimiter in `secondLength` (0 `.`, 1 `)`). footnotes: number in `secondStart`.
  package var secondStart: Int32
  package var secondLength: Int32
  /// Line in the original file, from 1 (blocks only; 0 elsewhere).
  package var line: Int32

  package init(
    kind: MarkupKind, detail: UInt8 = 0, end: Int32 = 0, start: Int32 = 0, length: Int32 = 0,
    secondStart: Int32 = 0, secondLength: Int32 = 0, line: Int32 = 0
  ) {
    self.kind = kind
    self.detail = detail
    self.end = end
    self.start = start
    self.length = length
    self.secondStart = secondStart
    self.secondLength = secondLength
    self.line = line
  }
}

/// A Markdown tree as one flat array in document order: no recursion to walk it, no pointers to
/// follow. Node 0 is the document. HTML, plain text and anchors are all derived from it.
package struct Markup: Sendable, Hashable {
  package var nodes: [MarkupNode]
  /// Every literal, destination and title, as UTF-8.
  package var text: [UInt8]

  package init(nodes: [MarkupNode] = [], text: [UInt8] = []) {
    self.nodes = nodes
    self.text = text
  }

  /// Indices of the direct children of the node at `index`, in order.
  package func children(of index: Int) -> [Int] {
    var result: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].end) {
      result.append(child)
      child = Int(nodes[child].end)
    }
    return result
  }

  package func literal(_ node: MarkupNode) -> ArraySlice<UInt8> {
    text[Int(node.start)..<Int(node.start + node.length)]
  }

  package func secondLiteral(_ node: MarkupNode) -> ArraySlice<UInt8> {
    text[Int(node.secondStart)..<Int(node.secondStart + node.secondLength)]
  }
}

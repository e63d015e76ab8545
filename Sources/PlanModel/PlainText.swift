extension Markup {
  /// The words of the block (or inline node) at `index`, without markup.
  ///
  /// A soft break between Han characters is nothing, else a space; a line break is a line feed;
  /// images give their alternative text, footnote references nothing. Blocks inside a block are
  /// joined by a line feed, cells of a table row by a tab. Code and raw HTML are as written, code
  /// blocks without their last line feed. `includingLabel` keeps the numbering cut off by the plan
  /// parser.
  package func plainText(of index: Int, includingLabel: Bool = true) -> String {
    var writer = ByteWriter(capacity: Int(nodes[index].length))
    writePlainText(of: index, includingLabel: includingLabel, into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// `plainText(of:includingLabel:)` as bytes, appended to `writer`.
  package func writePlainText(
    of index: Int, includingLabel: Bool = true, into writer: inout ByteWriter
  ) {
    var pendsLineFeed = false
    let origin = writer.count
    for position in index..<Int(nodes[index].end) {
      let node = nodes[position]
      let opensCell = node.kind == .tableCell && nodes[max(position - 1, 0)].kind != .tableRow
      let piece = piece(of: node, at: position, includingLabel: includingLabel)
      if position > index, node.kind.isBlock, node.kind != .tableCell { pendsLineFeed = true }
      guard piece != nil || (opensCell && position > index) else { continue }
      if pendsLineFeed, writer.count > origin { writer.append(0x0A) }
      pendsLineFeed = false
      if let piece { writer.append(piece) } else { writer.append(0x09) }
    }
  }

  /// What a leaf says; nil for containers and silent leaves.
  private func piece(
    of node: MarkupNode, at position: Int, includingLabel: Bool
  ) -> ArraySlice<UInt8>? {
    switch node.kind {
    case .text, .code, .htmlInline: return literal(node)
    case .label: return includingLabel ? literal(node) : nil
    case .codeBlock, .htmlBlock:
      let bytes = literal(node)
      return bytes.last == 0x0A ? bytes.dropLast() : bytes
    case .lineBreak: return [0x0A]
    case .softBreak: return joinsHan(at: position) ? nil : [0x20]
    default: return nil
    }
  }
}

import PlanModel

extension MarkupPass {
  func openLink(_ node: MarkupNode, into writer: inout ByteWriter) {
    guard note(on: node) == nil else {
      writer.append("<span class=\"outside\">")
      return
    }
    writer.append("<a href=\"")
    writeAddress(markup.literal(node), isImage: false, into: &writer)
    writer.append(0x22)
    writeTitle(node, into: &writer)
    if options.marksExternalLinks, namesHost(markup.literal(node)) {
      writer.append(" rel=\"noopener\"")
    }
    writer.append(0x3E)
  }

  func closeLink(_ node: MarkupNode, into writer: inout ByteWriter) {
    guard let note = note(on: node) else {
      writer.append("</a>")
      return
    }
    if !note.isEmpty {
      writer.append("<small>（")
      writer.append(escaping: note)
      writer.append("）</small>")
    }
    writer.append("</span>")
  }

  /// What stands behind a link or image that may not be one.
  private func note(on node: MarkupNode) -> String? {
    options.note?(
      MarkupHTML.Address(destination: markup.literal(node), isImage: node.kind == .image))
  }

  /// An image with its description, which is the plain text of all it holds.
  func writeImage(_ node: MarkupNode, at index: Int, into writer: inout ByteWriter) {
    guard note(on: node) == nil else {
      writeDescription(node, at: index, into: &writer)
      return
    }
    writer.append("<img src=\"")
    writeAddress(markup.literal(node), isImage: true, into: &writer)
    writer.append("\" alt=\"")
    writeDescription(node, at: index, into: &writer)
    writer.append(0x22)
    writeTitle(node, into: &writer)
    writer.append(" />")
  }

  private func writeDescription(
    _ node: MarkupNode, at index: Int, into writer: inout ByteWriter
  ) {
    for position in index + 1..<Int(node.end) {
      let inner = markup.nodes[position]
      switch inner.kind {
      case .text, .code, .htmlInline: writer.append(escaping: markup.literal(inner))
      case .lineBreak: writer.append(0x20)
      case .softBreak:
        if !(options.joinsHanLines && markup.joinsHan(at: position)) { writer.append(0x20) }
      default: break
      }
    }
  }

  private func writeTitle(_ node: MarkupNode, into writer: inout ByteWriter) {
    guard node.secondLength > 0 else { return }
    writer.append(" title=\"")
    writer.append(escaping: markup.secondLiteral(node))
    writer.append(0x22)
  }

  private func writeAddress(
    _ destination: ArraySlice<UInt8>, isImage: Bool, into writer: inout ByteWriter
  ) {
    if let write = options.writeAddress {
      write(MarkupHTML.Address(destination: destination, isImage: isImage), &writer)
    } else {
      writer.append(address: destination)
    }
  }
}

extension ByteWriter {
  /// Appends an address for a double-quoted attribute, escaped as CommonMark's reference renderer
  /// does: what an address may not hold as `%XX`, what is escaped already left alone.
  package mutating func append(address: ArraySlice<UInt8>) {
    for byte in address {
      switch byte {
      case 0x26: append("&amp;")
      case 0x27: append("&#x27;")
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D,
        0x3F, 0x40, 0x5F, 0x7E:
        append(byte)
      default:
        append(0x25)
        append(ByteWriter.hexadecimal(byte >> 4))
        append(ByteWriter.hexadecimal(byte & 15))
      }
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }
}

extension MarkupKind {
  /// Holds no nodes, so that nothing is written at its end.
  var isLeaf: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .footnoteReference, .label: true
    case .codeBlock, .htmlBlock, .thematicBreak: true
    default: false
    }
  }
}

import PlanModel

/// Writes Markdown trees as HTML: CommonMark's own output, byte for byte, but for raw HTML (shown
/// as text), footnotes, and what the options ask for.
package struct MarkupHTML {
  /// How a page differs from the specification's plain output.
  package struct Options {
    /// Added to every heading's level; levels stay within 1 to 6.
    package var headingShift = 0
    /// A soft break between Han characters writes nothing instead of a line feed.
    package var joinsHanLines = true
    /// `<th scope="col">`, for screen readers.
    package var scopesTableHeaders = false
    /// `rel="noopener"` on links to other hosts.
    package var marksExternalLinks = false
    /// Stands before the ids of footnotes (`fn-1`), which must be unique on a page.
    package var footnotePrefix = ""
    /// Writes the address of a link or image from the destination as the author wrote it, without
    /// the quotes around; nil writes it escaped as CommonMark does.
    package var writeAddress: ((_ address: Address, _ writer: inout ByteWriter) -> Void)?
    /// What stands behind the words of a link that is no link here, where the page is read without a
    /// network: empty for nothing; nil leaves the link one. Of such an image its description is left.
    package var note: ((_ address: Address) -> String?)?
    /// Well-formed XML: every element is closed, and no attribute is one that only HTML has.
    package var isXHTML = false

    package init() {}
  }

  /// A destination for `Options.writeAddress` and `Options.note`.
  package struct Address {
    package let destination: ArraySlice<UInt8>
    package let isImage: Bool
  }

  private let options: Options

  package init(options: Options = Options()) {
    self.options = options
  }

  /// Appends the HTML of a node with all it holds: of the document, all blocks and then its
  /// footnotes; of a block, that block, ended by a line feed; of an inline, the inline.
  package func write(_ markup: Markup, node: Int = 0, into writer: inout ByteWriter) {
    var pass = MarkupPass(markup: markup, options: options, origin: writer.count)
    pass.write(node, into: &writer)
  }

  /// Appends what stands inside a node, without the node's own tags (a heading's words, a
  /// paragraph's text).
  package func writeContent(_ markup: Markup, of node: Int, into writer: inout ByteWriter) {
    var pass = MarkupPass(markup: markup, options: options, origin: writer.count)
    var child = node + 1
    while child < Int(markup.nodes[node].end) {
      pass.write(child, into: &writer)
      child = Int(markup.nodes[child].end)
    }
  }

  /// Appends the section of a document's footnotes; nothing where it has none.
  package func writeFootnotes(_ markup: Markup, into writer: inout ByteWriter) {
    guard var child = markup.footnoteStart else { return }
    var pass = MarkupPass(markup: markup, options: options, origin: writer.count)
    pass.openFootnotes(into: &writer)
    while child < markup.nodes.count {
      pass.write(child, into: &writer)
      child = Int(markup.nodes[child].end)
    }
    pass.closeFootnotes(into: &writer)
  }
}

extension Markup {
  /// Index of the first footnote definition; definitions are the last children of the document.
  package var footnoteStart: Int? {
    guard !nodes.isEmpty else { return nil }
    var child = 1
    while child < nodes.count {
      if nodes[child].kind == .footnoteDefinition { return child }
      child = Int(nodes[child].end)
    }
    return nil
  }
}

import CCMarkGFM
import PlanModel

/// What is constant of libcmark-gfm: its extensions, and the node types that they registered.
///
/// The pointers are to objects that live as long as the process and never change after
/// registration, hence unchecked.
struct CMark: @unchecked Sendable {
  static let shared = CMark()

  /// Attached to every parser: tables and task lists keep to their own parser.
  let always: [OpaquePointer]
  /// Edits a table of the whole process while it parses.
  let strikethrough: OpaquePointer?
  let taskList: OpaquePointer?
  private let kinds: [MarkupKind?]

  private init() {
    cmark_gfm_core_extensions_ensure_registered()
    let table = cmark_find_syntax_extension("table")
    taskList = cmark_find_syntax_extension("tasklist")
    strikethrough = cmark_find_syntax_extension("strikethrough")
    always = [table, taskList].compactMap { $0 }
    var kinds = [MarkupKind?](repeating: nil, count: 128)
    for (type, kind) in CMark.coreKinds {
      kinds[CMark.slot(of: type.rawValue)] = kind
    }
    kinds[CMark.slot(of: gfm_table_type())] = .table
    kinds[CMark.slot(of: gfm_table_row_type())] = .tableRow
    kinds[CMark.slot(of: gfm_table_cell_type())] = .tableCell
    kinds[CMark.slot(of: gfm_strikethrough_type())] = .strikethrough
    self.kinds = kinds
  }

  /// A list is `bulletList` here, whatever its type.
  func kind(of node: OpaquePointer) -> MarkupKind? {
    kinds[CMark.slot(of: cmark_node_get_type(node).rawValue)]
  }

  /// Blocks in the first half, inlines in the second; the low bits number them within.
  private static func slot(of type: UInt32) -> Int {
    Int(type & 0x3F) + (type & 0x4000 == 0 ? 0 : 64)
  }

  private static var coreKinds: [(cmark_node_type, MarkupKind)] {
    [
      (CMARK_NODE_DOCUMENT, .document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote),
      (CMARK_NODE_LIST, .bulletList), (CMARK_NODE_ITEM, .listItem),
      (CMARK_NODE_CODE_BLOCK, .codeBlock), (CMARK_NODE_HTML_BLOCK, .htmlBlock),
      (CMARK_NODE_PARAGRAPH, .paragraph), (CMARK_NODE_HEADING, .heading),
      (CMARK_NODE_THEMATIC_BREAK, .thematicBreak),
      (CMARK_NODE_FOOTNOTE_DEFINITION, .footnoteDefinition), (CMARK_NODE_TEXT, .text),
      (CMARK_NODE_SOFTBREAK, .softBreak), (CMARK_NODE_LINEBREAK, .lineBreak),
      (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong), (CMARK_NODE_LINK, .link),
      (CMARK_NODE_IMAGE, .image), (CMARK_NODE_FOOTNOTE_REFERENCE, .footnoteReference),
    ]
  }
}

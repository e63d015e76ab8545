/// What a source may hold before it is parsed: beyond these, cmark would need more than a second or
/// 300 MB. `limits:` of site.yaml raises each by its name here.
package struct SourceLimits: Sendable, Hashable {
  /// Bytes of the file.
  package var fileBytes = 1_048_576
  /// Lines that are not blank: each may become a unit with an address, themes and a page's row.
  package var lines = 20_000
  package var tableColumns = 100
  /// Cells of all tables, those that short rows leave out included.
  package var tableCells = 50_000
  /// Quotes and lists inside one another.
  package var nesting = 100
  /// `<?`, `<!` and `![` in the file.
  package var marks = 1_000
  /// `)` in a row.
  package var parentheses = 1_000
  /// Bytes of text right before a line that looks like a table's `|---|`, squared, in thousands.
  package var tableSearch = 1_000_000
  /// Bytes that link references may come to in the page.
  package var referenceBytes = 16_000_000
  /// Blank lines inside lists, each times its depth.
  package var nestedBlanks = 5_000_000

  package init() {}

  /// Name, Chinese name and member of each, in the order above.
  package static let fields:
    [(name: String, chinese: String, path: WritableKeyPath<SourceLimits, Int> & Sendable)] = [
      ("fileBytes", "文件字节", \.fileBytes), ("lines", "行数", \.lines),
      ("tableColumns", "表格列数", \.tableColumns),
      ("tableCells", "表格单元格数", \.tableCells), ("nesting", "嵌套层数", \.nesting),
      ("marks", "特殊记号数", \.marks), ("parentheses", "连续右括号数", \.parentheses),
      ("tableSearch", "表格试读量", \.tableSearch), ("referenceBytes", "引用展开字节", \.referenceBytes),
      ("nestedBlanks", "列表空行量", \.nestedBlanks),
    ]
}

import PlanModel

/// One block of a source as the outline sees it: what it opens with, and where it stands.
struct StructuralLine {
  /// Node of the block in the rebuilt tree.
  var block: Int32
  /// Numbering that the block opens with; its text is a `label` node in the tree.
  var label: Label?
  var labelText: String
  /// 1 to 6 for a Markdown heading, else 0.
  var headingLevel: Int
  var isListItem: Bool
  /// Further blocks of the same list item.
  var moreBlocks: [Int32]
  var line: Int32
  /// Paragraphs and headings may open units; tables, lists, quotes and code belong to the open one.
  var mayOpenUnit: Bool

  init(block: Int32, line: Int32) {
    self.block = block
    self.line = line
    labelText = ""
    headingLevel = 0
    isListItem = false
    moreBlocks = []
    mayOpenUnit = false
  }
}

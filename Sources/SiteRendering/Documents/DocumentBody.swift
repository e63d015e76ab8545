import PlanAnalysis
import PlanModel

/// Writes a document's own text: what stands in the page's `<article>` behind its header.
///
/// Every unit of the outline is an element with its id; labels are links to themselves, shown as
/// written. Notes beside a measure (themes, related measures) are `<aside>`s that `notes` writes.
package struct DocumentBody {
  private let plan: Plan
  private let html: MarkupHTML
  private let notes: (_ unit: Int, _ writer: inout ByteWriter) -> Void

  /// `options` say how links and tables are written; the largest heading is `h2` in any case.
  package init(
    plan: Plan, options: MarkupHTML.Options = MarkupHTML.Options(),
    notes: @escaping (_ unit: Int, _ writer: inout ByteWriter) -> Void = { _, _ in }
  ) {
    self.plan = plan
    self.notes = notes
    var options = options
    options.headingShift = 1
    html = MarkupHTML(options: options)
  }

  package func write(into writer: inout ByteWriter) {
    if !plan.preambleBlocks.isEmpty {
      writer.append("<div class=\"preamble\">\n")
      for block in plan.preambleBlocks { writeBlock(Int(block), into: &writer) }
      writer.append("</div>\n")
    }
    var open: [Int] = []
    for (index, unit) in plan.units.enumerated() {
      while let last = open.last, plan.units[last].depth >= unit.depth {
        close(last, into: &writer)
        open.removeLast()
      }
      writeOpening(index, into: &writer)
      open.append(index)
    }
    while let last = open.popLast() { close(last, into: &writer) }
    html.writeFootnotes(plan.markup, into: &writer)
  }

  private func writeOpening(_ index: Int, into writer: inout ByteWriter) {
    let unit = plan.units[index]
    writer.append("<section class=\"unit ")
    writer.append(text: unit.role.rawValue)
    writer.append("\" id=\"")
    writer.append(escaping: unit.id)
    writer.append("\">\n")
    var blocks = unit.blocks[...]
    if let first = blocks.popFirst() {
      if unit.hasHeading {
        writeHeading(unit, block: Int(first), into: &writer)
      } else {
        writeLead(unit, block: Int(first), into: &writer)
      }
    }
    for block in blocks { writeBlock(Int(block), into: &writer) }
    writeCalendar(of: unit, into: &writer)
    let nextIsNested =
      index + 1 < plan.units.count && plan.units[index + 1].depth > unit.depth
    if !nextIsNested { notes(index, &writer) }
  }

  private func close(_ index: Int, into writer: inout ByteWriter) {
    let hasNested =
      index + 1 < plan.units.count && plan.units[index + 1].depth > plan.units[index].depth
    if hasNested { notes(index, &writer) }
    writer.append("</section>\n")
  }

  /// A heading of level 2 to 6 by depth; levels are never jumped.
  private func writeHeading(_ unit: OutlineUnit, block: Int, into writer: inout ByteWriter) {
    let level = min(6, unit.depth + 2)
    writer.append("<h")
    writer.append(decimal: level)
    writer.append(">")
    writeLabel(unit, into: &writer)
    if unit.role == .annex {
      writer.append(escaping: unit.title)
    } else {
      writeInlines(of: block, lead: 0, into: &writer)
    }
    writer.append("</h")
    writer.append(decimal: level)
    writer.append(">\n")
  }

  private func writeLead(_ unit: OutlineUnit, block: Int, into writer: inout ByteWriter) {
    let kind = plan.markup.nodes[block].kind
    guard kind == .paragraph else {
      // A bullet that is an objective, or a block without words of its own.
      writeLabel(unit, into: &writer)
      if kind == .listItem {
        for child in plan.markup.children(of: block) { writeBlock(child, into: &writer) }
      } else {
        writeBlock(block, into: &writer)
      }
      return
    }
    writer.append("<p>")
    if plan.showsLabel(of: unit) {
      writeLabel(unit, into: &writer)
      writeInlines(of: block, lead: unit.leadLength, into: &writer)
    } else {
      writeInlines(of: block, lead: 0, into: &writer)
    }
    writer.append("</p>\n")
  }

  /// The label as a link to its own unit; measures that number through are also `#p11`.
  private func writeLabel(_ unit: OutlineUnit, into writer: inout ByteWriter) {
    guard !unit.label.isEmpty else {
      if let alias = unit.alias { writeAlias(alias, into: &writer) }
      return
    }
    writer.append("<a class=\"label\" href=\"#")
    writer.append(escaping: unit.alias ?? unit.id)
    if let alias = unit.alias {
      writer.append("\" id=\"")
      writer.append(escaping: alias)
    }
    writer.append("\">")
    writer.append(escaping: unit.label)
    writer.append("</a>")
  }

  private func writeAlias(_ alias: String, into writer: inout ByteWriter) {
    writer.append("<span id=\"")
    writer.append(escaping: alias)
    writer.append("\"></span>")
  }

  /// Inlines of a block without its label; the first `lead` bytes of its text are marked where they
  /// stand in one piece.
  private func writeInlines(of block: Int, lead: Int, into writer: inout ByteWriter) {
    var isFirst = true
    for child in plan.markup.children(of: block) {
      let node = plan.markup.nodes[child]
      if node.kind == .label { continue }
      let text = plan.markup.literal(node)
      if isFirst, node.kind == .text, lead > 0, endsScalar(text, at: lead) {
        writer.append("<b class=\"lead\">")
        writer.append(escaping: text.prefix(lead))
        writer.append("</b>")
        writer.append(escaping: text.dropFirst(lead))
      } else {
        html.write(plan.markup, node: child, into: &writer)
      }
      isFirst = false
    }
  }

  /// Whether the first `length` bytes of a text are whole characters.
  private func endsScalar(_ text: ArraySlice<UInt8>, at length: Int) -> Bool {
    text.count == length
      || (text.count > length && text[text.startIndex + length] & 0xC0 != 0x80)
  }

  private func writeBlock(_ block: Int, into writer: inout ByteWriter) {
    let isTable = plan.markup.nodes[block].kind == .table
    if isTable { writer.append("<div class=\"table\" tabindex=\"0\">\n") }
    html.write(plan.markup, node: block, into: &writer)
    if isTable { writer.append("</div>\n") }
  }

  /// The entries of a month, under the unit that names it.
  private func writeCalendar(of unit: OutlineUnit, into writer: inout ByteWriter) {
    let entries = plan.calendar(of: unit)
    guard !entries.isEmpty else { return }
    writer.append("<ul class=\"entries\">\n")
    for entry in entries {
      writer.append("<li id=\"")
      writer.append(escaping: entry.anchor)
      writer.append("\">")
      write(entry, into: &writer)
      writer.append("</li>\n")
    }
    writer.append("</ul>\n")
  }

  /// A single paragraph stands in its list item without tags of its own.
  private func write(_ entry: CalendarEntry, into writer: inout ByteWriter) {
    let blocks = entry.blocks.flatMap { block in
      plan.markup.nodes[Int(block)].kind == .listItem
        ? plan.markup.children(of: Int(block)) : [Int(block)]
    }
    if blocks.count == 1, plan.markup.nodes[blocks[0]].kind == .paragraph {
      html.writeContent(plan.markup, of: blocks[0], into: &writer)
    } else {
      for block in blocks { writeBlock(block, into: &writer) }
    }
  }
}

extension Plan {
  /// The ids that readers may link, in the order of the text, with a space between them: those of
  /// units, `p11` and the like, those of calendar entries. Footnotes are numbered anew with every
  /// edit, and nobody cites them.
  package var anchors: [UInt8] {
    var writer = ByteWriter(capacity: units.count * 24)
    for unit in units {
      for anchor in [unit.id, unit.alias].compactMap({ $0 }) + calendar(of: unit).map(\.anchor) {
        if writer.count > 0 { writer.append(0x20) }
        writer.append(text: anchor)
      }
    }
    return writer.take()
  }

  /// Whether a unit's label stands before its words: the words of an annex that it could not be cut
  /// off show it themselves.
  func showsLabel(of unit: OutlineUnit) -> Bool {
    guard unit.role == .annex, !unit.hasHeading, let first = unit.blocks.first,
      markup.nodes[Int(first)].kind == .paragraph
    else { return true }
    return markup.children(of: Int(first)).contains { markup.nodes[$0].kind == .label }
  }

  /// The entries of the month that a unit names.
  func calendar(of unit: OutlineUnit) -> [CalendarEntry] {
    guard !calendar.isEmpty else { return [] }
    let prefix = unit.id + "__para_"
    return calendar.filter { $0.anchor.hasPrefix(prefix) }
  }
}

import PlanAnalysis
import PlanModel

/// The contents of a document.
package struct ContentsList {
  private let entries: [OutlineEntry]

  /// For a page: its chapters, sections and annexes, or its measures where it has fewer than two of
  /// those.
  init(outline: [OutlineEntry]) {
    let named = outline.filter { !$0.title.isEmpty || !$0.label.isEmpty }
    let headings = named.filter { $0.role.isHeadingLike && $0.depth < 2 }
    let chosen =
      headings.count > 1
      ? headings : named.filter { $0.role.isHeadingLike || $0.role == .measure }
    entries = chosen.count > 1 ? chosen : []
  }

  /// For a book: all units with a name but those inside a measure.
  package init(bookOutline outline: [OutlineEntry]) {
    var measure: UInt8?
    entries = outline.filter { entry in
      if let depth = measure, entry.depth > depth { return false }
      measure = entry.role.isHeadingLike ? nil : entry.depth
      return !entry.title.isEmpty || !entry.label.isEmpty
    }
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Nested lists, without a list around them that holds nothing. `page` is the address of the
  /// document, empty on its own page.
  package func write(page: String = "", into writer: inout ByteWriter) {
    var depths: [UInt8] = []
    for entry in entries {
      while depths.count > 1, let last = depths.last, last > entry.depth {
        writer.append("</li></ol>\n")
        depths.removeLast()
      }
      if let last = depths.last, last >= entry.depth {
        writer.append("</li>\n<li>")
      } else {
        writer.append("<ol>\n<li>")
        depths.append(entry.depth)
      }
      write(entry, page: page, into: &writer)
    }
    for _ in depths { writer.append("</li></ol>\n") }
  }

  private func write(_ entry: OutlineEntry, page: String, into writer: inout ByteWriter) {
    writer.append("<a href=\"")
    writer.append(text: page)
    writer.append("#")
    writer.append(escaping: entry.id)
    writer.append("\">")
    if !entry.label.isEmpty {
      writer.append("<span class=\"label\">")
      writer.append(escaping: entry.label)
      writer.append("</span>")
    }
    writer.append(escaping: entry.title)
    writer.append("</a>")
  }
}

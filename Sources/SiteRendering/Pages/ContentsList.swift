import PlanAnalysis
import PlanModel

/// The contents of a document: its chapters, sections and annexes, or its measures where it has
/// fewer than two of those.
struct ContentsList {
  private let entries: [OutlineEntry]

  init(outline: [OutlineEntry]) {
    let named = outline.filter { !$0.title.isEmpty || !$0.label.isEmpty }
    let headings = named.filter { $0.role.isHeadingLike && $0.depth < 2 }
    let chosen =
      headings.count > 1
      ? headings : named.filter { $0.role.isHeadingLike || $0.role == .measure }
    entries = chosen.count > 1 ? chosen : []
  }

  var isEmpty: Bool { entries.isEmpty }

  /// Nested lists, without a list around them that holds nothing.
  func write(into writer: inout ByteWriter) {
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
      write(entry, into: &writer)
    }
    for _ in depths { writer.append("</li></ol>\n") }
  }

  private func write(_ entry: OutlineEntry, into writer: inout ByteWriter) {
    writer.append("<a href=\"#")
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

import PlanModel

/// A link or image of a document to another file of the content, as its author wrote it.
package struct LinkReference: Sendable, Hashable {
  /// Destination, `../2023/plan.md#p11`.
  package let destination: String
  package let line: Int

  package init(destination: String, line: Int) {
    self.destination = destination
    self.line = line
  }
}

/// Links and images to other files, in the order of the text; addresses with a scheme are left out.
package func linkReferences(of markup: Markup) -> [LinkReference] {
  var result: [LinkReference] = []
  var line: Int32 = 1
  for node in markup.nodes {
    if node.line > 0 { line = node.line }
    guard node.kind == .link || node.kind == .image else { continue }
    let destination = String(decoding: markup.literal(node), as: UTF8.self)
    guard !hasScheme(destination) else { continue }
    result.append(LinkReference(destination: destination, line: Int(line)))
  }
  return result
}

/// Whether an address names another place than the content folder: `https:…`, `//host`.
private func hasScheme(_ destination: String) -> Bool {
  if destination.hasPrefix("//") { return true }
  for character in destination.utf8 {
    switch character {
    case UInt8(ascii: ":"): return true
    case UInt8(ascii: "/"), UInt8(ascii: "#"), UInt8(ascii: "?"): return false
    default: continue
    }
  }
  return false
}

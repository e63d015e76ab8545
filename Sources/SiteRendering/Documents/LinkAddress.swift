import PlanAnalysis
import PlanModel

extension Site {
  /// Writes the address that a link of the source `path` means on the page `url`: another document's
  /// page with its anchor, a copied file, or what the author wrote where it leads elsewhere.
  package func writeAddress(
    _ address: MarkupHTML.Address, from path: String, on url: String, into writer: inout ByteWriter
  ) {
    let written = String(decoding: address.destination, as: UTF8.self)
    let link = SplitLink(written)
    guard !link.path.isEmpty, let target = relativePath(link.path, from: path) else {
      writer.append(escaping: address.destination)
      return
    }
    if let document = corpus.indexByPath[target] {
      writer.append(address: urls[document], from: url)
      if !link.fragment.isEmpty {
        writer.append("#")
        writer.append(escaping: link.fragment)
      }
    } else if let page = pages.first(where: { $0.path == target }) {
      writer.append(address: page.url, from: url)
    } else if let file = files[target] {
      writer.append(address: file.url, from: url)
    } else {
      writer.append(escaping: address.destination)
    }
  }
}

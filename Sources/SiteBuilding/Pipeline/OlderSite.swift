import FoundationEssentials
import PlanModel
import SiteRendering

/// A site built by a version whose manifest did not keep the documents: they are read from the data
/// beside their pages, once, for the first build over it.
enum OlderSite {
  /// What stands in `plans/a.json`.
  private struct Document: Decodable {
    struct Unit: Decodable {
      let id: String
      let children: [Unit]?

      var ids: [String] { [id] + (children ?? []).flatMap(\.ids) }
    }
    struct Withdrawn: Decodable {}

    let validity: String?
    let withdrawn: Withdrawn?
    let outline: [Unit]
  }

  /// The documents at those of the addresses that the old site had. `read` gives a file of it.
  static func documents(
    _ addresses: [String], read: (String) throws -> [UInt8]?
  ) throws -> [PublishedDocument] {
    try addresses.compactMap { path in
      guard let bytes = try read(Permalinks.beside(path, ending: ".json")),
        let document = try? JSONDecoder().decode(Document.self, from: Data(bytes))
      else { return nil }
      let state = document.withdrawn == nil ? document.validity : Withdrawal.state
      return PublishedDocument(
        path: path, state: state ?? "",
        anchors: Array(document.outline.flatMap(\.ids).joined(separator: " ").utf8))
    }
  }
}

import PlanModel
import SiteRendering

/// A plan or notice as readers know it: its address, and what in it may be linked. The manifest keeps
/// it, so that the next build can say what would be lost.
package struct PublishedDocument: Sendable, Hashable {
  /// Of its page: `plans/a.html`.
  package let path: String
  /// 有效, 失效, 废止, 尚未生效 or 已撤回.
  package let state: String
  /// Ids in its text, each once, in order, with a space between them. They are kept as they stand in
  /// the manifest: those of ten thousand plans are read, and hardly ever looked at.
  package let anchors: [UInt8]

  var isWithdrawn: Bool { state == Withdrawal.state }

  /// The anchors that another version of the document has not, in order.
  func anchorsMissing(in other: PublishedDocument) -> [String] {
    if anchors == other.anchors { return [] }
    let kept = Set(other.anchors.split(separator: UInt8(ascii: " ")))
    return anchors.split(separator: UInt8(ascii: " ")).filter { !kept.contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Sequence<OutputBatch> {
  /// All documents of the batches, in the order of their paths, as the manifest lists them.
  var publishedDocuments: [PublishedDocument] {
    flatMap(\.documents).sorted { PathRules.inOrder($0.path, $1.path) }
  }
}

import PlanModel

/// A source that the build leaves out for now, and why.
package struct WithheldSource: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    case draft
    /// Publication time lies after the day of the build.
    case scheduled(PublicationTime)
  }

  package let path: String
  package let title: String
  package let reason: Reason

  init(path: String, title: String, reason: Reason) {
    self.path = path
    self.title = title
    self.reason = reason
  }

  /// Nil for a document that is to be published.
  init?(_ metadata: PlanMetadata, options: BuildOptions) {
    path = metadata.path
    title = metadata.title
    if metadata.isDraft, !options.includesDrafts {
      reason = .draft
    } else if let time = metadata.publishedAt, time.date > options.asOf {
      reason = .scheduled(time)
    } else {
      return nil
    }
  }

  package var chineseText: String {
    switch reason {
    case .draft: "“\(title)”(\(path))是草稿，未发布；加 --drafts 可预览。"
    case .scheduled(let time): "“\(title)”(\(path))定于 \(time.text) 发布，现在暂不发布。"
    }
  }
}

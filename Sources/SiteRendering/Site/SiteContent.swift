import PlanAnalysis
import PlanModel

/// A page that is neither plan nor notice: about, help.
package struct FreePage: Sendable {
  package let id: String
  package let path: String
  package let title: String
  package let description: String?
  package let markup: Markup
  package let references: [LinkReference]

  package init(
    id: String, path: String, title: String, description: String?, markup: Markup,
    references: [LinkReference]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.description = description
    self.markup = markup
    self.references = references
  }

  package var url: String { "pages/\(id).html" }
}

/// A file of the content folder that pages link to.
package struct SiteFile: Sendable, Hashable {
  /// Path in the output, with a fingerprint in its name.
  package let url: String
  package let size: Int
  /// Media type (RFC 6838) by its checked content.
  package let mediaType: String
  package let sha256: String

  package init(url: String, size: Int, mediaType: String, sha256: String) {
    self.url = url
    self.size = size
    self.mediaType = mediaType
    self.sha256 = sha256
  }
}

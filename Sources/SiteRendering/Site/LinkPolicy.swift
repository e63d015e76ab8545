/// What the pages of a site may lead to. On the web that is everything; in a bundle or a book, which
/// are read without a network, it is what is in them, and links to all else become words.
package enum LinkPolicy: Sendable {
  case web
  /// The whole site in an archive, without what only the web has a use for.
  case archive
  /// A theme's pages in an archive, with the `files` of its documents.
  case theme(String, files: Set<String>)
  /// An EPUB publication with chapters for the pages at these addresses.
  case book(Set<String>)

  package var isWeb: Bool { if case .web = self { true } else { false } }

  var isBook: Bool { if case .book = self { true } else { false } }

  /// The file that a link to the site's file `path` leads to; nil where it would lead out.
  package func file(_ path: String) -> String? {
    let isInside =
      switch self {
      case .web: true
      case .archive: LinkPolicy.isForArchives(path)
      case .theme(let id, let files): files.contains(path) || LinkPolicy.isFrame(path, ofTheme: id)
      case .book(let pages): pages.contains(path)
      }
    guard isInside else { return nil }
    return isBook ? LinkPolicy.chapter(path) : path
  }

  /// Whether a picture of the site is there to be shown; a book holds those of its chapters.
  func shows(_ file: SiteFile) -> Bool {
    isBook ? LinkPolicy.bookImages.contains(file.mediaType) : self.file(file.url) != nil
  }

  /// What stands behind words that would lead out, with the absolute address where it is known;
  /// empty for nothing.
  func note(_ address: String?) -> String {
    switch self {
    case .web: ""
    case .archive, .theme: address.map { "未收入本离线包：\($0)" } ?? "未收入本离线包"
    case .book: address.map { "网址：\($0)" } ?? ""
    }
  }

  /// Feeds, the sitemap and what only servers read hold absolute addresses; the manifest is that of
  /// the site on the web.
  private static func isForArchives(_ path: String) -> Bool {
    if ["robots.txt", "404.html", "feed.json", "manifest.json"].contains(path) { return false }
    return !path.hasSuffix(".xml")
  }

  /// What a theme's archive has around its documents.
  private static func isFrame(_ path: String, ofTheme id: String) -> Bool {
    ["index.html", "search.html", "themes/\(id).html"].contains(path)
      || ["assets/", "search/", "themes/\(id)-page-"].contains { path.hasPrefix($0) }
  }

  /// The chapter of a page: `plans/a.html` is `plans/a.xhtml`.
  package static func chapter(_ page: String) -> String { page.dropLast("html".count) + "xhtml" }

  /// Media types of the pictures that EPUB readers show (EPUB 3.3 §3.2).
  package static let bookImages: Set = [
    "image/png", "image/jpeg", "image/gif", "image/webp", "image/svg+xml",
  ]
}

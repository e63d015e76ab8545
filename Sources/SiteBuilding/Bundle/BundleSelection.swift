import SiteRendering

/// Which files of a site go into a bundle.
enum BundleSelection {
  /// Feeds, the sitemap and what only servers read hold absolute addresses; the manifest is of the
  /// whole site as it was built.
  static func isForBundles(_ path: String) -> Bool {
    if ["sitemap.xml", "robots.txt", "404.html", "feed.json"].contains(path) { return false }
    if path.hasPrefix("manifest.json") || path.hasPrefix(".") || path.contains("/.") {
      return false
    }
    return !path.hasSuffix(".xml")
  }

  /// The theme's pages, the documents that they list, what these show or attach, the look, and the
  /// page of the search (but not its data).
  static func files(ofTheme id: String, in site: BuiltSite) throws -> Set<String> {
    let paths = Set(site.paths.filter(isForBundles))
    let first = "themes/\(id).html"
    guard paths.contains(first) else { throw BundleError.unknownTheme(id) }
    let pages = site.paths.filter { $0 == first || $0.hasPrefix("themes/\(id)-page-") }
    var files = Set(pages)
    for page in pages {
      for path in try linked(from: page, in: site) where isDocument(path) && paths.contains(path) {
        files.insert(path)
      }
    }
    for document in files where isDocument(document) {
      for path in try linked(from: document, in: site) where isAttached(path) {
        if paths.contains(path) { files.insert(path) }
      }
    }
    files.formUnion(paths.filter { $0.hasPrefix("assets/") })
    if paths.contains("search.html") { files.insert("search.html") }
    return files
  }

  static func isDocument(_ path: String) -> Bool {
    (path.hasPrefix("plans/") || path.hasPrefix("notices/")) && path.hasSuffix(".html")
      && !path.hasSuffix("/index.html") && !path.contains("/page-")
  }

  /// Not a page and not data: an image, an original, an attachment.
  private static func isAttached(_ path: String) -> Bool {
    !path.hasSuffix(".html") && !path.hasPrefix("data/") && !path.hasPrefix("search/")
  }

  /// Paths that a page's links and images name.
  static func linked(from page: String, in site: BuiltSite) throws -> Set<String> {
    let bytes = try site.read(page)
    let links = BundleLinks(files: Set(site.paths), siteAddress: nil)
    var result: Set<String> = []
    for token in HTMLTokens(bytes) where token.kind == .start {
      for name in ["href", "src"] {
        guard let value = token.value(name),
          case .inside(let path, _) = links.target(of: value, on: page)
        else { continue }
        result.insert(path)
      }
    }
    return result
  }

  static func inOrder(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }

  /// By year, newest first, then publication, then address.
  static func newestFirst(_ a: SearchDocument, _ b: SearchDocument) -> Bool {
    if a.year != b.year { return (a.year ?? 0) > (b.year ?? 0) }
    if a.date != b.date {
      guard let first = a.date, let second = b.date else { return a.date != nil }
      return first > second
    }
    return inOrder(a.url, b.url)
  }
}

/// A document's article as a content document of an EPUB (XHTML, EPUB 3.3 §6.1).
struct EPUBChapter {
  /// Ids that stand in what is kept of the page.
  let ids: Set<String>
  /// Paths of the images that it shows, from the site's root.
  let images: Set<String>

  private let bytes: [UInt8]
  private let page: String

  /// Elements that a book has no use for, with all that is in them.
  private static let dropped: Set<String> = [
    "nav", "aside", "script", "style", "form", "button", "template", "noscript", "details",
  ]

  init(page: String, bytes: [UInt8]) {
    self.page = page
    self.bytes = bytes
    var ids: Set<String> = []
    var images: Set<String> = []
    EPUBChapter.forEachToken(of: bytes) { token in
      guard token.kind == .start else { return }
      if let id = token.value("id") { ids.insert(id) }
      if token.name == "img", let source = token.value("src"),
        let path = BundleLinks.resolved(source, from: page)
      {
        images.insert(path)
      }
    }
    self.ids = ids
    self.images = images
  }

  /// Tokens inside the article, dropped elements left out.
  private static func forEachToken(of bytes: [UInt8], _ body: (HTMLToken) -> Void) {
    var depth = 0
    var skipped: (name: String, depth: Int)?
    for token in HTMLTokens(bytes) {
      if token.name == "article" { depth += token.kind == .start ? 1 : -1 }
      guard depth > 0, !(token.name == "article" && token.kind == .start && depth == 1) else {
        continue
      }
      if let open = skipped {
        guard token.name == open.name else { continue }
        let change = token.kind == .start ? 1 : -1
        skipped = open.depth + change == 0 ? nil : (open.name, open.depth + change)
      } else if token.kind == .start, dropped.contains(token.name) {
        skipped = (token.name, 1)
      } else if token.kind != .comment {
        body(token)
      }
    }
  }

  /// The whole content document. `chapters` are the book's, by their pages; `files` its images.
  func document(
    title: String, chapters: [String: EPUBChapter], files: Set<String>, siteAddress: String?
  ) -> [UInt8] {
    let links = BundleLinks(
      files: Set(chapters.keys).union(files), siteAddress: siteAddress)
    var writer = XHTMLWriter(bytes: bytes, page: page, links: links, chapters: chapters)
    EPUBChapter.forEachToken(of: bytes) { writer.write($0) }
    let style = Permalink.relative(from: page, to: "style.css")
    return Array(EPUBChapter.frame(title: title, style: style, body: writer.finish()).utf8)
  }

  static func frame(title: String, style: String, body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <!DOCTYPE html>
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
    xml:lang="zh-CN" lang="zh-CN">
    <head><meta charset="UTF-8"/><title>\(escapedMarkup(title))</title>\
    <link rel="stylesheet" type="text/css" href="\(style)"/></head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}

/// Addresses inside the book.
enum Permalink {
  static func relative(from page: String, to path: String) -> String {
    let here = page.utf8.count { $0 == 0x2F }
    return String(repeating: "../", count: here) + path
  }

  /// `plans/a.html` is `plans/a.xhtml`.
  static func chapter(_ page: String) -> String {
    page.hasSuffix(".html") ? String(page.dropLast(4)) + "xhtml" : page
  }
}

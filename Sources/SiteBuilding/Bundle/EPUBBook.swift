import Crypto
import FoundationEssentials
import PlanModel
import SiteRendering

/// A site, or a theme of it, as an EPUB 3.3 publication: a chapter a document, measures in its
/// contents. The same site gives the same files.
package struct EPUBBook {
  private let site: BuiltSite
  private let title: String
  private let identifier: String
  private let documents: [SearchDocument]
  private let chapters: [String: EPUBChapter]
  /// Images that chapters show, ascending.
  private let images: [String]

  package init(_ site: BuiltSite, scope: BundleScope) throws {
    guard site.paths.contains("search/docs.js") else { throw BundleError.withoutSearch }
    self.site = site
    let data = try SearchData(read: site.read)
    var documents = data.documents.filter { BundleSelection.isDocument($0.url) }
    switch scope {
    case .all: title = site.name
    case .theme(let id):
      let files = try BundleSelection.files(ofTheme: id, in: site)
      documents.removeAll { !files.contains($0.url) }
      let theme = data.catalogue.themes.first { $0.url == "themes/\(id).html" }
      title = "\(theme?.name ?? id)·\(site.name)"
    }
    guard !documents.isEmpty else { throw BundleError.noDocuments }
    self.documents = documents.sorted(by: BundleSelection.newestFirst)
    let paths = Set(site.paths)
    var chapters: [String: EPUBChapter] = [:]
    for document in documents where paths.contains(document.url) {
      chapters[document.url] = EPUBChapter(page: document.url, bytes: try site.read(document.url))
    }
    self.chapters = chapters
    images = Set(chapters.values.flatMap(\.images))
      .filter { paths.contains($0) && EPUBBook.mediaType($0) != nil }
      .sorted(by: BundleSelection.inOrder)
    identifier = EPUBBook.identifier("\(site.address ?? site.name)\n\(scope)")
  }

  /// Writes every file; the first, `mimetype`, is to be stored as it is (EPUB 3.3 §4.3.2).
  package func write(_ sink: (OutputFile) throws -> Void) throws {
    try sink(file("mimetype", "application/epub+zip"))
    try sink(file("META-INF/container.xml", Self.container))
    try sink(file("EPUB/package.opf", package))
    try sink(file("EPUB/nav.xhtml", navigation))
    try sink(file("EPUB/style.css", Self.style))
    try sink(file("EPUB/title.xhtml", titlePage))
    for document in documents {
      guard let chapter = chapters[document.url] else { continue }
      let bytes = chapter.document(
        title: document.title, chapters: chapters, files: Set(images), siteAddress: site.address)
      try sink(OutputFile(path: "EPUB/" + Permalink.chapter(document.url), bytes: bytes))
    }
    for path in images { try sink(OutputFile(path: "EPUB/" + path, bytes: try site.read(path))) }
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  /// A UUID made of a hash (RFC 9562 version 8), so that a later edition has the same one.
  private static func identifier(_ name: String) -> String {
    var bytes = Array(SHA256.hash(data: Array(name.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    var parts: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }

  private static func mediaType(_ path: String) -> String? {
    let types = [
      ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".gif": "image/gif",
      ".webp": "image/webp", ".svg": "image/svg+xml",
    ]
    return types.first { path.hasSuffix($0.key) }?.value
  }

  private static let container = """
    <?xml version="1.0" encoding="UTF-8"?>
    <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
    <rootfiles><rootfile full-path="EPUB/package.opf" \
    media-type="application/oebps-package+xml"/></rootfiles>
    </container>

    """

  private static let style = """
    body { line-height: 1.8; }
    h1, h2, h3 { line-height: 1.4; }
    table { border-collapse: collapse; }
    th, td { border: 1px solid; padding: 0.2em 0.4em; }
    a { color: inherit; }
    .facts { font-size: 0.9em; }

    """
}

extension EPUBBook {
  /// The package document (EPUB 3.3 §5).
  private var package: String {
    let modified = documents.compactMap(\.date).max()?.text ?? "2000-01-01"
    var manifest = """
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>

      """
    var spine = "<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n"
    for (number, document) in documents.enumerated() {
      let path = Permalink.chapter(document.url)
      manifest +=
        "<item id=\"c\(number)\" href=\"\(path)\" media-type=\"application/xhtml+xml\"/>\n"
      spine += "<itemref idref=\"c\(number)\"/>\n"
    }
    for (number, path) in images.enumerated() {
      manifest +=
        "<item id=\"i\(number)\" href=\"\(path)\""
        + " media-type=\"\(Self.mediaType(path) ?? "")\"/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="zh-CN">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">\(identifier)</dc:identifier>
      <dc:title>\(escapedMarkup(title))</dc:title>
      <dc:language>zh-CN</dc:language>
      <dc:publisher>\(escapedMarkup(site.name))</dc:publisher>
      <meta property="dcterms:modified">\(modified)T00:00:00Z</meta>
      </metadata>
      <manifest>
      \(manifest)</manifest>
      <spine>
      \(spine)</spine>
      </package>

      """
  }

  private var titlePage: String {
    let list = documents.reduce(into: "") { text, document in
      let issuers = document.issuers.joined(separator: "、")
      let facts = ([document.year.map { "\($0)年" } ?? "", issuers, document.kind])
        .filter { !$0.isEmpty }.joined(separator: " · ")
      text +=
        "<li><a href=\"\(Permalink.chapter(document.url))\">\(escapedMarkup(document.title))"
        + "</a> <span class=\"facts\">\(escapedMarkup(facts))</span></li>\n"
    }
    let address = site.address.map { "<p>网址：\(escapedMarkup($0))</p>\n" } ?? ""
    return EPUBChapter.frame(
      title: title, style: "style.css",
      body: "<h1>\(escapedMarkup(title))</h1>\n\(address)<ol>\n\(list)</ol>")
  }

  /// The navigation document (EPUB 3.3 §7): documents, their chapters and measures nested.
  private var navigation: String {
    var list = ""
    for document in documents {
      let path = Permalink.chapter(document.url)
      list += "<li><a href=\"\(path)\">\(escapedMarkup(document.title))</a>"
      list += outline(of: document, path: path) + "</li>\n"
    }
    return EPUBChapter.frame(
      title: "目录", style: "style.css",
      body: "<nav epub:type=\"toc\" id=\"toc\"><h1>目录</h1>\n<ol>\n\(list)</ol></nav>")
  }

  /// Entries with a heading and a place of their own, nested as their anchors are.
  private func outline(of document: SearchDocument, path: String) -> String {
    let ids = chapters[document.url]?.ids ?? []
    var text = ""
    var open: [String] = []
    var depth = 0
    for entry in document.entries.dropFirst() where ids.contains(entry.anchor) {
      let heading = String(decoding: entry.text.prefix(entry.headingLength), as: UTF8.self)
      guard !heading.isEmpty else { continue }
      while let last = open.last, !entry.anchor.hasPrefix(last + "__") { open.removeLast() }
      open.append(entry.anchor)
      text += closings(from: depth, to: open.count)
      depth = open.count
      text += "<li><a href=\"\(path)#\(escapedMarkup(entry.anchor))\">\(escapedMarkup(heading))</a>"
    }
    return text + (depth > 0 ? closings(from: depth, to: 1) + "</ol>" : "")
  }

  /// What stands between an item at `depth` and the next at `next`, at most one deeper.
  private func closings(from depth: Int, to next: Int) -> String {
    if next > depth { return "\n<ol>" }
    return String(repeating: "</li></ol>", count: depth - next) + (next > 0 ? "</li>" : "")
  }
}

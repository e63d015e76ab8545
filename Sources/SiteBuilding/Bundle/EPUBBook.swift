import Crypto
import PlanAnalysis
import PlanModel
import SiteRendering

/// Documents of a site as an EPUB 3.3 publication: a chapter each, measures in its contents. The same
/// site gives the same files.
struct EPUBBook {
  private let run: SiteRun
  private let title: String
  private let identifier: String
  /// By year, newest first, then publication, then address.
  private let documents: [Int]
  private var site: Site { run.documents.site }

  /// The documents of a run whose policy is that of a book. `scope` names it, and a later edition has
  /// the same identifier.
  init(of run: SiteRun, scope: BundleScope) {
    self.run = run
    let site = run.documents.site
    title = site.title(of: scope)
    identifier = bookIdentifier("\(site.absoluteURL("") ?? site.settings.name)\n\(scope)")
    documents = run.documents.chosen.sorted { a, b in
      let (first, second) = (site[a].metadata, site[b].metadata)
      if first.year != second.year { return (first.year ?? 0) > (second.year ?? 0) }
      let dates = (first.publishedAt?.date, second.publishedAt?.date)
      if dates.0 != dates.1 {
        guard let date = dates.0 else { return false }
        return dates.1.map { date > $0 } ?? true
      }
      return PathRules.inOrder(site.urls[a], site.urls[b])
    }
  }

  /// Writes every file; the first, `mimetype`, is to be stored as it is (EPUB 3.3 §4.3.2).
  func write(_ sink: (OutputFile) throws -> Void) throws {
    let images = self.images
    try sink(file("mimetype", "application/epub+zip"))
    try sink(file("META-INF/container.xml", bookContainer))
    try sink(file("EPUB/package.opf", package(images: images.map(\.file))))
    try sink(file("EPUB/nav.xhtml", navigation))
    try sink(file("EPUB/style.css", bookStyle))
    try sink(file("EPUB/title.xhtml", titlePage))
    for document in documents {
      let chapter = try run.documents.chapter(document)
      try sink(OutputFile(path: "EPUB/" + chapter.path, bytes: chapter.bytes))
    }
    for image in images {
      let bytes = try run.content.reader.readFile(image.path)
      try sink(OutputFile(path: "EPUB/" + image.file.url, bytes: bytes))
    }
  }

  private func file(_ path: String, _ text: String) -> OutputFile {
    OutputFile(path: path, bytes: Array(text.utf8))
  }

  /// Pictures that the documents name, each once, in the order of their addresses in the book.
  private var images: [(path: String, file: SiteFile)] {
    var images: [String: (path: String, file: SiteFile)] = [:]
    for linked in documents.flatMap({ site.linkedFiles(of: $0) })
    where LinkPolicy.bookImages.contains(linked.file.mediaType) {
      images[linked.file.url] = linked
    }
    return images.values.sorted { PathRules.inOrder($0.file.url, $1.file.url) }
  }

  private func path(of document: Int) -> String { LinkPolicy.chapter(site.urls[document]) }
}

extension EPUBBook {
  /// The package document (EPUB 3.3 §5).
  private func package(images: [SiteFile]) -> String {
    let dates = documents.compactMap { site[$0].metadata.publishedAt?.date }
    let modified = dates.max()?.text ?? "2000-01-01"
    var manifest = """
      <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
      <item id="style" href="style.css" media-type="text/css"/>
      <item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>

      """
    var spine = "<itemref idref=\"title\"/>\n<itemref idref=\"nav\"/>\n"
    for (number, document) in documents.enumerated() {
      manifest += "<item id=\"c\(number)\" href=\"\(path(of: document))\""
      manifest += " media-type=\"application/xhtml+xml\"/>\n"
      spine += "<itemref idref=\"c\(number)\"/>\n"
    }
    for (number, image) in images.enumerated() {
      manifest += "<item id=\"i\(number)\" href=\"\(image.url)\""
      manifest += " media-type=\"\(image.mediaType)\"/>\n"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" \
      xml:lang="zh-CN">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:identifier id="id">\(identifier)</dc:identifier>
      <dc:title>\(escaped(title))</dc:title>
      <dc:language>zh-CN</dc:language>
      <dc:publisher>\(escaped(site.settings.name))</dc:publisher>
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
      let metadata = site[document].metadata
      let issuers = metadata.issuers.joined(separator: "、")
      let facts = ([metadata.year.map { "\($0)年" } ?? "", issuers, metadata.kind])
        .filter { !$0.isEmpty }.joined(separator: " · ")
      text += "<li><a href=\"\(path(of: document))\">\(escaped(metadata.title))</a> "
      text += "<span class=\"facts\">\(escaped(facts))</span></li>\n"
    }
    let address = site.absoluteURL("").map { "<p>网址：\(escaped($0))</p>\n" } ?? ""
    return bookPage(
      title: title, body: "<h1>\(escaped(title))</h1>\n\(address)<ol>\n\(list)</ol>")
  }

  /// The navigation document (EPUB 3.3 §7): documents, their chapters and measures nested.
  private var navigation: String {
    var list = ByteWriter()
    for document in documents {
      let path = path(of: document)
      list.append(text: "<li><a href=\"\(path)\">")
      list.append(xml: site[document].metadata.title)
      list.append("</a>\n")
      ContentsList(bookOutline: site[document].outline).write(page: path, into: &list)
      list.append("</li>\n")
    }
    return bookPage(
      title: "目录",
      body: "<nav epub:type=\"toc\" id=\"toc\"><h1>目录</h1>\n<ol>\n"
        + String(decoding: list.bytes, as: UTF8.self) + "</ol></nav>")
  }
}

/// A page of the book's own (XHTML, EPUB 3.3 §6.1).
private func bookPage(title: String, body: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <!DOCTYPE html>
  <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" \
  xml:lang="zh-CN" lang="zh-CN">
  <head><meta charset="UTF-8"/><title>\(escaped(title))</title>\
  <link rel="stylesheet" type="text/css" href="style.css"/></head>
  <body>
  \(body)
  </body>
  </html>

  """
}

private func escaped(_ text: String) -> String {
  var writer = ByteWriter(capacity: text.utf8.count)
  writer.append(xml: text)
  return String(decoding: writer.bytes, as: UTF8.self)
}

/// A UUID made of a hash (RFC 9562 version 8).
private func bookIdentifier(_ name: String) -> String {
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

private let bookContainer = """
  <?xml version="1.0" encoding="UTF-8"?>
  <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="EPUB/package.opf" \
  media-type="application/oebps-package+xml"/></rootfiles>
  </container>

  """

private let bookStyle = """
  body { line-height: 1.8; }
  h1, h2, h3 { line-height: 1.4; }
  table { border-collapse: collapse; }
  th, td { border: 1px solid; padding: 0.2em 0.4em; }
  .center { text-align: center; }
  .right { text-align: right; }
  a { color: inherit; }
  .facts { font-size: 0.9em; }

  """

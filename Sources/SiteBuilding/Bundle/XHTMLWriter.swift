/// Writes the tokens of a page as well-formed XML, links turned to the book's chapters.
struct XHTMLWriter {
  private let bytes: [UInt8]
  private let page: String
  private let links: BundleLinks
  private let chapters: [String: EPUBChapter]
  private var output = ""
  private var open: [String] = []
  /// End tags of the open `a`s.
  private var anchors: [String] = []

  init(
    bytes: [UInt8], page: String, links: BundleLinks, chapters: [String: EPUBChapter]
  ) {
    self.bytes = bytes
    self.page = page
    self.links = links
    self.chapters = chapters
  }

  mutating func write(_ token: HTMLToken) {
    switch token.kind {
    case .comment: break
    case .text: output += wellFormed(String(decoding: bytes[token.range], as: UTF8.self))
    case .start: writeStart(token)
    case .end: writeEnd(token.name)
    }
  }

  /// What was written, with every element closed.
  mutating func finish() -> String {
    while let name = open.last { writeEnd(name) }
    return output
  }

  private mutating func writeStart(_ token: HTMLToken) {
    if token.name == "a" { return writeAnchor(token) }
    if token.name == "img" { return writeImage(token) }
    output += "<\(token.name)\(attributes(of: token))"
    if HTMLToken.voids.contains(token.name) {
      output += "/>"
    } else {
      output += ">"
      open.append(token.name)
    }
  }

  private mutating func writeEnd(_ name: String) {
    guard open.contains(name) else { return }
    while let last = open.popLast() {
      output += last == "a" ? anchors.popLast() ?? "</a>" : "</\(last)>"
      if last == name { return }
    }
  }

  /// Attributes that the book keeps: those that make sense without the site's scripts and styles.
  private func attributes(of token: HTMLToken, without dropped: Set<String> = []) -> String {
    let kept: Set<String> = [
      "id", "class", "lang", "dir", "title", "alt", "colspan", "rowspan", "scope", "headers",
      "start",
      "value", "reversed", "datetime", "cite", "href", "src", "width", "height", "type", "checked",
      "disabled", "role", "aria-label", "hidden",
    ]
    return token.attributes.reduce(into: "") { text, attribute in
      guard kept.contains(attribute.name), !dropped.contains(attribute.name) else { return }
      if attribute.name == "role", attribute.value?.hasPrefix("doc-") != true { return }
      let value = attribute.value ?? attribute.name
      text += " \(attribute.name)=\"\(wellFormed(value.replacing("\"", with: "&quot;")))\""
    }
  }

  private mutating func writeAnchor(_ token: HTMLToken) {
    open.append("a")
    let own = attributes(of: token, without: ["href", "hidden"])
    guard let href = token.value("href") else {
      output += "<a\(own)>"
      return anchors.append("</a>")
    }
    switch links.target(of: href, on: page) {
    case .here where href.hasPrefix("#"): writeLink(href, path: page, fragment: href, own)
    case .here: writeSpan(own, note: nil)
    case .inside(let path, let rest):
      let fragment = rest.firstIndex(of: "#").map { String(rest[$0...]) } ?? ""
      writeLink(href, path: path, fragment: fragment, own)
    case .outside(let address): writeSpan(own, note: address.map { "网址：" + $0 })
    }
  }

  private mutating func writeLink(
    _ href: String, path: String, fragment: String, _ own: String
  ) {
    guard let chapter = chapters[path] else { return writeSpan(own, note: nil) }
    let isKnown = chapter.ids.contains(String(fragment.dropFirst()))
    if path == page, !isKnown { return writeSpan(own, note: nil) }
    let target = path == page ? "" : Permalink.relative(from: page, to: Permalink.chapter(path))
    output += "<a\(own) href=\"\(target)\(isKnown ? wellFormed(fragment) : "")\">"
    anchors.append("</a>")
  }

  private mutating func writeSpan(_ own: String, note: String?) {
    output += "<span\(own)>"
    anchors.append((note.map { "<small>（\(escapedMarkup($0))）</small>" } ?? "") + "</span>")
  }

  private mutating func writeImage(_ token: HTMLToken) {
    let alt = wellFormed(token.value("alt") ?? "")
    guard let source = token.value("src"),
      case .inside(let path, _) = links.target(of: source, on: page)
    else {
      output += alt
      return
    }
    let target = Permalink.relative(from: page, to: path)
    output += "<img src=\"\(escapedMarkup(target))\" alt=\"\(alt)\"/>"
  }

  /// `&` stands only for the five references of XML and for numbers; no bare `<`, no control
  /// characters (XML 1.0 §2.2).
  private func wellFormed(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let char = rest.unicodeScalars.first {
      rest = Substring(rest.unicodeScalars.dropFirst())
      switch char {
      case "&":
        let name = rest.prefix { $0 != ";" && $0 != "&" && $0 != " " }
        let isReference =
          rest.dropFirst(name.count).first == ";"
          && (["amp", "lt", "gt", "quot", "apos"].contains(name) || name.hasPrefix("#"))
        if name == "nbsp", rest.dropFirst(4).first == ";" {
          result += "&#160;"
          rest = rest.dropFirst(5)
        } else {
          result += isReference ? "&" : "&amp;"
        }
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case _ where char.value < 0x20 && char != "\n" && char != "\t": continue
      default: result.unicodeScalars.append(char)
      }
    }
    return result
  }
}

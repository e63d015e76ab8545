/// A page of the site made fit for a bundle: every link that would leave it is text that says so.
struct BundlePage {
  private let bytes: [UInt8]
  private let page: String
  private let links: BundleLinks
  private var output: [UInt8] = []
  /// For each open `a`: what stands before its end tag, and the end tag itself.
  private var open: [String] = []
  private var skipped: String?
  private var navigation = 0

  /// The page at `path` with the content `bytes`, rewritten.
  static func rewritten(_ bytes: [UInt8], path: String, links: BundleLinks) -> [UInt8] {
    var page = BundlePage(bytes: bytes, page: path, links: links)
    page.output.reserveCapacity(bytes.count)
    for token in HTMLTokens(bytes) { page.write(token) }
    return page.output
  }

  private init(bytes: [UInt8], page: String, links: BundleLinks) {
    self.bytes = bytes
    self.page = page
    self.links = links
  }

  private mutating func write(_ token: HTMLToken) {
    if let name = skipped {
      if token.kind == .end, token.name == name { skipped = nil }
      return
    }
    switch (token.kind, token.name) {
    case (.start, "nav"), (.start, "footer"): navigation += 1
    case (.end, "nav"), (.end, "footer"): navigation -= 1
    case (.start, "a"): return writeAnchor(token)
    case (.end, "a"):
      return output.append(contentsOf: (open.popLast() ?? "</a>").utf8)
    case (.start, "link"), (.start, "meta"):
      if !isKept(token) { return }
    case (.start, "script"):
      if !isKeptScript(token) {
        skipped = "script"
        return
      }
    case (.start, "img"):
      if let source = token.value("src"), !isInside(source) {
        return output.append(contentsOf: (token.value("alt") ?? "").utf8)
      }
    case (.start, "form"):
      if let action = token.value("action"), !isInside(action) {
        return output.append(contentsOf: "<form>".utf8)
      }
    default: break
    }
    output.append(contentsOf: bytes[token.range])
  }

  private func isInside(_ href: String) -> Bool {
    if case .outside = links.target(of: href, on: page) { return false }
    return true
  }

  /// Style sheets and icons of the bundle stay; feeds and addresses of the page elsewhere go.
  private func isKept(_ token: HTMLToken) -> Bool {
    if let href = token.value("href") { return isInside(href) }
    guard let content = token.value("content") else { return true }
    return !content.hasPrefix("http://") && !content.hasPrefix("https://")
  }

  /// Data for other programs (JSON-LD) holds absolute addresses.
  private func isKeptScript(_ token: HTMLToken) -> Bool {
    if let source = token.value("src") { return isInside(source) }
    return token.value("type") != "application/ld+json"
  }

  private mutating func writeAnchor(_ token: HTMLToken) {
    guard let href = token.value("href"),
      case .outside(let address) = links.target(of: href, on: page)
    else {
      open.append("</a>")
      return output.append(contentsOf: bytes[token.range])
    }
    let id = token.value("id").map { " id=\"\($0)\"" } ?? ""
    let note = address.map { "未收入本离线包：" + $0 } ?? "未收入本离线包"
    if navigation > 0 {
      output.append(
        contentsOf: "<span class=\"outside\"\(id) title=\"\(escapedMarkup(note))\">".utf8)
      open.append("</span>")
    } else {
      output.append(contentsOf: "<span class=\"outside\"\(id)>".utf8)
      open.append("<small>（\(escapedMarkup(note))）</small></span>")
    }
  }
}

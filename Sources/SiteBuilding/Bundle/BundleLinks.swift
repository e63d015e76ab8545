/// Which files a bundle holds, and where a link on one of its pages leads.
struct BundleLinks {
  enum Target: Equatable {
    /// A place on the page itself.
    case here
    /// A file of the bundle, from its root, with the fragment (`#…`) or query that follows it.
    case inside(path: String, rest: String)
    /// Anything else; the absolute address where it is known.
    case outside(address: String?)
  }

  let files: Set<String>
  /// `https://www.example.gov.cn/path/`, or nil where the site has no domain.
  let siteAddress: String?

  /// Where `href` (references not resolved) on the page `page` leads.
  func target(of href: String, on page: String) -> Target {
    let address = href.replacing("&amp;", with: "&")
    if address.isEmpty || address.hasPrefix("#") || address.hasPrefix("?") { return .here }
    if address.hasPrefix("//") { return .outside(address: "https:" + address) }
    if let colon = address.firstIndex(of: ":"),
      address[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    {
      return .outside(address: address)
    }
    let pathEnd = address.firstIndex { $0 == "#" || $0 == "?" } ?? address.endIndex
    let path = BundleLinks.resolved(String(address[..<pathEnd]), from: page)
    let rest = String(address[pathEnd...])
    guard let path else { return .outside(address: nil) }
    if files.contains(path) { return .inside(path: path, rest: rest) }
    return .outside(address: siteAddress.map { $0 + path + rest })
  }

  /// `../plans/a.html` on `themes/x.html` is `plans/a.html`; nil where it leaves the site.
  static func resolved(_ relative: String, from page: String) -> String? {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    if relative.hasPrefix("/") { return nil }
    for part in relative.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard parts.popLast() != nil else { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

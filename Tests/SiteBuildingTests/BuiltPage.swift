import Foundation

/// What a test reads of a built page: its tags, as they stand in the file.
struct BuiltPage {
  struct Tag {
    let name: String
    let attributes: [String: String]
    let isClosing: Bool
    /// Text between this tag and the next.
    var text = ""
  }

  let path: String
  private(set) var tags: [Tag] = []

  init(path: String, html: String) {
    self.path = path
    var parts = html.components(separatedBy: "<")[...]
    parts = parts.dropFirst()
    for part in parts where !part.hasPrefix("!") {
      guard let end = part.firstIndex(of: ">") else { continue }
      var inner = String(part[..<end])
      let isClosing = inner.hasPrefix("/")
      if isClosing { inner.removeFirst() }
      let name = String(inner.prefix { !$0.isWhitespace && $0 != "/" })
      tags.append(
        Tag(
          name: name, attributes: BuiltPage.attributes(of: inner.dropFirst(name.count)),
          isClosing: isClosing, text: String(part[part.index(after: end)...])))
    }
  }

  var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  func values(of attribute: String) -> [String] { tags.compactMap { $0.attributes[attribute] } }

  /// The file of the site that a relative link leads to.
  func path(of link: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." {
        if parts.isEmpty { return "outside" }
        parts.removeLast()
      } else {
        parts.append(part.removingPercentEncoding ?? String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  var headingLevels: [Int] {
    tags.filter { !$0.isClosing && $0.name.count == 2 && $0.name.hasPrefix("h") }
      .compactMap { Int($0.name.dropFirst()) }
  }

  func meta(_ name: String) -> [String] {
    tags.filter { $0.name == "meta" && $0.attributes["name"] == name }
      .map { $0.attributes["content"] ?? "" }
  }

  /// Values in double quotes, with the five entities undone; others are empty.
  private static func attributes(of text: Substring) -> [String: String] {
    var result: [String: String] = [:]
    var rest = text
    while let start = rest.firstIndex(where: { $0.isLetter }) {
      let name = rest[start...].prefix { $0.isLetter || $0 == "-" || $0 == ":" }
      rest = rest[name.endIndex...]
      guard rest.hasPrefix("=\"") else {
        result[String(name)] = ""
        continue
      }
      let value = rest.dropFirst(2).prefix { $0 != "\"" }
      rest = rest[value.endIndex...].dropFirst()
      result[String(name)] = value.replacingOccurrences(of: "&quot;", with: "\"")
        .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&lt;", with: "<")
        .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&amp;", with: "&")
    }
    return result
  }
}

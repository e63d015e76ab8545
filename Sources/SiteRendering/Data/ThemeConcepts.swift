import PlanModel

/// The vocabulary as SKOS sees it (W3C SKOS Reference, 2009): labels that are disjoint, relations in
/// both directions, and addresses. What Turtle and JSON-LD both write.
struct ThemeConcepts {
  struct Concept {
    var id: String
    var address: String
    var theme: Theme
    var alternative: [String]
    var hidden: [String]
    var broader: [String]
    var narrower: [String]
    var related: [String]
    var matches: [(relation: ThemeRelation, address: String)]
  }

  /// An entry of an official list that themes are matched to.
  struct Entry {
    var address: String
    var label: String
    var scheme: String
  }

  let scheme: String
  let title: String
  var concepts: [Concept] = []
  /// In the order of first use.
  var entries: [Entry] = []

  /// `siteURL` ends in a slash; nil gives addresses relative to the folder `data/`.
  init(vocabulary: ThemeVocabulary, siteName: String, siteURL: String?) {
    let base = siteURL ?? "../"
    scheme = base + "themes/index.html#scheme"
    title = siteName + "主题词表"
    let address = { (id: String) in base + "themes/\(id).html#theme" }
    for (index, theme) in vocabulary.themes.enumerated() {
      var used: Set<String> = [theme.label]
      var labels: [[String]] = [[], []]
      for term in theme.terms {
        switch term.kind {
        case .preferred, .other: if used.insert(term.text).inserted { labels[0].append(term.text) }
        case .hidden: if used.insert(term.text).inserted { labels[1].append(term.text) }
        case .hint, .against: break
        }
      }
      var matches: [(relation: ThemeRelation, address: String)] = []
      for match in theme.matches { matches.append((match.relation, entry(match, base: base))) }
      let relatedIDs = vocabulary.themes.filter {
        theme.related.contains($0.id) || $0.related.contains(theme.id)
      }.map(\.id)
      concepts.append(
        Concept(
          id: theme.id, address: address(theme.id), theme: theme, alternative: labels[0],
          hidden: labels[1], broader: theme.broader.map(address),
          narrower: vocabulary.narrower(of: index).map { address(vocabulary.themes[$0].id) },
          related: relatedIDs.map(address), matches: matches))
    }
  }

  private mutating func entry(_ match: ThemeMatch, base: String) -> String {
    if let known = entries.first(where: { $0.scheme == match.scheme && $0.label == match.label }) {
      return known.address
    }
    let name = percentEncoded("\(match.scheme)-\(match.label)")
    let entry = Entry(
      address: base + "themes/index.html#\(name)", label: match.label, scheme: match.scheme)
    entries.append(entry)
    return entry.address
  }

  /// The Chinese name of an official list.
  static func name(ofScheme scheme: String) -> String {
    switch scheme {
    case "basic-disclosure": "义务教育领域基层政务公开标准目录"
    case "state-council": "国务院公文主题分类"
    default: scheme
    }
  }
}

/// Everything but unreserved characters (RFC 3986) as `%XX`.
private func percentEncoded(_ text: String) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: bytes.append(byte)
    default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

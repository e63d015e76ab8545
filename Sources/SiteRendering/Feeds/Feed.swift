import PlanAnalysis
import PlanModel

/// A feed as a value: what it is about and its entries, last changed first; never empty.
package struct Feed: Sendable, Hashable {
  /// Path of its Atom file in the output: `themes/safety.xml`.
  package let path: String
  package let title: String
  package let subtitle: String
  /// Tag URI, stable.
  package let id: String
  /// Absolute address of the Atom file.
  package let url: String
  /// Absolute address of the page that lists the same documents.
  package let pageURL: String
  /// Name of the site.
  package let author: String
  package let entries: [FeedEntry]

  /// The entries a feed holds at most; those that changed last stay.
  package static let entryLimit = 100

  package var updated: PublicationTime { entries[0].updated }
}

extension Site {
  /// All feeds in the order of their paths' kinds: the whole site, notices, issuers, themes. Empty
  /// for a site without a domain, whose entries would have no address.
  package func feeds() -> [Feed] {
    guard settings.domain != nil else { return [] }
    var feeds = [
      feed(
        "feed.xml", page: "index.html", title: settings.name, subtitle: settings.description,
        documents: order),
      feed(
        "notices/feed.xml", page: "notices/index.html", title: "\(settings.name)：通知公告",
        subtitle: indexes.notices?.description ?? "",
        documents: indexes.notices?.documents ?? []),
    ]
    for page in indexes.issuers.pages {
      feeds.append(
        feed(
          Permalinks.feed(of: page.url), page: page.url, title: "\(settings.name)：\(page.title)",
          subtitle: page.description, documents: page.documents))
    }
    return (feeds + themeFeeds()).compactMap { $0 }
  }

  private func themeFeeds() -> [Feed?] {
    guard hasThemes else { return [] }
    let count = vocabulary.themes.count
    var documents = [[Int]](repeating: [], count: count)
    for document in order {
      let counts = themes[document].counts(themeCount: count)
      let stated = self[document].metadata.themes.compactMap(vocabulary.index(of:))
      for theme in counts.indices where counts[theme] > 0 || stated.contains(theme) {
        documents[theme].append(document)
      }
    }
    return zip(vocabulary.themes, documents).map { theme, documents in
      feed(
        "themes/\(theme.id).xml", page: "themes/\(theme.id).html",
        title: "\(settings.name)：\(theme.label)",
        subtitle: theme.description.isEmpty ? theme.label : theme.description,
        documents: documents)
    }
  }

  private func feed(
    _ path: String, page: String, title: String, subtitle: String, documents: [Int]
  ) -> Feed? {
    let changes = documents.compactMap { document in
      lastChange(of: document).map { (document: document, time: $0) }
    }
    let newest = changes.sorted { a, b in
      a.time != b.time
        ? a.time > b.time : self[a.document].metadata.id < self[b.document].metadata.id
    }
    let entries = newest.prefix(Feed.entryLimit).compactMap { feedEntry($0.document) }
    guard !entries.isEmpty, let url = absoluteURL(path), let id = tagURI(path),
      let pageURL = absoluteURL(page)
    else { return nil }
    return Feed(
      path: path, title: title, subtitle: subtitle, id: id, url: url, pageURL: pageURL,
      author: settings.footer.organiser ?? settings.name, entries: entries)
  }
}

extension Permalinks {
  /// The Atom file beside an index page: `issuers/a.html` has `issuers/a.xml`.
  package static func feed(of page: String) -> String {
    beside(page, ending: ".xml")
  }
}

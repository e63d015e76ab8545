import SiteRendering

extension DataFiles {
  /// Atom files of the site, of notices, issuers and themes; the site's also as JSON Feed.
  func writeFeeds(_ batch: inout OutputBatch) throws {
    for feed in run.site.feeds() {
      try batch.write(OutputFile(path: feed.path, bytes: feed.atom()))
      guard feed.path == "feed.xml", let url = run.site.absoluteURL("feed.json") else { continue }
      try batch.write(OutputFile(path: "feed.json", bytes: feed.json(url: url)))
    }
  }
}

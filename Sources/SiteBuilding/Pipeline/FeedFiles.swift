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

  /// `calendar.ics`, documents newest first; no file without an entry, for a calendar must have one.
  func writeCalendar(_ batch: inout OutputBatch) throws {
    guard !written.events.isEmpty else { return }
    let locations = Dictionary(
      written.events.map { ($0.document, $0.location) }, uniquingKeysWith: { first, _ in first })
    try batch.write("calendar.ics") { take in
      try CalendarFile.opening(name: run.site.settings.name).withUnsafeBytes(take)
      try writeRows(run.site.order.compactMap { locations[$0] }, take)
      try CalendarFile.closing().withUnsafeBytes(take)
    }
  }
}

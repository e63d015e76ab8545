import Glibc
import PlanAnalysis
import SiteRendering

/// What the last build of an output folder keeps for the next: what parsing left of every source,
/// and which files of the site come of what. In a hidden file beside the output; it may be deleted
/// at any time and never changes a site: it only says what need not be made again.
///
/// It counts for the program, the settings, the vocabulary, the templates and the options that it
/// was made with (`fingerprint`), for sources that the disk shows untouched, and its files for an
/// output that nobody touched since (`site`).
struct BuildCache: Sendable {
  /// The files of one document, its copied source left out.
  struct Document: Sendable {
    let key: FileDigest
    let files: [ManifestEntry]
    /// Its rows in the tables of the whole site, by `SiteTable`; empty where it has none.
    let rows: [BlobLocation]
    let isListed: Bool
  }

  /// A page that compares two documents.
  struct Comparison: Sendable {
    let key: FileDigest
    let file: ManifestEntry
  }

  /// A run of the search index.
  struct Run: Sendable {
    let key: FileDigest
    let files: [ManifestEntry]
    let summary: SearchRunSummary
    /// Its postings, in the cache.
    let postings: BlobLocation
    let check: FileDigest
  }

  var fingerprint: FileDigest
  /// The stamp of the site that was put in place.
  var site: FileDigest
  /// By the path of the source.
  var sources: [String: SourceRecord] = [:]
  var documents: [String: Document] = [:]
  /// By the path of the page.
  var comparisons: [String: Comparison] = [:]
  /// In their order.
  var runs: [Run] = []

  init(fingerprint: FileDigest, site: FileDigest) {
    self.fingerprint = fingerprint
    self.site = site
  }
}

/// A table of the whole site to which every document gives a range of bytes.
enum SiteTable: Int, Sendable, CaseIterable {
  case measures, targets, calendar

  var path: String {
    switch self {
    case .measures: "data/measures.csv"
    case .targets: "data/targets.csv"
    case .calendar: "calendar.ics"
    }
  }
}

extension BuildCache.Document: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(key)
    archive.put(files)
    archive.put(rows)
    archive.put(isListed)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    key = try archive.take()
    files = try archive.take()
    rows = try archive.take()
    isListed = try archive.take()
  }
}

extension BuildCache.Comparison: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(key)
    archive.put(file)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    key = try archive.take()
    file = try archive.take()
  }
}

extension BuildCache.Run: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(key)
    archive.put(files)
    archive.put(summary)
    archive.put(postings)
    archive.put(check)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    key = try archive.take()
    files = try archive.take()
    summary = try archive.take()
    postings = try archive.take()
    check = try archive.take()
  }
}

extension BuildCache: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(fingerprint)
    archive.put(site)
    archive.put(sources)
    archive.put(documents)
    archive.put(comparisons)
    archive.put(runs)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    fingerprint = try archive.take()
    site = try archive.take()
    sources = try archive.take()
    documents = try archive.take()
    comparisons = try archive.take()
    runs = try archive.take()
  }
}

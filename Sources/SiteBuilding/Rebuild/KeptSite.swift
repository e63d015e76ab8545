import Glibc
import SiteRendering

/// The files of the old site that stay as they are, since what they are made of is the same.
struct KeptSite: Sendable {
  let cache: BuildCacheFile
  /// The old site, untouched since it was built.
  private let folder: String
  /// By index in the corpus; nil for documents whose files are to be made.
  private(set) var documents: [BuildCache.Document?] = []
  /// By number; nil for runs of the search index that are to be made.
  private(set) var runs: [BuildCache.Run?] = []
  /// By path: pages that compare two documents.
  private(set) var comparisons: [String: ManifestEntry] = [:]
  /// By `SiteTable`; nil where the old site has none.
  private let tables: [SpillFile?]

  init(cache file: BuildCacheFile, keys: SiteKeys, site: Site, folder: String) {
    cache = file
    self.folder = folder
    tables = SiteTable.allCases.map { try? SpillFile(reading: folder + "/" + $0.path) }
    let documents = keys.documents.enumerated().map { index, key -> BuildCache.Document? in
      let old = file.cache.documents[site[index].metadata.path]
      return key != nil && old?.key == key ? old : nil
    }
    self.documents = documents
    runs = zip(keys.runs, 0...).map { key, number in
      // A source with a new name has the key of old, but its files are made.
      let members = documents.dropFirst(number * SearchRun.size).prefix(SearchRun.size)
      guard key != nil, number < file.cache.runs.count, file.cache.runs[number].key == key,
        members.allSatisfy({ $0 != nil })
      else { return nil }
      return file.cache.runs[number]
    }
    for (path, key) in keys.comparisons {
      if let old = file.cache.comparisons[path], old.key == key { comparisons[path] = old.file }
    }
  }

  /// The bytes of one of the old files. Throws `FileError`.
  func file(_ path: String) throws -> [UInt8] { try OutputWriter.readWhole(folder + "/" + path) }

  /// What a document gave to a table. Throws `FileError`.
  func rows(of document: BuildCache.Document, in table: SiteTable) throws -> [UInt8] {
    let place = document.rows[table.rawValue]
    guard place.length > 0, let file = tables[table.rawValue] else { return [] }
    var bytes: [UInt8] = []
    try file.read(place, into: &bytes)
    return bytes
  }
}

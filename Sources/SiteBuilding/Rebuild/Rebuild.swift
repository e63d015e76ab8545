import Glibc
import PlanModel
import SiteRendering

/// A build that takes from the old site what need not be made again, and leaves a cache for the
/// next.
struct Rebuild: Sendable {
  /// The run, with what it keeps of the old site.
  private(set) var run: SiteRun
  private let keys: SiteKeys
  private let location: OutputLocation
  /// The cache of the last build; nil where there is none.
  private let old: BuildCacheFile?

  /// Finds out what stays. The output must be locked. Throws the machine's faults.
  static func begin(
    _ run: SiteRun, parser: SourceParser, location: OutputLocation
  ) async throws -> Rebuild {
    let keys = try await SiteKeys.make(
      run.documents, sources: run.documents.records.map { $0?.digest })
    var rebuild = Rebuild(run: run, keys: keys, location: location, old: parser.cache)
    try await rebuild.completeBodies(parser)
    return rebuild
  }

  private init(run: SiteRun, keys: SiteKeys, location: OutputLocation, old: BuildCacheFile?) {
    self.run = run
    self.keys = keys
    self.location = location
    self.old = old
    guard let old, let site = try? BuildRecord.siteStamp(location), old.cache.site == site else {
      return
    }
    self.run.documents.kept = KeptSite(
      cache: old, keys: keys, site: run.documents.site, folder: location.folder)
  }

  /// Documents whose bodies the run will ask for.
  private var wanted: [Int] {
    let documents = run.documents
    let all = documents.locations.indices
    guard let kept = documents.kept else { return Array(all) }
    let compared = Set(
      documents.comparedPairs
        .filter { kept.comparisons[documents.site.comparisonURL($0)] == nil }
        .flatMap { [$0.before, $0.after] })
    return all.filter { document in
      kept.documents[document] == nil || compared.contains(document)
        || (!documents.options.withoutSearch && kept.runs[document / SearchRun.size] == nil)
    }
  }

  /// Reads the bodies that are wanted and were not read yet.
  private mutating func completeBodies(_ parser: SourceParser) async throws {
    let site = run.documents.site
    let missing = wanted.filter { run.documents.locations[$0] == nil }
    var reader = parser
    reader.cache = nil
    reader.recordsBefore = .max
    let parsed = try await reader.parse(
      missing.map { site[$0].metadata.path }, reader: run.content.reader)
    for (document, source) in zip(missing, parsed) {
      guard case .document(_, let location) = source.outcome,
        source.record?.digest == run.documents.records[document]?.digest
      else { throw SourceChangedError(path: site[document].metadata.path) }
      run.documents.locations[document] = location
    }
  }

  /// Leaves a cache of the site that has just been put in place. One that cannot be written is none.
  func save(_ written: WrittenSite, fingerprint: FileDigest, site: FileDigest) {
    do {
      let cache = cache(of: written, into: BuildCache(fingerprint: fingerprint, site: site))
      try BuildCacheFile.write(cache, to: location.cache) { source in
        switch source {
        case .source(let path, let record):
          if old?.cache.sources[path] == record { return try oldBlob(record.place, record.check) }
          return try spilled(record.place)
        case .run(_, let run): return try spilled(run.postings)
        }
      }
    } catch {
      unlink(location.cache)
    }
  }

  private func oldBlob(_ place: BlobLocation, _ check: FileDigest) throws -> [UInt8] {
    guard let bytes = old?.blob(place, check: check) else { throw BuildCacheError() }
    return bytes
  }

  private func spilled(_ place: BlobLocation) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try run.documents.spill.read(place, into: &bytes)
    return bytes
  }

  private func cache(of written: WrittenSite, into empty: BuildCache) -> BuildCache {
    var cache = empty
    let site = run.documents.site
    for (document, record) in run.documents.records.enumerated() {
      if let record { cache.sources[site[document].metadata.path] = record }
    }
    let data = DataFiles(run: run.documents, written: written.documents)
    let ranges = SiteTable.allCases.map { data.ranges(in: $0) }
    let listed = Set(written.documents.lines.map(\.document))
    for files in written.documents.files {
      guard let key = keys.documents[files.document] else { continue }
      cache.documents[site[files.document].metadata.path] = BuildCache.Document(
        key: key, files: files.entries, rows: ranges.map { $0[files.document] },
        isListed: listed.contains(files.document))
    }
    for file in written.comparisons.flatMap(\.entries) {
      guard let key = keys.comparisons[file.path] else { continue }
      cache.comparisons[file.path] = BuildCache.Comparison(key: key, file: file)
    }
    // The run behind those of the documents is made of pages: it is made each time.
    for (run, key) in zip(written.documents.runs, keys.runs) {
      guard let key else { break }
      cache.runs.append(
        BuildCache.Run(
          key: key, files: run.files, summary: run.summary, postings: run.postings,
          check: run.check))
    }
    return cache
  }
}

extension BuildCache {
  /// All on which every result of a build depends: the program, the settings as they were read, the
  /// parts that are made. The day is left out: what depends on it is in the keys.
  static func fingerprint(
    of options: BuildOptions, content: ContentFolder
  ) throws -> FileDigest {
    var stamps = FileStamps()
    try stamps.add(file: "/proc/self/exe")
    for word in [
      "\(options.includesDrafts)", "\(options.withoutSearch)", "\(options.withoutThemes)",
      "\(options.withoutTargets)",
    ] { stamps.add(text: word) }
    var hex: [UInt8] = []
    content.fingerprint.append(to: &hex)
    stamps.add(text: String(decoding: hex, as: UTF8.self))
    return stamps.digest()
  }
}

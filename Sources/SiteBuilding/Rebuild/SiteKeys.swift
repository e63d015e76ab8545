import Crypto
import PlanModel
import SiteRendering

/// What the files of a site are made of, as digests: where a key is that of the last build, so are
/// the files.
struct SiteKeys: Sendable {
  /// By index in the corpus; nil for sources that are not on record.
  private(set) var documents: [FileDigest?]
  /// By the path of the page that compares two documents.
  private(set) var comparisons: [String: FileDigest] = [:]
  /// Of each run of the search index; nil where one of its documents has no key.
  private(set) var runs: [FileDigest?] = []

  /// `sources` are the digests of the documents' sources, by index in the corpus.
  static func make(_ run: DocumentRun, sources: [FileDigest?]) async throws -> SiteKeys {
    let start = common(of: run)
    let surroundings = DocumentSurroundings(run.renderer) { bytes in
      bytes.withUnsafeBytes { FileDigest(of: $0) }.words.lowHalf
    }
    let states = try await inParallel(
      count: sources.count, chunk: 64, state: [(document: Int, key: FileDigest)]()
    ) { document, keys in
      guard let source = sources[document] else { return }
      var bytes = ByteWriter(capacity: 1 << 15)
      for digest in [start, source] { bytes.append(digest) }
      surroundings.append(of: document, to: &bytes)
      keys.append((document, bytes.digest))
    }
    var documents = [FileDigest?](repeating: nil, count: sources.count)
    for (document, key) in states.flatMap({ $0 }) { documents[document] = key }
    return SiteKeys(run, sources: sources, documents: documents, start, surroundings)
  }

  /// The part that is the same in all keys.
  private static func common(of run: DocumentRun) -> FileDigest {
    var bytes = ByteWriter(capacity: 1 << 16)
    run.renderer.appendCommon(to: &bytes)
    return bytes.digest
  }

  private init(
    _ run: DocumentRun, sources: [FileDigest?], documents: [FileDigest?], _ start: FileDigest,
    _ surroundings: DocumentSurroundings
  ) {
    self.documents = documents
    for pair in run.comparedPairs {
      guard let first = sources[pair.before], let second = sources[pair.after] else { continue }
      var bytes = ByteWriter()
      for digest in [start, first, second] { bytes.append(digest) }
      surroundings.append(ofPair: pair, to: &bytes)
      comparisons[run.site.comparisonURL(pair)] = bytes.digest
    }
    runs = stride(from: 0, to: sources.count, by: SearchRun.size).map { first in
      Self.key(ofRun: documents[first..<min(first + SearchRun.size, sources.count)])
    }
  }

  private static func key(ofRun documents: ArraySlice<FileDigest?>) -> FileDigest? {
    var bytes = ByteWriter()
    bytes.append(number: documents.startIndex)
    for key in documents {
      guard let key else { return nil }
      bytes.append(key)
    }
    return bytes.digest
  }
}

extension ByteWriter {
  fileprivate mutating func append(_ digest: FileDigest) {
    var hex: [UInt8] = []
    digest.append(to: &hex)
    append(hex)
  }

  fileprivate var digest: FileDigest { bytes.withUnsafeBytes { FileDigest(of: $0) } }
}

extension DocumentRun {
  /// All pairs of documents that a page compares.
  var comparedPairs: [(before: Int, after: Int)] {
    guard site.comparesPlans else { return [] }
    return renderer.comparedPairs + site.reportedPairs.map { (before: $0.plan, after: $0.summary) }
  }
}

extension Site {
  /// The page that compares two documents.
  func comparisonURL(_ pair: (before: Int, after: Int)) -> String {
    Permalinks.comparison(self[pair.before].metadata.id, self[pair.after].metadata.id)
  }
}

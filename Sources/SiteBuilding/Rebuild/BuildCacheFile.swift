import Crypto
import Glibc

/// The file of a `BuildCache`: a heading, blobs, the cache itself as an index of them, and at the
/// end the index's place and digest.
struct BuildCacheFile: Sendable {
  private static let heading = Array("planpress-cache 1\n".utf8)
  private static let tailSize = 48

  let cache: BuildCache
  private let blobs: SpillFile

  /// Nil where there is no whole cache at `path`, or it was made with something else than
  /// `fingerprint` stands for.
  init?(reading path: String, fingerprint: FileDigest) {
    guard let blobs = try? SpillFile(reading: path), let cache = try? Self.index(of: blobs),
      cache.fingerprint == fingerprint
    else { return nil }
    self.blobs = blobs
    self.cache = cache
  }

  private static func index(of file: SpillFile) throws -> BuildCache {
    var bytes: [UInt8] = []
    guard file.size >= heading.count + tailSize else { throw ArchiveFault() }
    try file.read(BlobLocation(offset: 0, length: heading.count), into: &bytes)
    guard bytes == heading else { throw ArchiveFault() }
    try file.read(BlobLocation(offset: file.size - tailSize, length: tailSize), into: &bytes)
    var tail = ArchiveReader(bytes)
    let place: BlobLocation = try tail.take()
    let check: FileDigest = try tail.take()
    guard place.offset >= heading.count, place.length >= 0,
      place.length <= file.size - tailSize - place.offset
    else { throw ArchiveFault() }
    try file.read(place, into: &bytes)
    guard bytes.withUnsafeBytes({ FileDigest(of: $0) }) == check else { throw ArchiveFault() }
    var archive = ArchiveReader(bytes)
    return try archive.take()
  }

  /// The bytes of a blob; nil where they are not what was written.
  func blob(_ place: BlobLocation, check: FileDigest) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard place.length >= 0, (try? blobs.read(place, into: &bytes)) != nil,
      bytes.withUnsafeBytes({ FileDigest(of: $0) }) == check
    else { return nil }
    return bytes
  }

  /// Writes `cache` to `path` in one step; `blob` hands over the bytes that its places mean until
  /// then. Throws `FileError`; what stood there before stays then.
  static func write(
    _ cache: BuildCache, to path: String, blob: (BlobSource) throws -> [UInt8]
  ) throws {
    let draft = path + "-draft"
    var file = try FileDescriptor(
      draft, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, action: .create)
    try heading.withUnsafeBytes { try file.write($0) }
    var placed = cache
    var offset = heading.count
    var pending: [UInt8] = []
    func append(_ bytes: [UInt8]) throws -> BlobLocation {
      pending += bytes
      if pending.count > 1 << 18 {
        try pending.withUnsafeBytes { try file.write($0) }
        pending.removeAll(keepingCapacity: true)
      }
      defer { offset += bytes.count }
      return BlobLocation(offset: offset, length: bytes.count)
    }
    for (source, record) in cache.sources.sorted(by: {
      $0.value.place.offset < $1.value.place.offset
    }) {
      placed.sources[source] = record.moved(to: try append(try blob(.source(source, record))))
    }
    placed.runs = try cache.runs.enumerated().map { number, run in
      run.moved(to: try append(try blob(.run(number, run))))
    }
    var index = ArchiveWriter(capacity: 1 << 20)
    index.put(placed)
    var tail = ArchiveWriter()
    tail.put(try append(index.bytes))
    tail.put(index.bytes.withUnsafeBytes { FileDigest(of: $0) })
    pending += tail.bytes
    try pending.withUnsafeBytes { try file.write($0) }
    try file.finish()
    if rename(draft, path) != 0 { throw FileError.last(.rename, path) }
  }
}

/// Whose bytes a cache is about to write.
enum BlobSource {
  /// By the path of the source.
  case source(String, SourceRecord)
  case run(Int, BuildCache.Run)
}

extension SourceRecord {
  func moved(to place: BlobLocation) -> SourceRecord {
    SourceRecord(stamp: stamp, digest: digest, place: place, check: check)
  }
}

extension BuildCache.Run {
  func moved(to place: BlobLocation) -> BuildCache.Run {
    BuildCache.Run(key: key, files: files, summary: summary, postings: place, check: check)
  }
}

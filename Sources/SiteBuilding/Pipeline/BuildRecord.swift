import Crypto
import Glibc
import PlanModel

/// What the last build of an output folder was made from and what it said, in a hidden file beside
/// that folder: where nothing has been touched since, the next build has nothing to do.
///
/// The record may be deleted at any time. It never changes a site: what it cannot vouch for is
/// built. It vouches by what the disk says of every file read and written (`FileStamps`), the
/// options, the day and the program itself.
struct BuildRecord {
  private static let heading = Array("planpress-record 3\n".utf8)
  private static let digestSize = MemoryLayout<FileDigest>.size

  private let location: OutputLocation
  private let sources: FileDigest
  private let latestSource: Int64
  private let isCoarse: Bool

  /// Looks at everything a build reads, before it reads. Throws `FileError`.
  init(_ options: BuildOptions, location: OutputLocation) throws {
    var stamps = FileStamps()
    for word in [
      "\(options.asOf)", "\(options.isStrict)", "\(options.includesDrafts)",
      "\(options.allowsRemoval)", "\(options.withoutSearch)", "\(options.withoutThemes)",
      "\(options.withoutTargets)", location.folder,
    ] { stamps.add(text: word) }
    try stamps.add(folder: options.content)
    try stamps.add(folder: options.templates)
    latestSource = stamps.latest
    isCoarse = stamps.isCoarse
    try stamps.add(file: "/proc/self/exe")
    sources = stamps.digest()
    self.location = location
  }

  /// What the last build said, if this one would say and write the same; what a killed build left
  /// is cleared away. Throws `OutputError` where another build is at work, `FileError` for the disk.
  func unchangedReport() throws -> BuildReport? {
    guard Folder.realPath(location.record) != nil else { return nil }
    var timings = Timings()
    let lock = try OutputLock(location)
    defer { _ = lock }
    try location.recover()
    guard var report = read() else { return nil }
    timings.end("unchanged")
    report.timings = timings
    return report
  }

  private func read() -> BuildReport? {
    guard let bytes = try? OutputWriter.readWhole(location.record),
      bytes.count > BuildRecord.heading.count + 3 * BuildRecord.digestSize,
      bytes.starts(with: BuildRecord.heading)
    else { return nil }
    let end = bytes.count - BuildRecord.digestSize
    guard BuildRecord.digest(bytes[end...]) == BuildRecord.digest(of: bytes[..<end]) else {
      return nil
    }
    var start = BuildRecord.heading.count
    guard BuildRecord.digest(bytes[start...]) == sources else { return nil }
    start += BuildRecord.digestSize
    guard let site = try? BuildRecord.siteStamp(location),
      BuildRecord.digest(bytes[start...]) == site
    else {
      return nil
    }
    start += BuildRecord.digestSize
    return BuildRecord.decode(Array(bytes[start..<end]))
  }

  /// Keeps what a build said that has just put its site in place. A record that cannot be written
  /// is none; nor is one kept while a source may still change without its times showing it.
  func save(_ report: BuildReport) {
    guard report.written != nil, let site = report.siteStamp else { return remove() }
    do {
      let draft = location.record + "-draft"
      var file = try FileDescriptor(
        draft, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, action: .create)
      var status = stat()
      guard fstat(file.number, &status) == 0 else { return remove() }
      let now = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
      guard now - latestSource > (isCoarse ? 3_000_000_000 : 50_000_000) else {
        unlink(draft)
        return remove()
      }
      var bytes = BuildRecord.heading
      BuildRecord.append(sources, to: &bytes)
      BuildRecord.append(site, to: &bytes)
      bytes += BuildRecord.encode(report)
      BuildRecord.append(BuildRecord.digest(of: bytes[...]), to: &bytes)
      try bytes.withUnsafeBytes { try file.write($0) }
      try file.finish()
      if rename(draft, location.record) != 0 { remove() }
    } catch {
      remove()
    }
  }

  private func remove() { unlink(location.record) }

  /// The stamp of the site as it lies there; its signature and hidden files are no work of builds.
  static func siteStamp(_ location: OutputLocation) throws -> FileDigest {
    var stamps = FileStamps()
    try stamps.add(
      folder: location.folder, skipsHidden: true, leavingOut: [Manifest.signaturePath])
    return stamps.digest()
  }

  private static func append(_ digest: FileDigest, to bytes: inout [UInt8]) {
    withUnsafeBytes(of: digest.words) { bytes.append(contentsOf: $0) }
  }

  private static func digest(_ bytes: ArraySlice<UInt8>) -> FileDigest {
    FileDigest(
      words: bytes.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) })
  }

  private static func digest(of bytes: ArraySlice<UInt8>) -> FileDigest {
    bytes.withUnsafeBytes { FileDigest(of: $0) }
  }
}

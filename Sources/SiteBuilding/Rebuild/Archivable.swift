import PlanAnalysis
import PlanModel

/// A value that can be written into a file for the next build and read back equal.
protocol Archivable {
  func write(to archive: inout ArchiveWriter)
  /// Throws where what was read is no such value.
  init(from archive: inout ArchiveReader) throws(ArchiveFault)
}

/// The bytes of an archive are not what was written.
struct ArchiveFault: Error {}

extension ArchiveWriter {
  mutating func put(_ value: some Archivable) { value.write(to: &self) }
}

extension ArchiveReader {
  mutating func take<Value: Archivable>() throws(ArchiveFault) -> Value {
    try Value(from: &self)
  }
}

extension Int: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(bits: UInt64(bitPattern: Int64(self)))
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(Int64(bitPattern: archive.readBits()))
  }
}

extension Double: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.write(bits: bitPattern) }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(bitPattern: archive.readBits())
  }
}

extension Bool: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.write(Int32(self ? 1 : 0)) }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) { self = archive.readInt() == 1 }
}

extension String: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.write(self) }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) { self = archive.readString() }
}

extension Optional: Archivable where Wrapped: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(self != nil)
    if let value = self { archive.put(value) }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let isThere: Bool = try archive.take()
    self = isThere ? try Wrapped(from: &archive) : nil
  }
}

extension Array: Archivable where Element: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.write(Int32(count))
    for element in self { archive.put(element) }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let count = archive.readInt()
    self.init()
    reserveCapacity(count)
    for _ in 0..<count { append(try archive.take()) }
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// By its place among the cases.
  func write(to archive: inout ArchiveWriter) {
    archive.write(Int32(Self.allCases.firstIndex(of: self) ?? 0))
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let index = archive.readInt()
    guard Self.allCases.indices.contains(index) else { throw ArchiveFault() }
    self = Self.allCases[index]
  }
}

extension UnitRole: Archivable {}
extension TargetComparison: Archivable {}
extension Validity: Archivable {}

extension Severity: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.put(rawValue) }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    guard let value = Severity(rawValue: try archive.take()) else { throw ArchiveFault() }
    self = value
  }
}

extension Place: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(path)
    archive.write(Int32(line))
    archive.write(Int32(column))
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(path: try archive.take(), line: archive.readInt(), column: archive.readInt())
  }
}

extension Diagnostic: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(id)
    archive.put(severity)
    archive.put(place)
    archive.put(quotedLine)
    archive.write(Int32(length))
    archive.put(message)
    archive.put(fix)
    archive.put(related)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try archive.take(), severity: try archive.take(), place: try archive.take(),
      quotedLine: try archive.take(), length: archive.readInt(), message: try archive.take(),
      fix: try archive.take(), related: try archive.take())
  }
}

extension FileDigest: Archivable {
  func write(to archive: inout ArchiveWriter) {
    for index in 0..<4 { archive.write(bits: words[index]) }
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    var words = SIMD4<UInt64>()
    for index in 0..<4 { words[index] = archive.readBits() }
    self.init(words: words)
  }
}

extension BlobLocation: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(offset)
    archive.put(length)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(offset: try archive.take(), length: try archive.take())
  }
}

extension ManifestEntry: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(path)
    archive.put(size)
    archive.put(digest)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(path: try archive.take(), size: try archive.take(), digest: try archive.take())
  }
}

import PlanModel

/// What a build said, as bytes of its record.
extension BuildRecord {
  static func encode(_ report: BuildReport) -> [UInt8] {
    var archive = ArchiveWriter(capacity: 256 + report.diagnostics.count * 300)
    archive.write(Int32(report.documentCount))
    archive.write(size: report.sourceBytes)
    let files = report.written.map { $0.unchangedCount + $0.added.count + $0.changed.count } ?? 0
    archive.write(Int32(files))
    archive.write(size: report.written?.totalBytes ?? 0)
    archive.write(Int32(report.diagnostics.count))
    for diagnostic in report.diagnostics { archive.write(diagnostic) }
    archive.write(Int32(report.withheld.count))
    for source in report.withheld {
      archive.write(source.path)
      archive.write(source.title)
      switch source.reason {
      case .draft: archive.write("")
      case .scheduled(let time): archive.write(time.text)
      }
    }
    return archive.bytes
  }

  /// Nil where the bytes are of another program.
  static func decode(_ bytes: [UInt8]) -> BuildReport? {
    var archive = ArchiveReader(bytes)
    var report = BuildReport()
    report.documentCount = archive.readInt()
    report.sourceBytes = archive.readSize()
    var written = WriteReport()
    written.unchangedCount = archive.readInt()
    written.totalBytes = archive.readSize()
    report.written = written
    report.changes = ChangeReport()
    for _ in 0..<archive.readInt() {
      guard let diagnostic = archive.readDiagnostic() else { return nil }
      report.diagnostics.append(diagnostic)
    }
    for _ in 0..<archive.readInt() {
      let (path, title, time) = (archive.readString(), archive.readString(), archive.readString())
      guard time.isEmpty || PublicationTime(time) != nil else { return nil }
      report.withheld.append(
        WithheldSource(
          path: path, title: title,
          reason: PublicationTime(time).map { .scheduled($0) } ?? .draft))
    }
    return report
  }
}

extension ArchiveWriter {
  fileprivate mutating func write(size: Int) {
    write(Int32(size >> 20))
    write(Int32(size & 0xFFFFF))
  }

  fileprivate mutating func write(_ place: Place) {
    write(place.path)
    write(Int32(place.line))
    write(Int32(place.column))
  }

  fileprivate mutating func write(_ diagnostic: Diagnostic) {
    write(diagnostic.id)
    write(diagnostic.severity.rawValue)
    write(diagnostic.place)
    write(diagnostic.quotedLine)
    write(Int32(diagnostic.length))
    write(diagnostic.message)
    write(Int32(diagnostic.fix == nil ? 0 : 1))
    write(diagnostic.fix ?? "")
    write(Int32(diagnostic.related.count))
    for place in diagnostic.related { write(place) }
  }
}

extension ArchiveReader {
  fileprivate mutating func readSize() -> Int { readInt() << 20 + readInt() }

  fileprivate mutating func readPlace() -> Place {
    Place(path: readString(), line: readInt(), column: readInt())
  }

  fileprivate mutating func readDiagnostic() -> Diagnostic? {
    let id = readString()
    guard let severity = Severity(rawValue: readString()) else { return nil }
    var diagnostic = Diagnostic(
      id: id, severity: severity, place: readPlace(), quotedLine: readString(),
      length: readInt(), message: readString())
    let hasFix = readInt() == 1
    let fix = readString()
    if hasFix { diagnostic.fix = fix }
    diagnostic.related = (0..<readInt()).map { _ in readPlace() }
    return diagnostic
  }
}

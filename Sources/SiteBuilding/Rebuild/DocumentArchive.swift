import PlanAnalysis
import PlanModel

extension LinkReference: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(destination)
    archive.put(line)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(destination: try archive.take(), line: try archive.take())
  }
}

extension Citation: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(title)
    archive.put(unit)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(title: try archive.take(), unit: try archive.take())
  }
}

extension UnitTargets: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(unit)
    archive.put(targets)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(unit: try archive.take(), targets: try archive.take())
  }
}

extension OutlineEntry: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(id)
    archive.put(role)
    archive.write(Int32(depth))
    archive.put(label)
    archive.put(number.map(Int.init))
    archive.put(title)
    archive.put(alias)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let (id, role): (String, UnitRole) = (try archive.take(), try archive.take())
    let depth = UInt8(clamping: archive.readInt())
    let label: String = try archive.take()
    let number: Int? = try archive.take()
    self.init(
      id: id, role: role, depth: depth, label: label, number: number.map { Int32($0) },
      title: try archive.take(), alias: try archive.take())
  }
}

extension Target: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(what)
    archive.put(comparison)
    archive.put(value)
    archive.put(upperValue)
    archive.put(unit)
    archive.put(deadline)
    archive.put(responsible)
    archive.put(text)
    archive.put(textRange?.lowerBound)
    archive.put(textRange?.upperBound)
    archive.put(isStated)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      what: try archive.take(), comparison: try archive.take(), value: try archive.take(),
      upperValue: try archive.take(), unit: try archive.take(), deadline: try archive.take(),
      responsible: try archive.take(), text: try archive.take())
    if let start: Int = try archive.take() {
      guard let end: Int = try archive.take(), end >= start else { throw ArchiveFault() }
      textRange = start..<end
    } else {
      let _: Int? = try archive.take()
    }
    isStated = try archive.take()
  }
}

/// A value under a number or a name, for dictionaries, which are written in order.
private struct Keyed<Key: Archivable, Value: Archivable>: Archivable {
  let key: Key
  let value: Value

  init(key: Key, value: Value) {
    self.key = key
    self.value = value
  }

  func write(to archive: inout ArchiveWriter) {
    archive.put(key)
    archive.put(value)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(key: try archive.take(), value: try archive.take())
  }
}

extension Dictionary: Archivable where Key: Archivable & Comparable, Value: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(sorted { $0.key < $1.key }.map { Keyed(key: $0.key, value: $0.value) })
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let pairs: [Keyed<Key, Value>] = try archive.take()
    self.init(pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension CorpusDocument: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(metadata)
    archive.put(outline)
    archive.put(calendarCount)
    archive.put(references)
    archive.put(keyPlaces)
    archive.write(termMatches.words)
    archive.put(statements)
    archive.put(targets)
    archive.put(citations)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      metadata: try archive.take(), outline: try archive.take(),
      calendarCount: try archive.take(), references: try archive.take(),
      keyPlaces: try archive.take(), termMatches: PlanTermMatches(words: archive.readArray()),
      statements: try archive.take(), targets: try archive.take(), citations: try archive.take())
  }
}

import PlanAnalysis
import PlanModel

/// What the next build needs to take a document from this one without reading its source again.
struct SourceRecord: Sendable, Hashable {
  let stamp: SourceStamp
  /// Of the source's bytes.
  let digest: FileDigest
  /// What parsing left of it, as `ArchivedSource`: in the spill file, or in the cache that it was
  /// read from.
  let place: BlobLocation
  /// Of the bytes at `place`.
  let check: FileDigest
}

extension SourceRecord: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(stamp)
    archive.put(digest)
    archive.put(place)
    archive.put(check)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    stamp = try archive.take()
    digest = try archive.take()
    place = try archive.take()
    check = try archive.take()
  }
}

/// What parsing left of a source that is a document of the site.
struct ArchivedSource: Archivable {
  let document: CorpusDocument
  let diagnostics: [Diagnostic]
  let byteCount: Int

  init(document: CorpusDocument, diagnostics: [Diagnostic], byteCount: Int) {
    self.document = document
    self.diagnostics = diagnostics
    self.byteCount = byteCount
  }

  func write(to archive: inout ArchiveWriter) {
    archive.put(document)
    archive.put(diagnostics)
    archive.put(byteCount)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      document: try archive.take(), diagnostics: try archive.take(),
      byteCount: try archive.take())
  }
}

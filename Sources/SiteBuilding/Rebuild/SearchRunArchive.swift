import SiteRendering

extension SearchRunSummary: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(number)
    archive.put(positionCount)
    archive.put(postingCount)
    archive.write(sections)
    archive.put(records)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      number: try archive.take(), positionCount: try archive.take(),
      postingCount: try archive.take(), sections: archive.readArray(),
      records: try archive.take())
  }
}

extension SearchRecord: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(url)
    archive.put(title)
    archive.put(kind)
    archive.put(isNotice)
    archive.put(year)
    archive.put(issuers)
    archive.put(date)
    archive.put(themes)
    archive.put(textFile)
    archive.put(positionCount)
    archive.put(entryCount)
    archive.write(lengths)
    archive.write(anchors)
    archive.write(entryThemes)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      url: try archive.take(), title: try archive.take(), kind: try archive.take(),
      isNotice: try archive.take(), year: try archive.take(), issuers: try archive.take(),
      date: try archive.take(), themes: try archive.take(), textFile: try archive.take(),
      positionCount: try archive.take(), entryCount: try archive.take(),
      lengths: archive.readArray(), anchors: archive.readArray(),
      entryThemes: archive.readArray())
  }
}

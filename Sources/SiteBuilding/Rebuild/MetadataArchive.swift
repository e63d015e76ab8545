import PlanModel

extension CalendarDate: Archivable {
  func write(to archive: inout ArchiveWriter) { archive.write(Int32(dayNumber)) }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    guard let date = CalendarDate(dayNumber: archive.readInt()) else { throw ArchiveFault() }
    self = date
  }
}

extension PublicationTime: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(date)
    archive.write(Int32(hour * 60 + minute))
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    let date: CalendarDate = try archive.take()
    let minutes = archive.readInt()
    guard let time = PublicationTime(date: date, hour: minutes / 60, minute: minutes % 60) else {
      throw ArchiveFault()
    }
    self = time
  }
}

extension Period: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(firstYear)
    archive.put(lastYear)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(firstYear: try archive.take(), lastYear: try archive.take())
  }
}

extension DocumentNumber: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(prefix)
    archive.put(year)
    archive.put(serial)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(prefix: try archive.take(), year: try archive.take(), serial: try archive.take())
  }
}

extension Withdrawal: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(date)
    archive.put(reason)
    archive.put(replacedBy)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(date: try archive.take(), reason: try archive.take(), replacedBy: try archive.take())
  }
}

extension Carrier: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(title)
    archive.put(docNo)
    archive.put(recipients)
    archive.put(copies)
    archive.put(signedOn)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      title: try archive.take(), docNo: try archive.take(), recipients: try archive.take(),
      copies: try archive.take(), signedOn: try archive.take())
  }
}

extension NoticePeriod: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(from)
    archive.put(to)
    archive.put(contact)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(from: try archive.take(), to: try archive.take(), contact: try archive.take())
  }
}

extension Attachment: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(title)
    archive.put(file)
    archive.put(isOriginal)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(title: try archive.take(), file: try archive.take(), isOriginal: try archive.take())
  }
}

extension TargetStatement: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(reference)
    archive.put(what)
    archive.put(comparison)
    archive.put(value)
    archive.put(upperValue)
    archive.put(unit)
    archive.put(deadline)
    archive.put(place)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      reference: try archive.take(), what: try archive.take(), comparison: try archive.take(),
      value: try archive.take(), upperValue: try archive.take(), unit: try archive.take(),
      deadline: try archive.take(), place: try archive.take())
  }
}

extension MeasureStatement: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(reference)
    archive.put(themes)
    archive.put(notThemes)
    archive.put(targets)
    archive.put(place)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      reference: try archive.take(), themes: try archive.take(), notThemes: try archive.take(),
      targets: try archive.take(), place: try archive.take())
  }
}

extension PlanMetadata: Archivable {
  func write(to archive: inout ArchiveWriter) {
    archive.put(id)
    archive.put(path)
    archive.put(title)
    archive.put(kind)
    archive.put(isNotice)
    archive.put(issuers)
    archive.put(region)
    archive.put(period)
    archive.put(docNo)
    archive.put(indexNo)
    archive.put(signedOn)
    archive.put(publishedAt)
    archive.put(effectiveOn)
    archive.put(expiresOn)
    archive.put(validity)
    archive.put(withdrawal)
    archive.put(supersedes)
    archive.put(implements)
    archive.put(reportsOn)
    archive.put(carrier)
    archive.put(themes)
    archive.put(measures)
    archive.put(targets)
    archive.put(aliases)
    archive.put(keywords)
    archive.put(abstract)
    archive.put(source)
    archive.put(author)
    archive.put(unit)
    archive.put(openness)
    archive.put(subject)
    archive.put(catalogue)
    archive.put(notice)
    archive.put(attachments)
    archive.put(isDraft)
  }

  init(from archive: inout ArchiveReader) throws(ArchiveFault) {
    self.init(
      id: try archive.take(), path: try archive.take(), title: try archive.take(),
      kind: try archive.take(), isNotice: try archive.take())
    issuers = try archive.take()
    region = try archive.take()
    period = try archive.take()
    docNo = try archive.take()
    indexNo = try archive.take()
    signedOn = try archive.take()
    publishedAt = try archive.take()
    effectiveOn = try archive.take()
    expiresOn = try archive.take()
    validity = try archive.take()
    withdrawal = try archive.take()
    supersedes = try archive.take()
    implements = try archive.take()
    reportsOn = try archive.take()
    carrier = try archive.take()
    themes = try archive.take()
    measures = try archive.take()
    targets = try archive.take()
    aliases = try archive.take()
    keywords = try archive.take()
    abstract = try archive.take()
    source = try archive.take()
    author = try archive.take()
    unit = try archive.take()
    openness = try archive.take()
    subject = try archive.take()
    catalogue = try archive.take()
    notice = try archive.take()
    attachments = try archive.take()
    isDraft = try archive.take()
  }
}

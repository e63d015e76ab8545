import PlanAnalysis
import PlanModel
import Testing

@Suite struct SiteInspectionTests {
  private func metadata(
    _ id: String, notice: Bool = false, published: String = "2026-03-05 09:00",
    _ change: (inout PlanMetadata) -> Void = { _ in }
  ) -> PlanMetadata {
    var metadata = PlanMetadata(
      id: id, path: "\(id).md", title: "甲县文件", kind: notice ? "公示" : "工作要点", isNotice: notice)
    metadata.issuers = ["甲县教育局"]
    metadata.publishedAt = PublicationTime(published)
    change(&metadata)
    return metadata
  }

  private func faults(
    _ documents: [PlanMetadata], asOf: String = "2026-03-10", official: Bool = true,
    themes: [Theme] = []
  ) -> [String] {
    var settings = SiteSettings()
    settings.isOfficial = official
    let corpus = Corpus(
      documents: documents.map { CorpusDocument(plan: Plan(metadata: $0)) })
    let organisation = Organisation(
      id: "jia", name: "甲县教育局", shortNames: ["县教育局"],
      formerNames: [.init(name: "甲县教育委员会", to: CalendarDate("2001-11-30"))],
      place: Place(path: "organisations.yaml"))
    return SiteInspection.diagnostics(
      of: corpus, order: Array(documents.indices), settings: settings,
      vocabulary: ThemeVocabulary(themes: themes), organisations: [organisation],
      asOf: CalendarDate(asOf)!
    ).map { "\($0.place.path) \($0.severity) \($0.id)" }
  }

  @Test("is content with a fresh site")
  func isContent() {
    #expect(faults([metadata("a"), metadata("b", notice: true)]) == [])
  }

  @Test("wants a document, and of a theme a description")
  func wantsDocument() {
    #expect(faults([]) == ["site.yaml error empty-index"])
    #expect(
      faults([metadata("a")], themes: [Theme(id: "t", label: "安全")])
        == ["themes.yaml error missing-tag"])
  }

  @Test("advises a bare folder of the tags it cannot fill")
  func advisesTags() {
    #expect(
      faults([metadata("a")], official: false)
        == ["site.yaml advice missing-tag", "site.yaml advice missing-tag"])
  }

  @Test("counts a home page stale after two weeks and a column after six months, not on the day")
  func findsStale() {
    #expect(faults([metadata("a")], asOf: "2026-03-19") == [])
    #expect(faults([metadata("a")], asOf: "2026-03-20") == ["a.md warning stale-home"])
    let old = metadata("b", notice: true, published: "2025-08-30 09:00")
    #expect(faults([metadata("a"), old], asOf: "2026-02-26") == [])
    #expect(
      faults([metadata("a", published: "2026-02-26 08:00"), old], asOf: "2026-02-27")
        == ["b.md warning stale-column"])
  }

  @Test("finds a notice on the home page from the day after its end")
  func findsExpiredNotice() {
    let notice = metadata("n", notice: true) {
      $0.notice = NoticePeriod(from: CalendarDate("2026-03-05")!, to: CalendarDate("2026-03-09")!)
    }
    #expect(faults([notice], asOf: "2026-03-09") == [])
    #expect(faults([notice], asOf: "2026-03-10") == ["n.md warning expired-notice"])
  }

  @Test("holds the number's year against the date and the publication against the signing")
  func comparesDates() {
    let number = metadata("a") {
      $0.docNo = DocumentNumber(prefix: "甲教", year: 2025, serial: 1)
      $0.signedOn = CalendarDate("2026-03-01")
    }
    #expect(faults([number]) == ["a.md warning number-year"])
    let early = metadata("a") { $0.signedOn = CalendarDate("2026-03-06") }
    #expect(faults([early]) == ["a.md warning published-before-signed"])
    // 20 working days from 29 January 2026, over the Spring Festival, end on 4 March.
    let late = metadata("a") { $0.signedOn = CalendarDate("2026-01-29") }
    #expect(faults([late]) == ["a.md warning late-publication"])
    let inTime = metadata("a") { $0.signedOn = CalendarDate("2026-01-30") }
    #expect(faults([inTime]) == [])
  }

  @Test("wants full names of issuers, and those of the day")
  func checksIssuers() {
    #expect(
      faults([metadata("a") { $0.issuers = ["县教育局"] }]) == ["a.md warning abbreviated-issuer"])
    #expect(
      faults([metadata("a") { $0.issuers = ["市教育局"] }]) == ["a.md warning abbreviated-issuer"])
    #expect(faults([metadata("a") { $0.issuers = ["甲县教育委员会"] }]) == ["a.md warning former-issuer"])
    let then = metadata("a") {
      $0.issuers = ["甲县教育委员会"]
      $0.signedOn = CalendarDate("2001-03-01")
      $0.publishedAt = nil
    }
    #expect(faults([metadata("b"), then]) == [])
  }

  @Test("knows the working days of a year with holidays and of one without a table")
  func knowsWorkingDays() {
    let days = ["2026-02-14", "2026-02-16", "2026-10-10", "2026-10-11", "2026-10-12"]
    #expect(days.compactMap { CalendarDate($0)?.isWorkingDay } == [true, false, true, false, true])
    #expect(CalendarDate("1999-10-01")?.isWorkingDay == true)
  }
}

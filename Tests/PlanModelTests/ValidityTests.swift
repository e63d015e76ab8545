import PlanModel
import Testing

@Suite struct ValidityTests {
  private func validity(
    _ day: String, superseded: Bool = false, _ change: (inout PlanMetadata) -> Void
  ) -> Validity {
    var metadata = PlanMetadata(id: "a", path: "a.md", title: "甲", kind: "工作要点")
    change(&metadata)
    return metadata.validity(on: CalendarDate(day)!, isSuperseded: superseded)
  }

  @Test("changes on the day of effect, of expiry and of withdrawal, not before")
  func changesOnTheDay() {
    let dates: (inout PlanMetadata) -> Void = {
      $0.effectiveOn = CalendarDate("2012-03-01")
      $0.expiresOn = CalendarDate("2012-12-31")
      $0.withdrawal = Withdrawal(date: CalendarDate("2013-05-01")!, reason: "有误")
    }
    let days = [
      "2012-02-29", "2012-03-01", "2012-12-30", "2012-12-31", "2013-04-30", "2013-05-01",
    ]
    #expect(
      days.map { validity($0, dates) } == [
        .notYetInForce, .inForce, .inForce, .expired, .expired, .repealed,
      ])
  }

  @Test("believes dates before the author's word, and the word where dates are silent")
  func believesDates() {
    let expires = CalendarDate("2012-12-31")
    #expect(
      validity("2013-01-01") {
        $0.validity = .inForce
        $0.expiresOn = expires
      } == .expired)
    #expect(
      validity("2012-12-30") {
        $0.validity = .repealed
        $0.expiresOn = expires
      } == .inForce)
    #expect(
      validity("2012-12-31") {
        $0.validity = .repealed
        $0.expiresOn = expires
      } == .repealed)
    #expect(
      validity("2012-03-01") {
        $0.validity = .notYetInForce
        $0.effectiveOn = CalendarDate("2012-03-01")
      } == .inForce)
    #expect(validity("2012-03-01") { $0.validity = .expired } == .expired)
    #expect(validity("2012-03-01") { $0.validity = .notYetInForce } == .notYetInForce)
  }

  @Test("takes what is superseded as repealed unless the author says it is in force")
  func takesSuperseded() {
    #expect(validity("2012-03-01", superseded: true) { _ in } == .repealed)
    #expect(validity("2012-03-01", superseded: true) { $0.validity = .inForce } == .inForce)
  }

  @Test("counts days back and forth over leap days and centuries")
  func countsDays() {
    for text in ["1900-02-28", "1970-01-01", "2000-02-29", "2012-12-31", "2100-02-28"] {
      let day = CalendarDate(text)!
      #expect(CalendarDate(dayNumber: day.dayNumber) == day)
      #expect(day.advanced(by: 1).dayNumber == day.dayNumber + 1)
      #expect(day.advanced(by: 366).advanced(by: -366) == day)
    }
    #expect(CalendarDate("2012-02-28")!.advanced(by: 2).text == "2012-03-01")
  }
}

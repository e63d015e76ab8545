import PlanModel
import SiteRendering
import Testing

@Suite struct CalendarTests {
  @Test("writes a notice period as one all-day event with an end after its last day")
  func writesNotice() throws {
    let notice = metadata("n", kind: "公示", isNotice: true) {
      $0.notice = NoticePeriod(from: day("2012-03-05"), to: day("2012-03-31"), contact: "乙,丙;丁\\")
    }
    let events = site([notice]).calendarEvents(of: Plan(metadata: notice), document: 0, targets: [])
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(
      text(CalendarFile.event(event)) == """
        BEGIN:VEVENT\r
        UID:notices/n/notice@jy.example\r
        DTSTAMP:20120305T010000Z\r
        DTSTART;VALUE=DATE:20120305\r
        DTEND;VALUE=DATE:20120401\r
        SUMMARY:公示期：甲市公示\r
        DESCRIPTION:自2012年3月5日至2012年3月31日公示。\\n受理方式：\r
         乙\\,丙\\;丁\\\\\r
        CATEGORIES:公示,公示\r
        URL:https://jy.example/jh/notices/n.html\r
        STATUS:CONFIRMED\r
        SEQUENCE:0\r
        TRANSP:TRANSPARENT\r
        END:VEVENT\r

        """)
  }

  @Test("cancels the events of a withdrawn document and keeps their names")
  func cancels() throws {
    let plan = Plan(
      metadata: metadata("a") {
        $0.withdrawal = Withdrawal(date: day("2012-05-01"), reason: "有误")
      },
      calendar: [CalendarEntry(month: 2, year: 2012, label: "1.", text: "开学检查", anchor: "cal_1")])
    let before = site([plan.metadata], asOf: "2012-04-30")
      .calendarEvents(of: plan, document: 0, targets: [])
    let after = site([plan.metadata], asOf: "2012-05-01")
      .calendarEvents(of: plan, document: 0, targets: [])
    #expect(before.map(\.uid) == ["plans/a/cal_1@jy.example"])
    #expect(before.map(\.uid) == after.map(\.uid))
    #expect(before.map(\.isCancelled) == [false])
    #expect(after.map(\.isCancelled) == [true])
    #expect(before.map(\.lastDay) == [day("2012-02-29")])
  }

  @Test("makes an event of each target that names a day")
  func datesTargets() {
    let plan = Plan(
      metadata: metadata("a"), units: [OutlineUnit(id: "p1", role: .measure, title: "学前教育")])
    let targets = [
      Target(
        what: "幼儿园", comparison: .atLeast, value: 20, unit: "所", deadline: "6月底前", text: "新建"),
      Target(what: "教师", comparison: .increase, value: 5, unit: "名", text: "增加"),
    ]
    let events = site([plan.metadata])
      .calendarEvents(of: plan, document: 0, targets: [targets])
    #expect(events.map(\.summary) == ["目标到期：幼儿园不低于20所"])
    #expect(events.map(\.firstDay) == [day("2012-06-30")])
    #expect(events.map(\.url) == ["https://jy.example/jh/plans/a.html#p1"])
  }

  @Test("folds lines at 75 octets without cutting a character")
  func folds() throws {
    let long = metadata("n", isNotice: true) {
      $0.title = String(repeating: "教育𠀀a", count: 40)
      $0.notice = NoticePeriod(from: day("2012-03-05"), to: day("2012-03-06"))
    }
    let events = site([long]).calendarEvents(of: Plan(metadata: long), document: 0, targets: [])
    let bytes = events.flatMap(CalendarFile.event)
    let lines = bytes.split(separator: 0x0A).map { $0.dropLast() }
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let unfolded = text(bytes).replacing("\r\n ", with: "")
    #expect(unfolded.contains("SUMMARY:公示期：" + String(repeating: "教育𠀀a", count: 40) + "\r\n"))
  }

  @Test(
    "reads the last day of a deadline",
    arguments: [
      ("年内", "2012-12-31"), ("上半年", "2012-06-30"), ("6月底前", "2012-06-30"),
      ("到2015年", "2015-12-31"), ("2013年2月底前", "2013-02-28"), ("９月１０日前", "2012-09-10"),
      ("2014年第一季度", "2014-03-31"), ("5月中旬", "2012-05-20"), ("三年内", nil), ("5年内", nil),
      ("近期", nil),
    ] as [(String, String?)])
  func readsDeadline(words: String, expected: String?) {
    #expect(lastDay(ofDeadline: words, year: 2012)?.text == expected)
  }

  @Test("reads no day of a deadline without a year")
  func needsYear() {
    #expect(lastDay(ofDeadline: "年底前", year: nil) == nil)
    #expect(lastDay(ofDeadline: "2020年底前", year: nil) == day("2020-12-31"))
  }
}

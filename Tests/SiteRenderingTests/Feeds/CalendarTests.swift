import PlanModel
import SiteRendering
import Testing

@Suite struct CalendarTests {
  @Test("writes a notice period as one all-day event with an end after its last day")
  func writesNotice() throws {
    let notice = metadata("n", kind: "公示", isNotice: true) {
      $0.notice = NoticePeriod(from: day("2012-03-05"), to: day("2012-03-31"), contact: "乙,丙;丁\\")
    }
    #expect(
      events(site([notice]), Plan(metadata: notice)) == """
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
    let before = events(site([plan.metadata], asOf: "2012-04-30"), plan)
    let after = events(site([plan.metadata], asOf: "2012-05-01"), plan)
    #expect(values("UID", in: before) == ["plans/a/cal_1@jy.example"])
    #expect(values("UID", in: after) == ["plans/a/cal_1@jy.example"])
    #expect(values("STATUS", in: before) == ["CONFIRMED"])
    #expect(values("STATUS", in: after) == ["CANCELLED"])
    #expect(values("SEQUENCE", in: before) == ["0"])
    #expect(values("SEQUENCE", in: after) == ["1"])
    #expect(values("DTEND;VALUE=DATE", in: before) == ["20120301"])
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
    let events = events(site([plan.metadata]), plan, targets: [targets])
    #expect(values("UID", in: events) == ["plans/a/p1-target-1@jy.example"])
    #expect(values("SUMMARY", in: events) == ["目标到期：幼儿园不低于20所"])
    #expect(values("DESCRIPTION", in: events) == ["甲市工作要点\\n新建"])
    #expect(values("DTSTART;VALUE=DATE", in: events) == ["20120630"])
    #expect(values("URL", in: events) == ["https://jy.example/jh/plans/a.html#p1"])
  }

  @Test("folds lines at 75 octets without cutting a character")
  func folds() throws {
    let long = metadata("n", isNotice: true) {
      $0.title = String(repeating: "教育𠀀a", count: 40)
      $0.notice = NoticePeriod(from: day("2012-03-05"), to: day("2012-03-06"))
    }
    let text = events(site([long]), Plan(metadata: long))
    let lines = text.utf8.split(separator: 0x0A).map { $0.dropLast() }
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    let unfolded = text.replacing("\r\n ", with: "")
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

/// The calendar entries of a site's only document.
private func events(_ site: Site, _ plan: Plan, targets: [[Target]] = []) -> String {
  var file = CalendarFile()
  CalendarEvents(site: site, document: 0)?.write(plan, targets: targets, to: &file)
  return text(file.bytes)
}

/// What the lines of a property say, unfolded.
private func values(_ name: String, in events: String) -> [String] {
  events.replacing("\r\n ", with: "").split(separator: "\r\n")
    .filter { $0.hasPrefix(name + ":") }.map { String($0.dropFirst(name.count + 1)) }
}

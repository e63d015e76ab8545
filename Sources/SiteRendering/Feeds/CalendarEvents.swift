import PlanAnalysis
import PlanModel

/// Writes the calendar entries of one document, all-day events: its 公示期, the lines of its
/// 工作行事历 (a month each), and its targets that name a day; in this order. Events of a document
/// that was withdrawn, repealed or has expired are shown as cancelled rather than left out.
package struct CalendarEvents {
  private let title: String
  private let kind: String
  private let period: Period?
  /// Its page without the ending; every event's stable name begins with it.
  private let page: String
  /// What every event's name ends with: the site.
  private let place: String
  /// Absolute; nil where the site names no domain.
  private let url: String?
  /// When the document was published or last changed.
  private let stamp: PublicationTime
  private let isCancelled: Bool

  /// Nil for a document that nobody knows the time of.
  package init?(site: Site, document: Int) {
    guard let stamp = site.lastChange(of: document) else { return nil }
    self.stamp = stamp
    title = site[document].metadata.title
    kind = site[document].metadata.kind
    period = site[document].metadata.period
    page = String(site.urls[document].dropLast(".html".count))
    place = site.settings.domain ?? Permalinks.hashedID(site.settings.name) + ".invalid"
    url = site.absoluteURL(site.urls[document])
    isCancelled = site.validity[document] == .repealed || site.validity[document] == .expired
  }

  /// Appends the events to `file`; `targets` by unit index.
  package func write(_ plan: Plan, targets: [[Target]], to file: inout CalendarFile) {
    if let notice = plan.metadata.notice { write(notice, to: &file) }
    for entry in plan.calendar { write(entry, to: &file) }
    let year = period?.firstYear == period?.lastYear ? period?.firstYear : nil
    for unit in targets.indices where unit < plan.units.count {
      for (number, target) in targets[unit].enumerated() {
        guard let deadline = target.deadline, let day = lastDay(ofDeadline: deadline, year: year)
        else { continue }
        write(target, number: number + 1, unit: plan.units[unit].id, day: day, to: &file)
      }
    }
  }

  private func write(_ notice: NoticePeriod, to file: inout CalendarFile) {
    write(
      Event(
        name: "notice", firstDay: notice.from, lastDay: max(notice.from, notice.to), category: "公示"),
      summary: { line in
        line.append("公示期：")
        line.append(calendar: title)
      },
      description: { line in
        line.append(text: "自\(notice.from.chineseText)至\(notice.to.chineseText)公示。")
        if let contact = notice.contact { line.append(calendar: "\n受理方式：\(contact)") }
      }, to: &file)
  }

  private func write(_ entry: CalendarEntry, to file: inout CalendarFile) {
    guard let year = entry.year,
      let first = CalendarDate(year: year, month: entry.month, day: 1),
      let last = CalendarDate(
        year: year, month: entry.month, day: CalendarDate.days(inMonth: entry.month, of: year))
    else { return }
    write(
      Event(
        name: entry.anchor, anchor: entry.anchor, firstDay: first, lastDay: last, category: "行事历"),
      summary: { line in
        line.append(calendar: entry.label)
        line.append(calendar: entry.text)
      },
      description: { line in
        line.append(calendar: title)
        line.append(text: "，\(year)年\(entry.month)月。")
      }, to: &file)
  }

  private func write(
    _ target: Target, number: Int, unit: String, day: CalendarDate, to file: inout CalendarFile
  ) {
    write(
      Event(
        name: unit, number: number, anchor: unit, firstDay: day, lastDay: day, category: "指标"),
      summary: { line in
        line.append("目标到期：")
        line.append(calendar: target.what)
        line.append(numberOf: target)
        line.append(calendar: target.unit)
      },
      description: { line in
        line.append(calendar: title)
        line.append("\\n")
        line.append(calendar: target.text)
      }, to: &file)
  }

  /// One event but for its texts.
  private struct Event {
    let name: String
    /// Of the event among the targets of one unit.
    var number: Int?
    var anchor: String?
    let firstDay: CalendarDate
    /// Not before `firstDay`; belongs to the event.
    let lastDay: CalendarDate
    let category: StaticString
  }

  /// One VEVENT; the day after its last is its end, as for all all-day events.
  private func write(
    _ event: Event, summary: (inout ByteWriter) -> Void, description: (inout ByteWriter) -> Void,
    to file: inout CalendarFile
  ) {
    file.append("BEGIN:VEVENT\r\n")
    file.line("UID:") { line in
      line.append(calendar: page)
      line.append("/")
      line.append(calendar: event.name)
      if let number = event.number {
        line.append("-target-")
        line.append(decimal: number)
      }
      line.append("@")
      line.append(calendar: place)
    }
    file.line("DTSTAMP:") { $0.append(utc: stamp) }
    file.line("DTSTART;VALUE=DATE:") { $0.append(compact: event.firstDay) }
    file.line("DTEND;VALUE=DATE:") { $0.append(compact: event.lastDay.advanced(by: 1)) }
    file.line("SUMMARY:", summary)
    file.line("DESCRIPTION:", description)
    file.line("CATEGORIES:") { line in
      line.append(calendar: kind)
      line.append(",")
      line.append(event.category)
    }
    if let url { file.line("URL:") { $0.append(link: url, to: event.anchor) } }
    file.append(isCancelled ? "STATUS:CANCELLED\r\n" : "STATUS:CONFIRMED\r\n")
    file.append(isCancelled ? "SEQUENCE:1\r\n" : "SEQUENCE:0\r\n")
    file.append("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n")
  }
}

extension ByteWriter {
  /// Appends an address with an anchor behind it where there is one.
  fileprivate mutating func append(link url: String, to anchor: String?) {
    append(text: url)
    guard let anchor else { return }
    append("#")
    append(text: anchor)
  }
}

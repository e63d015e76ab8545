import PlanAnalysis
import PlanModel

/// One all-day entry of the site's calendar.
package struct CalendarEvent: Sendable, Hashable {
  /// Stable: what it is about, then the site.
  package let uid: String
  package let summary: String
  package let description: String
  package let firstDay: CalendarDate
  /// Not before `firstDay`; belongs to the event.
  package let lastDay: CalendarDate
  /// When the document was published or last changed.
  package let stamp: PublicationTime
  /// Its document was withdrawn, repealed or has expired: shown as cancelled rather than left out.
  package let isCancelled: Bool
  package let categories: [String]
  /// Absolute; nil where the site names no domain.
  package let url: String?
}

extension Site {
  /// The calendar entries of one document: its 公示期, the lines of its 工作行事历 (a month each), and
  /// its targets that name a day; in this order. `targets` by unit index.
  package func calendarEvents(
    of plan: Plan, document: Int, targets: [[Target]]
  ) -> [CalendarEvent] {
    guard let stamp = lastChange(of: document) else { return [] }
    let maker = EventMaker(site: self, document: document, stamp: stamp)
    return [plan.metadata.notice.map(maker.event(ofNotice:))].compactMap { $0 }
      + plan.calendar.compactMap(maker.event(ofEntry:))
      + maker.events(ofTargets: targets, in: plan)
  }
}

private struct EventMaker {
  let site: Site
  let document: Int
  let stamp: PublicationTime

  private var metadata: PlanMetadata { site[document].metadata }

  func event(ofNotice notice: NoticePeriod) -> CalendarEvent {
    let contact = notice.contact.map { "\n受理方式：\($0)" } ?? ""
    return event(
      "notice", anchor: nil, summary: "公示期：\(metadata.title)",
      text: "自\(notice.from.chineseText)至\(notice.to.chineseText)公示。\(contact)",
      from: notice.from, to: max(notice.from, notice.to), category: "公示")
  }

  func event(ofEntry entry: CalendarEntry) -> CalendarEvent? {
    guard let year = entry.year,
      let first = CalendarDate(year: year, month: entry.month, day: 1),
      let last = CalendarDate(
        year: year, month: entry.month, day: CalendarDate.days(inMonth: entry.month, of: year))
    else { return nil }
    return event(
      entry.anchor, anchor: entry.anchor, summary: entry.label + entry.text,
      text: "\(metadata.title)，\(year)年\(entry.month)月。", from: first, to: last, category: "行事历")
  }

  func events(ofTargets targets: [[Target]], in plan: Plan) -> [CalendarEvent] {
    let period = metadata.period
    let year = period?.firstYear == period?.lastYear ? period?.firstYear : nil
    return zip(plan.units, targets).flatMap { unit, targets in
      targets.enumerated().compactMap { number, target -> CalendarEvent? in
        guard let deadline = target.deadline, let day = lastDay(ofDeadline: deadline, year: year)
        else { return nil }
        return event(
          "\(unit.id)-target-\(number + 1)", anchor: unit.id,
          summary: "目标到期：\(target.what)\(target.amountText)",
          text: "\(metadata.title)\n\(target.text)", from: day, to: day, category: "指标")
      }
    }
  }

  private func event(
    _ name: String, anchor: String?, summary: String, text: String, from: CalendarDate,
    to: CalendarDate, category: String
  ) -> CalendarEvent {
    let page = site.urls[document].dropLast(".html".count)
    let place = site.settings.domain ?? Permalinks.hashedID(site.settings.name) + ".invalid"
    return CalendarEvent(
      uid: "\(page)/\(name)@\(place)", summary: summary, description: text, firstDay: from,
      lastDay: to, stamp: stamp,
      isCancelled: site.validity[document] == .repealed || site.validity[document] == .expired,
      categories: [metadata.kind, category],
      url: site.absoluteURL(site.urls[document]).map { $0 + (anchor.map { "#\($0)" } ?? "") })
  }
}

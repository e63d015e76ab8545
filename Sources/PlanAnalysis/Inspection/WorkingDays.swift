import PlanModel

extension CalendarDate {
  /// Whether offices of mainland China work on the day, by the table of holidays for the years it
  /// covers (2007 to 2026) and Monday to Friday for all others.
  package var isWorkingDay: Bool {
    let isWeekday = weekday <= 5
    guard let table = HolidayTable.year(year) else { return isWeekday }
    let day = month * 100 + self.day
    return isWeekday ? !table.off.contains(day) : table.worked.contains(day)
  }

  /// The last day on which something may be done within `count` working days of this day, which is
  /// not counted itself (民法典第二百零一条).
  package func addingWorkingDays(_ count: Int) -> CalendarDate {
    var day = self
    var left = count
    while left > 0 {
      let next = day.advanced(by: 1)
      guard next != day else { return day }
      day = next
      if day.isWorkingDay { left -= 1 }
    }
    return day
  }
}

import PlanModel

extension ShapeReader {
  /// `YYYY-MM-DD`, a day that exists; a date in another form is an error that shows the right one.
  package mutating func date(_ value: YAMLValue, _ label: String) -> CalendarDate? {
    guard let text = text(value, label, "2012-03-05") else { return nil }
    if let date = CalendarDate(text) { return date }
    let parts = dateParts(text)
    if reportsImpossibleDay(parts, value, label) { return nil }
    let fix = CalendarDate(parts: parts).map { "改为 `\($0.text)`。" }
    wrongShape(value, label, fix ?? "应写成 `年-月-日`，例如 `2012-03-05`。")
    return nil
  }

  /// `YYYY-MM-DD HH:MM`.
  package mutating func time(_ value: YAMLValue, _ label: String) -> PublicationTime? {
    guard let text = text(value, label, "2012-03-05 09:00") else { return nil }
    if let time = PublicationTime(text) { return time }
    let parts = dateParts(text)
    if reportsImpossibleDay(parts, value, label) { return nil }
    var fix = "应写成 `年-月-日 时:分`，例如 `2012-03-05 09:00`。"
    if let date = CalendarDate(parts: parts) {
      if parts.count >= 5, let time = PublicationTime(date: date, hour: parts[3], minute: parts[4])
      {
        fix = "改为 `\(time.text)`。"
      } else if parts.count == 3 {
        fix = "补上时和分，例如 `\(date.text) 09:00`。"
      }
    }
    wrongShape(value, label, fix)
    return nil
  }

  /// `2012` or `2012-2020`, the hyphen also as a dash.
  package mutating func period(_ value: YAMLValue, _ label: String) -> Period? {
    guard let text = text(value, label, "2012") else { return nil }
    let years = 1900...2199
    let dashes: [Unicode.Scalar] = ["-", "\u{2014}", "\u{2013}", "\u{FF0D}"]
    let parts = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: dashes.contains
    ).map { trimmed(String($0)) }
    let numbers = parts.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.filter(years.contains)
    if numbers.count == parts.count, numbers.count <= 2, let first = numbers.first,
      let last = numbers.last, first <= last
    {
      return Period(firstYear: first, lastYear: last)
    }
    let groups = digitGroups(text).filter(years.contains)
    var fix = "应写成 `2012` 或 `2012-2020`。"
    if groups.count == 1 { fix = "改为 `\(groups[0])`。" }
    if groups.count == 2, groups[0] != groups[1] {
      fix = "改为 `\(groups.min() ?? 0)-\(groups.max() ?? 0)`。"
    }
    wrongShape(value, label, fix)
    return nil
  }

  /// Says so where year, month and day can be told but there is no such day.
  private mutating func reportsImpossibleDay(
    _ parts: [Int], _ value: YAMLValue, _ label: String
  ) -> Bool {
    guard parts.count >= 3, (1900...2199).contains(parts[0]), (1...12).contains(parts[1]),
      CalendarDate(parts: parts) == nil
    else { return false }
    let days = CalendarDate.days(inMonth: parts[1], of: parts[0])
    report(
      "impossible-date", at: value, "\(label): 没有这一天。",
      fix: "\(parts[0])年\(parts[1])月只有 \(days) 天，请核对。")
    return true
  }
}

extension CalendarDate {
  /// Year, month and day from the first three numbers.
  fileprivate init?(parts: [Int]) {
    guard parts.count >= 3, (1900...2199).contains(parts[0]) else { return nil }
    self.init(year: parts[0], month: parts[1], day: parts[2])
  }
}

/// The numbers of a date in whatever form: 2012年3月5日, 2012/3/5, 20120305, ２０１２.
private func dateParts(_ text: String) -> [Int] {
  let groups = digitGroups(text)
  if let first = groups.first, groups.count == 1, (1_900_01_01...2_199_12_31).contains(first) {
    return [first / 10_000, first / 100 % 100, first % 100]
  }
  return groups
}

/// At most eight groups of ASCII or full-width digits.
private func digitGroups(_ text: String) -> [Int] {
  var groups: [Int] = []
  var current: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars.prefix(60) {
    if digit(scalar) != nil {
      current.append(scalar)
    } else if !current.isEmpty {
      groups.append(number(current[...]))
      current = []
    }
  }
  if !current.isEmpty { groups.append(number(current[...])) }
  return Array(groups.prefix(8))
}

/// A day of the Gregorian calendar, without time or zone (ISO 8601 `YYYY-MM-DD`).
package struct CalendarDate: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Nil when there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads exactly `YYYY-MM-DD`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]),
      let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `YYYY-MM-DD`.
  package var text: String {
    var writer = ByteWriter(capacity: 10)
    writer.append(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// `2026年3月5日`, as official documents write a date (GB/T 9704: no leading zeros).
  package var chineseText: String { "\(year)年\(month)月\(day)日" }

  /// Days since 1970-01-01 (civil calendar); negative before.
  package var dayNumber: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day `days` later, or earlier for a negative number; the day itself where that
  /// leaves the years 1 to 9999.
  package func advanced(by days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days) ?? self
  }

  /// The inverse of `dayNumber`; nil outside the years 1 to 9999.
  package init?(dayNumber: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// 1 is Monday, 7 Sunday (ISO 8601).
  package var weekday: Int { (((dayNumber + 3) % 7) + 7) % 7 + 1 }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  package static func < (a: CalendarDate, b: CalendarDate) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

/// A minute of a day in UTC+8: when a document was published.
package struct PublicationTime: Sendable, Hashable, Comparable {
  package let date: CalendarDate
  package let hour: Int
  package let minute: Int

  package init?(date: CalendarDate, hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.date = date
    self.hour = hour
    self.minute = minute
  }

  /// Reads exactly `YYYY-MM-DD HH:MM`; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 16, bytes[10] == 0x20, bytes[13] == 0x3A,
      let date = CalendarDate(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = decimal(bytes[11..<13]), let minute = decimal(bytes[14..<16])
    else { return nil }
    self.init(date: date, hour: hour, minute: minute)
  }

  /// `YYYY-MM-DD HH:MM`, the form of the `PubDate` tag.
  package var text: String { "\(date.text) \(clockText)" }

  /// RFC 3339 with the zone written out: `2026-03-05T09:00:00+08:00`.
  package var rfc3339: String {
    "\(date.text)T\(clockText):00+08:00"
  }

  private var clockText: String {
    var writer = ByteWriter(capacity: 5)
    writer.append(decimal: hour, width: 2)
    writer.append(0x3A)
    writer.append(decimal: minute, width: 2)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  package static func < (a: PublicationTime, b: PublicationTime) -> Bool {
    (a.date, a.hour, a.minute) < (b.date, b.hour, b.minute)
  }
}

private func decimal(_ digits: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for digit in digits {
    guard (0x30...0x39).contains(digit) else { return nil }
    value = value * 10 + Int(digit - 0x30)
  }
  return value
}

extension ByteWriter {
  /// Appends `YYYY-MM-DD`.
  package mutating func append(_ date: CalendarDate) {
    append(decimal: date.year, width: 4)
    append(0x2D)
    append(decimal: date.month, width: 2)
    append(0x2D)
    append(decimal: date.day, width: 2)
  }
}

import PlanModel

/// 发文字号 in the brackets that offices and web pages give it.
enum DocumentNumberForm {
  private static let opening = Set(scalars("〔[(【„﹝([〈《<"))
  private static let closing = Set(scalars("〕])】‟”﹞)]〉》>"))

  /// The number that begins at `index`: its value and the place after it.
  static func read(_ text: [UInt32], _ index: Int, _ end: Int) -> (DocumentNumber, Int)? {
    var at = index
    while at < end, at - index <= 14, text[at].isHan { at += 1 }
    guard at - index >= 2, at < end, opening.contains(text[at]) else { return nil }
    let prefix = string(text[index..<at])
    at += 1
    guard let (year, afterYear) = number(text, at, end), (1949...2100).contains(year),
      afterYear < end, closing.contains(text[afterYear])
    else { return nil }
    at = afterYear + 1
    while at < end, text[at].isBlank || text[at] == 0x7B2C { at += 1 }
    guard let (serial, afterSerial) = number(text, at, end), serial > 0 else { return nil }
    at = afterSerial
    while at < end, text[at].isBlank { at += 1 }
    guard at < end, text[at] == 0x53F7 else { return nil }
    return (DocumentNumber(prefix: prefix, year: year, serial: serial), at + 1)
  }

  /// The whole line is one document number.
  static func isAlone(_ line: ArraySlice<UInt32>) -> Bool { alone(line) != nil }

  static func alone(_ line: ArraySlice<UInt32>) -> DocumentNumber? {
    let text = line.filter { !$0.isBlank }
    guard text.count >= 8, text.count <= 30, let (value, end) = read(text, 0, text.count),
      end == text.count
    else { return nil }
    return value
  }

  private static func number(_ text: [UInt32], _ index: Int, _ end: Int) -> (Int, Int)? {
    var value = 0
    var at = index
    while at < end, at - index < 5, let digit = text[at].digitValue {
      value = value * 10 + digit
      at += 1
    }
    return at > index ? (value, at) : nil
  }
}

/// Dates as documents write them: `二○一二年一月三十日`, `2012年01月30日`, `2012-01-30`.
enum DateForm {
  struct Reading {
    var year: Int
    var month: Int
    /// 0 when only the month is stated.
    var day: Int
    var end: Int
    /// Hour and minute that follow.
    var time: (Int, Int)?

    var date: CalendarDate? { CalendarDate(year: year, month: month, day: day) }

    /// A year that a computer, not an office, has filled in.
    var isPlaceholder: Bool { year < 1979 || year > 2100 }
  }

  static func read(_ text: [UInt32], _ index: Int, _ end: Int) -> Reading? {
    guard let (year, afterYear) = yearNumber(text, index, end), afterYear < end else { return nil }
    var at = skipBlanks(text, afterYear, end)
    guard at < end else { return nil }
    let separator = text[at]
    let isNamed = separator == 0x5E74
    guard isNamed || [0x2D, 0x2F, 0x2E].contains(separator) else { return nil }
    at = skipBlanks(text, at + 1, end)
    guard let (month, afterMonth) = smallNumber(text, at, end), (1...12).contains(month) else {
      return nil
    }
    at = skipBlanks(text, afterMonth, end)
    guard at < end else { return nil }
    guard text[at] == (isNamed ? 0x6708 : separator) else { return nil }
    at += 1
    let dayStart = skipBlanks(text, at, end)
    guard let (day, afterDay) = smallNumber(text, dayStart, end), (1...31).contains(day) else {
      return isNamed ? Reading(year: year, month: month, day: 0, end: at) : nil
    }
    at = skipBlanks(text, afterDay, end)
    if isNamed {
      guard at < end, text[at] == 0x65E5 || text[at] == 0x53F7 else {
        return Reading(year: year, month: month, day: 0, end: skipBlanks(text, dayStart, dayStart))
      }
      at += 1
    } else {
      at = afterDay
    }
    var reading = Reading(year: year, month: month, day: day, end: at)
    addTime(&reading, text, end)
    return reading
  }

  private static func addTime(_ reading: inout Reading, _ text: [UInt32], _ end: Int) {
    let at = skipBlanks(text, reading.end, end)
    guard let (hour, afterHour) = smallNumber(text, at, end), hour < 24, afterHour < end,
      text[afterHour].isColon, let (minute, after) = smallNumber(text, afterHour + 1, end),
      minute < 60, text[at].isDigit
    else { return }
    reading.time = (hour, minute)
    reading.end = after
    if after < end, text[after].isColon, let (_, last) = smallNumber(text, after + 1, end) {
      reading.end = last
    }
  }

  private static func skipBlanks(_ text: [UInt32], _ index: Int, _ end: Int) -> Int {
    var at = index
    while at < end, text[at].isBlank { at += 1 }
    return at
  }

  /// Four digits, Arabic or Chinese (○, 〇, 零, O).
  static func yearNumber(_ text: [UInt32], _ index: Int, _ end: Int) -> (Int, Int)? {
    guard index + 4 <= end else { return nil }
    var value = 0
    for at in index..<(index + 4) {
      let scalar = text[at]
      let zeros: Set<UInt32> = [0x25CB, 0x3007, 0x96F6, 0x4F, 0x25EF, 0xFF2F]
      guard
        let digit = scalar.digitValue ?? HanNumber.digit(scalar)
          ?? (zeros.contains(scalar) ? 0 : nil)
      else { return nil }
      value = value * 10 + digit
    }
    guard index + 4 == end || text[index + 4].digitValue == nil else { return nil }
    return (1900...2999).contains(value) ? (value, index + 4) : nil
  }

  private static func smallNumber(_ text: [UInt32], _ index: Int, _ end: Int) -> (Int, Int)? {
    if let han = HanNumber.read(text, index, end) { return han }
    var value = 0
    var at = index
    while at < end, at - index < 2, let digit = text[at].digitValue {
      value = value * 10 + digit
      at += 1
    }
    return at > index ? (value, at) : nil
  }
}

import PlanModel

/// The last day that a deadline as written leaves: 2025年底前, 6月底前, 上半年, 到2027年, 年内.
///
/// A deadline that names no year means `year`. Nil where the words name no day by themselves (三年内)
/// or the year is not known.
package func lastDay(ofDeadline text: String, year: Int?) -> CalendarDate? {
  let words = DeadlineWords(text)
  guard let year = words.year ?? year else { return nil }
  if let month = words.month {
    let lastOfMonth = CalendarDate.days(inMonth: month, of: year)
    return CalendarDate(
      year: year, month: month, day: min(words.day ?? words.partOfMonth ?? 31, lastOfMonth))
  }
  if let month = words.lastMonth {
    return CalendarDate(year: year, month: month, day: CalendarDate.days(inMonth: month, of: year))
  }
  return nil
}

/// Numbers of a deadline by the character that follows them, and the words that mean a day.
private struct DeadlineWords {
  var year: Int?
  var month: Int?
  var day: Int?
  /// 上旬, 中旬.
  var partOfMonth: Int?
  /// Of a part of the year: 上半年 is June, 年底 December, 第一季度 March.
  var lastMonth: Int?

  init(_ text: String) {
    var digits = 0
    var value = 0
    for scalar in text.unicodeScalars {
      if let digit = decimalDigit(scalar), digits < 4 {
        value = value * 10 + digit
        digits += 1
        continue
      }
      if digits > 0 { take(value, digits: digits, before: scalar) }
      digits = 0
      value = 0
    }
    let bytes = Array(text.utf8)
    lastMonth = DeadlineWords.parts.first { bytes.holds($0.words) && !saysYears(text) }?.month
    if lastMonth == nil, year != nil { lastMonth = 12 }
    if bytes.holds("上旬") { partOfMonth = 10 }
    if bytes.holds("中旬") { partOfMonth = 20 }
  }

  private static let parts: [(words: StaticString, month: Int)] = [
    ("上半年", 6), ("第一季度", 3), ("一季度", 3), ("第二季度", 6), ("二季度", 6), ("第三季度", 9),
    ("三季度", 9), ("第四季度", 12), ("四季度", 12), ("下半年", 12), ("年底", 12), ("年末", 12),
    ("年终", 12), ("年内", 12), ("年度内", 12), ("全年", 12), ("今年", 12), ("本年", 12),
  ]

  /// 三年内 and 5年内 count years from a day that the words do not name.
  private func saysYears(_ text: String) -> Bool {
    guard year == nil, let range = text.unicodeScalars.firstIndex(of: "年") else { return false }
    guard range > text.unicodeScalars.startIndex else { return false }
    let before = text.unicodeScalars[text.unicodeScalars.index(before: range)]
    return decimalDigit(before) != nil || "一二两三四五六七八九十".unicodeScalars.contains(before)
  }

  private mutating func take(_ value: Int, digits: Int, before scalar: Unicode.Scalar) {
    switch scalar {
    case "年" where digits == 4: year = value
    case "月" where (1...12).contains(value): month = value
    case "日", "号":
      if (1...31).contains(value) { day = value }
    default: break
    }
  }
}

/// ASCII and full-width digits.
private func decimalDigit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value - 0x30)
  case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
  default: nil
  }
}

extension [UInt8] {
  /// Whether the words stand anywhere in the text.
  fileprivate func holds(_ words: StaticString) -> Bool {
    let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    guard let first = words.first, count >= words.count else { return false }
    return withUnsafeBufferPointer { bytes in
      (0...(bytes.count - words.count)).contains { start in
        bytes[start] == first && bytes[start...].starts(with: words)
      }
    }
  }
}

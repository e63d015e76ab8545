/// Month headings of a 工作行事历.
enum Months {
  /// `二月`, `3月份` at `index`: the month and the place after it.
  static func read(_ text: [UInt32], _ index: Int, _ end: Int) -> (Int, Int)? {
    let number: (Int, Int)?
    if index < end, text[index].isDigit {
      var value = 0
      var at = index
      while at < end, at - index < 2, text[at].isDigit {
        value = value * 10 + Int(text[at] - 0x30)
        at += 1
      }
      number = (value, at)
    } else {
      number = HanNumber.read(text, index, end)
    }
    guard let (month, at) = number, (1...12).contains(month), at < end, text[at] == 0x6708 else {
      return nil
    }
    var after = at + 1
    if after < end, text[after] == 0x4EFD { after += 1 }
    if after < end, text[after].isColon { after += 1 }
    return (month, after)
  }

  /// The whole line is a month.
  static func isAlone(_ text: [UInt32], _ line: Range<Int>) -> Bool {
    read(text, line.lowerBound, line.upperBound)?.1 == line.upperBound
  }

  private static let names = ["行事历", "工作历", "月历", "周历", "大事记", "工作月程", "月工作安排", "月份工作安排", "逐月安排"]
    .map(scalars)

  /// Names a calendar.
  static func isCalendarName(_ text: [UInt32], _ line: Range<Int>) -> Bool {
    line.count <= 40 && names.contains { find($0, text, in: line) != nil }
  }
}

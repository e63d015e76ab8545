/// Recognises the numbering that a line opens with, and tells it from what only looks like one: a
/// pair of months (`3、4月份`), a date (`2012.1`), a quantity (`4.6万`), a ratio.
package enum LabelScanner {
  /// The label at the start of `line` (no leading white space), or nil.
  package static func scan(_ line: ArraySlice<UInt8>) -> Label? {
    guard let first = line.first else { return nil }
    let start = line.startIndex
    switch first {
    case 0x30...0x39: return arabic(line)
    case 0x28: return parenthesis(line, open: 1)
    case 0x61...0x7A: return letter(line)
    case 0xE2: return circled(line)
    case 0xEF:
      return scalar(line, start) == 0xFF08 ? parenthesis(line, open: 3) : arabic(line)
    case 0xE3...0xE9:
      switch scalar(line, start) {
      case 0x7B2C: return ordinal(line)  // 第
      case 0x3220...0x3229:
        let number = Int(scalar(line, start) - 0x321F)
        return Label(style: .chineseParenthesis, number: number, length: 3)
      default: return chineseComma(line) ?? taskWord(line)
      }
    default: return nil
    }
  }

  private static func chineseComma(_ line: ArraySlice<UInt8>) -> Label? {
    guard let (value, end) = ChineseNumeral.readChinese(line, at: line.startIndex),
      (1..<100).contains(value)
    else { return nil }
    guard
      let after = mark(line, at: skippingSpace(line, end), allowing: [0x3001, 0xFF0E])
        ?? ascii(0x2E, line, at: end)
    else { return nil }
    if let (following, stop) = ChineseNumeral.readChinese(line, at: after),
      following == value + 1, countsThings(line, at: stop)
    {
      return nil
    }
    return Label(style: .chineseComma, number: value, length: after - line.startIndex)
  }

  private static let ordinalWords: [(String, LabelStyle)] = [
    ("部分", .part), ("篇", .part), ("章", .chapterWord), ("节", .sectionWord), ("条", .article),
  ]

  private static func ordinal(_ line: ArraySlice<UInt8>) -> Label? {
    guard let (value, end) = number(line, at: line.startIndex + 3), (1..<1000).contains(value)
    else { return nil }
    for (word, style) in ordinalWords where starts(line, at: end, with: word) {
      let after = end + word.utf8.count
      guard endsOrdinal(line, at: after, style: style) else { return nil }
      let stop =
        mark(line, at: after, allowing: [0x3001, 0xFF1A]) ?? ascii(0x3A, line, at: after)
      return Label(style: style, number: value, length: (stop ?? after) - line.startIndex)
    }
    return nil
  }

  private static let taskWords: [(String, LabelStyle)] = [
    ("任务", .task), ("措施", .task), ("举措", .task), ("行动", .task), ("目标", .goalWord),
  ]

  /// 任务一： and its kin: the word alone would be text, so a mark must follow the number.
  private static func taskWord(_ line: ArraySlice<UInt8>) -> Label? {
    for (word, style) in taskWords where starts(line, at: line.startIndex, with: word) {
      guard let (value, end) = number(line, at: line.startIndex + word.utf8.count),
        (1..<100).contains(value)
      else { return nil }
      let isSpaced = end < line.endIndex && line[end] == 0x20
      guard
        let after = isSpaced
          ? end
          : mark(line, at: end, allowing: [0x3001, 0xFF1A, 0xFF0E])
            ?? ascii(0x3A, line, at: end) ?? ascii(0x2E, line, at: end)
      else { return nil }
      return Label(style: style, number: value, length: after - line.startIndex)
    }
    return nil
  }

  private static func parenthesis(_ line: ArraySlice<UInt8>, open: Int) -> Label? {
    let digits = skippingSpace(line, line.startIndex + open)
    let chinese = ChineseNumeral.readChinese(line, at: digits)
    guard let (value, end) = chinese ?? ChineseNumeral.readArabic(line, at: digits),
      (1..<200).contains(value),
      let close = closingParenthesis(line, at: skippingSpace(line, end))
    else { return nil }
    let after = mark(line, at: close, allowing: [0x3001]) ?? close
    let style: LabelStyle = chinese != nil ? .chineseParenthesis : .arabicParenthesis
    return Label(style: style, number: value, length: after - line.startIndex)
  }

  private static func letter(_ line: ArraySlice<UInt8>) -> Label? {
    let start = line.startIndex
    guard let after = closingParenthesis(line, at: start + 1) else { return nil }
    return Label(style: .letter, number: Int(line[start] - 0x60), length: after - start)
  }

  private static func circled(_ line: ArraySlice<UInt8>) -> Label? {
    let value = Int(scalar(line, line.startIndex))
    switch value {
    case 0x2460...0x2473: return Label(style: .circled, number: value - 0x245F, length: 3)
    case 0x2474...0x2487:
      return Label(style: .arabicParenthesis, number: value - 0x2473, length: 3)
    case 0x2488...0x249B: return Label(style: .arabic, number: value - 0x2487, length: 3)
    default: return nil
    }
  }

  private static func arabic(_ line: ArraySlice<UInt8>) -> Label? {
    guard let (value, end) = ChineseNumeral.readArabic(line, at: line.startIndex),
      (1..<500).contains(value)
    else { return nil }
    if let decimal = decimal(line, first: value, end: end) { return decimal }
    if let after = closingParenthesis(line, at: end) {
      return Label(style: .halfParenthesis, number: value, length: after - line.startIndex)
    }
    guard
      let after = mark(line, at: skippingSpace(line, end), allowing: [0x3001, 0xFF0E])
        ?? ascii(0x2E, line, at: end), !isPairOrQuantity(line, value: value, after: after)
    else { return nil }
    return Label(style: .arabic, number: value, length: after - line.startIndex)
  }

  /// `1.1`, `2.1.1`: up to four small numbers, then white space, a mark, or a word that is no unit.
  private static func decimal(_ line: ArraySlice<UInt8>, first: Int, end: Int) -> Label? {
    var last = first
    var dots = 0
    var index = end
    while let dot = ascii(0x2E, line, at: index) ?? mark(line, at: index, allowing: [0xFF0E]),
      let (value, stop) = ChineseNumeral.readArabic(line, at: dot), (1..<100).contains(value)
    {
      last = value
      dots += 1
      index = stop
    }
    guard (1...3).contains(dots), first < 100, index < line.endIndex else { return nil }
    let style = LabelStyle.decimal(dots: dots)
    if let after = ascii(0x2E, line, at: index)
      ?? mark(line, at: index, allowing: [0x3001, 0xFF0E])
    {
      return Label(style: style, number: last, length: after - line.startIndex)
    }
    let isSpaced =
      line[index] == 0x20 || line[index] == 0x09 || scalar(line, index) == 0x3000
    let isWord = isHan(scalar(line, index)) && !countsThings(line, at: index)
    guard isSpaced || (isWord && (dots > 1 || !isMagnitude(line, at: index))) else { return nil }
    return Label(style: style, number: last, length: index - line.startIndex)
  }

  // MARK: What only looks like a label

  /// After `3、` or `3.`: the second of a pair (`4月份`), or digits that make the whole a number.
  private static func isPairOrQuantity(_ line: ArraySlice<UInt8>, value: Int, after: Int) -> Bool {
    guard let (following, stop) = ChineseNumeral.readArabic(line, at: after) else { return false }
    guard scalar(line, after - 3) == 0x3001 else {
      return !starts(line, at: stop, with: "年") && !starts(line, at: stop, with: "月")
    }
    return following > value && following <= value + 2 && countsThings(line, at: stop)
  }

  private static let countedWords = [
    "月", "日", "年级", "年", "号", "班", "届", "期", "周", "批", "等奖", "学期", "季度", "类",
  ]

  /// A word that a number counts or dates, so that the number before it is no label; also behind a
  /// further number (`1、2、3年级`).
  private static func countsThings(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
    if countedWords.contains(where: { starts(line, at: index, with: $0) }) { return true }
    guard let next = mark(line, at: index, allowing: [0x3001]),
      let (_, stop) = number(line, at: next)
    else { return false }
    return countedWords.contains { starts(line, at: stop, with: $0) }
  }

  private static let magnitudes = [
    "万", "亿", "千", "百", "元", "个", "倍", "成", "平方", "米", "公里", "公顷", "亩", "吨", "名", "人", "所",
    "岁", "小时", "分", "天", "克",
  ]

  private static func isMagnitude(_ line: ArraySlice<UInt8>, at index: Int) -> Bool {
    magnitudes.contains { starts(line, at: index, with: $0) }
  }

  /// Whether 第N章 and the like end here, rather than go on as 章程, 节课, 条件.
  private static func endsOrdinal(_ line: ArraySlice<UInt8>, at index: Int, style: LabelStyle)
    -> Bool
  {
    guard index < line.endIndex else { return true }
    switch style {
    case .part: return !isHan(scalar(line, index)) || line.count < 90
    case .chapterWord: return !starts(line, at: index, with: "程")
    case .sectionWord:
      return !isHan(scalar(line, index))
        || line.count < 60
          && !starts(line, at: index, with: "课")
    case .article:
      return !starts(line, at: index, with: "件") && !starts(line, at: index, with: "线")
    default: return true
    }
  }

  // MARK: Bytes

  private static func number(_ line: ArraySlice<UInt8>, at index: Int) -> (value: Int, end: Int)? {
    ChineseNumeral.readChinese(line, at: index) ?? ChineseNumeral.readArabic(line, at: index)
  }

  private static func skippingSpace(_ line: ArraySlice<UInt8>, _ index: Int) -> Int {
    index < line.endIndex && line[index] == 0x20 ? index + 1 : index
  }

  private static func closingParenthesis(_ line: ArraySlice<UInt8>, at index: Int) -> Int? {
    ascii(0x29, line, at: index) ?? mark(line, at: index, allowing: [0xFF09])
  }

  private static func mark(_ line: ArraySlice<UInt8>, at index: Int, allowing marks: [UInt32])
    -> Int?
  {
    marks.contains(scalar(line, index)) ? index + 3 : nil
  }

  private static func ascii(_ byte: UInt8, _ line: ArraySlice<UInt8>, at index: Int) -> Int? {
    index < line.endIndex && line[index] == byte ? index + 1 : nil
  }
}

import PlanModel

/// What a line opens, if anything.
enum LineOpening: Hashable {
  case content
  case label(Label)
  case heading(level: Int)
  case annex(number: Int?)
  case month(Int)

  var isUnit: Bool {
    switch self {
    case .label, .heading: true
    default: false
    }
  }

  /// Reads what every line opens. Months count only where a calendar is: three or more of them, or
  /// any under a heading that speaks of one.
  static func read(_ lines: [StructuralLine], texts: [[UInt8]]) -> [LineOpening] {
    var openings = lines.indices.map { opening(of: lines[$0], text: texts[$0]) }
    let months = lines.indices.filter { month(of: lines[$0], text: texts[$0]) != nil }
    guard !months.isEmpty else { return openings }
    guard months.count >= 3 || texts.contains(where: { $0.count < 90 && speaksOfCalendar($0) })
    else { return openings }
    for index in months {
      openings[index] = month(of: lines[index], text: texts[index]).map { .month($0) } ?? .content
    }
    markCalendarEntries(in: &openings, lines: lines, months: months)
    return openings
  }

  /// Lines under a month are its entries, whatever they open with, until a heading of the month's
  /// level or above, a chapter, or an annex.
  private static func markCalendarEntries(
    in openings: inout [LineOpening], lines: [StructuralLine], months: [Int]
  ) {
    for month in months {
      let level = lines[month].headingLevel
      var next = month + 1
      while next < lines.count {
        if case .month = openings[next] { break }
        if case .annex = openings[next] { break }
        let isHeading = lines[next].headingLevel > 0
        if isHeading, level == 0 || lines[next].headingLevel <= level { break }
        if case .label(let label) = openings[next], label.style.usualRank <= 3, !isHeading { break }
        openings[next] = .content
        next += 1
      }
    }
  }

  private static func opening(of line: StructuralLine, text: [UInt8]) -> LineOpening {
    guard line.mayOpenUnit else { return .content }
    if line.label == nil, let number = annexNumber(text[...]) {
      return .annex(number: number == 0 ? nil : number)
    }
    if let label = line.label { return .label(label) }
    return line.headingLevel > 0 ? .heading(level: line.headingLevel) : .content
  }

  /// Number of the annex that `text` opens (0 without one): `附:`, `附件1`, `附表二：`; nil for text
  /// that only begins with the word.
  static func annexNumber(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.count < 240, starts(text, at: text.startIndex, with: "附") else { return nil }
    var index = text.startIndex + 3
    var hasWord = false
    for word in ["件", "表", "录"] where starts(text, at: index, with: word) {
      index += 3
      hasWord = true
      break
    }
    var number = 0
    if hasWord, index < text.endIndex {
      let digits = text[index] == 0x20 ? index + 1 : index
      if let found = ChineseNumeral.readArabic(text, at: digits)
        ?? ChineseNumeral.readChinese(text, at: digits)
      {
        number = found.value
        index = found.end
      }
    }
    guard index < text.endIndex else { return hasWord ? number : nil }
    let isMark =
      text[index] == 0x3A || scalar(text, index) == 0xFF1A
      || (hasWord && (text[index] == 0x20 || scalar(text, index) == 0x3000))
    return isMark || (number > 0 && !isHan(scalar(text, index))) ? number : nil
  }

  /// Month that a line names and nothing else: `二月`, `2月份：`, `2012年3月`.
  static func month(of line: StructuralLine, text: [UInt8]) -> Int? {
    guard line.mayOpenUnit, line.label == nil, text.count <= 36 else { return nil }
    var index = text.startIndex
    if let year = ChineseNumeral.readArabic(text[...], at: index), year.value > 1900,
      starts(text[...], at: year.end, with: "年")
    {
      index = year.end + 3
    }
    guard
      let (month, end) = ChineseNumeral.readArabic(text[...], at: index)
        ?? ChineseNumeral.readChinese(text[...], at: index), (1...12).contains(month),
      starts(text[...], at: end, with: "月")
    else { return nil }
    var rest = text[(end + 3)...]
    if starts(rest, at: rest.startIndex, with: "份") { rest = rest.dropFirst(3) }
    if starts(rest, at: rest.startIndex, with: "：") { rest = rest.dropFirst(3) }
    if rest.first == 0x3A { rest = rest.dropFirst() }
    return rest.isEmpty ? month : nil
  }

  private static func speaksOfCalendar(_ text: [UInt8]) -> Bool {
    let text = String(decoding: text, as: UTF8.self)
    return ["行事历", "月历", "工作安排", "日程", "月份安排", "进度安排", "时间安排"].contains { text.contains($0) }
  }
}

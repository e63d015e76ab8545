/// The kind of a written number; the order of the cases is the usual ladder, outermost first.
enum LabelStyle: Int, Sendable, Hashable, Comparable {
  /// 第一部分, 第一编
  case part
  /// 第一章
  case chapter
  /// 第一节
  case section
  /// 一、
  case han
  /// (一)
  case hanParen
  /// 第一条
  case clause
  /// 任务一:
  case named
  /// 1. 1、 1.
  case arabic
  /// 1.1, 2.1.1
  case decimal
  /// (1)
  case arabicParen
  /// 1)
  case arabicHalfParen
  /// a)
  case letter
  /// ①
  case circled

  static func < (a: LabelStyle, b: LabelStyle) -> Bool { a.rawValue < b.rawValue }

  /// Styles that by custom head a chapter or section rather than number a measure.
  var isHeadingStyle: Bool { self <= .hanParen }
}

/// A written number at a place in a text.
struct Label: Sendable, Hashable {
  var style: LabelStyle
  var number: Int
  /// All numbers of a decimal label; one number otherwise.
  var numbers: [Int]
  /// The whole label with its punctuation and the blanks after it.
  var range: Range<Int>
  /// The noun of a named label: 任务.
  var noun: [UInt32] = []

  var depth: Int { numbers.count }
}

/// Reads the label that begins at a place, judging its form only; whether it is one in its context
/// is decided by `LabelContext`.
enum LabelReader {
  static func label(in text: [UInt32], at index: Int, before end: Int) -> Label? {
    guard index < end else { return nil }
    let first = text[index]
    if first.digitValue != nil { return arabic(text, index, end) }
    if first == 0x28 || first == 0xFF08 { return bracketed(text, index, end) }
    if first == 0x7B2C { return ordinal(text, index, end) }
    if (0x2460...0x2473).contains(first) {
      return make(.circled, [Int(first) - 0x245F], text, index, index + 1, end)
    }
    if (0x61...0x7A).contains(first), index + 1 < end,
      text[index + 1] == 0x29 || text[index + 1] == 0xFF09
    {
      return make(.letter, [Int(first) - 0x60], text, index, index + 2, end)
    }
    if let label = han(text, index, end) { return label }
    return named(text, index, end)
  }

  private static func make(
    _ style: LabelStyle, _ numbers: [Int], _ text: [UInt32], _ index: Int, _ after: Int, _ end: Int,
    noun: [UInt32] = []
  ) -> Label {
    var stop = after
    while stop < end, text[stop].isBlank { stop += 1 }
    return Label(
      style: style, number: numbers.last ?? 0, numbers: numbers, range: index..<stop, noun: noun)
  }

  private static func digits(_ text: [UInt32], _ index: Int, _ end: Int) -> (Int, Int)? {
    var value = 0
    var at = index
    while at < end, at - index < 4, let digit = text[at].digitValue {
      value = value * 10 + digit
      at += 1
    }
    guard at > index, at == end || text[at].digitValue == nil else { return nil }
    return (value, at)
  }

  private static func arabic(_ text: [UInt32], _ index: Int, _ end: Int) -> Label? {
    guard var (value, at) = digits(text, index, end), value <= 999, text[index] != 0x30 else {
      return nil
    }
    var numbers = [value]
    while at + 1 < end, text[at] == 0x2E || text[at] == 0xFF0E,
      let (next, after) = digits(text, at + 1, end), next > 0, next < 100
    {
      numbers.append(next)
      at = after
      value = next
    }
    guard at < end else { return nil }
    if numbers.count > 1 { return decimal(text, index, at, end, numbers) }
    switch text[at] {
    case 0x2E, 0xFF0E:
      guard at + 1 < end, text[at + 1].digitValue == nil else { return nil }
      return make(.arabic, numbers, text, index, at + 1, end)
    case 0x3001:
      return make(.arabic, numbers, text, index, at + 1, end)
    case 0x29, 0xFF09:
      return make(.arabicHalfParen, numbers, text, index, at + 1, end)
    default:
      return nil
    }
  }

  private static func decimal(
    _ text: [UInt32], _ index: Int, _ at: Int, _ end: Int, _ numbers: [Int]
  ) -> Label? {
    guard numbers.count <= 4, numbers.allSatisfy({ $0 < 60 }) else { return nil }
    var after = at
    if text[after] == 0x2E || text[after] == 0x3001 || text[after] == 0xFF0E { after += 1 }
    guard after < end else { return nil }
    let next = text[after]
    if next.isHan {
      // 1.5万平方米, 4.6倍: a quantity.
      if after == at, units.contains(next) { return nil }
    } else if !next.isBlank, !next.isOpening {
      return nil
    }
    return make(.decimal, numbers, text, index, after, end)
  }

  /// Characters that make a number before them a quantity or a date.
  static let units = Set(
    scalars(
      "万亿千百十个名人所年月日号时分秒元倍米亩吨座套台家户项次种类级届期周天件篇部册门科位条批岁成度点半余多几公平立方余线楼栋间层班校县市区乡村镇组队节课场%％‰℃"
    ))

  private static func bracketed(_ text: [UInt32], _ index: Int, _ end: Int) -> Label? {
    var at = index + 1
    while at < end, text[at].isBlank { at += 1 }
    let inside: (Int, Int)? = HanNumber.read(text, at, end) ?? digits(text, at, end)
    guard let (value, after) = inside, value > 0, value < 100 else { return nil }
    let isHan = text[at].digitValue == nil
    at = after
    while at < end, text[at].isBlank { at += 1 }
    guard at < end, text[at] == 0x29 || text[at] == 0xFF09 else { return nil }
    at += 1
    if at < end, text[at] == 0x3001 || text[at] == 0x2E { at += 1 }
    return make(isHan ? .hanParen : .arabicParen, [value], text, index, at, end)
  }

  private static func ordinal(_ text: [UInt32], _ index: Int, _ end: Int) -> Label? {
    let number = HanNumber.read(text, index + 1, end) ?? digits(text, index + 1, end)
    guard let (value, at) = number, at < end else { return nil }
    let style: LabelStyle
    var after = at + 1
    switch text[at] {
    case 0x7AE0: style = .chapter
    case 0x8282: style = .section
    case 0x6761: style = .clause
    case 0x7F16, 0x7BC7: style = .part
    case 0x90E8:
      guard at + 1 < end, text[at + 1] == 0x5206 else { return nil }
      style = .part
      after = at + 2
    default: return nil
    }
    if after < end, text[after].isColon || text[after] == 0x3001 { after += 1 }
    return make(style, [value], text, index, after, end)
  }

  private static func han(_ text: [UInt32], _ index: Int, _ end: Int) -> Label? {
    guard let (value, at) = HanNumber.read(text, index, end), value > 0, value < 100, at < end
    else {
      return nil
    }
    var after = at
    while after < end, after - at < 2, text[after].isBlank { after += 1 }
    guard after < end else { return nil }
    // 一、 and the slips 一. 一, 一: of typists; 一,二 in running text is no label.
    if text[after] == 0x3001 || text[after] == 0x2E || text[after] == 0xFF0E {
      return make(.han, [value], text, index, after + 1, end)
    }
    return nil
  }

  private static let nouns = ["任务", "目标", "措施", "举措", "行动"].map(scalars)

  private static func named(_ text: [UInt32], _ index: Int, _ end: Int) -> Label? {
    for noun in nouns where matches(noun, text, at: index, before: end) {
      let number =
        HanNumber.read(text, index + noun.count, end) ?? digits(text, index + noun.count, end)
      guard let (value, at) = number, at < end, value > 0, value < 100 else { return nil }
      guard text[at].isColon || text[at].isBlank || text[at] == 0x3001 else { return nil }
      return make(.named, [value], text, index, at + 1, end, noun: noun)
    }
    return nil
  }
}

/// Numbers in Chinese numerals.
enum HanNumber {
  /// Reads 一 … 九十九 (also 廿, 卅) that begins at `index`: the value and the place after it.
  static func read(_ text: [UInt32], _ index: Int, _ end: Int) -> (Int, Int)? {
    var at = index
    var value = 0
    var sawTen = false
    while at < end, at - index < 4 {
      let scalar = text[at]
      if let digit = digit(scalar) {
        guard value % 10 == 0, value == 0 || sawTen else { return nil }
        value += digit
      } else if scalar == 0x5341 {
        guard !sawTen else { return nil }
        value = max(value, 1) * 10
        sawTen = true
      } else {
        break
      }
      at += 1
    }
    return at > index ? (value, at) : nil
  }

  /// 一 to 九.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}

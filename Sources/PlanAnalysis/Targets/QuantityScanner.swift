/// A number in running text, in Arabic or Chinese numerals, 万 and 亿 multiplied out.
struct Number {
  var value: Double
  /// Of 两三 and the like: the upper of the two.
  var upper: Double?
  /// After its multiplier and 余, 多.
  var end: Int
  var isArabic: Bool
  /// 百, 千 or 万 without a numeral before it (百名, 千所): a round name, not a count.
  var isRoundName = false
  var multiplier: Double = 1
}

/// Reads numbers out of UTF-8 text.
struct QuantityScanner {
  let text: ByteText

  /// The numeral value of the Han character at `index`: 0–9, or 10, 100, 1000, 10⁴, 10⁸.
  @inline(__always)
  func hanNumeral(at index: Int) -> Int? {
    guard index + 2 < text.count else { return nil }
    let code =
      (Int(text.bytes[index]) << 16) | (Int(text.bytes[index + 1]) << 8)
      | Int(text.bytes[index + 2])
    switch code {
    case 0xE4B880: return 1
    case 0xE4BA8C, 0xE4B8A4: return 2
    case 0xE4B889: return 3
    case 0xE59B9B: return 4
    case 0xE4BA94: return 5
    case 0xE585AD: return 6
    case 0xE4B883: return 7
    case 0xE585AB: return 8
    case 0xE4B99D: return 9
    case 0xE38087, 0xE99BB6, 0xE2978B: return 0
    case 0xE58D81: return 10
    case 0xE799BE: return 100
    case 0xE58D83: return 1000
    case 0xE4B887: return 10_000
    case 0xE4BABF: return 100_000_000
    default: return nil
    }
  }

  /// Where the next digit or numeral stands, from `index` on; nil when there is none.
  func nextNumeral(from index: Int) -> Int? {
    guard let base = text.bytes.baseAddress else { return nil }
    let count = text.count
    return Self.numeralBits.withUnsafeBufferPointer { bits in
      var index = index
      while index < count {
        let byte = base[index]
        if byte < 0x80 {
          if byte >= 0x30, byte <= 0x39 { return index }
          index += 1
        } else if byte >= 0xE0, byte < 0xF0 {
          // The last two bytes turn nearly all other characters away.
          if index + 2 < count,
            bits[Int(base[index + 1] & 63)] & (1 << UInt64(base[index + 2] & 63)) != 0,
            hanNumeral(at: index) != nil || text.digit(at: index) != nil
          {
            return index
          }
          index += 3
        } else {
          index += byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : 4
        }
      }
      return nil
    }
  }

  /// One bit for each pair of last bytes of 一 … 亿, 〇, ○ and full-width digits.
  private static let numeralBits: [UInt64] = {
    var bits = [UInt64](repeating: 0, count: 64)
    for character in "一二两三四五六七八九〇零○十百千万亿０１２３４５６７８９".unicodeScalars {
      let bytes = Array(String(character).utf8)
      bits[Int(bytes[1] & 63)] |= 1 << UInt64(bytes[2] & 63)
    }
    return bits
  }()

  func number(at index: Int) -> Number? {
    text.digit(at: index) != nil ? arabic(at: index) : han(at: index)
  }

  private func arabic(at start: Int) -> Number? {
    var index = start
    var mantissa = 0.0
    var digits = 0
    var run = 0
    while let (value, width) = text.digit(at: index) {
      mantissa = mantissa * 10 + Double(value)
      digits += 1
      run += 1
      index += width
      if run <= 3 || digits > run, let width = thousandsSeparator(at: index, after: run) {
        index += width
        run = 0
      }
    }
    guard digits <= 15 else { return nil }
    var scale = 1.0
    if let point = text.first(of: Self.points, at: index),
      text.digit(at: index + point.bytes.count) != nil
    {
      index += point.bytes.count
      while let (value, width) = text.digit(at: index) {
        mantissa = mantissa * 10 + Double(value)
        scale *= 10
        index += width
      }
    }
    let (multiplier, end) = multiplier(at: index)
    return Number(
      value: mantissa * multiplier / scale, end: end, isArabic: true, multiplier: multiplier)
  }

  /// A comma that groups thousands: at most three digits before it, exactly three after.
  private func thousandsSeparator(at index: Int, after run: Int) -> Int? {
    guard run <= 3, let comma = text.first(of: Self.commas, at: index) else { return nil }
    var next = index + comma.bytes.count
    for _ in 0..<3 {
      guard let (_, width) = text.digit(at: next) else { return nil }
      next += width
    }
    return text.digit(at: next) == nil ? comma.bytes.count : nil
  }

  /// 万, 亿, 千 … after digits, with 余 and 多 on either side.
  private func multiplier(at start: Int) -> (Double, Int) {
    var index = text.skippingSpaces(from: start)
    var multiplier = 1.0
    var isMultiplied = false
    if let word = text.first(of: Self.approximations, at: index) { index += word.bytes.count }
    while let value = hanNumeral(at: index), value >= 10 {
      multiplier *= Double(value)
      isMultiplied = true
      index += 3
    }
    if let word = text.first(of: Self.approximations, at: index) { index += word.bytes.count }
    if !isMultiplied,
      !text.starts(Self.approximations, at: text.skippingSpaces(from: start))
    {
      return (1, start)
    }
    return (multiplier, index)
  }

  private func han(at start: Int) -> Number? {
    var index = start
    var total = 0
    var section = 0
    var digit: Int?
    var second: Int?
    var places = 0
    while let value = hanNumeral(at: index) {
      if value < 10 {
        if let first = digit, first != 0 {
          guard second == nil, places == 0, first < value else { return nil }
          second = value
        } else {
          digit = value
        }
      } else if value < 10_000 {
        guard second == nil || value <= 1000 else { return nil }
        section += (digit ?? 1) * value
        if let upper = second {
          index += 3
          return finished(
            Number(
              value: Double(total + section), upper: Double(upper * value), end: index,
              isArabic: false))
        }
        digit = nil
        places += 1
      } else {
        let below = section + (digit ?? 0)
        total += max(below, 1) * value
        section = 0
        digit = nil
        places += 1
      }
      guard total < 1_000_000_000_000_000 else { return nil }
      index += 3
    }
    let value = Double(total + section + (digit ?? 0))
    let opening = hanNumeral(at: start) ?? 0
    return finished(
      Number(
        value: value, upper: second.map(Double.init), end: index, isArabic: false,
        isRoundName: opening >= 100))
  }

  private func finished(_ number: Number) -> Number {
    var number = number
    if let word = text.first(of: Self.approximations, at: number.end) {
      number.end += word.bytes.count
      if let value = hanNumeral(at: number.end), value >= 10_000 {
        number.value *= Double(value)
        number.end += 3
      }
    }
    return number
  }

  private static let points = Word.list(". ．")
  private static let commas = Word.list(", ，")
  private static let approximations = Word.list("余 多")
}

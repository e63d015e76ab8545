/// Reads numerals as labels write them: Chinese (一, 十二, 二十三, 一百零五, 二〇), ASCII and
/// full-width Arabic.
package enum ChineseNumeral {
  /// The number at `start` and where it ends; nil when there is none or it is over 9999.
  package static func readChinese(_ bytes: ArraySlice<UInt8>, at start: Int)
    -> (value: Int, end: Int)?
  {
    var plain = 0
    var digitCount = 0
    var total = 0
    var pending: Int?
    var usesUnits = false
    var index = start
    scan: while let symbol = symbol(bytes, index) {
      switch symbol {
      case .digit(let digit):
        plain = plain * 10 + digit
        digitCount += 1
        pending = digit
      case .unit(let unit):
        if pending == nil && unit != 10 { break scan }
        usesUnits = true
        total += (pending ?? 1) * unit
        pending = nil
      }
      index += 3
      if digitCount > 6 { return nil }
    }
    guard index > start else { return nil }
    let value = usesUnits ? total + (pending ?? 0) : plain
    return value <= 9999 ? (value, index) : nil
  }

  /// The Arabic number at `start`, ASCII or full-width, and where it ends; nil when there is none or
  /// it has more than four digits.
  package static func readArabic(_ bytes: ArraySlice<UInt8>, at start: Int)
    -> (value: Int, end: Int)?
  {
    var value = 0
    var count = 0
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      if (0x30...0x39).contains(byte) {
        value = value * 10 + Int(byte - 0x30)
        index += 1
      } else if byte == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBC,
        (0x90...0x99).contains(bytes[index + 2])
      {
        value = value * 10 + Int(bytes[index + 2] - 0x90)
        index += 3
      } else {
        break
      }
      count += 1
      if count > 4 { return nil }
    }
    return count > 0 ? (value, index) : nil
  }

  private enum Symbol {
    case digit(Int)
    case unit(Int)
  }

  private static func symbol(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Symbol? {
    switch scalar(bytes, at) {
    case 0x3007, 0x96F6, 0x25CB: .digit(0)  // 〇 零 ○
    case 0x4E00: .digit(1)
    case 0x4E8C: .digit(2)
    case 0x4E09: .digit(3)
    case 0x56DB: .digit(4)
    case 0x4E94: .digit(5)
    case 0x516D: .digit(6)
    case 0x4E03: .digit(7)
    case 0x516B: .digit(8)
    case 0x4E5D: .digit(9)
    case 0x5341: .unit(10)
    case 0x767E: .unit(100)
    case 0x5343: .unit(1000)
    default: nil
    }
  }
}

/// The three-byte scalar at `at`, or 0 where the bytes are not of that form.
package func scalar(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt32 {
  guard at >= bytes.startIndex, at + 2 < bytes.endIndex, bytes[at] & 0xF0 == 0xE0 else { return 0 }
  return UInt32(bytes[at] & 0x0F) << 12 | UInt32(bytes[at + 1] & 0x3F) << 6
    | UInt32(bytes[at + 2] & 0x3F)
}

/// Han ideographs of the basic plane with extension A.
package func isHan(_ value: UInt32) -> Bool {
  (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
}

/// Whether `bytes` continues with `word` at `index`.
package func starts(_ bytes: ArraySlice<UInt8>, at index: Int, with word: String) -> Bool {
  var position = index
  for byte in word.utf8 {
    guard position < bytes.endIndex, bytes[position] == byte else { return false }
    position += 1
  }
  return true
}

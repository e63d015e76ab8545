/// Signs that a text may hold what the inspection looks for, found in one pass over its bytes. Most
/// texts show none and need no closer look.
struct TextSigns {
  /// At least eleven digits in a row, as personal numbers have.
  private(set) var showsNumber = false
  /// Two marks like `XX` in a row, or 待.
  private(set) var showsPlaceholder = false

  private var digits = 0
  private var marks = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte < 0x80 {
        count(isDigit: byte &- 0x30 < 10, isMark: byte | 0x20 == 0x78)
        index += 1
      } else if byte & 0xF0 == 0xE0, index + 2 < text.count {
        readHan(byte, text[index + 1], text[index + 2])
        index += 3
      } else if byte == 0xC3, index + 1 < text.count, text[index + 1] == 0x97 {  // ×
        count(isDigit: false, isMark: true)
        index += 2
      } else {
        count(isDigit: false, isMark: false)
        index += 1
      }
    }
  }

  private mutating func readHan(_ first: UInt8, _ second: UInt8, _ third: UInt8) {
    guard first == 0xEF else {
      if first == 0xE5, second == 0xBE, third == 0x85 { showsPlaceholder = true }  // 待
      return count(isDigit: false, isMark: false)
    }
    let isFullWidthX = (second == 0xBC && third == 0xB8) || (second == 0xBD && third == 0x98)
    count(isDigit: second == 0xBC && third &- 0x90 < 10, isMark: isFullWidthX)
  }

  private mutating func count(isDigit: Bool, isMark: Bool) {
    digits = isDigit ? digits + 1 : 0
    marks = isMark ? marks + 1 : 0
    if digits >= 11 { showsNumber = true }
    if marks >= 2 { showsPlaceholder = true }
  }
}

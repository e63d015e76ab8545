/// Half-width punctuation between Han characters as full-width (GB/T 15834).
enum Punctuation {
  static func widen(_ text: WorkText, ledger: inout Ledger) -> WorkText {
    var result = WorkText()
    result.reserve(text.count)
    var index = 0
    while index < text.count {
      let scalar = text.scalars[index]
      guard let wide = wideForm(text.scalars, index) else {
        result.append(scalar, origin: text.origins[index])
        index += 1
        continue
      }
      result.append(wide, origin: text.origins[index])
      index += 1
      // The blank after a half-width mark is part of it.
      let start = index
      while index < text.count, text.scalars[index].isBlank { index += 1 }
      if index > start, wide != 0xFF08 {
        ledger.take(start..<index, of: text, as: .changed, "全角标点后不留空格")
      } else {
        index = start
      }
    }
    return result
  }

  private static func wideForm(_ text: [UInt32], _ index: Int) -> UInt32? {
    let scalar = text[index]
    guard [0x2C, 0x3A, 0x3B, 0x3F, 0x21, 0x28, 0x29].contains(scalar) else { return nil }
    let before = index > 0 ? text[index - 1] : 0x0A
    var next = index + 1
    while next < text.count, text[next].isBlank { next += 1 }
    let after = next < text.count ? text[next] : 0x0A
    func isChinese(_ value: UInt32) -> Bool {
      value.isHan || value.isOpening || value.isClosing || (0x3001...0x3011).contains(value)
        || value == 0x25
    }
    if scalar == 0x28 { return before.isHan && after.isHan ? 0xFF08 : nil }
    if scalar == 0x29 {
      return before.isHan && !before.isLineEnd && index > 3 && !isLabel(text, index) ? 0xFF09 : nil
    }
    guard isChinese(before) || (before.isDigit && after.isHan && scalar != 0x3A) else { return nil }
    return scalar + 0xFEE0
  }

  /// The bracket closes `(一)` at the start of a line.
  private static func isLabel(_ text: [UInt32], _ index: Int) -> Bool {
    var start = index
    while start > 0, index - start < 5, text[start] != 0x28 { start -= 1 }
    return start == 0 || text[start - 1].isLineEnd
  }
}

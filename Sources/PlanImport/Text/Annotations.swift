/// Reading aids in brackets after each character, as page converters leave them: `學(xué)校`.
enum Annotations {
  /// Builds the working text of an input: without pinyin annotations where the input is full of
  /// them, otherwise as it stands.
  static func strip(_ input: [UInt32], ledger: inout Ledger) -> WorkText {
    let found = places(in: input)
    let toned = found.count { hasTone(input, $0) }
    guard toned >= 5 else { return WorkText(input) }
    var text = WorkText()
    text.reserve(input.count)
    var next = 0
    for range in found {
      for index in next..<range.lowerBound { text.append(input[index], origin: Int32(index)) }
      for index in range { ledger.claim(index, .changed) }
      let before = range.lowerBound - 1
      ledger.note(
        LedgerEntry(
          fate: .changed, range: range, before: string(input[before..<range.upperBound]),
          after: string(input[before...before]), reason: "去掉注音"))
      next = range.upperBound
    }
    for index in next..<input.count { text.append(input[index], origin: Int32(index)) }
    return text
  }

  /// Brackets with a lower-case Latin syllable right after a Han character.
  private static func places(in input: [UInt32]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = 1
    while index < input.count {
      guard input[index] == 0x28 || input[index] == 0xFF08, input[index - 1].isHan else {
        index += 1
        continue
      }
      var end = index + 1
      while end < input.count, end - index <= 7, isPinyin(input[end]) { end += 1 }
      if end > index + 1, end < input.count, input[end] == 0x29 || input[end] == 0xFF09 {
        result.append(index..<(end + 1))
        index = end
      }
      index += 1
    }
    return result
  }

  private static func isPinyin(_ scalar: UInt32) -> Bool {
    (scalar >= 0x61 && scalar <= 0x7A) || isToned(scalar)
  }

  private static func isToned(_ scalar: UInt32) -> Bool {
    (scalar >= 0xE0 && scalar <= 0x17F) || (scalar >= 0x1CD && scalar <= 0x1DC) || scalar == 0x261
  }

  private static func hasTone(_ input: [UInt32], _ range: Range<Int>) -> Bool {
    input[range].contains { isToned($0) }
  }
}

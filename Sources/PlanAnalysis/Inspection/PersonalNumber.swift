/// A run of digits that names a person.
package enum PersonalNumber: Sendable, Hashable {
  /// 18 characters with a birthday and a right check character (GB 11643-1999).
  case identity
  /// 11 digits that begin as mobile numbers of mainland China do.
  case mobile

  /// Nil for any other run. `run` holds ASCII digits, and `X` as the last of 18 only.
  package init?(_ run: some Collection<UInt8>) {
    let run = Array(run)
    if run.count == 18, PersonalNumber.hasBirthday(run), PersonalNumber.isChecked(run) {
      self = .identity
    } else if run.count == 11, run[0] == 0x31, (0x33...0x39).contains(run[1]) {
      self = .mobile
    } else {
      return nil
    }
  }

  private static func hasBirthday(_ run: [UInt8]) -> Bool {
    let number = { (range: Range<Int>) in range.reduce(0) { $0 * 10 + Int(run[$1]) - 0x30 } }
    return (1900...2100).contains(number(6..<10)) && (1...12).contains(number(10..<12))
      && (1...31).contains(number(12..<14))
  }

  /// ISO 7064 MOD 11-2.
  private static func isChecked(_ run: [UInt8]) -> Bool {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, run).reduce(0) { $0 + $1.0 * (Int($1.1) - 0x30) }
    return run[17] == Array("10X98765432".utf8)[sum % 11]
  }
}

/// Digits of a text, ASCII and full-width alike, as runs with the place where each begins.
struct DigitRuns {
  let bytes: ArraySlice<UInt8>

  /// Runs of exactly 11 or 18 characters that no letter or digit touches.
  func personalNumbers() -> [PersonalNumber] {
    var found: [PersonalNumber] = []
    var index = bytes.startIndex
    var isTouched = false
    while index < bytes.endIndex {
      guard let first = digit(at: index) else {
        isTouched = isWordByte(bytes[index])
        index += 1
        continue
      }
      var run: [UInt8] = [first.value]
      index += first.width
      while let next = digit(at: index) {
        if run.count < 20 { run.append(next.value) }
        index += next.width
      }
      if run.count == 17, index < bytes.endIndex, bytes[index] | 0x20 == 0x78 {
        run.append(0x58)
        index += 1
      }
      let isCut = isTouched || (index < bytes.endIndex && isWordByte(bytes[index]))
      if !isCut, let number = PersonalNumber(run) { found.append(number) }
      isTouched = true
    }
    return found
  }

  private func digit(at index: Int) -> (value: UInt8, width: Int)? {
    guard index < bytes.endIndex else { return nil }
    let byte = bytes[index]
    if (0x30...0x39).contains(byte) { return (byte, 1) }
    guard byte == 0xEF, index + 2 < bytes.endIndex, bytes[index + 1] == 0xBC,
      (0x90...0x99).contains(bytes[index + 2])
    else { return nil }
    return (bytes[index + 2] - 0x60, 3)
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2E
      || byte == 0x2F || byte == 0x5F || byte == 0x2A
  }
}

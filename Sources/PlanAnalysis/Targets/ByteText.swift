/// A text as UTF-8 to look around in: what stands at, before or between byte offsets. Lives only
/// inside the closure that lends the buffer.
struct ByteText {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  @inline(__always)
  func byte(_ index: Int) -> UInt8 {
    index >= 0 && index < bytes.count ? bytes[index] : 0
  }

  /// Byte length of the scalar that starts at `index`.
  @inline(__always)
  func width(at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return 1 }
    if byte < 0xE0 { return 2 }
    return byte < 0xF0 ? 3 : 4
  }

  @inline(__always)
  func has(_ word: Word, at index: Int) -> Bool {
    let length = word.bytes.count
    guard index >= 0, index + length <= bytes.count else { return false }
    return word.bytes.withUnsafeBufferPointer { wanted in
      for offset in 0..<length where bytes[index + offset] != wanted[offset] { return false }
      return true
    }
  }

  @inline(__always)
  func has(_ word: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { wanted in
      for offset in 0..<wanted.count where bytes[index + offset] != wanted[offset] { return false }
      return true
    }
  }

  func has(_ word: StaticString, endingAt end: Int) -> Bool {
    has(word, at: end - word.utf8CodeUnitCount)
  }

  /// The longest word of a list that starts at `index`.
  func first(of list: WordList, at index: Int) -> Word? {
    guard index >= 0, index < bytes.count, list.mayStart(self, at: index) else { return nil }
    let wanted = WordList.key(bytes[index], byte(index + 1), byte(index + 2))
    return list.leads.withUnsafeBufferPointer { leads in
      for place in 0..<leads.count where leads[place] == wanted {
        if has(list.words[place], at: index) { return list.words[place] }
      }
      return nil
    }
  }

  /// The longest word of a list that ends at `end`.
  func first(of list: WordList, endingAt end: Int) -> Word? {
    guard end > 0, list.mayEnd(self, at: end) else { return nil }
    let last = bytes[end - 1]
    let wanted = last < 0x80 ? UInt32(last) : WordList.key(byte(end - 3), byte(end - 2), last)
    return list.tails.withUnsafeBufferPointer { tails in
      for place in 0..<tails.count where tails[place] == wanted {
        let word = list.words[place]
        if has(word, at: end - word.bytes.count) { return word }
      }
      return nil
    }
  }

  /// Where a word of the list stands in `range`, nearest to its end.
  func last(of list: WordList, in range: Range<Int>) -> (word: Word, at: Int)? {
    var end = range.upperBound
    while let index = list.lastStart(self, in: range.lowerBound..<end) {
      if let word = first(of: list, at: index), index + word.bytes.count <= range.upperBound {
        return (word, index)
      }
      end = index
    }
    return nil
  }

  func contains(_ list: WordList, in range: Range<Int>) -> Bool {
    last(of: list, in: range) != nil
  }

  /// Past blanks, ASCII and ideographic.
  func skippingSpaces(from index: Int) -> Int {
    var index = index
    while index < count {
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if has("\u{3000}", at: index) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  func skippingSpaces(backFrom index: Int) -> Int {
    var index = index
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x09 { index -= 1 }
    return index
  }

  /// The ASCII digit at `index`, full-width ones included, with its byte length.
  @inline(__always)
  func digit(at index: Int) -> (value: Int, width: Int)? {
    let first = byte(index)
    if first >= 0x30, first <= 0x39 { return (Int(first) - 0x30, 1) }
    guard first == 0xEF, byte(index + 1) == 0xBC, byte(index + 2) >= 0x90, byte(index + 2) <= 0x99
    else { return nil }
    return (Int(byte(index + 2)) - 0x90, 3)
  }

  func hasDigit(endingAt end: Int) -> Bool {
    if byte(end - 1) >= 0x30, byte(end - 1) <= 0x39 { return true }
    return digit(at: end - 3)?.width == 3
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

/// A word to look for, as UTF-8.
struct Word: Sendable {
  let bytes: [UInt8]
  let text: String

  init(_ value: some StringProtocol) {
    bytes = Array(value.utf8)
    text = String(value)
  }

  /// Words from a line of text.
  static func list(_ line: String) -> WordList {
    WordList(line.split(separator: " ").map { Word($0) })
  }
}

/// Words to look for together, longest first so that the first match is the longest, with two small
/// filters that turn most places away after a glance at three bytes.
struct WordList: Sendable {
  let words: [Word]
  /// First and last character of each word, to compare before the rest.
  let leads: [UInt32]
  let tails: [UInt32]
  private var starts: [UInt64]
  private var ends: [UInt64]

  init(_ words: [Word]) {
    self.words = words.sorted {
      $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.text < $1.text
    }
    leads = self.words.map { word in
      let bytes = word.bytes
      return Self.key(
        bytes[0], bytes.count > 1 ? bytes[1] : 0, bytes.count > 2 ? bytes[2] : 0)
    }
    tails = self.words.map { word in
      let bytes = word.bytes
      let count = bytes.count
      guard bytes[count - 1] >= 0x80, count > 2 else { return UInt32(bytes[count - 1]) }
      return Self.key(bytes[count - 3], bytes[count - 2], bytes[count - 1])
    }
    starts = [UInt64](repeating: 0, count: 66)
    ends = starts
    for word in words {
      let bytes = word.bytes
      guard let first = bytes.first, let last = bytes.last else { continue }
      Self.mark(&starts, first, bytes.count > 1 ? bytes[1] : 0, bytes.count > 2 ? bytes[2] : 0)
      let count = bytes.count
      Self.mark(&ends, last, count > 1 ? bytes[count - 2] : 0, last)
    }
  }

  /// A character as a number: ASCII as it is, others by their first three bytes.
  @inline(__always)
  static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    first < 0x80 ? UInt32(first) : UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }

  /// One bit for each pair of continuation bytes; ASCII has bits of its own.
  private static func mark(_ bits: inout [UInt64], _ key: UInt8, _ second: UInt8, _ third: UInt8) {
    if key < 0x80 {
      bits[64 + Int(key >> 6)] |= 1 << UInt64(key & 63)
    } else {
      bits[Int(second & 63)] |= 1 << UInt64(third & 63)
    }
  }

  @inline(__always)
  private static func isMarked(
    _ bits: [UInt64], _ key: UInt8, _ second: UInt8, _ third: UInt8
  ) -> Bool {
    if key < 0x80 { return bits[64 + Int(key >> 6)] & (1 << UInt64(key & 63)) != 0 }
    return bits[Int(second & 63)] & (1 << UInt64(third & 63)) != 0
  }

  /// The last place in `range` where a word of the list may start.
  func lastStart(_ text: ByteText, in range: Range<Int>) -> Int? {
    starts.withUnsafeBufferPointer { bits in
      let bytes = text.bytes
      let count = bytes.count
      var index = range.upperBound - 1
      while index >= range.lowerBound {
        let key = bytes[index]
        if key < 0x80 {
          if bits[64 + Int(key >> 6)] & (1 << UInt64(key & 63)) != 0 { return index }
        } else if key >= 0xC0, index + 2 < count,
          bits[Int(bytes[index + 1] & 63)] & (1 << UInt64(bytes[index + 2] & 63)) != 0
        {
          return index
        }
        index -= 1
      }
      return nil
    }
  }

  @inline(__always)
  func mayStart(_ text: ByteText, at index: Int) -> Bool {
    Self.isMarked(starts, text.bytes[index], text.byte(index + 1), text.byte(index + 2))
  }

  @inline(__always)
  func mayEnd(_ text: ByteText, at end: Int) -> Bool {
    let last = text.bytes[end - 1]
    return Self.isMarked(ends, last, text.byte(end - 2), last)
  }
}

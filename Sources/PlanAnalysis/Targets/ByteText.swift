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
  @inline(__always)
  func first(of list: WordList, at index: Int) -> Word? {
    guard index >= 0, index < bytes.count, list.mayStart(self, at: index) else { return nil }
    return list.word(startingAt: index, in: self).map { list.words[$0] }
  }

  /// The longest word of a list that ends at `end`.
  @inline(__always)
  func first(of list: WordList, endingAt end: Int) -> Word? {
    guard end > 0, list.mayEnd(self, at: end) else { return nil }
    return list.word(endingAt: end, in: self).map { list.words[$0] }
  }

  /// Whether a word of a list starts at `index`.
  @inline(__always)
  func starts(_ list: WordList, at index: Int) -> Bool {
    guard index >= 0, index < bytes.count, list.mayStart(self, at: index) else { return false }
    return list.word(startingAt: index, in: self) != nil
  }

  /// Whether a word of a list ends at `end`.
  @inline(__always)
  func ends(_ list: WordList, at end: Int) -> Bool {
    guard end > 0, list.mayEnd(self, at: end) else { return false }
    return list.word(endingAt: end, in: self) != nil
  }

  /// Where a word of the list stands in `range`, nearest to its end; `range` begins at a character.
  func last(of list: WordList, in range: Range<Int>) -> (word: Word, at: Int)? {
    place(ofLast: list, in: range).map { (list.words[$0.word], $0.at) }
  }

  func contains(_ list: WordList, in range: Range<Int>) -> Bool {
    place(ofLast: list, in: range) != nil
  }

  private func place(ofLast list: WordList, in range: Range<Int>) -> (word: Int, at: Int)? {
    var end = range.upperBound
    while let index = list.lastStart(self, in: range.lowerBound..<end) {
      if let word = list.word(startingAt: index, in: self),
        index + list.words[word].bytes.count <= range.upperBound
      {
        return (word, index)
      }
      end = index
    }
    return nil
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
  /// One reference, for lists are handed on at every other character.
  private final class Table: Sendable {
    let words: [Word]
    /// First and last character of each word, to compare before the rest.
    let leads: [UInt32]
    let tails: [UInt32]
    let starts: [UInt64]
    let ends: [UInt64]

    init(_ words: [Word]) {
      self.words = words
      leads = words.map { word in
        let bytes = word.bytes
        return WordList.key(
          bytes[0], bytes.count > 1 ? bytes[1] : 0, bytes.count > 2 ? bytes[2] : 0)
      }
      tails = words.map { word in
        let bytes = word.bytes
        let count = bytes.count
        guard bytes[count - 1] >= 0x80, count > 2 else { return UInt32(bytes[count - 1]) }
        return WordList.key(bytes[count - 3], bytes[count - 2], bytes[count - 1])
      }
      var starts = [UInt64](repeating: 0, count: 66)
      var ends = starts
      for word in words {
        let bytes = word.bytes
        guard let first = bytes.first, let last = bytes.last else { continue }
        WordList.mark(
          &starts, first, bytes.count > 1 ? bytes[1] : 0, bytes.count > 2 ? bytes[2] : 0)
        WordList.mark(&ends, last, bytes.count > 1 ? bytes[bytes.count - 2] : 0, last)
      }
      self.starts = starts
      self.ends = ends
    }
  }

  private let table: Table

  init(_ words: [Word]) {
    table = Table(
      words.sorted {
        $0.bytes.count != $1.bytes.count ? $0.bytes.count > $1.bytes.count : $0.text < $1.text
      })
  }

  var words: [Word] { table.words }

  /// Index in `words` of the longest word at `index`, a place that `mayStart` let through.
  func word(startingAt index: Int, in text: ByteText) -> Int? {
    let wanted = Self.key(text.bytes[index], text.byte(index + 1), text.byte(index + 2))
    return table.leads.withUnsafeBufferPointer { leads in
      for place in 0..<leads.count where leads[place] == wanted {
        if text.has(table.words[place], at: index) { return place }
      }
      return nil
    }
  }

  /// Index in `words` of the longest word that ends at `end`, which `mayEnd` let through.
  func word(endingAt end: Int, in text: ByteText) -> Int? {
    let last = text.bytes[end - 1]
    let wanted =
      last < 0x80 ? UInt32(last) : Self.key(text.byte(end - 3), text.byte(end - 2), last)
    return table.tails.withUnsafeBufferPointer { tails in
      for place in 0..<tails.count where tails[place] == wanted {
        let word = table.words[place]
        if text.has(word, at: end - word.bytes.count) { return place }
      }
      return nil
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

  /// The last place in `range` where a word of the list may start. Goes by whole characters.
  func lastStart(_ text: ByteText, in range: Range<Int>) -> Int? {
    guard let bytes = text.bytes.baseAddress else { return nil }
    let count = text.count
    return table.starts.withUnsafeBufferPointer { bits in
      var index = range.upperBound
      while index > range.lowerBound {
        let last = bytes[index - 1]
        if last < 0x80 {
          index -= 1
          if bits[64 + Int(last >> 6)] & (1 << UInt64(last & 63)) != 0 { return index }
          continue
        }
        if index - 3 >= range.lowerBound, bytes[index - 3] & 0xF0 == 0xE0 {
          index -= 3
        } else {
          index -= 1
          while index > range.lowerBound, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        }
        if index + 2 < count,
          bits[Int(bytes[index + 1] & 63)] & (1 << UInt64(bytes[index + 2] & 63)) != 0
        {
          return index
        }
      }
      return nil
    }
  }

  @inline(__always)
  func mayStart(_ text: ByteText, at index: Int) -> Bool {
    Self.isMarked(table.starts, text.bytes[index], text.byte(index + 1), text.byte(index + 2))
  }

  @inline(__always)
  func mayEnd(_ text: ByteText, at end: Int) -> Bool {
    let last = text.bytes[end - 1]
    return Self.isMarked(table.ends, last, text.byte(end - 2), last)
  }
}

/// The bytes that a format cannot hold as they are; all else is copied in whole spans.
///
/// They are looked for eight at a time, in words: most of what the program writes is Chinese text
/// without any. (The standard library's vectors compare byte by byte.)
package enum SpecialBytes: Sendable {
  /// `&`, `<`, `>` and `"`.
  case html
  /// Those and `'`.
  case template
  /// Those of HTML, controls, and the first byte of U+FFC0 to U+FFFF.
  case xml
  /// Controls, `"`, `\`, delete, and the first byte of U+2028 and U+2029.
  case json
  /// `"`, `,` and line ends.
  case csv
  /// Controls, `,`, `;`, `\` and delete.
  case calendar

  /// Index of the first of them in `text` from `start` on; the end of the text where none is left.
  package func first(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    switch self {
    case .html: search(text, start) { $0.html }
    case .template: search(text, start) { $0.template }
    case .xml: search(text, start) { $0.xml }
    case .json: search(text, start) { $0.json }
    case .csv: search(text, start) { $0.csv }
    case .calendar: search(text, start) { $0.calendar }
    }
  }
}

/// Eight bytes of a text and, for characters of several bytes, those behind each of them.
private struct Window {
  /// The first byte is the lowest.
  let bytes: UInt64
  let next: UInt64
  let afterNext: UInt64

  @inline(__always)
  init(_ place: UnsafeRawPointer) {
    bytes = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    next = UInt64(littleEndian: place.loadUnaligned(fromByteOffset: 1, as: UInt64.self))
    afterNext = UInt64(littleEndian: place.loadUnaligned(fromByteOffset: 2, as: UInt64.self))
  }

  /// The last bytes of a text, zeros behind them.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
    var bytes: UInt64 = 0
    for index in (start..<text.count).reversed() { bytes = bytes << 8 | UInt64(text[index]) }
    self.bytes = bytes
    next = bytes >> 8
    afterNext = bytes >> 16
  }
}

/// `marks` sets the highest bit of every special byte among eight; below a special byte it sets no
/// other bit, above it it may.
@inline(__always)
private func search(
  _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ marks: (Window) -> UInt64
) -> Int {
  var index = start
  guard let base = UnsafeRawPointer(text.baseAddress) else { return index }
  while index + 10 <= text.count {
    let found = marks(Window(base + index))
    if found != 0 { return index + found.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < text.count {
    let found = marks(Window(text, from: index))
    if found != 0 { return min(index + found.trailingZeroBitCount / 8, text.count) }
    // The last two bytes may begin a character that ends behind the window.
    index += 6
  }
  return text.count
}

private let ones: UInt64 = 0x0101_0101_0101_0101
private let highs: UInt64 = 0x8080_8080_8080_8080

/// Marks the bytes that are `byte`: where the difference is zero, taking one away borrows.
@inline(__always)
private func equal(_ bytes: UInt64, _ byte: UInt8) -> UInt64 {
  let difference = bytes ^ (ones &* UInt64(byte))
  return (difference &- ones) & ~difference & highs
}

/// The same without a bit above a special byte, so that marks may be compared.
@inline(__always)
private func exactlyEqual(_ bytes: UInt64, _ byte: UInt8) -> UInt64 {
  let difference = bytes ^ (ones &* UInt64(byte))
  return ~((difference & ~highs) &+ ~highs | difference) & highs
}

/// Marks the bytes below `limit`, at most 0x80.
@inline(__always)
private func below(_ bytes: UInt64, _ limit: UInt8) -> UInt64 {
  (bytes &- ones &* UInt64(limit)) & ~bytes & highs
}

/// What each format marks.
extension Window {
  @inline(__always)
  fileprivate var html: UInt64 {
    // `<` and `>` differ in one bit only.
    equal(bytes, 0x22) | equal(bytes, 0x26) | equal(bytes | ones &* 2, 0x3E)
  }

  @inline(__always)
  fileprivate var template: UInt64 {
    html | equal(bytes, 0x27)
  }

  @inline(__always)
  fileprivate var xml: UInt64 {
    html | below(bytes, 0x20)
      | (exactlyEqual(bytes, 0xEF) & exactlyEqual(next, 0xBF))
  }

  @inline(__always)
  fileprivate var json: UInt64 {
    let separators =
      exactlyEqual(bytes, 0xE2) & exactlyEqual(next, 0x80)
      & exactlyEqual(afterNext | ones, 0xA9)
    return below(bytes, 0x20) | equal(bytes, 0x22) | equal(bytes, 0x5C)
      | equal(bytes, 0x7F) | separators
  }

  @inline(__always)
  fileprivate var csv: UInt64 {
    equal(bytes, 0x22) | equal(bytes, 0x2C) | equal(bytes, 0x0A)
      | equal(bytes, 0x0D)
  }

  @inline(__always)
  fileprivate var calendar: UInt64 {
    below(bytes, 0x20) | equal(bytes, 0x2C) | equal(bytes, 0x3B)
      | equal(bytes, 0x5C) | equal(bytes, 0x7F)
  }
}

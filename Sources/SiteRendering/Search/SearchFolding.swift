import Foundation

/// What the search treats as equal: NFKC, simplified for traditional, lower case, one space for any
/// white space, nothing for invisible characters. The client folds with the same table.
package struct SearchFolding: Sendable {
  /// The table is read once and shared.
  package static let standard = SearchFolding()

  /// For each code point the folded one, or `isLonger` with an index into `longer`.
  private var values: [UInt32]
  /// Count, then code points, of the targets that are not one code point.
  private var longer: [UInt32] = []

  private static let isLonger: UInt32 = 1 << 31
  private static let space: UInt32 = 0x20

  /// Folds one block of text (UTF-8) and appends it; white space at both ends goes.
  ///
  /// A base character with its combining marks is composed first (NFC).
  package func append(_ text: some Collection<UInt8>, to output: inout [UInt32]) {
    let result: Void? = text.withContiguousStorageIfAvailable { appendBytes($0, to: &output) }
    if result == nil {
      Array(text).withUnsafeBufferPointer { appendBytes($0, to: &output) }
    }
  }

  /// `text` folded, as a string.
  package func folded(_ text: String) -> String {
    var codes: [UInt32] = []
    append(Array(text.utf8), to: &codes)
    return String(String.UnicodeScalarView(codes.compactMap(Unicode.Scalar.init)))
  }

  private func appendBytes(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt32]) {
    let first = output.count
    var at = 0
    var baseAt = 0
    var baseOutput = first
    while at < bytes.count {
      let start = at
      let code = nextScalar(bytes, &at)
      guard !isMark(code) || start == 0 else {
        while at < bytes.count {
          var next = at
          guard isMark(nextScalar(bytes, &next)) else { break }
          at = next
        }
        output.removeLast(output.count - baseOutput)
        let cluster = String(decoding: bytes[baseAt..<at], as: UTF8.self)
        for scalar in cluster.precomposedStringWithCanonicalMapping.unicodeScalars {
          put(scalar.value, first, &output)
        }
        continue
      }
      baseAt = start
      baseOutput = output.count
      put(code, first, &output)
    }
    if output.count > first, output.last == Self.space { output.removeLast() }
  }

  @inline(__always)
  private func put(_ code: UInt32, _ first: Int, _ output: inout [UInt32]) {
    let value = values[Int(code)]
    if value & Self.isLonger == 0 {
      if value == Self.space, output.count == first || output.last == Self.space { return }
      output.append(value)
      return
    }
    let index = Int(value & ~Self.isLonger)
    for part in longer[(index + 1)..<(index + 1 + Int(longer[index]))] {
      if part == Self.space, output.count == first || output.last == Self.space { continue }
      output.append(part)
    }
  }
}

extension SearchFolding {
  /// Reads `FoldTable.text`; the format is described in the script that writes it.
  private init() {
    values = Array(0..<0x11_0000)
    var reader = TableReader(FoldTable.text)
    var last: UInt32 = 0
    while !reader.endsPart() {
      last += reader.number()
      let (count, step, zigzag) = (reader.number(), reader.number(), Int64(reader.number()))
      let shift = zigzag & 1 == 0 ? zigzag / 2 : -(zigzag + 1) / 2
      for index in 0..<count {
        let code = last + index * step
        values[Int(code)] = UInt32(Int64(code) + shift)
      }
    }
    last = 0
    longer = [0]
    while !reader.endsPart() {
      last += reader.number()
      for index in 0..<reader.number() { values[Int(last + index)] = Self.isLonger }
    }
    last = 0
    while !reader.endsPart() {
      last += reader.number()
      values[Int(last)] = reader.target()
    }
    last = 0
    while !reader.endsPart() {
      last += reader.number()
      let count = reader.number()
      values[Int(last)] = Self.isLonger | UInt32(longer.count)
      longer.append(count)
      for _ in 0..<count { longer.append(reader.target()) }
    }
  }
}

private struct TableReader {
  private var bytes: UnsafeBufferPointer<UInt8>
  private var at = 0
  private static let digits: [UInt8: UInt32] = {
    var digits: [UInt8: UInt32] = [:]
    for byte in UInt8(0x21)..<0x7F where !Array("`\\$\"#".utf8).contains(byte) {
      digits[byte] = UInt32(digits.count)
    }
    return digits
  }()

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// Passes the line feeds, and the space that ends a part.
  mutating func endsPart() -> Bool {
    skipLineFeeds()
    guard at < bytes.count, bytes[at] != 0x20 else {
      at += 1
      return true
    }
    return false
  }

  mutating func number() -> UInt32 {
    let stops: UInt32 = 60
    let goOn = UInt32(Self.digits.count) - stops
    var value: UInt32 = 0
    while true {
      skipLineFeeds()
      let digit = Self.digits[bytes[at]] ?? 0
      at += 1
      if digit < stops { return value * stops + digit }
      value = value * goOn + (digit - stops) + 1
    }
  }

  mutating func target() -> UInt32 {
    skipLineFeeds()
    let code = nextScalar(bytes, &at)
    return (0xE000..<0xE080).contains(code) ? code - 0xE000 : code
  }

  private mutating func skipLineFeeds() {
    while at < bytes.count, bytes[at] == 0x0A { at += 1 }
  }
}

/// U+0300–036F and the voiced marks of kana: what composes with the character before it.
@inline(__always)
private func isMark(_ code: UInt32) -> Bool {
  (code >= 0x300 && code < 0x370) || code == 0x3099 || code == 0x309A
}

/// The scalar at `at` of well-formed UTF-8; a stray byte reads as itself.
@inline(__always)
private func nextScalar(_ bytes: UnsafeBufferPointer<UInt8>, _ at: inout Int) -> UInt32 {
  let lead = UInt32(bytes[at])
  let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
  guard length > 1, at + length <= bytes.count else {
    at += 1
    return lead
  }
  var code = lead & (0x7F >> UInt32(length))
  for offset in 1..<length { code = code << 6 | UInt32(bytes[at + offset] & 0x3F) }
  at += length
  return code
}

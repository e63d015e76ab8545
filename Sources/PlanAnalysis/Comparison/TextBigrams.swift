/// The pairs of neighbouring letters of a text, folded for comparison: ASCII punctuation, blanks and
/// CJK punctuation are dropped, full-width letters and digits made half-width, Latin letters small.
///
/// The same rule stands in `compare.js`; it uses number ranges instead of Unicode tables so that
/// every browser and this program agree to the letter.
struct TextBigrams {
  /// Folded code points.
  let letters: [UInt32]

  init(_ text: String) {
    var letters: [UInt32] = []
    letters.reserveCapacity(text.utf8.count / 3)
    for scalar in text.unicodeScalars {
      if let letter = Self.folded(scalar.value) { letters.append(letter) }
    }
    self.letters = letters
  }

  var count: Int { max(0, letters.count - 1) }

  @inline(__always)
  func bigram(_ index: Int) -> UInt64 {
    UInt64(letters[index]) << 21 | UInt64(letters[index + 1])
  }

  static func folded(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x4E00...0x9FFF, 0x30...0x39, 0x61...0x7A: value
    case 0x41...0x5A: value + 0x20
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: value - 0xFEE0
    case 0xFF21...0xFF3A: value - 0xFEE0 + 0x20
    case 0...0xBF, 0x2000...0x206F, 0x3000...0x303F, 0xFF00...0xFFEF, 0xFE30...0xFE4F: nil
    default: value
    }
  }
}

/// A multiset of bigrams to ask how many another text shares, without sorting either.
struct BigramTable {
  private var keys: [UInt64]
  private var counts: [Int32]
  private let mask: Int
  private let total: Int

  init(_ text: TextBigrams) {
    var capacity = 16
    while capacity < text.count * 2 { capacity *= 2 }
    keys = [UInt64](repeating: .max, count: capacity)
    counts = [Int32](repeating: 0, count: capacity)
    mask = capacity - 1
    total = text.count
    for index in 0..<text.count {
      let slot = slot(of: text.bigram(index))
      keys[slot] = text.bigram(index)
      counts[slot] += 1
    }
  }

  /// Dice's coefficient of the two multisets in thousandths, rounded down; 0 when either is empty.
  mutating func dice(with other: TextBigrams) -> Int {
    guard total > 0, other.count > 0 else { return 0 }
    var shared = 0
    var touched: [Int] = []
    touched.reserveCapacity(other.count)
    for index in 0..<other.count {
      let key = other.bigram(index)
      let slot = slot(of: key)
      guard keys[slot] == key, counts[slot] > 0 else { continue }
      counts[slot] -= 1
      touched.append(slot)
      shared += 1
    }
    for slot in touched { counts[slot] += 1 }
    return 2000 * shared / (total + other.count)
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while keys[slot] != key, keys[slot] != .max { slot = (slot + 1) & mask }
    return slot
  }
}

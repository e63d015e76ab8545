/// Two adjacent folded characters, or one with a marker in the second place.
struct SearchKey: Hashable, Comparable {
  /// `first << 21 | second`.
  let bits: UInt64

  /// Second place of the last character of a block.
  static let end: UInt32 = 1
  /// Second place of a character of a heading: what a search for one character looks up.
  static let heading: UInt32 = 2
  /// Keys are spread over so many buckets; a shard is a run of 16, 64 … of them.
  static let bucketCount = 4096

  init(_ first: UInt32, _ second: UInt32) { bits = UInt64(first) << 21 | UInt64(second) }

  init(bits: UInt64) { self.bits = bits }

  var first: UInt32 { UInt32(bits >> 21) }
  var second: UInt32 { UInt32(bits & 0x1F_FFFF) }

  /// Six bits of a hash of either character, alternating: so the keys that begin with one character
  /// lie in the square root of the shards, and a shard's number is the bucket's upper bits.
  var bucket: Int {
    let first = (first &* 0x9E37_79B1) >> 26
    let second = (second &* 0x85EB_CA6B) >> 26
    var bucket: UInt32 = 0
    for bit in (0..<UInt32(6)).reversed() {
      bucket = bucket << 2 | (first >> bit & 1) << 1 | (second >> bit & 1)
    }
    return Int(bucket)
  }

  static func < (a: SearchKey, b: SearchKey) -> Bool { a.bits < b.bits }
}

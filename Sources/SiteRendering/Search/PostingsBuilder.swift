/// Gathers the postings of a run: for each key the positions it stands at, in one stream of
/// positions in which each folded character takes one and each block one more.
struct PostingsBuilder {
  private(set) var position = 0
  private(set) var count = 0
  private var keys = KeyTable()
  /// The key of each posting and its position, in the order found.
  private var found: [UInt32] = []
  private var positions: [UInt32] = []
  private var codes: [UInt32] = []
  private let folding = SearchFolding.standard

  /// Adds a document; the dense code of its entries' lengths is the result.
  mutating func append(_ document: SearchDocument) -> [UInt8] {
    var lengths: [UInt8] = []
    for entry in document.entries {
      let start = position
      var isHeading = entry.isHeading
      for block in entry.text.split(separator: 0x0A) {
        appendBlock(block, isHeading: isHeading)
        isHeading = false
      }
      let length = UInt32(position - start) * 2 + (entry.isHeading ? 1 : 0)
      DenseCode.append(length, to: &lengths)
    }
    return lengths
  }

  private mutating func appendBlock(_ block: ArraySlice<UInt8>, isHeading: Bool) {
    codes.removeAll(keepingCapacity: true)
    folding.append(block, to: &codes)
    guard let last = codes.last else { return }
    for index in 0..<(codes.count - 1) {
      note(SearchKey(codes[index], codes[index + 1]), at: position + index)
    }
    note(SearchKey(last, SearchKey.end), at: position + codes.count - 1)
    if isHeading {
      var seen: Set<UInt32> = []
      for (index, code) in codes.enumerated() where seen.insert(code).inserted {
        note(SearchKey(code, SearchKey.heading), at: position + index)
      }
    }
    position += codes.count + 1
  }

  @inline(__always)
  private mutating func note(_ key: SearchKey, at position: Int) {
    found.append(keys.number(of: key))
    positions.append(UInt32(truncatingIfNeeded: position))
    count += 1
  }

  /// The postings, buckets in order and keys in order within each: key (8 bytes), number of
  /// positions and of bytes (4 each, little-endian), then the gaps between positions (LEB128, the
  /// first from the run's start).
  func finish() -> (bytes: [UInt8], sections: [UInt32]) {
    let ordered = keys.keys.enumerated()
      .map { (bucket: $0.element.bucket, key: $0.element, number: $0.offset) }
      .sorted { ($0.bucket, $0.key) < ($1.bucket, $1.key) }
    var starts = [Int](repeating: 0, count: keys.keys.count + 1)
    for number in found { starts[Int(number) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var next = starts
    var sorted = [UInt32](repeating: 0, count: found.count)
    for (index, number) in found.enumerated() {
      sorted[next[Int(number)]] = positions[index]
      next[Int(number)] += 1
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(found.count * 2 + ordered.count * 16)
    var sections: [UInt32] = []
    sections.reserveCapacity(SearchKey.bucketCount + 1)
    for entry in ordered {
      while sections.count <= entry.bucket { sections.append(UInt32(bytes.count)) }
      let list = starts[entry.number]..<starts[entry.number + 1]
      append(entry.key.bits, 8, to: &bytes)
      append(UInt64(list.count), 4, to: &bytes)
      let sizeAt = bytes.count
      append(0, 4, to: &bytes)
      var last: UInt32 = 0
      for position in sorted[list] {
        appendGap(position - last, to: &bytes)
        last = position
      }
      let size = bytes.count - sizeAt - 4
      for byte in 0..<4 { bytes[sizeAt + byte] = UInt8(truncatingIfNeeded: size >> (8 * byte)) }
    }
    while sections.count <= SearchKey.bucketCount { sections.append(UInt32(bytes.count)) }
    return (bytes, sections)
  }

  private func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
    for byte in 0..<UInt64(count) { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
  }

  @inline(__always)
  private func appendGap(_ gap: UInt32, to bytes: inout [UInt8]) {
    var rest = gap
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }
}

/// Numbers keys in the order they are first seen: open addressing, linear probing.
private struct KeyTable {
  private(set) var keys: [SearchKey] = []
  /// Number of a key plus 1; 0 is free. The count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1 << 14)

  @inline(__always)
  mutating func number(of key: SearchKey) -> UInt32 {
    var slot = place(key)
    while slots[slot] != 0 {
      let number = slots[slot] - 1
      if keys[Int(number)].bits == key.bits { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    keys.append(key)
    slots[slot] = UInt32(keys.count)
    if keys.count * 2 > slots.count { grow() }
    return UInt32(keys.count - 1)
  }

  @inline(__always)
  private func place(_ key: SearchKey) -> Int {
    Int(truncatingIfNeeded: (key.bits &* 0x9E37_79B9_7F4A_7C15) >> 40) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 4)
    for (number, key) in keys.enumerated() {
      var slot = place(key)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

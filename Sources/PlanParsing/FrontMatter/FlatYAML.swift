import PlanModel

/// Reads a front matter of plain `key: value` lines and flow lists of plain words (`[甲, 乙]`)
/// without Yams, at a few nanoseconds a byte. Nil for anything else, which then goes through
/// `readYAML`; what it does read, it reads exactly as `readYAML` does.
func readFlatYAML(
  _ bytes: UnsafeBufferPointer<UInt8>, path: String, firstLine: Int
) -> [YAMLEntry]? {
  var scanner = FlatScanner(bytes: bytes, path: path, line: firstLine)
  return scanner.entries()
}

private struct FlatScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let path: String
  var line: Int

  mutating func entries() -> [YAMLEntry]? {
    var result: [YAMLEntry] = []
    result.reserveCapacity(12)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
        guard isOrdinary(end) else { return nil }
        end += 1
      }
      let next =
        end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? end + 2 : end + 1
      while end > start, bytes[end - 1] == 0x20 { end -= 1 }
      if end > start, bytes[start] != 0x23 {
        guard let entry = entry(start, end),
          !result.contains(where: { $0.key == entry.key })
        else { return nil }
        result.append(entry)
      }
      start = next
      line += 1
    }
    return result
  }

  /// No control character, no line end but LF and CR, nothing that YAML calls not printable.
  private func isOrdinary(_ index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    func at(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch byte {
    case 0xC2: return at(1) >= 0xA0
    case 0xE2: return !(at(1) == 0x80 && (at(2) == 0xA8 || at(2) == 0xA9))
    case 0xEF:
      return !(at(1) == 0xBB && at(2) == 0xBF) && !(at(1) == 0xBF && at(2) >= 0xBE)
    default: return true
    }
  }

  private func entry(_ start: Int, _ end: Int) -> YAMLEntry? {
    var colon = start
    while colon < end, isWordByte(bytes[colon]) { colon += 1 }
    guard colon > start, colon < end, bytes[colon] == 0x3A, colon - start <= 100,
      colon + 1 == end || bytes[colon + 1] == 0x20
    else { return nil }
    let key = string(start, colon)
    var first = colon + 1
    while first < end, bytes[first] == 0x20 { first += 1 }
    let column = columns(start, colon) + 1
    let value: YAMLValue?
    if first == end {
      value = YAMLValue(.scalar(text: "", isQuoted: false), at: place(column + 1))
    } else {
      value = self.value(first, end, column: column + first - colon)
    }
    return value.map { YAMLEntry(key: key, keyPlace: place(1), value: $0) }
  }

  private func value(_ start: Int, _ end: Int, column: Int) -> YAMLValue? {
    switch bytes[start] {
    case 0x5B: return list(start, end, column: column)
    case 0x22, 0x27: return quoted(start, end, column: column)
    default: break
    }
    guard isWordByte(bytes[start]) else { return nil }
    for index in start..<end {
      // ": " and " #" mean something; so does a colon at the end.
      if bytes[index] == 0x3A, index + 1 == end || bytes[index + 1] == 0x20 { return nil }
      if bytes[index] == 0x23, bytes[index - 1] == 0x20 { return nil }
    }
    return YAMLValue(.scalar(text: string(start, end), isQuoted: false), at: place(column))
  }

  /// A quoted value without escapes, to the end of its line.
  private func quoted(_ start: Int, _ end: Int, column: Int) -> YAMLValue? {
    guard end - start >= 2, bytes[end - 1] == bytes[start] else { return nil }
    for index in start + 1..<end - 1
    where bytes[index] == bytes[start] || bytes[index] == 0x5C {
      return nil
    }
    return YAMLValue(.scalar(text: string(start + 1, end - 1), isQuoted: true), at: place(column))
  }

  private func list(_ start: Int, _ end: Int, column: Int) -> YAMLValue? {
    guard end - start >= 2, bytes[end - 1] == 0x5D else { return nil }
    var values: [YAMLValue] = []
    var index = start + 1
    while index < end - 1, bytes[index] == 0x20 { index += 1 }
    if index == end - 1 { return YAMLValue(.list([]), at: place(column)) }
    while true {
      while bytes[index] == 0x20 { index += 1 }
      let wordStart = index
      while isListByte(bytes[index]) { index += 1 }
      var wordEnd = index
      while wordEnd > wordStart, bytes[wordEnd - 1] == 0x20 { wordEnd -= 1 }
      guard wordEnd > wordStart, isWordByte(bytes[wordStart]) else { return nil }
      values.append(
        YAMLValue(
          .scalar(text: string(wordStart, wordEnd), isQuoted: false),
          at: place(column + columns(start, wordStart))))
      if index == end - 1 { return YAMLValue(.list(values), at: place(column)) }
      guard bytes[index] == 0x2C else { return nil }
      index += 1
    }
  }

  private func string(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  private func place(_ column: Int) -> Place { Place(path: path, line: line, column: column) }

  private func columns(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}

/// May begin a plain word, and make up a key.
private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
}

/// May stand inside a plain word of a flow list.
private func isListByte(_ byte: UInt8) -> Bool {
  isWordByte(byte) || byte == 0x20 || byte == 0x2D || byte == 0x2E || byte == 0x2F || byte == 0x5F
    || byte == 0x28 || byte == 0x29
}

import PlanModel

/// First sentences and the points inside a paragraph, found on bytes.
enum LeadSentence {
  /// Bytes of the first sentence of `text`, its closing mark included, and of the words without it.
  /// A text without a full stop is one sentence as far as its first line, or 1,200 bytes of it: leads
  /// stand in headings, tables and every row of the open data.
  static func measure(_ text: ArraySlice<UInt8>) -> (length: Int, words: Int) {
    var index = text.startIndex
    var quotes = 0
    let farthest = text.startIndex + 1_200
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x0A || (index >= farthest && byte & 0xC0 != 0x80) { break }
      if byte == 0x3F || byte == 0x21 {
        return (index + 1 - text.startIndex, index - text.startIndex)
      }
      if byte & 0xF0 == 0xE0 {
        switch scalar(text, index) {
        case 0x201C, 0x300A, 0xFF08: quotes += 1
        case 0x201D, 0x300B, 0xFF09: quotes = max(0, quotes - 1)
        case 0x3002, 0xFF01, 0xFF1F:
          if quotes == 0 || text.endIndex - index <= 6 || text.endIndex - text.startIndex > 600 {
            return (index + 3 - text.startIndex, index - text.startIndex)
          }
        default: break
        }
        index += 3
      } else {
        index += 1
      }
    }
    return (index - text.startIndex, index - text.startIndex)
  }

  /// The points of a text: its pieces from 一是, 第一, 首先 … to the next of the same family, where at
  /// least two follow each other in order.
  static func points(of text: String) -> [String] {
    var text = text
    let families = text.withUTF8 { familiesBegun(in: $0) }
    guard !families.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    var found: [Int] = []
    for family in families where found.count < 2 {
      found = openings(of: self.families[family], in: bytes)
    }
    guard found.count >= 2 else { return [] }
    return found.indices.map { index in
      let start = found[index]
      var end = index + 1 < found.count ? found[index + 1] : bytes.count
      if let line = bytes[start..<end].firstIndex(of: 0x0A) { end = line }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  /// The families, by index and in order, whose first word stands anywhere in the text; one pass
  /// over the bytes, and most texts are done with it.
  private static func familiesBegun(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
    var begun = [false, false, false]
    var index = 0
    // Each word has at least two characters, of three bytes each.
    while index + 5 < text.count {
      switch text[index] {
      case 0xE4 where text[index + 1] == 0xB8 && text[index + 2] == 0x80:  // 一
        let next = (text[index + 3], text[index + 4], text[index + 5])
        if next == (0xE6, 0x98, 0xAF) || next == (0xE8, 0xA6, 0x81) { begun[0] = true }  // 是 要
      case 0xE7 where text[index + 1] == 0xAC && text[index + 2] == 0xAC:  // 第
        let next = (text[index + 3], text[index + 4], text[index + 5])
        if next == (0xE4, 0xB8, 0x80) { begun[1] = true }
      case 0xE9 where text[index + 1] == 0xA6 && text[index + 2] == 0x96:  // 首
        let next = (text[index + 3], text[index + 4], text[index + 5])
        if next == (0xE5, 0x85, 0x88) { begun[2] = true }  // 先
      default: break
      }
      index += text[index] & 0xF0 == 0xE0 ? 3 : 1
    }
    return begun.indices.filter { begun[$0] }
  }

  private static let families: [[[String]]] = [
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { [$0 + "是", $0 + "要"] },
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map {
      ["第\($0)，", "第\($0),", "第\($0)、"]
    },
    [["首先"], ["其次"], ["再次", "第三", "此外"], ["最后"]],
  ]

  /// Offsets of the family's words in order, each at the start of a clause.
  private static func openings(of family: [[String]], in text: [UInt8]) -> [Int] {
    guard let lead = family.first?.first?.utf8.first else { return [] }
    var result: [Int] = []
    var expected = 0
    var index = 0
    while index < text.count, expected < family.count {
      let isWord = text[index] == lead || text[index] & 0xF0 == 0xE0
      if isWord, opensClause(text, at: index),
        family[expected].contains(where: { PlanParsing.starts(text[...], at: index, with: $0) })
      {
        result.append(index)
        expected += 1
      }
      index += text[index] & 0xF0 == 0xE0 ? 3 : 1
    }
    return result
  }

  private static func opensClause(_ text: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return true }
    let last = text[index - 1]
    if [0x0A, 0x20, 0x2C, 0x3A, 0x3B, 0x2E].contains(last) { return true }
    guard index >= 3 else { return false }
    return [0x3002, 0xFF1B, 0xFF0C, 0xFF1A, 0x3001, 0xFF01, 0xFF09].contains(
      scalar(text[...], index - 3))
  }
}

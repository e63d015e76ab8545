/// Where sentences, clauses and the members of an enumeration end: at a mark, or out of reach.
struct Clauses {
  let text: ByteText

  /// Bytes on either side that are looked through, for every quantity of a text: far more than a
  /// sentence has, far less than a text without marks.
  private static let reach = 1_200

  /// The sentence around a clause: between 。！？ or line ends.
  func sentence(around range: Range<Int>) -> Range<Int> {
    edge(
      before: range.lowerBound, Self.sentenceEnds)..<edge(
        after: range.upperBound, Self.sentenceEnds)
  }

  /// The clause around a quantity: between commas, semicolons, colons, sentence ends and cells. A comma
  /// inside a number ends nothing.
  func clause(around range: Range<Int>) -> Range<Int> {
    edge(before: range.lowerBound, Self.clauseEnds)..<edge(after: range.upperBound, Self.clauseEnds)
  }

  private func edge(before index: Int, _ ends: WordList) -> Int {
    let floor = max(0, index - Self.reach)
    var index = index
    while index > floor {
      let byte = text.bytes[index - 1]
      if byte == 0x0A || byte == 0x09 { return index }
      var start = index - 1
      if byte >= 0x80 {
        while start > 0, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
      }
      if isEnd(at: start, ends) { return index }
      index = start
    }
    return index
  }

  private func edge(after index: Int, _ ends: WordList) -> Int {
    let ceiling = min(text.count, index + Self.reach)
    var index = index
    while index < ceiling {
      if text.bytes[index] == 0x0A || text.bytes[index] == 0x09 || isEnd(at: index, ends) {
        return index
      }
      index += text.width(at: index)
    }
    return min(index, text.count)
  }

  private func isEnd(at index: Int, _ ends: WordList) -> Bool {
    let byte = text.bytes[index]
    guard byte < 0x40 || byte == 0xE3 || byte == 0xEF else { return false }
    guard let mark = text.first(of: ends, at: index) else { return false }
    let after = index + mark.bytes.count
    return !(text.hasDigit(endingAt: index) && text.digit(at: after) != nil && mark.isInNumbers)
  }

  static let sentenceEnds = Word.list("。 ！ ？ ! ?")
  static let clauseEnds = Word.list("。 ！ ？ ! ? ， , ； ; ： :")
}

extension Word {
  fileprivate var isInNumbers: Bool { bytes == [0x2C] || text == "，" || text == ":" || text == "：" }
}

/// Spans of a text whose numbers are names: quoted words and document titles.
struct QuotedSpans {
  private(set) var spans: [Range<Int>] = []

  /// Quotes that are not closed in their line quote nothing.
  init(of text: ByteText) {
    var open: [(close: UInt32, at: Int)] = []
    var index = 0
    let bytes = text.bytes
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x0A { open.removeAll(keepingCapacity: true) }
      // Han characters, most of the text, begin with E4 to E9.
      if byte >= 0xE4, byte < 0xF0 {
        index += 3
        continue
      }
      guard byte == 0xE2 || byte == 0xE3, index + 2 < bytes.count else {
        index += text.width(at: index)
        continue
      }
      let mark = UInt32(byte) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
      if let last = open.last, last.close == mark {
        open.removeLast()
        if open.isEmpty { spans.append(last.at..<(index + 3)) }
      } else if let close = Self.closing(mark) {
        open.append((close, index))
      }
      index += 3
    }
  }

  /// The end of the span that holds `index`, nil outside.
  func end(at index: Int) -> Int? {
    // In the order of the text, and none in another.
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].contains(index) ? spans[low].upperBound : nil
  }

  /// The UTF-8 of the mark that closes “, ‘, 《, 「, 『, 〔; nil for any other.
  private static func closing(_ mark: UInt32) -> UInt32? {
    switch mark {
    case 0xE2809C, 0xE28098, 0xE3808A, 0xE3808C, 0xE3808E, 0xE38094: mark + 1
    default: nil
    }
  }
}

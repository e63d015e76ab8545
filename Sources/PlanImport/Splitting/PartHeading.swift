/// Headings by which collections number their documents: `篇1:…`, `…范文 篇二`, `第三篇 …`, `…要点2`.
struct PartHeading: Sendable {
  var ordinal: Int
  /// The heading without its number.
  var stem: [UInt32]

  /// Reads a line of at most 60 characters; nil when it is no such heading.
  static func read(_ line: ArraySlice<UInt32>) -> PartHeading? {
    guard line.count <= 70 else { return nil }
    let text = line.filter { !$0.isBlank }.map(folded)
    guard text.count >= 2, text.count <= 60, !text.contains(where: \.isSentenceEnd) else {
      return nil
    }
    return atStart(text) ?? atEnd(text)
  }

  private static func number(_ text: [UInt32], _ index: Int) -> (Int, Int)? {
    if let han = HanNumber.read(text, index, text.count) { return han }
    var value = 0
    var at = index
    while at < text.count, at - index < 3, let digit = text[at].digitValue {
      value = value * 10 + digit
      at += 1
    }
    return at > index ? (value, at) : nil
  }

  private static let piece = UInt32(0x7BC7)

  private static func atStart(_ text: [UInt32]) -> PartHeading? {
    var index = 0
    let isBracketed = [0x3010, 0x28, 0x5B, 0x300A].contains(text[0])
    if isBracketed { index = 1 }
    guard index < text.count else { return nil }
    let isOrdinal = text[index] == 0x7B2C
    if isOrdinal { index += 1 }
    var value: Int
    if index < text.count, text[index] == piece, !isOrdinal {
      guard let (read, after) = number(text, index + 1) else { return nil }
      (value, index) = (read, after)
    } else {
      // 第三篇; 范文一
      if matches(scalars("范文"), text, at: index, before: text.count) { index += 2 }
      let from = index
      guard let (read, after) = number(text, index) else { return nil }
      let isPiece = after < text.count && text[after] == piece && isOrdinal
      guard isPiece || from >= 2 else { return nil }
      (value, index) = (read, isPiece ? after + 1 : after)
    }
    let marks = Set(scalars(":、】)]》.|-"))
    let mark = index
    while index < text.count, marks.contains(text[index]) { index += 1 }
    guard value > 0, index == text.count || index > mark || isOrdinal else { return nil }
    return PartHeading(ordinal: value, stem: Array(text[index...]))
  }

  private static func atEnd(_ text: [UInt32]) -> PartHeading? {
    var end = text.count
    while end > 0, [0x29, 0x3011, 0x5D, 0x3A].contains(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 3,
      text[start - 1].isDigit || HanNumber.digit(text[start - 1]) != nil
        || text[start - 1] == 0x5341
    {
      start -= 1
    }
    guard start < end, let (value, after) = number(text, start), after == end, value > 0,
      value < 100
    else { return nil }
    var stemEnd = start
    if stemEnd > 0, text[stemEnd - 1] == piece { stemEnd -= 1 }
    let isPiece = stemEnd < start
    while stemEnd > 0, [0x28, 0x3010, 0x5B, 0x3A, 0x7B2C].contains(text[stemEnd - 1]) {
      stemEnd -= 1
    }
    let stem = Array(text[..<stemEnd])
    let endsInModel = stem.suffix(2).elementsEqual(scalars("范文"))
    guard isPiece || endsInModel || TitleForm.kind(of: stem) != nil, stem.count >= 4 || isPiece
    else {
      return nil
    }
    return PartHeading(ordinal: value, stem: stem)
  }
}

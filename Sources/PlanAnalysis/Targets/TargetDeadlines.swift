/// Dates and answers for targets, read from the sentence.
struct TargetDeadlines {
  let text: ByteText

  /// 年内, 上半年, 6月底前, 到2015年, 三年内: the one nearest before the number, else the nearest
  /// after it in the clause. As written.
  func deadline(for quantity: Range<Int>, clause: Range<Int>, sentence: Range<Int>) -> String? {
    let before = last(in: sentence.lowerBound..<quantity.lowerBound)
    if let found = before ?? last(in: quantity.upperBound..<clause.upperBound) {
      return text.string(found)
    }
    return nil
  }

  /// Whether the text says anywhere who answers: most do not, and need no closer look.
  var namesAnswers: Bool {
    text.contains(Self.answers, in: 0..<text.count)
  }

  /// 由…负责, 责任单位：…: who answers for what the sentence, or its paragraph, promises.
  func responsible(in sentence: Range<Int>) -> String? {
    if let end = text.last(of: Self.answering, in: sentence),
      let start = text.last(of: Self.by, in: max(sentence.lowerBound, end.at - 90)..<end.at)
    {
      let name = (start.at + 3)..<end.at
      if name.count >= 6, !text.contains(Self.breaks, in: name) { return text.string(name) }
    }
    var lineEnd = sentence.upperBound
    while lineEnd < text.count, text.bytes[lineEnd] != 0x0A { lineEnd += 1 }
    let rest = sentence.lowerBound..<lineEnd
    guard let label = text.last(of: Self.responsibilityLabels, in: rest) else { return nil }
    let start = label.at + label.word.bytes.count
    var end = start
    while end < lineEnd, !text.starts(Self.breaks, at: end) { end += text.width(at: end) }
    return end > start ? text.string(start..<end) : nil
  }

  private func last(in range: Range<Int>) -> Range<Int>? {
    guard let found = text.last(of: Self.words, in: range) else { return nil }
    var start = found.at
    while start > range.lowerBound, let width = dateWidth(endingAt: start) { start -= width }
    let end = found.at + found.word.bytes.count
    if text.has("到", at: found.at) {
      var index = end
      while index < range.upperBound, let width = dateWidth(at: index) { index += width }
      return text.has("年", endingAt: index) || text.has("底", endingAt: index)
        || text.has("末", endingAt: index) ? found.at..<index : nil
    }
    if text.has("到", endingAt: start) { start -= 3 }
    return start..<end
  }

  private func dateWidth(endingAt end: Int) -> Int? {
    guard end > 0 else { return nil }
    let byte = text.byte(end - 1)
    if byte >= 0x30, byte <= 0x39 { return 1 }
    return text.first(of: Self.dateCharacters, endingAt: end)?.bytes.count
  }

  private func dateWidth(at index: Int) -> Int? {
    let byte = text.byte(index)
    if byte >= 0x30, byte <= 0x39 { return 1 }
    return text.first(of: Self.dateCharacters, at: index)?.bytes.count
  }

  private static let words = Word.list(
    "年内 年底前 年底 年末 上半年 下半年 全年 月底前 月底 月前 日前 年前 季度前 季度末 学期末 开学前 到19 到20")
  private static let dateCharacters = Word.list(
    "年 月 日 底 末 一 二 三 四 五 六 七 八 九 十 两 今 明 本 季度 前")
  private static let by = Word.list("由")
  private static let answering = Word.list("负责 牵头 承担")
  /// What `answering` and `responsibilityLabels` hold.
  private static let answers = Word.list("负责 牵头 承担 责任")
  private static let breaks = Word.list("， , ； ; 。 ) ） 】 ]")
  private static let responsibilityLabels = Word.list(
    "责任单位： 责任单位: 牵头单位： 牵头单位: 责任科室： 责任科室: 责任部门： 责任部门: 负责单位： 负责单位: 牵头科室： 牵头科室:")
}

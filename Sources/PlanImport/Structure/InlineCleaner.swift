/// Takes out of paragraphs what a printout or a page has left inside them: `第1 页共12 页`, blanks
/// between Han characters where a line ended.
struct InlineCleaner {
  let text: WorkText

  func clean(ledger: inout Ledger) -> WorkText {
    var result = WorkText()
    result.reserve(text.count)
    for (number, line) in text.lines().enumerated() {
      if number > 0 { result.insert("\n") }
      let isRunning = line.count >= 30
      var index = line.lowerBound
      while index < line.upperBound {
        if text.scalars[index] == 0x7B2C, let end = pageMark(index, line.upperBound) {
          ledger.take(index..<end, of: text, as: .residue, "掉进正文的页码")
          index = end
        } else if isRunning, let end = strayBlank(index, line) {
          ledger.take(index..<end, of: text, as: .changed, "去掉词中的空格")
          index = end
        } else {
          result.append(text.scalars[index], origin: text.origins[index])
          index += 1
        }
      }
    }
    return result
  }

  /// `第1 页共12 页`, `第 3 页/共 8 页`.
  private func pageMark(_ index: Int, _ end: Int) -> Int? {
    let scalars = text.scalars
    var at = index + 1
    func blanks() { while at < end, scalars[at].isBlank { at += 1 } }
    func number() -> Bool {
      let from = at
      while at < end, scalars[at].isDigit { at += 1 }
      return at > from
    }
    blanks()
    guard number() else { return nil }
    blanks()
    guard at < end, scalars[at] == 0x9875 else { return nil }
    at += 1
    blanks()
    if at < end, scalars[at].isComma || scalars[at] == 0x2F { at += 1 }
    blanks()
    guard at < end, scalars[at] == 0x5171 else { return nil }
    at += 1
    blanks()
    guard number() else { return nil }
    blanks()
    guard at < end, scalars[at] == 0x9875 else { return nil }
    return at + 1
  }

  /// A blank inside running text between two Han characters (or before an opening quote).
  private func strayBlank(_ index: Int, _ line: Range<Int>) -> Int? {
    let scalars = text.scalars
    guard scalars[index].isBlank, index > line.lowerBound, scalars[index - 1].isHan else {
      return nil
    }
    var end = index
    while end < line.upperBound, scalars[end].isBlank { end += 1 }
    guard end < line.upperBound, scalars[end].isHan || scalars[end] == 0x201C, end - index <= 2
    else {
      return nil
    }
    if isLabelEnd(index, line) || isInTitle(index, line) || isList(index, end, line) { return nil }
    // A label or a month behind the blank begins something new.
    if LabelReader.label(in: scalars, at: end, before: line.upperBound) != nil { return nil }
    if let (_, after) = Months.read(scalars, end, line.upperBound), after == line.upperBound {
      return nil
    }
    return end
  }

  /// The blank ends `第一条 ` or `任务一 `.
  private func isLabelEnd(_ index: Int, _ line: Range<Int>) -> Bool {
    guard
      let label = LabelReader.label(in: text.scalars, at: line.lowerBound, before: line.upperBound)
    else { return false }
    return label.range.contains(index) || index - label.range.upperBound < 1
  }

  /// Inside 《…》 a blank parts a title from its subtitle.
  private func isInTitle(_ index: Int, _ line: Range<Int>) -> Bool {
    var at = index
    while at > line.lowerBound, index - at < 60 {
      at -= 1
      if text.scalars[at] == 0x300B { return false }
      if text.scalars[at] == 0x300A { return true }
    }
    return false
  }

  /// Short words set apart by blanks are a list: 语文 数学 英语.
  private func isList(_ index: Int, _ end: Int, _ line: Range<Int>) -> Bool {
    var at = end
    var words = 0
    while at < line.upperBound, words < 2 {
      let from = at
      while at < line.upperBound, text.scalars[at].isHan { at += 1 }
      guard at - from >= 1, at - from <= 6, at < line.upperBound, text.scalars[at].isBlank else {
        break
      }
      words += 1
      while at < line.upperBound, text.scalars[at].isBlank { at += 1 }
    }
    if words >= 1 { return true }
    // Or the last of such a list.
    at = index
    let limit = max(line.lowerBound, index - 7)
    while at > limit, text.scalars[at - 1].isHan { at -= 1 }
    return at > line.lowerBound && at < index && index - at <= 6 && text.scalars[at - 1].isBlank
      && at - 2 >= line.lowerBound && text.scalars[at - 2].isHan
  }
}

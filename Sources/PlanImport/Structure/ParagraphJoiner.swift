/// Joins lines that were broken inside a sentence and takes out what fell into the text.
struct ParagraphJoiner {
  let text: WorkText
  let lines: [Range<Int>]
  /// Per line: a blank line stands before it, or it is indented like a new paragraph.
  let opensParagraph: [Bool]
  let input: [UInt32]
  private var context = LabelContext()
  private let isSentencePerLine: Bool
  private let wrapWidth: Int?

  init(text: WorkText, lines: [Range<Int>], opensParagraph: [Bool], input: [UInt32]) {
    self.text = text
    self.lines = lines
    self.opensParagraph = opensParagraph
    self.input = input
    isSentencePerLine = Self.detectSentences(text, lines)
    wrapWidth = Self.detectWidth(text, lines, opensParagraph)
  }

  /// One paragraph a line.
  mutating func join(ledger: inout Ledger) -> WorkText {
    var result = WorkText()
    result.reserve(text.count)
    for (index, line) in lines.enumerated() {
      let label = context.lineLabel(text.scalars, line)
      if index > 0 {
        let previous = lines[index - 1]
        if let reason = breakReason(previous, line, index, label) {
          dropPageNumber(&result, before: line, ledger: &ledger)
          let end = text.inputOffset(at: previous.upperBound - 1) + 1
          ledger.join(
            end..<max(end, text.inputOffset(at: line.lowerBound)), input: input, reason: reason)
          if needsBlank(result, line) { result.insert(" ") }
        } else {
          result.insert("\n")
          if let label { context.accept(label) }
        }
      } else if let label {
        context.accept(label)
      }
      result.append(text, line)
    }
    return result
  }

  private func needsBlank(_ result: WorkText, _ line: Range<Int>) -> Bool {
    guard let last = result.scalars.last else { return false }
    return last.isLatin && text.scalars[line.lowerBound].isLatin
  }

  /// Why the break between two lines is none; nil when it ends a paragraph.
  private func breakReason(
    _ previous: Range<Int>, _ line: Range<Int>, _ index: Int, _ label: Label?
  ) -> String? {
    let scalars = text.scalars
    let end = scalars[previous.upperBound - 1]
    let start = scalars[line.lowerBound]
    if isBrokenRatio(previous, line, label) { return "接回断开的比例" }
    if scalars[line.lowerBound] == 0x23 || scalars[previous.lowerBound] == 0x23 { return nil }
    guard label == nil, context.bareNumber(scalars, line) == nil, !Months.isAlone(scalars, line),
      !Months.isAlone(scalars, previous)
    else { return nil }
    if end.isComma || end.isOpening || (start.isClosing && !start.isOpening)
      || startsMidSentence(start)
    {
      return previous.count >= 12 ? "接回断行" : nil
    }
    if isCutInside(previous, line) { return "接回断行" }
    if let width = wrapWidth, !opensParagraph[index], previous.count * 10 >= width * 9 {
      return "接回断行"
    }
    if isSentencePerLine, isProse(previous, line) { return "接回按句分开的行" }
    return nil
  }

  /// `…初中8:` and `1、小学10:1`.
  private func isBrokenRatio(_ previous: Range<Int>, _ line: Range<Int>, _ label: Label?) -> Bool {
    guard previous.count >= 2, text.scalars[previous.upperBound - 1].isColon,
      text.scalars[previous.upperBound - 2].isDigit, text.scalars[line.lowerBound].isDigit
    else { return false }
    return label.map { !context.isNext($0) } ?? true
  }

  private func startsMidSentence(_ start: UInt32) -> Bool {
    start.isComma || start == 0x3002 || start.isSemicolon || start == 0x7B49 || start == 0x7684
  }

  /// The line stops in the middle of a sentence of running text.
  private func isCutInside(_ previous: Range<Int>, _ line: Range<Int>) -> Bool {
    let end = text.scalars[previous.upperBound - 1]
    guard end.isHan || end.isDigit || end.isLatin || end.isBlank || end == 0x201D, line.count >= 8
    else {
      return false
    }
    let start = text.scalars[line.lowerBound]
    guard start.isHan || start == 0x201C || start == 0x300A || start.isLatin else { return false }
    let range = previous
    let hasSentence = range.dropLast().contains { text.scalars[$0].isSentenceEnd }
    let hasComma = range.contains { text.scalars[$0].isComma }
    let isLong = range.count >= 40 && hasComma
    guard
      hasSentence
        || isLong
          && LabelReader.label(in: text.scalars, at: range.lowerBound, before: range.upperBound)
            == nil
    else { return false }
    // The next line must read like the rest of a sentence, not like a heading or a signature.
    return line.contains { text.scalars[$0].isSentenceEnd || text.scalars[$0].isSemicolon }
  }

  /// Digits left at the cut by a page's foot.
  private func dropPageNumber(
    _ result: inout WorkText, before line: Range<Int>, ledger: inout Ledger
  ) {
    var start = result.count
    while start > 0, result.scalars[start - 1].isBlank { start -= 1 }
    let end = start
    while start > 0, end - start < 4, result.scalars[start - 1].isDigit { start -= 1 }
    guard start < end, end - start <= 3, start > 0, result.scalars[start - 1].isHan,
      text.scalars[line.lowerBound].isHan,
      !LabelReader.units.contains(text.scalars[line.lowerBound])
    else { return }
    ledger.take(start..<end, of: result, as: .residue, "掉进正文的页码")
    result.truncate(to: start)
  }

  // MARK: layouts

  /// Nearly every line is one sentence: a converter has broken paragraphs at each 。.
  private static func detectSentences(_ text: WorkText, _ lines: [Range<Int>]) -> Bool {
    guard lines.count >= 8 else { return false }
    var single = 0
    var inner = 0
    var numbered = 0
    for line in lines {
      let ends = line.dropLast().count { text.scalars[$0].isSentenceEnd }
      let isEnded = text.scalars[line.upperBound - 1].isTerminal
      if ends == 0, isEnded { single += 1 }
      if ends > 0 { inner += 1 }
      if holdsMeasure(text, line) { numbered += 1 }
    }
    return single * 100 >= lines.count * 80 && inner * 100 <= lines.count * 12
      && numbered >= 2
  }

  /// A line that numbers a measure, or a chapter with one glued to it: where nothing is numbered,
  /// sentences stay apart.
  private static func holdsMeasure(_ text: WorkText, _ line: Range<Int>) -> Bool {
    guard
      let label = LabelReader.label(in: text.scalars, at: line.lowerBound, before: line.upperBound)
    else { return false }
    if label.style > .hanParen { return true }
    return (label.range.upperBound..<min(label.range.upperBound + 40, line.upperBound)).contains {
      text.scalars[$0].isDigit && !text.scalars[$0 - 1].isDigit
        && LabelReader.label(in: text.scalars, at: $0, before: line.upperBound) != nil
    }
  }

  /// Running text follows; headings without an end mark stay alone.
  private func isProse(_ previous: Range<Int>, _ line: Range<Int>) -> Bool {
    let name = line.prefix { text.scalars[$0].isHan }
    let opensField = name.count >= 2 && name.count <= 8 && text.scalars[name.endIndex].isColon
    if opensField { return false }
    return endsProse(previous, line)
  }

  private func endsProse(_ previous: Range<Int>, _ line: Range<Int>) -> Bool {
    text.scalars[previous.upperBound - 1].isTerminal && text.scalars[line.upperBound - 1].isTerminal
  }

  /// The width at which a text was wrapped; nil when lines are paragraphs.
  private static func detectWidth(
    _ text: WorkText, _ lines: [Range<Int>], _ opens: [Bool]
  ) -> Int? {
    guard lines.count >= 8 else { return nil }
    var counts: [Int: Int] = [:]
    for line in lines where line.count >= 18 && line.count <= 90 {
      counts[line.count, default: 0] += 1
    }
    guard
      let width = counts.keys.filter({ w in lines.count { $0.count > w } * 50 <= lines.count })
        .min()
    else { return nil }
    var full = 0
    var cut = 0
    for line in lines where line.count * 10 >= width * 9 && line.count <= width + 2 {
      full += 1
      if !text.scalars[line.upperBound - 1].isTerminal { cut += 1 }
    }
    let unbroken = opens.dropFirst().count { !$0 }
    return full * 100 >= lines.count * 35 && cut * 100 >= full * 60
      && unbroken * 100 >= lines.count * 40
      ? width : nil
  }
}

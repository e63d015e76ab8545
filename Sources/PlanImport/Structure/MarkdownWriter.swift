/// Writes the segments of a body as canonical Markdown: chapters and sections as headings, measures
/// as the source numbers them, each block one line, a blank line between blocks.
struct MarkdownWriter {
  let text: WorkText
  let segments: [Segment]
  let arabicMark: UInt32
  /// The input is Markdown already: its marks are not escaped.
  let isMarkdown: Bool
  private let nested: Set<Int>
  private let headingStyles: [LabelStyle]

  init(text: WorkText, segments: [Segment], arabicMark: UInt32, isMarkdown: Bool) {
    self.text = text
    self.segments = segments
    self.arabicMark = arabicMark
    self.isMarkdown = isMarkdown
    nested = NestedRuns.indices(in: segments, of: .han)
    headingStyles = Self.styles(text, segments, nested)
  }

  func write(ledger: inout Ledger) -> WorkText {
    var result = WorkText()
    result.reserve(text.count + text.count / 8)
    for (index, segment) in segments.enumerated() {
      let range = text.trim(segment.range)
      guard !range.isEmpty else { continue }
      if result.count > 0 { result.insert("\n\n") }
      if segment.isInner { noteCut(range, ledger: &ledger) }
      if let level = level(index), text.scalars[range.lowerBound] != 0x23 {
        result.insert(String(repeating: "#", count: level) + " ")
      }
      append(segment, range, to: &result, ledger: &ledger)
    }
    if result.count > 0 { result.insert("\n") }
    return result
  }

  private func noteCut(_ range: Range<Int>, ledger: inout Ledger) {
    let at = text.inputOffset(at: range.lowerBound)
    ledger.note(
      LedgerEntry(fate: .changed, range: at..<at, before: "", after: "\n", reason: "把连在一起的标题与条目分行"))
  }

  private func append(
    _ segment: Segment, _ range: Range<Int>, to result: inout WorkText, ledger: inout Ledger
  ) {
    var start = range.lowerBound
    if let end = segment.bareEnd {
      result.append(text, start..<end)
      let mark = string([arabicMark])
      result.insert(mark)
      let at = text.inputOffset(at: end)
      ledger.note(
        LedgerEntry(
          fate: .changed, range: at..<at, before: "", after: mark,
          reason: "补上编号“\(text.string(start..<end))”后脱落的标点"))
      start = end
    }
    if isMarkdown { return result.append(text, start..<range.upperBound) }
    MarkdownEscape.append(
      text, start..<range.upperBound, isStart: start == range.lowerBound, to: &result)
  }

  // MARK: headings

  /// Level of a segment's heading; nil for a paragraph.
  private func level(_ index: Int) -> Int? {
    let segment = segments[index]
    if segment.isMonth { return 3 }
    if isAnnex(index) || isCalendarHead(index) { return 2 }
    guard let label = segment.label else { return isNamedChapter(index) ? 2 : nil }
    if let rank = headingStyles.firstIndex(of: label.style) {
      guard isShort(segment), headsMore(index) || !endsSentence(segment) else { return nil }
      return min(6, 2 + rank + (nested.contains(index) ? headingStyles.count : 0))
    }
    guard label.style == .arabic || label.style == .decimal, isShort(segment), headsMore(index)
    else {
      return nil
    }
    let depth = label.depth - (headingStyles.isEmpty || label.depth == 1 ? 0 : 1)
    return min(6, 1 + headingStyles.count + depth)
  }

  private func endsSentence(_ segment: Segment) -> Bool {
    segment.range.last.map { text.scalars[$0].isSentenceEnd || text.scalars[$0].isSemicolon }
      ?? false
  }

  private func isShort(_ segment: Segment) -> Bool {
    Self.isShort(text, segment)
  }

  private static func isShort(_ text: WorkText, _ segment: Segment) -> Bool {
    let content = segment.contentStart..<segment.range.upperBound
    guard content.count <= 60 else { return false }
    let inner = content.dropLast()
    return !inner.contains { text.scalars[$0].isSentenceEnd || text.scalars[$0].isSemicolon }
  }

  /// Something that belongs under the segment follows it: text, or a deeper label.
  private func headsMore(_ index: Int) -> Bool {
    guard index + 1 < segments.count else { return false }
    let next = segments[index + 1]
    guard !next.isMonth, !isAnnex(index + 1) else { return false }
    guard let label = next.label, let own = segments[index].label else {
      return next.bareEnd == nil && segments[index].label != nil
        && (segments[index].isCutHeading || next.range.count > 0)
    }
    return label.style > own.style || label.style == .named || label.depth > own.depth
  }

  /// `附:…`, `附件1` with text after it.
  private func isAnnex(_ index: Int) -> Bool {
    let range = segments[index].range
    guard range.count <= 45, text.scalars[range.lowerBound] == 0x9644, range.count >= 2,
      segments[index].label == nil, index + 1 < segments.count
    else { return false }
    let next = text.scalars[range.lowerBound + 1]
    guard next.isColon || next == 0x4EF6 || next == 0x5F55 || next == 0x8868 else { return false }
    let end = text.scalars[range.upperBound - 1]
    return !end.isSentenceEnd
      && LabelReader.label(
        in: text.scalars, at: afterColon(range), before: range.upperBound)?.style != .arabic
  }

  /// `工作行事历` right above a month.
  private func isCalendarHead(_ index: Int) -> Bool {
    segments[index].label == nil && index + 1 < segments.count && segments[index + 1].isMonth
      && Months.isCalendarName(text.scalars, segments[index].range)
  }

  private func afterColon(_ range: Range<Int>) -> Int {
    var at = range.lowerBound
    while at < range.upperBound, !text.scalars[at].isColon { at += 1 }
    return text.trim(min(at + 1, range.upperBound)..<range.upperBound).lowerBound
  }

  private static let chapterNames = Set(
    [
      "指导思想", "工作目标", "总体目标", "总体要求", "主要任务", "工作任务", "重点工作", "工作重点", "保障措施", "工作措施", "主要措施",
      "组织保障", "工作思路", "基本思路", "总体思路", "基本原则", "工作要求", "组织领导", "实施步骤", "主要工作", "具体措施", "工作内容",
      "存在问题", "存在的问题", "下一步工作", "工作打算", "基本情况", "主要目标", "具体工作", "工作安排", "前言", "引言", "结语",
    ])

  /// An unnumbered line that is nothing but a customary heading.
  private func isNamedChapter(_ index: Int) -> Bool {
    let segment = segments[index]
    guard segment.bareEnd == nil, segment.range.count <= 8, index + 1 < segments.count else {
      return false
    }
    return Self.chapterNames.contains(text.string(segment.range))
      && !segments.contains { $0.label.map { $0.style <= .han } ?? false }
  }

  /// Styles that head chapters and sections here, outermost first.
  private static func styles(_ text: WorkText, _ segments: [Segment], _ nested: Set<Int>)
    -> [LabelStyle]
  {
    var found: [LabelStyle] = []
    var short: [LabelStyle: Int] = [:]
    var all: [LabelStyle: Int] = [:]
    for (index, segment) in segments.enumerated() where !nested.contains(index) {
      guard let label = segment.label, label.style.isHeadingStyle else { continue }
      if !found.contains(label.style) { found.append(label.style) }
      all[label.style, default: 0] += 1
      if isShort(text, segment) { short[label.style, default: 0] += 1 }
    }
    let heads = found.filter { short[$0, default: 0] * 2 >= all[$0, default: 0] }
    return heads.sorted()
  }
}

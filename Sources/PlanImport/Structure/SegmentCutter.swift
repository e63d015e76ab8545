/// Cuts paragraphs where a heading is glued to what follows it, and finds the label of each piece.
struct SegmentCutter {
  let text: WorkText
  private var context = LabelContext()
  private var isCalendar = false
  private let hasMonths: Bool

  init(text: WorkText) {
    self.text = text
    let lines = text.lines()
    hasMonths =
      lines.count {
        $0.count <= 10 && Months.isAlone(text.scalars, text.wordsStart($0)..<$0.upperBound)
      } >= 3
    var marks: [UInt32: Int] = [:]
    for line in lines {
      if let label = LabelReader.label(
        in: text.scalars, at: line.lowerBound, before: line.upperBound),
        label.style == .arabic
      {
        let mark = label.range.first { text.scalars[$0].digitValue == nil }
        if let mark { marks[text.scalars[mark], default: 0] += 1 }
      }
    }
    context.usesArabic = marks.values.reduce(0, +) >= 2
    context.arabicMark = marks.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0x3001
  }

  /// The mark that a number without one gets.
  var arabicMark: UInt32 { context.arabicMark }

  mutating func segments() -> [Segment] {
    GluedHeading(text: text.scalars).cutOddOnes(text.lines().flatMap { cut($0) })
  }

  private mutating func cut(_ line: Range<Int>) -> [Segment] {
    var result: [Segment] = []
    var segment = open(line.lowerBound, line, isInner: false)
    var index = max(segment.contentStart, line.lowerBound + 1)
    var hasSentence = false
    while index < line.upperBound {
      if let next = innerStart(index, segment, line, hasSentence: hasSentence) {
        segment.range = text.trim(segment.range.lowerBound..<index)
        result.append(segment)
        segment = next
        hasSentence = false
        index = max(segment.contentStart, index + 1)
        continue
      }
      if text.scalars[index].isSentenceEnd { hasSentence = true }
      index += 1
    }
    segment.range = segment.range.lowerBound..<line.upperBound
    result.append(segment)
    return result.flatMap { cutHeading($0) }
  }

  /// The segment that begins a line.
  private mutating func open(_ start: Int, _ line: Range<Int>, isInner: Bool) -> Segment {
    var segment = Segment(range: start..<line.upperBound, isInner: isInner)
    let words = text.wordsStart(line)
    if Months.isCalendarName(text.scalars, line)
      || hasMonths && Months.isAlone(text.scalars, words..<line.upperBound)
    {
      isCalendar = true
    }
    if isCalendar, let month = month(words, line) {
      segment.range = start..<month
      segment.isMonth = true
      context.restartArabic()
      return segment
    }
    if let label = context.lineLabel(text.scalars, line) {
      if label.style <= .han { isCalendar = false }
      segment.label = label
      context.accept(label)
    } else if let bare = context.bareNumber(text.scalars, line) {
      segment.bareEnd = bare.end
      context.accept(
        Label(style: .arabic, number: bare.number, numbers: [bare.number], range: start..<bare.end))
    }
    return segment
  }

  /// A month at `index`: it ends the line, or a blank or a label follows.
  private func month(_ index: Int, _ line: Range<Int>) -> Int? {
    guard let (_, end) = Months.read(text.scalars, index, line.upperBound) else { return nil }
    if end == line.upperBound { return end }
    guard text.scalars[end].isBlank else { return nil }
    let next = text.trim(end..<line.upperBound).lowerBound
    return LabelReader.label(in: text.scalars, at: next, before: line.upperBound)?.number == 1
      ? end : nil
  }

  /// The segment that begins at `index` inside a line, if one does.
  private mutating func innerStart(
    _ index: Int, _ segment: Segment, _ line: Range<Int>, hasSentence: Bool
  ) -> Segment? {
    let scalar = text.scalars[index]
    if isCalendar, text.scalars[index - 1].isBlank, index > text.wordsStart(line), !segment.isMonth,
      let end = month(index, line)
    {
      context.restartArabic()
      return Segment(range: index..<end, isMonth: true, isInner: true)
    }
    guard CutRules.canStart(scalar), index > text.wordsStart(line) else { return nil }
    if scalar == 0x9644, let annex = annex(index, line) { return annex }
    guard let label = LabelReader.label(in: text.scalars, at: index, before: line.upperBound) else {
      return nil
    }
    let rules = CutRules(
      text: text.scalars, context: context, segment: segment, hasSentence: hasSentence,
      isCalendar: isCalendar, end: line.upperBound)
    guard rules.accept(label) else { return nil }
    context.accept(label)
    return Segment(range: index..<line.upperBound, label: label, isInner: true)
  }

  /// `…二月 附:…行事历`.
  private mutating func annex(_ index: Int, _ line: Range<Int>) -> Segment? {
    guard index + 1 < line.upperBound, text.scalars[index - 1].isBlank, line.count <= 60 else {
      return nil
    }
    let next = text.scalars[index + 1]
    guard next.isColon || next == 0x4EF6 else { return nil }
    if Months.isCalendarName(text.scalars, index..<line.upperBound) { isCalendar = true }
    return Segment(range: index..<line.upperBound, isInner: true)
  }

  // MARK: headings glued to text

  private func cutHeading(_ segment: Segment) -> [Segment] {
    if segment.label?.style == .named { return FieldCut(text: text.scalars).cut(segment) }
    guard let label = segment.label, label.style <= .decimal, label.style != .clause,
      let cut = GluedHeading(text: text.scalars).cut(label, segment.range)
    else { return [segment] }
    var heading = segment
    heading.range = segment.range.lowerBound..<cut
    heading.isCutHeading = true
    return [heading, Segment(range: cut..<segment.range.upperBound, isInner: true)]
  }
}

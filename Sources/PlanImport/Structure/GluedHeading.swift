/// Finds the end of a heading whose text follows without a break: `一、背景教育是…`,
/// `三、课程改革课程改革是…`.
struct GluedHeading {
  let text: [UInt32]

  private static let names = [
    "综述", "背景", "前言", "引言", "概述", "导言", "总述", "指导思想", "工作目标", "总体目标", "总体要求", "基本情况", "工作思路",
    "基本思路",
    "主要任务", "工作背景", "形势分析", "现状分析", "目标", "结语", "总结", "保障措施", "组织保障",
  ].map(scalars).sorted { $0.count > $1.count }

  private static let openers = [
    "本", "我", "当前", "随着", "近年", "今年", "为了", "为", "以", "根据", "按照", "通过", "在", "20", "19", "全面", "坚持",
    "这", "目前",
  ].map(scalars)

  /// Where the text begins behind the heading of `segment`; nil when nothing is glued.
  func cut(_ label: Label, _ segment: Range<Int>) -> Int? {
    let start = label.range.upperBound
    guard segment.upperBound - start >= 14 else { return nil }
    return byName(start, segment.upperBound) ?? byRepetition(start, segment.upperBound)
  }

  private static let clauses = [
    "在", "为了", "通过", "根据", "随着", "对于", "针对", "当前", "按照", "我们",
  ].map(scalars)

  /// Where all other units of a style head something and one runs on into its text, that one is cut
  /// where a clause opens.
  func cutOddOnes(_ segments: [Segment]) -> [Segment] {
    var heads: [LabelStyle: Int] = [:]
    var all: [LabelStyle: Int] = [:]
    for (index, segment) in segments.enumerated() {
      guard let style = segment.label?.style else { continue }
      all[style, default: 0] += 1
      if segment.isCutHeading || isHead(segments, index) { heads[style, default: 0] += 1 }
    }
    return segments.enumerated().flatMap { index, segment -> [Segment] in
      guard let style = segment.label?.style, all[style, default: 0] >= 4,
        heads[style, default: 0] == all[style, default: 0] - 1, !segment.isCutHeading,
        !isHead(segments, index), let cut = clauseStart(segment)
      else { return [segment] }
      var heading = segment
      heading.range = segment.range.lowerBound..<cut
      heading.isCutHeading = true
      return [heading, Segment(range: cut..<segment.range.upperBound, isInner: true)]
    }
  }

  /// Short, without a sentence's end, and something deeper or unnumbered follows.
  private func isHead(_ segments: [Segment], _ index: Int) -> Bool {
    let segment = segments[index]
    guard segment.range.upperBound - segment.contentStart <= 30,
      !(segment.contentStart..<segment.range.upperBound).contains(where: { text[$0].isSentenceEnd }
      ),
      index + 1 < segments.count
    else { return false }
    return segments[index + 1].label?.style != segment.label?.style
  }

  private func clauseStart(_ segment: Segment) -> Int? {
    let start = segment.contentStart
    for index in start..<min(start + 16, segment.range.upperBound) {
      guard text[index].isHan else { return nil }
      if index - start >= 4,
        Self.clauses.contains(where: {
          matches($0, text, at: index, before: segment.range.upperBound)
        })
      {
        return index
      }
    }
    return nil
  }

  private func byName(_ start: Int, _ end: Int) -> Int? {
    for name in Self.names where matches(name, text, at: start, before: end) {
      let after = start + name.count
      guard end - after >= 10 else { return nil }
      let opens = Self.openers.contains { matches($0, text, at: after, before: end) }
      let states =
        (after + 1..<min(after + 8, end)).contains { text[$0] == 0x662F } && text[after].isHan
      let isName = name.count > 1 && !(name == scalars("目标") && !opens)
      return isName && (opens || states && !isJoin(text[after])) ? after : nil
    }
    return nil
  }

  private func isJoin(_ scalar: UInt32) -> Bool {
    [0x548C, 0x4E0E, 0x53CA, 0x7684, 0x662F, 0x4E3A].contains(scalar)
  }

  /// The text takes up the first words of its heading.
  private func byRepetition(_ start: Int, _ end: Int) -> Int? {
    var length = 0
    while start + length < end, length < 24,
      text[start + length].isHan || text[start + length].isLatin
    {
      length += 1
    }
    guard length >= 6 else { return nil }
    for cut in 3..<length {
      let place = start + cut
      var common = 0
      while common < cut, place + common < end, text[start + common] == text[place + common] {
        common += 1
      }
      if common >= 2, cut >= 4, isTakenUp(place, common, cut, end) { return place }
      if let colon = namedPart(start, cut, end) { return colon }
    }
    return nil
  }

  /// The repeated words are a subject: all of the heading, or followed by 是, 的 or a comma soon.
  private func isTakenUp(_ place: Int, _ common: Int, _ cut: Int, _ end: Int) -> Bool {
    if common == cut, cut >= 3 { return true }
    let after = place + common
    guard after < end else { return false }
    return text[after] == 0x662F || (text[after] == 0x7684 && common >= 3)
  }

  /// `资源调配和预算计划资源调配:…`: a part of the heading with a colon.
  private func namedPart(_ start: Int, _ cut: Int, _ end: Int) -> Int? {
    let place = start + cut
    var colon = place
    while colon < end, colon - place <= 10, !text[colon].isColon { colon += 1 }
    guard colon < end, text[colon].isColon, colon - place >= 3 else { return nil }
    let name = Array(text[place..<colon])
    return find(name, text, in: start..<place) != nil ? place : nil
  }
}

/// Years that a text names.
enum PeriodForm {
  /// `2012年…`, `2012-2020年…`, `(2011—2015年)` in a title.
  static func inTitle(_ title: [UInt32]) -> String? {
    for index in title.indices {
      guard index == 0 || title[index - 1].digitValue == nil,
        let (year, end) = DateForm.yearNumber(title, index, title.count),
        (1949...2100).contains(year)
      else { continue }
      var at = end
      if at < title.count, title[at] == 0x5E74 { at += 1 }
      let dashes = Set(scalars("-—–~至到/~-"))
      let mark = at
      while at < title.count, dashes.contains(title[at]) { at += 1 }
      if at > mark, let (last, _) = DateForm.yearNumber(title, at, title.count), last > year,
        last < year + 40
      {
        // 2011-2012学年 is a school year: its first year files it.
        return "\(year)-\(last)"
      }
      return "\(year)"
    }
    return nil
  }

  /// The year that the opening or a heading gives the work: `2012年…工作`.
  static func stated(in body: [UInt32]) -> String? {
    let opening = body.prefix(120)
    if let first = years(in: Array(opening)).first, years(in: Array(opening)).count == 1 {
      return "\(first)"
    }
    var index = 0
    var lineStart = true
    while index < body.count {
      if lineStart {
        var end = index
        while end < body.count, !body[end].isLineEnd, end - index < 60 { end += 1 }
        if end < body.count, body[end].isLineEnd, end - index <= 40, isChapter(body, index, end) {
          if let year = years(in: Array(body[index..<end])).first { return "\(year)" }
        }
      }
      lineStart = body[index].isLineEnd
      index += 1
    }
    return nil
  }

  private static func isChapter(_ body: [UInt32], _ start: Int, _ end: Int) -> Bool {
    LabelReader.label(in: body, at: start, before: end).map { $0.style.isHeadingStyle } ?? false
  }

  /// The year named most often, when it is named twice or is the only one.
  static func mostNamed(in body: [UInt32]) -> String? {
    var counts: [Int: Int] = [:]
    for year in years(in: body) { counts[year, default: 0] += 1 }
    let ranked = counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }
    guard let best = ranked.first else { return nil }
    if ranked.count == 1 { return "\(best.key)" }
    return best.value >= 2 && best.value > ranked[1].value ? "\(best.key)" : nil
  }

  /// Every `20xx年` that is not one end of a span.
  private static func years(in text: [UInt32]) -> [Int] {
    var result: [Int] = []
    var index = 0
    while index + 4 < text.count {
      guard text[index].digitValue != nil, index == 0 || text[index - 1].digitValue == nil,
        let (year, end) = DateForm.yearNumber(text, index, text.count), (1979...2100).contains(year)
      else {
        index += 1
        continue
      }
      let spans = Set(scalars("-—–~至"))
      let inSpan = index > 0 && spans.contains(text[index - 1])
      if end < text.count, text[end] == 0x5E74, !inSpan { result.append(year) }
      index = end
    }
    return result
  }
}

/// What titles of official documents look like.
enum TitleForm {
  /// Nouns that end the title of a document, and the kind they stand for.
  static let nouns: [(noun: [UInt32], kind: String)] = [
    ("工作要点", "工作要点"), ("工作重点", "工作要点"), ("要点", "工作要点"), ("工作计划", "工作计划"), ("行动计划", "实施方案"),
    ("计划", "工作计划"), ("工作安排", "工作计划"), ("安排意见", "工作计划"), ("工作打算", "工作计划"), ("工作思路", "工作计划"),
    ("工作任务", "工作计划"), ("工作总结", "工作总结"), ("总结", "工作总结"), ("工作汇报", "工作总结"), ("工作报告", "工作总结"),
    ("述职报告", "工作总结"), ("工作情况", "工作总结"), ("规划纲要", "发展规划"), ("规划", "发展规划"), ("实施方案", "实施方案"),
    ("工作方案", "实施方案"), ("方案", "实施方案"), ("实施意见", "实施方案"), ("实施办法", "实施方案"), ("的意见", "实施方案"),
    ("通知", "通知"), ("公告", "公告"), ("公示", "公示"), ("通告", "公告"), ("安排", "工作计划"), ("汇报", "工作总结"),
    ("打算", "工作计划"), ("計劃", "工作计划"), ("總結", "工作总结"), ("要點", "工作要点"), ("規劃", "发展规划"),
    ("實施方案", "实施方案"),
  ].map { (scalars($0.0), $0.1) }

  /// Kind of the noun that ends a title (a bracketed remark after it left out); nil without one.
  static func kind(of title: [UInt32]) -> String? {
    let core = withoutRemark(title)
    for (noun, kind) in nouns where core.count > noun.count || core.elementsEqual(noun) {
      if core.suffix(noun.count).elementsEqual(noun) { return kind }
    }
    return nil
  }

  /// Leaves out `(2篇)`, `(征求意见稿)` … at the end.
  static func withoutRemark(_ title: [UInt32]) -> [UInt32] {
    guard let last = title.last, last == 0x29 || last == 0xFF09,
      let open = title.lastIndex(where: { $0 == 0x28 || $0 == 0xFF08 }), title.count - open <= 14
    else { return title }
    return Array(title[..<open])
  }

  /// Only what is spoken: Han characters, digits and letters, folded.
  static func spoken(_ text: some Sequence<UInt32>) -> [UInt32] {
    text.lazy.map { folded($0) }.filter { $0.isHan || $0.isDigit || $0.isLatin || $0 == 0x2A }
  }

  /// A line that can be a title: short, ends in a title's noun, no punctuation of sentences.
  static func isTitle(_ line: ArraySlice<UInt32>) -> Bool {
    let text = line.filter { !$0.isBlank }
    guard text.count >= 5, text.count <= 60, !text.starts(with: [0x23, 0x23]), kind(of: text) != nil
    else { return false }
    guard LabelReader.label(in: text, at: 0, before: text.count) == nil else { return false }
    let body = withoutRemark(text)
    var depth = 0
    for scalar in body {
      if scalar == 0x3010 || scalar == 0x3E || scalar == 0x7C { return false }
      if scalar.isOpening { depth += 1 }
      if scalar.isClosing { depth -= 1 }
      if depth <= 0, scalar.isSentenceEnd || scalar.isSemicolon || scalar.isColon { return false }
      if depth <= 0, scalar == 0x2C || scalar == 0xFF0C { return false }
    }
    return !startsInProse(body)
  }

  private static let proseOpenings = ["根据", "按照", "为了", "现将", "请各", "制定", "认真", "继续", "加强", "下面"]
    .map(scalars)

  private static func startsInProse(_ text: [UInt32]) -> Bool {
    proseOpenings.contains { matches($0, text, at: 0, before: text.count) }
  }

  /// Takes the words of a collection out of a heading: 范文, 汇编, 篇数, quotes.
  static func cleaned(_ heading: [UInt32]) -> [UInt32] {
    var text = withoutRemark(heading.filter { !$0.isBlank })
    for word in ["范文", "汇编", "汇总", "精选", "模板", "集锦", "大全", "通用", "优秀"].map(scalars)
    where text.count > word.count + 4 && text.suffix(word.count).elementsEqual(word) {
      text.removeLast(word.count)
    }
    return text
  }
}

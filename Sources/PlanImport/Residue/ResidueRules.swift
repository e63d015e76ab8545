/// Recognises lines that a website, not an office, has written: paths, pagers, counters, notices of
/// a platform. The rules look at what a line consists of and how long it is, never at whole strings.
struct ResidueRules {
  /// Why a line is residue, a Chinese phrase; nil when it belongs to a document.
  func reason(_ line: ArraySlice<UInt32>) -> String? {
    guard line.count <= 260 else { return nil }
    let text = line.map(folded)
    let compact = text.filter { !$0.isBlank }
    guard !compact.isEmpty else { return nil }
    if isRule(compact) { return "分隔线" }
    if isPager(compact) { return "翻页链接" }
    if isPageNumber(compact) { return "页码" }
    if isBreadcrumb(text, compact) { return "网站路径" }
    if isStamp(compact) { return "网页时间与操作链接" }
    if compact.count <= 120, startsWithMarker(compact) { return "网站链接或说明" }
    if isCounter(compact) { return "阅读量、大小等网页信息" }
    if isSiteName(compact) { return "网站名称" }
    if isPromotion(compact) { return "网站推荐语" }
    if isDisclaimer(compact) { return "平台声明" }
    if isToolbar(compact) { return "网页操作文字" }
    if isAddress(compact) { return "网址" }
    return nil
  }

  private func isRule(_ text: [UInt32]) -> Bool {
    guard text.count >= 3 else { return false }
    let marks = scalars("-—=_*~·.…─━#+")
    return text.allSatisfy { marks.contains($0) }
  }

  /// Only numbers in brackets, arrows and the words of a pager.
  private func isPager(_ text: [UInt32]) -> Bool {
    guard text.count <= 80, text.count(where: \.isHan) <= 16 else { return false }
    var rest = string(text)
    var words = 0
    for word in ["上一页", "下一页", "首页", "尾页", "末页", "前一页", "后一页", "上页", "下页", "共", "第", "页"] {
      let parts = rest.split(separator: word, omittingEmptySubsequences: false)
      words += parts.count - 1
      rest = parts.joined(separator: " ")
    }
    let marks = Set(scalars("<>[]()«»‹›|/.…-123456789 0〈〉【】"))
    guard rest.unicodeScalars.allSatisfy({ marks.contains($0.value) }) else { return false }
    let brackets = rest.unicodeScalars.count { "<[〈【«‹".unicodeScalars.contains($0) }
    return words >= 2 || brackets >= 2 || (words == 1 && brackets == 1)
  }

  /// `- 3 -`, `第3页`, `3 / 12`.
  private func isPageNumber(_ text: [UInt32]) -> Bool {
    guard text.count <= 12, text.contains(where: \.isDigit) else { return false }
    let marks = Set(scalars("-—–·第页共/—~"))
    guard text.allSatisfy({ $0.isDigit || marks.contains($0) }) else { return false }
    return text.count { $0.isDigit } <= 6
  }

  private func isBreadcrumb(_ text: [UInt32], _ compact: [UInt32]) -> Bool {
    guard compact.count <= 100 else { return false }
    let start = string(compact.prefix(9))
    let openings = [
      "当前位置", "您的位置", "您现在的位置", "你的位置", "所在位置", "现在位置", "您所在的位置", "当前所在", "位置:", "位置:",
    ]
    if openings.contains(where: { start.hasPrefix($0) }) { return true }
    let arrows = Set(scalars(">»›→"))
    let parts = compact.split { arrows.contains($0) }
    let isPair = parts.count == 2 && (start.hasPrefix("首页") || compact.count <= 24)
    guard parts.count >= 3 || isPair, compact.contains(where: \.isHan),
      LabelReader.label(in: compact, at: 0, before: compact.count) == nil
    else { return false }
    return parts.allSatisfy { $0.count <= 24 } && !compact.contains { $0.isSentenceEnd }
  }

  /// A time to the second or minute followed by nothing but a few words of a page.
  private func isStamp(_ text: [UInt32]) -> Bool {
    guard text.count <= 60, text.count >= 8, text[0].isDigit else { return false }
    var index = 0
    var digits = 0
    let marks = Set(scalars("-:/.年月日时分秒 :T"))
    while index < text.count, text[index].isDigit || marks.contains(text[index]) {
      if text[index].isDigit { digits += 1 }
      index += 1
    }
    guard digits >= 6, digits <= 14 else { return false }
    let head = text[..<index]
    let rest = text[index...]
    guard head.contains(where: { $0.isColon || $0 == 0x2D || $0 == 0x2F }) else { return false }
    guard rest.isEmpty || head.contains(where: \.isColon) || Vocabulary.score(Array(rest)) > 0
    else {
      return false
    }
    return rest.count <= 30 && !rest.contains { $0.isSentenceEnd || $0.isSemicolon }
  }

  private func startsWithMarker(_ text: [UInt32]) -> Bool {
    Vocabulary.openings.contains { matches($0, text, at: 0, before: text.count) }
  }

  /// `阅读:407次大小:49KB`: names of counters, each with a number.
  private func isCounter(_ text: [UInt32]) -> Bool {
    guard text.count <= 80 else { return false }
    var count = 0
    for name in Vocabulary.counters {
      guard let at = find(name, text, in: 0..<text.count) else { continue }
      var index = at + name.count
      while index < text.count, text[index].isColon || text[index] == 0x28 || text[index] == 0xFF08
      {
        index += 1
      }
      if index < text.count, text[index].isDigit || text[index] == 0x5B { count += 1 }
    }
    guard count > 0 else { return false }
    return count >= 2 || text.count <= 24 || Vocabulary.score(text) >= 2
  }

  /// A few characters that end in 网, 网站, 文库: what a page calls itself.
  private func isSiteName(_ text: [UInt32]) -> Bool {
    guard text.count >= 3, text.count <= 10, text.allSatisfy({ $0.isHan || $0.isLatin }) else {
      return false
    }
    return ["网", "网站", "文库", "在线", "资讯网", "论坛", "贴吧", "博客", "公众号"].contains {
      string(text).hasSuffix($0)
    }
  }

  private func isPromotion(_ text: [UInt32]) -> Bool {
    guard text.count <= 200 else { return false }
    return Vocabulary.promotions.contains { words in
      words.allSatisfy { find($0, text, in: 0..<text.count) != nil }
    }
  }

  private func isDisclaimer(_ text: [UInt32]) -> Bool {
    let own = Vocabulary.platform.count { find($0, text, in: 0..<text.count) != nil }
    guard own > 0 else { return false }
    let shared = Vocabulary.shared.count { find($0, text, in: 0..<text.count) != nil }
    return own >= 3 || (own >= 1 && own + shared >= 3) || (own == 2 && text.count <= 50)
  }

  /// A short line of nothing but the words of a page's buttons.
  private func isToolbar(_ text: [UInt32]) -> Bool {
    guard text.count <= 40, !text.contains(where: \.isSentenceEnd) else { return false }
    let covered = Vocabulary.covered(text)
    return covered * 10 >= text.count * 6 && covered >= 4
  }

  private func isAddress(_ text: [UInt32]) -> Bool {
    guard text.count <= 120 else { return false }
    let han = text.count(where: \.isHan)
    return ["http://", "https://", "www."].contains {
      find(scalars($0), text, in: 0..<text.count) != nil
    }
      && han <= 20
  }
}

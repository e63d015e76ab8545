/// Decides which written numbers are labels, by the numbers that went before.
struct LabelContext: Sendable {
  /// The latest label of each style.
  private(set) var latest: [LabelStyle: Label] = [:]
  private(set) var current: Label?
  /// The mark that arabic labels of this document carry: 、 or `.`.
  var arabicMark: UInt32 = 0x3001
  /// The document numbers with arabic labels at the start of lines.
  var usesArabic = false

  mutating func accept(_ label: Label) {
    // What is nested starts anew under a new label.
    for style in latest.keys where style > label.style && style > .arabic { latest[style] = nil }
    latest[label.style] = label
    current = label
  }

  /// A month of a calendar counts its items from 1.
  mutating func restartArabic() {
    latest[.arabic] = nil
    current = nil
  }

  /// Next of a run, or the first of a new one.
  func continues(_ label: Label) -> Bool {
    if let last = latest[label.style], follows(label, last) { return true }
    return label.style == .decimal ? fitsDecimal(label) : label.number == 1
  }

  /// The very next of the run that is open.
  func isNext(_ label: Label) -> Bool {
    latest[label.style].map { follows(label, $0) } ?? false
  }

  private func follows(_ label: Label, _ last: Label) -> Bool {
    if label.style == .named, label.noun != last.noun { return false }
    if label.style == .decimal { return fitsDecimal(label) }
    return label.number == last.number + 1
  }

  /// `2.1` under chapter 2, `2.1.1` under 2.1, or the next of either.
  private func fitsDecimal(_ label: Label) -> Bool {
    let numbers = label.numbers
    let parent = Array(numbers.dropLast())
    if let last = latest[.decimal]?.numbers {
      if last == parent && label.number == 1 { return true }
      if last.count >= numbers.count {
        let sibling = Array(last.prefix(numbers.count))
        if sibling.dropLast().elementsEqual(parent), sibling[parent.count] + 1 == label.number {
          return true
        }
      }
    }
    guard numbers.count == 2, label.number == 1 else { return false }
    for style in [LabelStyle.han, .arabic, .chapter, .part] {
      if let above = latest[style], above.number == numbers[0] { return true }
    }
    return latest.isEmpty && numbers[0] == 1
  }

  // MARK: at the start of a line

  /// The label at the start of a line, when it is one.
  func lineLabel(_ text: [UInt32], _ line: Range<Int>) -> Label? {
    var start = line.lowerBound
    while start < line.upperBound, text[start] == 0x23 || text[start] == 0x2A || text[start].isBlank
    {
      start += 1
    }
    guard let label = LabelReader.label(in: text, at: start, before: line.upperBound) else {
      return nil
    }
    let after = label.range.upperBound
    switch label.style {
    case .arabic:
      if isPair(text, label, line), !isNext(label) { return nil }
      return label
    case .decimal:
      return continues(label)
        || label.numbers.count == 2 && after < line.upperBound && text[after - 1].isBlank
        ? label : nil
    case .section:
      guard after < line.upperBound else { return label }
      return [0x8BFE, 0x4E3A, 0x662F, 0x7684, 0x2C, 0xFF0C].contains(text[after]) ? nil : label
    case .letter:
      return continues(label) ? label : nil
    default:
      return label
    }
  }

  /// `3、4月份`, `9、10月`, `1、2号楼`: two numbers that belong together.
  private func isPair(_ text: [UInt32], _ label: Label, _ line: Range<Int>) -> Bool {
    var at = label.range.upperBound
    guard at < line.upperBound, text[at].digitValue != nil else { return false }
    var second = 0
    while at < line.upperBound, let digit = text[at].digitValue {
      second = second * 10 + digit
      at += 1
    }
    guard at < line.upperBound, second > label.number, second <= label.number + 6 else {
      return false
    }
    return LabelReader.units.contains(text[at]) || text[at] == 0x5B63
  }

  /// A number that has lost its mark: `1完善…` where 1 is due.
  func bareNumber(_ text: [UInt32], _ line: Range<Int>) -> (number: Int, end: Int)? {
    guard usesArabic else { return nil }
    var value = 0
    var at = line.lowerBound
    while at < line.upperBound, at - line.lowerBound < 3, text[at].isDigit {
      value = value * 10 + Int(text[at] - 0x30)
      at += 1
    }
    guard at > line.lowerBound, at - line.lowerBound < 3, at + 1 < line.upperBound, text[at].isHan,
      !LabelReader.units.contains(text[at])
    else { return nil }
    let last = latest[.arabic]?.number ?? 0
    let isFirst = value == 1 && current?.style.isHeadingStyle != false
    return value == last + 1 || isFirst ? (value, at) : nil
  }
}

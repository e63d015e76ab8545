/// The styles of numbering that official plans use, from the usual outermost to the innermost.
package enum LabelStyle: Sendable, Hashable {
  case part  // 第一部分
  case chapterWord  // 第一章
  case sectionWord  // 第一节
  case chineseComma  // 一、
  case chineseParenthesis  // （一）
  case article  // 第一条
  case arabic  // 1. 1、 １．
  case decimal(dots: Int)  // 1.1, 2.1.1
  case task  // 任务一：
  case goalWord  // 目标一：
  case arabicParenthesis  // （1）
  case halfParenthesis  // 1)
  case letter  // a)
  case circled  // ①

  /// Position in the usual ladder; what counts in a plan is the order in which it nests its styles.
  package var usualRank: Int {
    switch self {
    case .part: 0
    case .chapterWord: 1
    case .sectionWord: 2
    case .chineseComma: 3
    case .chineseParenthesis: 4
    case .article: 5
    case .arabic: 6
    case .decimal(let dots): 6 + dots
    case .task: 10
    case .goalWord: 11
    case .arabicParenthesis: 12
    case .halfParenthesis: 13
    case .letter: 14
    case .circled: 15
    }
  }

  /// The rank of measures in the source format.
  package var isArabicRank: Bool {
    switch self {
    case .article, .task, .arabic, .decimal: true
    default: false
    }
  }
}

/// A numbering at the start of a line.
package struct Label: Sendable, Hashable {
  package var style: LabelStyle
  /// The last number of a decimal, the number of all others.
  package var number: Int
  /// Bytes that the label takes, without the white space after it.
  package var length: Int

  package init(style: LabelStyle, number: Int, length: Int) {
    self.style = style
    self.number = number
    self.length = length
  }
}

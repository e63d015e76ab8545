/// A quantity with the clause it stands in, and the judgement whether it is promised.
struct QuantityContext {
  let text: ByteText
  let quantity: Quantity
  let sentence: Range<Int>
  let clause: Range<Int>
  /// End of the quantity before this one in the same clause, or the clause's start.
  let after: Int
  /// First year of the plan, where known: results of earlier years are no promises.
  let firstYear: Int?
  /// Results are wanted too, as of a summary.
  var takesResults = false

  /// Where the words before the numeral end.
  var headEnd: Int {
    max(after, text.skippingSpaces(backFrom: quantity.start))
  }

  var isPromise: Bool {
    !isPartOfName && !isRate && !isCondition && (takesResults || !isPast) && isCounted
  }

  /// Ordinals, ratios, model names, ages: 第二届, 2+1, 8:1, H1N1, 前10名.
  private var isPartOfName: Bool {
    let start = quantity.start
    let before = headEnd
    if text.ends(Self.ordinals, at: before) || isBracketed { return true }
    if text.has("前", endingAt: before), !text.ends(Self.dateBefore, at: before) {
      return true
    }
    let previous = text.byte(start - 1)
    if isLetter(previous) || previous == 0x2E || previous == 0x2B || previous == 0x2F
      || previous == 0x2A || previous == 0x5F
    {
      return true
    }
    if text.ends(Self.ratioMarks, at: start),
      text.hasDigit(endingAt: start - 1) || text.hasDigit(endingAt: start - 3)
    {
      return true
    }
    let next = text.byte(quantity.unitEnd)
    if isLetter(next) || (next >= 0x30 && next <= 0x39) { return true }
    guard let word = quantity.word else { return false }
    return text.starts(MeasureWord.all[word].nameTails, at: quantity.unitEnd)
  }

  /// (二期), （两篇）, (共6篇), 共印30份: which part it is, or how the text was put together.
  private var isBracketed: Bool {
    if text.ends(Self.copies, at: headEnd) { return true }
    guard !quantity.isArabic || quantity.unit == "篇",
      text.starts(Self.closings, at: text.skippingSpaces(from: quantity.end))
    else { return false }
    let opening = text.has("共", endingAt: headEnd) ? headEnd - 3 : headEnd
    return text.ends(Self.openings, at: opening)
  }

  /// 每10名学生配备1台: the first number only says per how many.
  private var isRate: Bool {
    text.has("每", endingAt: headEnd) || text.has("每隔", endingAt: headEnd)
  }

  /// 50人以下的教学点, 消除56人以上大班额: the number says which ones are meant.
  private var isCondition: Bool {
    if text.has("以", endingAt: headEnd),
      text.contains(Self.serving, in: quantity.end..<clause.upperBound)
    {
      return true
    }
    guard let suffix = quantity.suffix, quantity.measure != .percent else { return false }
    if text.has("大班额", at: quantity.end) || text.has("超大班额", at: quantity.end) { return true }
    guard suffix != .about, text.has("的", at: quantity.end) else { return false }
    return text.contains(Self.conditionWords, in: clause.lowerBound..<headEnd)
      || headEnd == clause.lowerBound
  }

  /// A result already there: 已建成, 截至目前, 2007年 in a plan of 2008.
  private var isPast: Bool {
    let before = sentence.lowerBound..<quantity.start
    if text.ends(Self.stocks, at: headEnd) { return true }
    if let word = text.last(of: Self.done, in: after..<quantity.start), !isAttribute(word.at) {
      return !text.contains(Self.future, in: word.at..<quantity.start)
    }
    if text.ends(Self.completed, at: headEnd) || isDoneAfter { return true }
    if let word = text.last(of: Self.past, in: before) {
      let rest = word.at..<quantity.start
      return !text.contains(Self.future, in: rest) && !text.contains(Self.base, in: before)
    }
    return isOfEarlierYear(before)
  }

  /// 已立项的8个项目: what is said to be done is not the number.
  private func isAttribute(_ start: Int) -> Bool {
    text.has("已", at: start) && text.has("的", endingAt: headEnd)
  }

  /// 10位校长参加了培训, 2栋教学楼已经开工: the words after the number say that it is done.
  private var isDoneAfter: Bool {
    let rest = quantity.end..<clause.upperBound
    guard let word = text.last(of: Self.doneAfter, in: rest), word.at > rest.lowerBound,
      !text.contains(Self.attributive, in: word.at..<rest.upperBound)
    else { return false }
    return !text.contains(Self.future, in: after..<quantity.start)
      && !text.contains(Self.future, in: quantity.end..<word.at)
  }

  private func isOfEarlierYear(_ before: Range<Int>) -> Bool {
    guard let firstYear, let mark = text.last(of: Self.yearMark, in: before) else { return false }
    var index = mark.at
    var digits = 0
    while digits < 4, text.hasDigit(endingAt: index) {
      index -= text.byte(index - 1) < 0x80 ? 1 : 3
      digits += 1
    }
    guard digits == 4, let year = QuantityScanner(text: text).number(at: index)?.value,
      year >= 1949, year < Double(firstYear)
    else { return false }
    let rest = mark.at..<quantity.start
    return !text.ends(Self.baseBefore, at: index)
      && !text.contains(Self.base, in: rest) && !text.contains(Self.future, in: rest)
      && !text.contains(Self.titleMarks, in: index..<quantity.start)
  }

  /// Whether the unit and the script make it a count rather than a way of speaking.
  private var isCounted: Bool {
    if quantity.isRoundName { return false }
    if quantity.measure == .time {
      let isBounded =
        isBoundedBefore || (quantity.suffix == .atMost && !quantity.traits.contains(.span))
      return isBounded && !quantity.traits.contains(.year) || isDuration
    }
    if quantity.traits.contains(.vague), quantity.suffix == nil, !isBoundedBefore { return false }
    if text.starts(Self.abstractNouns, at: text.skippingSpaces(from: quantity.end)) {
      return false
    }
    if quantity.measure == .percent { return true }
    if quantity.traits.contains(.mark) {
      return quantity.suffix != nil || isBoundedBefore || isChange
    }
    if quantity.isArabic { return true }
    return isCountedInHan
  }

  /// Chinese numerals: 两所本科院校 counts, 三个方面 and 一支队伍 do not.
  private var isCountedInHan: Bool {
    if quantity.suffix != nil || isBoundedBefore { return true }
    if quantity.value == 1 {
      return isNone
        || (quantity.traits.contains(.place)
          && text.contains(Self.founding, in: after..<quantity.start))
    }
    if quantity.measure == .strong {
      return !text.starts(Self.joined, at: quantity.unitEnd)
    }
    if quantity.value >= 10, quantity.measure == .weak, !quantity.traits.contains(.sort) {
      return text.contains(Self.founding, in: after..<quantity.start)
        || text.contains(Self.staging, in: after..<quantity.start)
    }
    return !quantity.traits.contains(.sort)
      && (text.last(of: Self.founding, in: after..<quantity.start).map {
        quantity.start - ($0.at + $0.word.bytes.count) <= 36
      } ?? false)
      || (quantity.traits.contains(.event)
        && text.contains(Self.staging, in: after..<quantity.start)
        && !text.contains(Self.each, in: after..<quantity.start))
  }

  /// 无一名学生失学: none of them.
  var isNone: Bool {
    quantity.value == 1 && text.ends(Self.none, at: headEnd)
  }

  /// 用三年时间…: a promise of how long it takes.
  var isDuration: Bool {
    guard quantity.traits.contains(.span),
      text.ends(Self.using, at: headEnd)
    else { return false }
    return text.starts(Self.timeWords, at: text.skippingSpaces(from: quantity.end))
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte >= 0x41 && byte <= 0x5A) || (byte >= 0x61 && byte <= 0x7A)
  }
}

extension QuantityContext {
  private static let ordinals = Word.list("第 届 NO. No. 周期 十二五 十三五 十四五")
  private static let dateBefore = Word.list("底前 日前 月前 年前 初前 学前 中旬前 下旬前 会前 开学前 期前 节前")
  private static let ratioMarks = Word.list(": ： × x X ∶ ＋ +")
  private static let conditionWords = Word.list("对 凡 针对 有 具有 具备 不足 消除")
  private static let stocks = Word.list(
    "现有 共有 原有 已有 不足 不满 已达 现已 共计有 拥有着 已达到 已建成 已完成 已累计 缺口 缺口约 缺口达 仅有 只有 仅为 仅占")
  private static let done = Word.list("已 累计完成 累计投入 仅划拨 仅投入")
  private static let completed = Word.list(
    "建成了 完成了 达到了 举办了 培训了 投入了 新建了 开展了 组织了 评选了 招聘了 获得了 解决了 改造了 实施了 创建了 增加了 提高了 下降了 表彰了")
  private static let doneAfter = Word.list(
    "已 参加了 完成了 获得了 取得了 建成了 通过了 实现了 荣获 交付使用 如期完成")
  private static let attributive = Word.list("的")
  private static let copies = Word.list("共印")
  private static let openings = Word.list("( （")
  private static let closings = Word.list(") ）")
  private static let past = Word.list("截至 截止 目前 年来 去年 过去 上一年 上年度 共有 现有")
  private static let future = Word.list("今年 本年 年内 力争 确保 争取 计划 将 要 到20 全年 再")
  private static let base = Word.list("基础上 比上 较上 比去 较去 相比 比20 较20 同比")
  private static let baseBefore = Word.list("比 较 自 从 以 在 对 将 与 至 到")
  private static let titleMarks = Word.list("》 ” 〕")
  private static let yearMark = Word.list("年")
  private static let each = Word.list("每")
  private static let serving = Word.list("为")
  private static let none = Word.list("无 没有 不让 不使 杜绝 不出现")
  private static let using = Word.list("用 利用 力争用 争取用 通过 再用 计划用 花 以")
  private static let timeWords = Word.list("时间 左右时间 左右的时间 的时间 左右时间 努力")
  private static let founding = Word.list(
    "新建 改建 扩建 改扩建 建成 建设 创建 新增 增加 设立 增设 开办 兴建 续建 打造 培育 遴选 评选 选派 选聘 招聘 配备 添置 购置 组建 成立 培养 培训 取消 整合 引进 评出 认定 开设 开发 完成"
  )
  private static let staging = Word.list("举办 举行 组织 召开 开展 安排 承办")
  /// What follows a Chinese numeral with 人 or 位 in words that count nothing.
  private static let joined = Word.list("一体 一體 小组 民 才 行 制 班子 领导 主体 格局 级")
  private static let abstractNouns = Word.list(
    "方面 层面 阶段 环节 重点 中心任务 目标 原则 问题 关系 转变 结合 到位 突出 维度 层次 角度 关键 意识 学段 代表 自信 维护 体系 统一 基本 坚持 为主 纳入 走在 必须 确保 不准 严禁 规定 要求 文件 批次 月 学期 工作日 小时 年度 季度 时段 时期 周期 月内 领域 机制 抓手 载体 主题 精神 文明 一流 服务 注重 强化 提升 提高"
  )
}

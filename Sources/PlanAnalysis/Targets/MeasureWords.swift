/// How readily a quantity in a unit is a promise.
enum MeasureClass {
  /// Rates and changes of rates.
  case percent
  /// Counts people, schools, places, money: a promise in either script.
  case strong
  /// Counts what may be a mere enumeration (三个方面, 四项制度).
  case weak
  /// Spans of time: a promise only with an operator (不少于2小时) or as 用三年时间.
  case time
}

/// What else matters of a unit when judging a count.
struct MeasureTraits: OptionSet, Sendable {
  let rawValue: UInt8

  /// 所, 座, 栋, 幢: even one is worth a promise (新建一所).
  static let place = MeasureTraits(rawValue: 1)
  /// Sorts rather than counts in Chinese numerals: 批, 类, 条, 支 …
  static let sort = MeasureTraits(rawValue: 2)
  /// 次, 场, 期: counts what is held.
  static let event = MeasureTraits(rawValue: 4)
  /// 批, 类, 种: no count even in digits, but with a bound.
  static let vague = MeasureTraits(rawValue: 8)
  static let year = MeasureTraits(rawValue: 16)
  /// 年, 个月, 学年: as in 用三年时间.
  static let span = MeasureTraits(rawValue: 32)
  /// 分 (marks): a count only with a bound or a change.
  static let mark = MeasureTraits(rawValue: 64)
}

struct MeasureWord: Sendable {
  let word: Word
  /// As the open data names it.
  let unit: String
  let measure: MeasureClass
  let traits: MeasureTraits
  /// Words after the unit that make a name of it: 30米挑战赛, 二期工程.
  let nameTails: WordList

  /// Longest first.
  static let all: [MeasureWord] = {
    let lines: [(MeasureClass, String)] = [
      (.percent, "% ％=% 个百分点 百分点=个百分点 ‰ 个千分点"),
      (
        .strong,
        "名 人次 人 位 所 台套=台 台 元 美元 平方米 平方=平方米 平米=平方米 ㎡=平方米 m2=平方米 m²=平方米 "
          + "平方公里 公里 千米=公里 亩 公顷 门 间 座 栋 幢 处 家 辆 册 户 吨 米 株 棵 床 张 片 立方米"
      ),
      (
        .weak,
        "个 项 套 场次 场 期 次 件 条 篇 部 本 节 份 支 轮 批 种 类 对 组 首 幅 讲 堂 课时 学时 学分 "
          + "倍 成 起 块 分 例 人日 班次 点 集 档 科"
      ),
      (
        .time,
        "年 个月 天 小时 个小时=小时 分钟 周 个工作日 工作日=个工作日 个学期 学年 个学年 个课时=课时"
      ),
    ]
    let words = lines.flatMap { measure, line in
      line.split(separator: " ").map { entry in
        let parts = entry.split(separator: "=")
        let unit = String(parts.count > 1 ? parts[1] : parts[0])
        return MeasureWord(
          word: Word(parts[0]), unit: unit, measure: measure, traits: traits(of: unit),
          nameTails: nameTails(of: unit))
      }
    }
    return words.sorted {
      $0.word.bytes.count != $1.word.bytes.count
        ? $0.word.bytes.count > $1.word.bytes.count : $0.word.text < $1.word.text
    }
  }()

  private static let filter = WordList(all.map(\.word))

  /// Index in `all` of the longest measure word at `index`.
  static func find(in text: ByteText, at index: Int) -> Int? {
    guard index < text.count, filter.mayStart(text, at: index) else { return nil }
    return filter.word(startingAt: index, in: text)
  }

  private static func traits(of unit: String) -> MeasureTraits {
    switch unit {
    case "所", "座", "栋", "幢": .place
    case "批", "类", "种", "点", "科": [.sort, .vague]
    case "集", "档", "成", "条", "支", "套": .sort
    case "分": [.sort, .mark]
    case "次", "场", "期", "场次", "轮", "节": .event
    case "年": [.year, .span]
    case "个月", "学年": .span
    default: []
    }
  }

  private static func nameTails(of unit: String) -> WordList {
    switch unit {
    case "米": Word.list("赛 跑 挑战 接力 短跑 长跑 往返 游泳")
    case "期": Word.list("工程 学员 课改 建设 规划 项目 骨干 改造 校级 行动 特殊")
    case "次": Word.list("全会 会议 全国 党代会 代表大会 党代 全委")
    case "处": Word.list("级 长 室 理")
    case "部", "门": Word.list("门 委 级 长 署 类")
    case "人": Word.list("民 才 小组 制 1 2 3 行")
    case "周": Word.list("岁 年 期 边")
    case "年": Word.list("级 度 行动 规划 计划 制 一贯 来")
    case "天": Word.list("津 候 文 空")
    case "节": Word.list("约 日 假 能")
    case "对": Word.list("一 1 口 接 应")
    case "家": Word.list("长 访 校 庭 委")
    case "台": Word.list("账 湾")
    case "件": Word.list("事 套")
    case "套": Word.list("班子")
    case "分": Word.list("之 类 层 别 校 院 批 析 工 钟 步 期")
    case "集": Word.list("团 体 中")
    case "本": Word.list("科 级 市 区 县 省 校 专 地")
    case "场": Word.list("地 所 馆")
    case "组": Word.list("织 建 成")
    case "位": Word.list("一体 于 置")
    default: WordList([])
    }
  }
}

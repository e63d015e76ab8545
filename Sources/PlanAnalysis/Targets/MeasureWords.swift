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

struct MeasureWord: Sendable {
  let word: Word
  /// As the open data names it.
  let unit: String
  let measure: MeasureClass

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
        return MeasureWord(
          word: Word(parts[0]), unit: String(parts.count > 1 ? parts[1] : parts[0]),
          measure: measure)
      }
    }
    return words.sorted {
      $0.word.bytes.count != $1.word.bytes.count
        ? $0.word.bytes.count > $1.word.bytes.count : $0.word.text < $1.word.text
    }
  }()

  /// Words by their first byte and the next, to look at few of them.
  private static let byLead: [[MeasureWord]] = {
    var table = [[MeasureWord]](repeating: [], count: 256)
    for word in all { table[Int(word.word.bytes[0])].append(word) }
    return table
  }()

  /// The longest measure word at `index`.
  static func find(in text: ByteText, at index: Int) -> MeasureWord? {
    guard index < text.count else { return nil }
    for word in byLead[Int(text.bytes[index])] where text.has(word.word, at: index) { return word }
    return nil
  }
}

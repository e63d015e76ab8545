/// Names of offices in a text.
enum Organisation {
  private static let endings = [
    "教育局", "教育厅", "教育体育局", "教体局", "教育和体育局", "教育委员会", "教育科技局", "文教局", "科教局", "教委", "教育部", "人民政府",
    "党委", "党组", "教育工会", "工会", "教育办公室", "教育办", "教办", "中心学校", "中心校", "教育组", "督导室", "教研室", "办公室",
    "委员会",
    "局", "厅", "学校", "中学", "小学", "大学", "学院", "幼儿园", "教育中心", "研究院", "进修学校", "总支", "支部", "团委", "中心",
    "研究所",
    "科学院", "集团", "处", "科", "组", "部",
  ].map(scalars).sorted { $0.count > $1.count }

  /// Names that say what an office is but not whose.
  private static let generic = Set(
    [
      "教育局", "教育厅", "教育系统", "区教育局", "县教育局", "市教育局", "省教育厅", "我局", "全局", "局", "学校", "本局", "各单位",
      "各学校",
      "镇教办", "中心校", "小学", "中学", "幼儿园", "办公室", "县教体局", "区教体局", "市教委", "教委", "教办", "教科处", "教科办",
    ])

  /// Whether a whole line is the name of an office.
  static func isName(_ line: ArraySlice<UInt32>) -> Bool {
    let text = line.filter { !$0.isBlank }
    guard text.count >= 4, text.count <= 30,
      text.allSatisfy({ $0.isHan || $0.isOpening || $0.isClosing })
    else { return false }
    guard LabelReader.label(in: text, at: 0, before: text.count) == nil else { return false }
    return endings.dropLast(0).contains { $0.count >= 2 && text.suffix($0.count).elementsEqual($0) }
      || (text.count <= 16 && [0x5C40, 0x5385, 0x59D4].contains(text[text.count - 1]))
  }

  static func isGeneric(_ name: String) -> Bool { generic.contains(name) }

  /// The office that a title opens with: 吉林市教育局2008年工作要点.
  static func atStart(of title: [UInt32]) -> String? {
    let stops = [scalars("关于"), scalars("印发"), scalars("年度"), scalars("学年"), scalars("第")]
    var limit = 0
    while limit < title.count, limit < 40,
      title[limit].isHan || title[limit].isOpening || title[limit].isClosing,
      !stops.contains(where: { matches($0, title, at: limit, before: title.count) })
    {
      limit += 1
    }
    // The year, a 关于 or the title's noun must follow the office.
    var end = limit
    while end >= 3 {
      let name = title[..<end]
      let following = Array(title[end...])
      let fits = end == limit ? limit < title.count : TitleForm.kind(of: following) != nil
      if fits, let ending = endings.first(where: { name.suffix($0.count).elementsEqual($0) }),
        end > ending.count, ending.count > 1 || [0x5C40, 0x5385].contains(ending[0])
      {
        let text = string(name.filter { !$0.isBlank })
        return isGeneric(text) ? nil : text
      }
      end -= 1
    }
    return nil
  }

  /// The place an office's name opens with: 吉林市 of 吉林市教育局.
  static func place(of name: String) -> String? {
    let text = scalars(name)
    var last: Int?
    for (index, scalar) in text.enumerated() where index >= 2 && index <= 12 {
      if [0x7701, 0x5E02, 0x53BF, 0x533A, 0x9547, 0x4E61, 0x65D7, 0x5DDE, 0x76DF].contains(scalar) {
        if index + 1 < text.count, text[index + 1] == 0x57DF { continue }
        last = index
      }
    }
    return last.map { string(text[...$0]) }
  }
}

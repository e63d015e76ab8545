/// Which place a text speaks of as its own, by how often it says 我县, 全市, and which name of that
/// rank it gives most.
struct PlaceCensus {
  private let text: [UInt32]

  init(_ text: [UInt32]) { self.text = text }

  private static let provinces = [
    "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南",
    "湖北",
    "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏", "宁夏", "新疆",
  ]

  private static let municipalities = Set(["北京", "天津", "上海", "重庆"])

  /// The education office of that place; nil when the text does not say enough.
  var office: String? {
    let own: [(UInt32, Int)] = [0x53BF, 0x5E02, 0x533A, 0x7701].map { ($0, ownCount($0)) }
    guard let level = own.max(by: { $0.1 < $1.1 }), level.1 >= 2 else {
      return count("教育厅") + count("厅直") + count("厅机关") >= 2 ? province : nil
    }
    if level.0 == 0x7701 { return province }
    guard let name = mostNamed(level.0) else { return nil }
    if Self.municipalities.contains(String(name.dropLast())) { return name + "教育委员会" }
    return name + "教育局"
  }

  private var province: String? {
    let ranked = Self.provinces.map { ($0, count($0)) }.sorted { $0.1 > $1.1 }
    guard let best = ranked.first, best.1 >= 2, best.1 > ranked[1].1 * 2 else { return nil }
    if Self.municipalities.contains(best.0) { return best.0 + "市教育委员会" }
    return ["内蒙古", "广西", "西藏", "宁夏", "新疆"].contains(best.0) ? nil : best.0 + "省教育厅"
  }

  /// 我县, 全县, 本县.
  private func ownCount(_ level: UInt32) -> Int {
    var result = 0
    for index in text.indices.dropFirst() where text[index] == level {
      if [0x6211, 0x5168, 0x672C].contains(text[index - 1]) { result += 1 }
    }
    return result
  }

  func count(_ word: String) -> Int {
    let pattern = scalars(word)
    var result = 0
    var from = 0
    while let at = find(pattern, text, in: from..<text.count) {
      result += 1
      from = at + pattern.count
    }
    return result
  }

  private static let joints = Set(
    scalars(
      "全我各本该市县区省对和与在为由至到向从等的了个以及是将同按给每两镇乡级城地这那名被使外属所跨辖促实育教学校务彻议验落贯会于据其他她它们内有无少示召参织"
    ))

  /// Verbs that stand before 县, 市 … in official prose.
  private static let verbs = [
    "完善", "加强", "加快", "实现", "进行", "推行", "执行", "保障", "改善", "拓展", "整合", "普通", "重点", "继续", "发展", "扶持",
    "推进", "深化", "提高", "扩大", "建立", "健全", "开展", "做好", "抓好", "继续", "积极", "支持", "参加", "接受",
    "成立",
    "制定", "围绕", "根据", "按照", "配合", "依托", "发挥", "巩固", "促进", "规范", "强化", "优化", "举办", "承办", "召开", "争创",
    "创建", "迎接",
    "确保", "通过", "服务", "面向", "结合", "努力", "打造", "构建", "启动", "选派", "进入", "覆盖", "推动", "指导", "协助", "组织",
    "报请", "主城",
    "新城", "老城", "中心", "开发", "高新", "自治", "示范", "试点", "社区", "片区", "园区", "山区", "地区", "特区", "景区",
  ].map(scalars)

  /// How often schools carry the name.
  private func schools(named name: [UInt32]) -> Int {
    ["中学", "高中", "小学", "一中", "二中", "职校", "幼儿园"].reduce(0) { $0 + count(string(name) + $1) }
  }

  /// What follows a place's name and not a rank: 区级, 县域.
  private static let ranks = Set(scalars("级域内外直属里"))

  /// The name of two or three characters before 县, 市 … that the text gives most: at least twice
  /// with its rank, or once and often without.
  private func mostNamed(_ level: UInt32) -> String? {
    var counts: [[UInt32]: Int] = [:]
    for index in text.indices where text[index] == level {
      if index + 1 < text.count, Self.ranks.contains(text[index + 1]) { continue }
      for length in 2...3 where index >= length {
        let name = Array(text[(index - length)..<index])
        guard name.allSatisfy({ $0.isHan && !Self.joints.contains($0) }),
          !Self.verbs.contains(where: { find($0, name, in: 0..<name.count) != nil })
        else { continue }
        counts[name, default: 0] += 1
      }
    }
    let scored = counts.map { name, ranked in
      (name: name, ranked: ranked, bare: schools(named: name))
    }
    let fit = scored.filter { $0.ranked >= 2 || $0.bare >= 3 }
    let best = fit.max {
      ($0.bare, $0.ranked, $0.name.count, string($0.name))
        < ($1.bare, $1.ranked, $1.name.count, string($1.name))
    }
    return best.map { string($0.name + [level]) }
  }
}

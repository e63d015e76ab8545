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
    if count("教育厅") + count("厅直") >= 2 || count("厅机关") > 0 { return province }
    guard let level = own.max(by: { $0.1 < $1.1 }), level.1 >= 2 else { return nil }
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
      "全我各本该市县区省对和与在为由至到向从等进一步的了个以及是将同按给每两镇乡级城地这那名被使强新老外属所跨辖直推办促建创"
        + "实育教学校务彻展议验落贯合会于据其他她它们内有无多少好示召加参组织制订规划"))

  /// The name of two or three characters before 县, 市 … that stands most often, in at least two
  /// surroundings.
  private func mostNamed(_ level: UInt32) -> String? {
    var counts: [[UInt32]: Int] = [:]
    for index in text.indices where text[index] == level {
      for length in 2...3 where index >= length {
        let name = Array(text[(index - length)..<index])
        if name.allSatisfy({ $0.isHan && !Self.joints.contains($0) }) {
          counts[name, default: 0] += 1
        }
      }
    }
    let ranked = counts.sorted {
      ($0.value, $0.key.count, string($0.key)) > ($1.value, $1.key.count, string($1.key))
    }
    guard let best = ranked.first, best.value >= 2 else { return nil }
    return string(best.key + [level])
  }
}

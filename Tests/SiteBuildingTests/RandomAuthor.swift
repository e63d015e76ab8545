import PlanModel

@testable import SiteBuilding

/// Writes, moves and removes sources at random, the same for the same seed.
struct RandomAuthor {
  let folder: TemporaryFolder
  private var random: SplitMix
  /// Paths of the plans there are.
  private var plans: [String] = []
  private var broken: String?
  private var nextNumber = 0

  /// Six plans, one of them a draft, a free page and an attachment.
  init(seed: UInt64) throws {
    folder = try TemporaryFolder([
      "content/site.yaml": "name: 试验网\ndomain: plans.example\npager: 5\n",
      "content/themes.yaml": RandomAuthor.themes,
      "content/pages/about.md": "---\ntitle: 关于\n---\n\n说明。\n",
      "content/plans/form.txt": "表",
    ])
    random = SplitMix(state: seed)
    for _ in 0..<6 { _ = try add() }
  }

  var options: BuildOptions {
    var options = BuildOptions(asOf: CalendarDate(year: 2026, month: 3, day: 5)!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = folder.path + "/public"
    return options
  }

  /// Does one thing and names what it touched; the first time only looks.
  mutating func edit(_ round: Int) throws -> ChangedPaths {
    if round == 0 { return .everything }
    if let path = broken {
      broken = nil
      try folder.write("content/" + path, text(of: path))
      return ChangedPaths([path])
    }
    switch random.next(24) {
    case 0..<10: return try rewrite()
    case 10..<13 where plans.count < 12: return try add()
    case 13..<15 where plans.count > 3: return try remove()
    case 15..<18: return try move()
    case 18:
      let path = random.element(of: plans)
      broken = path
      try folder.write("content/" + path, "---\ntitle: 坏了\n键: 不认得\n---\n\n一、文。\n")
      return ChangedPaths([path])
    case 19:
      try folder.write("content/plans/form.txt", "表\(round)")
      return ChangedPaths(["plans/form.txt"])
    case 20:
      try folder.write("content/pages/about.md", "---\ntitle: 关于\n---\n\n第 \(round) 版。\n")
      return ChangedPaths(["pages/about.md"])
    case 21:
      try folder.write(
        "content/site.yaml",
        "name: 试验网\(round)\ndomain: plans.example\npager: \(5 + random.next(3))\n")
      return ChangedPaths(["site.yaml"])
    case 22:
      try folder.write("templates/assets/site.css", "/* \(round) */")
      return ChangedPaths([])
    default: return try rewrite()
    }
  }

  private mutating func rewrite() throws -> ChangedPaths {
    let path = random.element(of: plans)
    try folder.write("content/" + path, text(of: path))
    return ChangedPaths([path])
  }

  private mutating func add() throws -> ChangedPaths {
    let name = "p\(nextNumber).md"
    nextNumber += 1
    let path = nextNumber % 3 == 0 ? "plans/deep/\(name)" : "plans/\(name)"
    plans.append(path)
    try folder.write("content/" + path, text(of: path))
    return ChangedPaths([path])
  }

  private mutating func remove() throws -> ChangedPaths {
    let path = plans.remove(at: random.next(plans.count))
    try folder.remove("content/" + path)
    return ChangedPaths([path])
  }

  /// A new name for a file, as editors and clerks give them: the id goes along.
  private mutating func move() throws -> ChangedPaths {
    let index = random.next(plans.count)
    let old = plans[index]
    let new = "plans/moved/m\(nextNumber)-\(random.next(1000)).md"
    nextNumber += 1
    plans[index] = new
    let text = folder.text("content/" + old) ?? ""
    try folder.remove("content/" + old)
    try folder.write("content/" + new, text)
    return ChangedPaths([old, new])
  }

  private mutating func text(of path: String) throws -> String {
    nextNumber += 1
    let year = 2019 + random.next(6)
    var lines = [
      "---", "id: n\(nextNumber)", "title: 第\(nextNumber)号计划",
      "kind: \(random.element(of: ["工作要点", "工作总结", "通知"]))",
      "issuer: \(random.element(of: ["甲县教育局", "乙区教育局"]))", "year: \(year)",
      "publishedAt: \(year)-0\(1 + random.next(9))-11 09:00",
    ]
    if random.next(12) == 0 { lines.append("draft: true") }
    lines += ["---", "", "总的要求。", ""]
    for number in 0..<(1 + random.next(4)) {
      lines += ["## \(["一", "二", "三", "四"][number])、\(random.element(of: Self.topics))", ""]
      for item in 0..<(1 + random.next(3)) {
        lines += ["\(item + 1)．\(random.element(of: Self.sentences))", ""]
      }
    }
    if path == "plans/" + (path.split(separator: "/").last ?? ""), random.next(3) == 0 {
      lines.append("见[附表](form.txt)。")
    }
    if random.next(5) == 0 { lines.append("原定的~~旧目标~~不再考核。") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A small vocabulary, quickly read.
  static let themes = """
    - id: safety
      label: 校园安全
      terms: [校园安全, 应急演练, 隐患排查]
    - id: teachers
      label: 教师队伍
      terms: [教师培训, 教师]
    - id: preschool
      label: 学前教育
      terms: [学前教育, 幼儿园]

    """
  private static let topics = ["校园安全", "教师培训", "学前教育", "控辍保学", "教育信息化"]
  private static let sentences = [
    "开展应急演练和隐患排查，每学期不少于2次。", "完成教师培训3200人次。", "新增公办幼儿园学位1500个。",
    "落实控辍保学责任，九年义务教育巩固率达到96%以上。", "推进智慧校园建设，接入率达到100%。",
    "按照《某县教育发展规划》的要求，做好校舍维修。",
  ]
}

/// A small generator of random numbers (Steele and others, 2014).
struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  mutating func element<Element>(of array: [Element]) -> Element { array[next(array.count)] }
}

import PlanModel

@testable import SiteBuilding

/// Edits the texts of a site's plans at random and leaves their front matter alone, the same for the
/// same seed. The plans are so many that the weights of their words stand still at most edits.
struct TextAuthor {
  let folder: TemporaryFolder
  private var random: SplitMix
  /// The paragraphs of each plan.
  private var texts: [[String]] = []
  /// Where the last edit put a fault.
  private var fault: (plan: Int, item: Int)?
  private var isUnreadable = false

  init(seed: UInt64, plans: Int = 36) throws {
    folder = try TemporaryFolder([
      "content/site.yaml": "name: 试验网\ndomain: plans.example\npager: 20\n",
      "content/themes.yaml": RandomAuthor.themes,
      "content/plans/form.txt": "表", "content/plans/map.txt": "图",
    ])
    random = SplitMix(state: seed)
    for plan in 0..<plans {
      texts.append((0..<14).map { _ in random.element(of: TextAuthor.sentences) })
      try write(plan)
    }
  }

  var options: BuildOptions {
    var options = BuildOptions(asOf: CalendarDate(year: 2026, month: 3, day: 5)!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = folder.path + "/public"
    return options
  }

  /// Changes a paragraph or two of one plan, rarely of two plans, and names what it touched.
  mutating func edit() throws -> ChangedPaths {
    if let fault, random.next(4) > 0 {
      self.fault = nil
      texts[fault.plan][fault.item] = random.element(of: TextAuthor.sentences)
      isUnreadable = false
      return try write(fault.plan)
    }
    var changes = try edit(random.next(texts.count))
    if random.next(10) == 0 { changes.merge(try edit(random.next(texts.count))) }
    return changes
  }

  private mutating func edit(_ plan: Int) throws -> ChangedPaths {
    let item = random.next(texts[plan].count)
    let other = random.next(texts.count)
    switch random.next(16) {
    case 0: texts[plan].insert(random.element(of: TextAuthor.sentences), at: item)
    case 1 where texts[plan].count > 6 && fault == nil: texts[plan].remove(at: item)
    case 2: texts[plan][item] = "见[另一份](p\(other).md#p\(1 + random.next(12)))，开展应急演练。"
    case 3: texts[plan][item] += "见[附表](\(random.next(2) == 0 ? "form" : "map").txt)。"
    case 4: texts[plan][item] = "落实《第\(other)号计划》和《甲县校车办法》，抓好教师培训。"
    case 5: texts[plan][item] = "原定的~~旧目标~~不再考核，管好幼儿园。"
    case 6 where fault == nil:
      texts[plan][item] = "见[不存在的](p\(other)x.md)。"
      fault = (plan, item)
    case 7 where fault == nil:
      texts[plan][item] = "见[另一份](p\(other).md#p99)。"
      fault = (plan, item)
    case 8 where fault == nil:
      fault = (plan, item)
      isUnreadable = true
    default: texts[plan][item] = random.element(of: TextAuthor.sentences)
    }
    return try write(plan)
  }

  @discardableResult
  private func write(_ plan: Int) throws -> ChangedPaths {
    let year = 2019 + plan % 4
    var lines = [
      "---", "id: p\(plan)", "title: 第\(plan)号计划",
      "kind: \(["工作要点", "工作总结", "工作要点", "通知"][plan % 4])",
      "issuer: \(["甲县教育局", "乙区教育局", "丙市教育局"][plan % 3])", "year: \(year)",
      "publishedAt: \(year)-03-11 09:00",
    ]
    if plan % 6 == 5 { lines.append("implements: [p\(plan - 5)]") }
    if isUnreadable, fault?.plan == plan { lines.append("键: 不认得") }
    lines += ["---", "", "总的要求。", ""]
    for (number, text) in texts[plan].enumerated() {
      if number % 5 == 0 {
        lines += ["## \(["一", "二", "三", "四", "五", "六"][min(5, number / 5)])、工作措施", ""]
      }
      lines += ["\(number + 1)．\(text)", ""]
    }
    let path = "plans/p\(plan).md"
    try folder.write("content/" + path, lines.joined(separator: "\n") + "\n")
    return ChangedPaths([path])
  }

  private static let sentences = [
    "开展应急演练和隐患排查，每学期不少于2次。", "完成教师培训3200人次。", "新增公办幼儿园学位1500个。",
    "落实控辍保学责任，九年义务教育巩固率达到96%以上。", "推进智慧校园建设，接入率达到100%。",
    "维护校园安全，排查校舍。", "加强教师教师培训和师德教育。", "发展学前教育，办好幼儿园。",
    "校园安全与应急演练并重，培训教师。",
  ]
}

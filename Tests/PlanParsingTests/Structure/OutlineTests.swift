import PlanModel
import Testing

@testable import PlanParsing

@Suite struct OutlineTests {
  private func parsed(
    _ body: String, isNotice: Bool = false
  ) -> (plan: Plan?, diagnostics: [Diagnostic]) {
    PlanParser.prepare()
    let kind = isNotice ? "通知" : "工作计划"
    let front = """
      ---
      title: 样例
      kind: \(kind)
      issuer: 某县教育局
      year: 2024
      publishedAt: 2024-01-05 09:00
      ---

      """
    let file = SourceFile(path: "sample.md", bytes: Array((front + "\n" + body).utf8))
    return PlanParser(settings: SiteSettings()).parse(file)
  }

  /// One line a unit: depth, id, role, label, title, and text where it has any of its own.
  private func outline(_ body: String, isNotice: Bool = false) -> [String] {
    let parsed = parsed(body, isNotice: isNotice)
    guard let plan = parsed.plan else { return parsed.diagnostics.map(\.message) }
    var lines = plan.preamble.isEmpty ? [] : ["preamble: \(plan.preamble)"]
    lines += plan.units.map { unit in
      "\(unit.depth) \(unit.id) \(unit.role.rawValue) [\(unit.label)] \(unit.title)"
        + (unit.hasHeading && !unit.text.isEmpty ? " / \(unit.text)" : "")
        + (unit.points.isEmpty ? "" : " (\(unit.points.count))")
    }
    return lines + plan.calendar.map { "\($0.month)月 \($0.label) \($0.text)" }
  }

  @Test("reads plain paragraphs, headings and list items alike")
  func readsAllForms() {
    let expected = [
      "0 sec_1 chapter [一、] 抓好安全",
      "1 sec_1__para_1 measure [1.] 排查隐患",
      "1 sec_1__para_2 measure [2.] 开展演练",
      "0 sec_2 chapter [二、] 抓好质量",
      "1 sec_2__para_3 measure [3.] 加强教研",
    ]
    #expect(outline("一、抓好安全\n\n1.排查隐患。每月一次。\n\n2.开展演练。\n\n二、抓好质量\n\n3.加强教研。") == expected)
    #expect(outline("一、抓好安全\n1.排查隐患。每月一次。\n2.开展演练。\n二、抓好质量\n3.加强教研。") == expected)
    let headings = "## 一、抓好安全\n\n### 1. 排查隐患\n\n### 2. 开展演练\n\n## 二、抓好质量\n\n### 3. 加强教研"
    #expect(outline(headings) == expected)
    #expect(outline("## 一、抓好安全\n\n1. 排查隐患。每月一次。\n2. 开展演练。\n\n## 二、抓好质量\n\n3. 加强教研。") == expected)
  }

  @Test("turns the ladder round where the plan nests it so")
  func turnsLadderRound() {
    #expect(
      outline("1.德育\n\n（一）课程\n\n（二）活动\n\n2.体育\n\n（一）课间\n\n（二）竞赛\n") == [
        "0 para_1 measure [1.] 德育", "1 para_1__subpara_1 item [（一）] 课程",
        "1 para_1__subpara_2 item [（二）] 活动", "0 para_2 measure [2.] 体育",
        "1 para_2__subpara_1 item [（一）] 课间", "1 para_2__subpara_2 item [（二）] 竞赛",
      ])
  }

  @Test("keeps a chapter open over a nested run of its own style")
  func keepsNestedRuns() {
    #expect(
      outline("一、总则\n\n二、任务\n\n1.落实\n\n一、甲\n\n二、乙\n\n三、丙\n\n四、丁\n\n2.督查\n\n三、保障\n\n3.经费\n") == [
        "0 sec_1 chapter [一、] 总则", "0 sec_2 chapter [二、] 任务",
        "1 sec_2__para_1 measure [1.] 落实", "2 sec_2__para_1__subpara_1 item [一、] 甲",
        "2 sec_2__para_1__subpara_2 item [二、] 乙", "2 sec_2__para_1__subpara_3 item [三、] 丙",
        "2 sec_2__para_1__subpara_4 item [四、] 丁", "1 sec_2__para_2 measure [2.] 督查",
        "0 sec_3 chapter [三、] 保障", "1 sec_3__para_3 measure [3.] 经费",
      ])
  }

  @Test("takes the deepest numbered rank for measures where there is no Arabic one")
  func takesDeepestRank() {
    #expect(
      outline("一、指导思想\n\n服务群众。\n\n二、任务\n\n（一）扩大学位\n\n（二）提高质量\n") == [
        "0 sec_1 chapter [一、] 指导思想 / 服务群众。", "0 sec_2 chapter [二、] 任务",
        "1 sec_2__para_1 measure [（一）] 扩大学位", "1 sec_2__para_2 measure [（二）] 提高质量",
      ])
  }

  @Test("ranks decimals by their dots")
  func ranksDecimals() {
    #expect(
      outline("一、内容\n\n1.1 均衡发展\n\n1.1.1 改造薄弱学校。\n\n1.1.2 统筹师资。\n\n1.2 提升质量\n\n1.2.1 改革课程。\n") == [
        "0 sec_1 chapter [一、] 内容", "1 sec_1__subsec_1 section [1.1] 均衡发展",
        "2 sec_1__subsec_1__para_1 measure [1.1.1] 改造薄弱学校",
        "2 sec_1__subsec_1__para_2 measure [1.1.2] 统筹师资",
        "1 sec_1__subsec_2 section [1.2] 提升质量",
        "2 sec_1__subsec_2__para_1 measure [1.2.1] 改革课程",
      ])
  }

  @Test("makes measures of paragraphs with a short lead where nothing is numbered")
  func readsLeads() {
    #expect(
      outline("## 工作任务\n\n加强行业指导。推进校企合作，完善机制。\n\n健全督导制度。落实责任督学挂牌。\n") == [
        "0 sec_1 chapter [] 工作任务", "1 sec_1__para_1 measure [] 加强行业指导",
        "1 sec_1__para_2 measure [] 健全督导制度",
      ])
  }

  @Test("reads listed objectives as goals")
  func readsGoals() {
    #expect(
      outline("一、工作目标\n\n入园率达到90%。\n\n新建学校2所。\n\n二、任务\n\n1.扩大学位。\n") == [
        "0 sec_1 chapter [一、] 工作目标", "1 sec_1__para_1 goal [] 入园率达到90%",
        "1 sec_1__para_2 goal [] 新建学校2所", "0 sec_2 chapter [二、] 任务",
        "1 sec_2__para_1 measure [1.] 扩大学位",
      ])
  }

  @Test("counts on where one number repeats ten thousand times")
  func countsRepetitions() {
    let lines = outline(String(repeating: "1.落实。\n\n", count: 10_000))
    #expect(lines.count == 10_000)
    #expect(
      lines.prefix(3) == [
        "0 para_1 measure [1.] 落实", "0 para_1_2 measure [1.] 落实", "0 para_1_3 measure [1.] 落实",
      ])
    #expect(lines.last == "0 para_1_10000 measure [1.] 落实")
  }

  @Test("cuts a lead without end after 400 characters, never inside one")
  func cutsLead() {
    #expect(outline("1." + String(repeating: "字", count: 1_000)).map(\.count) == [22 + 400])
    #expect(outline("1.甲" + String(repeating: "𠮷", count: 1_000)).map(\.count) == [22 + 301])
  }

  @Test("records points and leaves the text as it is")
  func recordsPoints() {
    #expect(
      outline("一、任务\n\n1.抓队伍。一是抓培训；二是抓考核；三是抓激励。\n") == [
        "0 sec_1 chapter [一、] 任务", "1 sec_1__para_1 measure [1.] 抓队伍 (3)",
      ])
  }

  @Test("reads a calendar of months as entries of an annex")
  func readsCalendar() {
    #expect(
      outline("一、任务\n\n1.抓落实。\n\n附:2024年工作行事历\n\n二月\n\n1. 制定计划\n2. 召开会议\n\n三月\n\n开展教研\n") == [
        "0 sec_1 chapter [一、] 任务", "1 sec_1__para_1 measure [1.] 抓落实",
        "0 att_1 annex [附:] 2024年工作行事历", "1 att_1__subsec_1 section [] 二月",
        "1 att_1__subsec_2 section [] 三月", "2月 1. 制定计划", "2月 2. 召开会议", "3月  开展教研",
      ])
  }

  @Test("gives a month of a calendar the year that its line or its annex names, else the plan's")
  func readsCalendarYears() {
    let calendar = "二月\n\n制定计划\n\n2025年3月\n\n开展教研\n\n2099年4月\n\n总结\n"
    func years(_ heading: String) -> [String]? {
      parsed("1.抓落实。\n\n附:\(heading)\n\n\(calendar)").plan?.calendar.map {
        "\($0.year ?? 0)-\($0.month)"
      }
    }
    #expect(years("工作行事历") == ["2024-2", "2025-3", "2099-4"])
    #expect(years("二〇二三年工作行事历") == ["2023-2", "2025-3", "2099-4"])
  }

  @Test("gives measures their number as a second address where they number on from 1")
  func givesAliases() {
    func aliases(_ body: String) -> [String]? {
      parsed(body).plan?.units.filter { $0.role == .measure }.map { $0.alias ?? "-" }
    }
    #expect(aliases("一、甲\n\n1.子。\n\n2.丑。\n\n二、乙\n\n3.寅。\n") == ["p1", "p2", "p3"])
    #expect(aliases("1.子。\n\n3.丑。\n\n3.寅。\n") == ["p1", "p3", "-"])
    #expect(aliases("一、甲\n\n1.子。\n\n2.丑。\n\n二、乙\n\n1.寅。\n") == ["-", "-", "-"])
    #expect(aliases("5.子。\n\n6.丑。\n") == ["-", "-"])
  }

  @Test("tells a number that repeats apart and opens the preamble before the first label")
  func tellsRepeatsApart() {
    #expect(
      outline("总的要求如下。\n\n一、任务\n\n1.甲。\n\n1.乙。\n") == [
        "preamble: 总的要求如下。", "0 sec_1 chapter [一、] 任务",
        "1 sec_1__para_1 measure [1.] 甲", "1 sec_1__para_1_2 measure [1.] 乙",
      ])
  }

  @Test("leaves the paragraphs of a notice in its preamble")
  func leavesNotices() {
    #expect(outline("各学校：\n\n请按时报送材料。", isNotice: true) == ["preamble: 各学校：\n请按时报送材料。"])
  }
}

import PlanModel
import PlanParsing
import Testing

@testable import PlanAnalysis

@Suite("Assignment of themes")
struct ThemeAssignerTests {
  /// A vocabulary of four themes.
  private let matcher = ThemeMatcher(
    vocabulary: ThemeVocabulary(themes: [
      Theme(
        id: "safety", label: "安全",
        terms: [ThemeTerm("校园安全", .preferred), ThemeTerm("演练", .other), ThemeTerm("安全", .hint)]),
      Theme(
        id: "teachers", label: "教师",
        terms: [ThemeTerm("教师培训", .preferred), ThemeTerm("师训", .hidden)]),
      Theme(
        id: "university", label: "高校", facet: .level,
        terms: [ThemeTerm("大学", .preferred), ThemeTerm("大学习", .against)]),
      Theme(id: "money", label: "经费", terms: [ThemeTerm("经费", .preferred)]),
    ]))

  private func plan(_ measures: [(lead: String, text: String)], chapter: String = "总则") -> Plan {
    var plan = Plan(metadata: PlanMetadata(id: "a", path: "a.md", title: "计划", kind: "工作要点"))
    plan.units.append(
      OutlineUnit(id: "sec_1", role: .chapter, title: chapter, hasHeading: true))
    for (index, measure) in measures.enumerated() {
      plan.units.append(
        OutlineUnit(
          id: "sec_1__para_\(index + 1)", role: .measure, depth: 1, parent: 0,
          title: measure.lead, hasHeading: true, alias: "p\(index + 1)", text: measure.text))
    }
    return plan
  }

  private func ids(of plan: Plan) -> [[String]] {
    let matches = matcher.scan(plan)
    var statistics = TermStatistics(termCount: matcher.terms.count)
    statistics.add(matches)
    let themes = ThemeAssigner(matcher: matcher, statistics: statistics)
      .themes(of: matches, statements: themeStatements(of: plan))
    return (0..<themes.count).map { position in
      themes.themes(at: position).map { matcher.vocabulary.themes[Int($0.theme)].id }
    }
  }

  @Test("takes the theme of the lead before that of the text")
  func lead() {
    #expect(ids(of: plan([("加强校园安全", "开展教师培训。")])).first?.first == "safety")
    #expect(ids(of: plan([("开展教师培训", "讲授校园安全。")])).first?.first == "teachers")
  }

  @Test("gives no theme where nothing speaks for one")
  func none() {
    #expect(ids(of: plan([("做好其他工作", "按时完成。")])) == [[]])
  }

  @Test("lets a term that speaks against a theme take its characters")
  func against() {
    #expect(ids(of: plan([("开展大学习活动", "")])) == [[]])
    #expect(ids(of: plan([("办好大学", "")])) == [["university"]])
  }

  @Test("gives a measure without words of its own the theme of its chapter")
  func chapter() {
    #expect(ids(of: plan([("抓好落实", "")], chapter: "维护校园安全")) == [["safety"]])
  }

  @Test("obeys the author on a measure, by id or alias, whatever the text says")
  func statements() {
    var plan = plan([("加强校园安全", "组织演练。"), ("加强校园安全", "组织演练，保障经费。")])
    let place = Place(path: "a.md", line: 3)
    plan.metadata.measures = [
      MeasureStatement(reference: "p1", themes: ["money", "teachers"], place: place),
      MeasureStatement(reference: "sec_1__para_2", notThemes: ["safety"], place: place),
    ]
    #expect(ids(of: plan) == [["money", "teachers"], ["money"]])
  }

  @Test("takes no theme from those of the plan as a whole")
  func planThemes() {
    var plan = plan([("做好其他工作", "")])
    plan.metadata.themes = ["money"]
    #expect(ids(of: plan) == [[]])
  }

  @Test("reads what is nested in a measure, and paragraphs only where there is no measure")
  func nesting() {
    var plan = plan([("抓好重点工作", "")])
    plan.units.append(
      OutlineUnit(id: "i", role: .item, depth: 2, parent: 1, title: "校园安全", text: "校园安全"))
    plan.units.append(
      OutlineUnit(id: "q", role: .paragraph, depth: 1, parent: 0, title: "经费", text: "经费"))
    #expect(ids(of: plan) == [["safety"]])
    plan.units = [OutlineUnit(id: "q", role: .paragraph, title: "经费", text: "经费")]
    #expect(ids(of: plan) == [["money"]])
  }

  @Test("says which words at which places made an assignment")
  func explanation() throws {
    let plan = plan([("加强校园安全", "组织演练，再组织演练；保障经费。")], chapter: "安全")
    let matches = matcher.scan(plan)
    var statistics = TermStatistics(termCount: matcher.terms.count)
    statistics.add(matches)
    let assigner = ThemeAssigner(matcher: matcher, statistics: statistics)
    let explanation = try #require(assigner.explain(unit: 1, in: matches))
    let text = assigner.text(of: explanation, name: "a#p1", title: plan.units[1].title)
    #expect(
      text == """
        a#p1《加强校园安全》
        第一主题：安全（safety），得分 4.7
          首句：校园安全
          正文：演练×2
          章节标题：安全
        没有入选：
          经费（money），得分 1.0：经费

        """)
  }

  private func advice(on plan: Plan, counts: [Int], own: Bool = true) -> [String] {
    var themes = matcher.vocabulary.themes
    for index in themes.indices where own {
      themes[index].place = Place(path: "themes.yaml", line: index + 1)
    }
    let matcher = ThemeMatcher(vocabulary: ThemeVocabulary(themes: themes))
    var statistics = TermStatistics(termCount: matcher.terms.count)
    statistics.add(matcher.scan(plan))
    return vocabularyAdvice(matcher: matcher, statistics: statistics, counts: counts).map {
      "\($0.place.line) \($0.severity) \($0.id) \($0.message)"
    }
  }

  @Test("lists themes without measures and terms that stand nowhere, for a vocabulary of the site")
  func advice() {
    let plan = plan([("加强校园安全", "组织演练，加强教师培训，办好大学。")])
    #expect(
      advice(on: plan, counts: [1, 0, 1, 1]) == [
        "2 advice theme-unused 没有条目属于主题“教师”。",
        "1 advice theme-unmatched-terms 主题“安全”有 1 个词没有在任何条目中出现：安全。",
        "3 advice theme-unmatched-terms 主题“高校”有 1 个词没有在任何条目中出现：大学习。",
        "4 advice theme-unmatched-terms 主题“经费”有 1 个词没有在任何条目中出现：经费。",
      ])
    #expect(advice(on: plan, counts: [0, 0, 0, 0], own: false) == [])
  }

  @Test("tells all idle themes in one line, and of terms nothing where most of them are idle")
  func adviceOnYoungSite() {
    #expect(
      advice(on: plan([("加强校园安全", "")]), counts: [1, 0, 0, 0]) == [
        "2 advice theme-unused 有 3 个主题没有条目：“教师”、“高校”、“经费”。"
      ])
  }

  @Test("names eight idle themes and that there are more")
  func manyIdleThemes() {
    let themes = (1...10).map { number in
      var theme = Theme(id: "t\(number)", label: "主题\(number)", terms: [])
      theme.place = Place(path: "themes.yaml", line: number)
      return theme
    }
    let matcher = ThemeMatcher(vocabulary: ThemeVocabulary(themes: themes))
    let advice = vocabularyAdvice(
      matcher: matcher, statistics: TermStatistics(termCount: 0),
      counts: [Int](repeating: 0, count: 10))
    #expect(
      advice.map(\.message) == [
        "有 10 个主题没有条目：“主题1”、“主题2”、“主题3”、“主题4”、“主题5”、“主题6”、“主题7”、“主题8”等。"
      ])
  }
}

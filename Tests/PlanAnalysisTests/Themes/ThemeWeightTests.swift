import PlanModel
import Testing

@testable import PlanAnalysis

/// What each place of a word is worth, on the smallest plan that shows it: themes with their scores.
@Suite("Weights of themes") struct ThemeWeightTests {
  private let matcher = ThemeMatcher(
    vocabulary: ThemeVocabulary(themes: [
      Theme(
        id: "safety", label: "安全", terms: [ThemeTerm("安全", .preferred), ThemeTerm("防护", .hint)]),
      Theme(id: "teachers", label: "教师", terms: [ThemeTerm("教师", .preferred)]),
      Theme(id: "money", label: "经费", terms: [ThemeTerm("经费", .preferred)]),
      Theme(id: "sports", label: "体育", terms: [ThemeTerm("体育", .preferred)]),
    ]))

  /// Themes of one measure below headings, of which the first is the plan's title.
  private func themes(_ headings: [String], lead: String, text: String = "") -> [String] {
    var plan = Plan(
      metadata: PlanMetadata(id: "a", path: "a.md", title: headings[0], kind: "工作要点"))
    for (depth, heading) in headings.dropFirst().enumerated() {
      plan.units.append(
        OutlineUnit(
          id: "h\(depth)", role: depth == 0 ? .chapter : .section, depth: depth,
          parent: depth == 0 ? nil : depth - 1, title: heading, hasHeading: true))
    }
    let depth = plan.units.count
    plan.units.append(
      OutlineUnit(
        id: "m", role: .measure, depth: depth, parent: depth == 0 ? nil : depth - 1, title: lead,
        hasHeading: true, text: text))
    let assigner = ThemeAssigner(
      matcher: matcher, statistics: TermStatistics(termCount: matcher.terms.count))
    let found = assigner.themes(of: matcher.scan(plan))
    return found.themes(at: 0).map {
      "\(matcher.vocabulary.themes[Int($0.theme)].id) \($0.hundredths)"
    }
  }

  @Test("a word counts three times in the lead, more where it is said again, less as a hint")
  func words() {
    #expect(themes(["计划"], lead: "抓好落实", text: "安全。") == ["safety 100"])
    #expect(themes(["计划"], lead: "抓好落实", text: "安全、安全。") == ["safety 136"])
    #expect(themes(["计划"], lead: "抓好安全") == ["safety 300"])
    #expect(themes(["计划"], lead: "抓好防护") == ["safety 72"])
  }

  @Test("a heading supports its theme, twice as much where the measure speaks of it too")
  func heading() {
    #expect(themes(["计划", "安全"], lead: "抓好落实") == ["safety 100"])
    #expect(themes(["计划", "安全"], lead: "抓好落实", text: "防护。") == ["safety 124"])
    #expect(themes(["计划", "安全"], lead: "抓好落实", text: "安全。") == ["safety 300"])
  }

  @Test("the nearest heading leaves to those above it only what it does not use")
  func farHeading() {
    #expect(themes(["计划", "安全", "经费"], lead: "抓好落实", text: "安全。") == ["safety 100"])
    #expect(themes(["计划", "安全", "其他"], lead: "抓好落实", text: "安全。") == ["safety 300"])
  }

  @Test("a heading of two themes divides its support between them")
  func sharedHeading() {
    #expect(themes(["计划", "安全和经费"], lead: "抓好落实", text: "安全。") == ["safety 200"])
  }

  @Test("the plan's title supports a theme with three tenths of a heading")
  func title() {
    #expect(themes(["安全工作计划"], lead: "抓好落实") == ["safety 30"])
    #expect(themes(["安全工作计划"], lead: "抓好落实", text: "安全。") == ["safety 160"])
  }

  @Test("a second theme needs two fifths of the first one's score, a third three fifths")
  func ranks() {
    func said(_ count: Int) -> String { String(repeating: "经费。", count: count) }
    #expect(
      themes(["计划"], lead: "安全和教师", text: said(8)) == ["safety 300", "teachers 300", "money 199"])
    #expect(themes(["计划"], lead: "安全和教师", text: said(5)) == ["safety 300", "teachers 300"])
    #expect(themes(["计划"], lead: "安全", text: said(5)) == ["safety 300", "money 176"])
    #expect(themes(["计划"], lead: "安全", text: said(4)) == ["safety 300"])
    #expect(themes(["计划"], lead: "安全", text: said(6)) == ["safety 300", "money 184"])
  }

  @Test("equal themes stand in the order of the vocabulary, three at most")
  func equal() {
    #expect(
      themes(["计划"], lead: "体育、经费、教师和安全") == ["safety 300", "teachers 300", "money 300"])
  }
}

import PlanModel
import Testing

@testable import PlanAnalysis

@Suite("Comparison of two plans") struct PlanAlignerTests {
  private typealias Unit = (lead: String, text: String)

  private func plan(_ units: [Unit], targets: [Target] = []) -> ComparisonPlan {
    ComparisonPlan(
      id: "a", title: "要点", year: 2012, issuer: "甲局",
      units: units.enumerated().map { index, unit in
        ComparisonUnit(
          id: "m\(index)", label: "", lead: unit.lead, text: unit.text,
          targets: index == 0 ? targets : [])
      })
  }

  /// `kind before>after score` of each row.
  private func rows(_ before: [Unit], _ after: [Unit]) -> [String] {
    compare(plan(before), plan(after)).rows.map { row in
      let places = [row.before, row.after].map { $0.map(String.init) ?? "-" }
      return "\(row.kind.rawValue) \(places[0])>\(places[1]) \(row.score)"
    }
  }

  @Test("calls a unit of the same letters kept, wherever it stands, else changed, new or dropped")
  func kinds() {
    #expect(
      rows(
        [("抓安全", "每月开展演练。"), ("清理旧账", "全部清理。")],
        [("推进改革", "试点先行。"), ("抓安全", "每月 开展演练！")])
        == ["new ->0 0", "kept 0>1 900", "dropped 1>- 0"])
    #expect(rows([("抓安全", "每月开展演练。")], [("抓安全", "每周开展演练。")]) == ["changed 0>0 720"])
  }

  @Test("counts leads and texts alike, a tenth each less than half, and leads alone without texts")
  func scores() {
    #expect(rows([("甲乙丙丁", "子丑寅卯")], [("甲乙丙丁", "辰巳午未")]) == ["changed 0>0 450"])
    #expect(rows([("甲乙丙丁", "")], [("甲乙丙丁", "")]) == ["kept 0>0 900"])
    #expect(rows([("甲乙丙丁", "")], [("甲乙戊己", "")]) == ["new ->0 0", "dropped 0>- 0"])
  }

  @Test("gives each unit the closest partner that is left")
  func closest() {
    #expect(
      rows(
        [("甲乙丙丁", "子丑寅卯"), ("甲乙丙丁", "子丑寅卯辰巳")],
        [("甲乙丙丁", "子丑寅卯辰巳"), ("甲乙丙丁", "子丑寅卯")])
        == ["kept 1>0 900", "kept 0>1 900"])
  }

  private func target(
    _ value: Double, _ comparison: TargetComparison = .equal, unit: String = "所"
  ) -> Target {
    Target(what: "幼儿园", comparison: comparison, value: value, unit: unit, text: "幼儿园")
  }

  @Test("subtracts the old target from the new one, of one unit and one operator only")
  func targets() {
    func differences(_ before: Target, _ after: Target) -> [Double?] {
      compare(plan([("抓安全", "")], targets: [before]), plan([("抓安全", "")], targets: [after]))
        .rows[0].targets.map(\.difference)
    }
    #expect(differences(target(5), target(8)) == [3])
    #expect(differences(target(8.1), target(8)) == [-0.1])
    #expect(differences(target(5, .atLeast), target(8)) == [nil])
    #expect(differences(target(5), target(8, unit: "座")) == [nil, nil])
  }

  /// `-old-`, `+new+`, and what both have.
  private func marked(_ old: String, _ new: String) -> String {
    markedDifference(old, new).map { mark in
      switch mark.kind {
      case .same: mark.text
      case .removed: "-\(mark.text)-"
      case .added: "+\(mark.text)+"
      }
    }.joined()
  }

  @Test("marks what was removed before what was added, whole numbers and Latin words at once")
  func marks() {
    #expect(marked("培训500名教师", "培训骨干教师600名") == "培训-500名-+骨干+教师+600名+")
    #expect(marked("办好ABC项目", "办好ABCD项目") == "办好-ABC-+ABCD+项目")
    #expect(marked("演练", "开展演练。") == "+开展+演练+。+")
    #expect(marked("同样", "同样") == "同样")
  }

  @Test("takes a single word between two changes into them")
  func joins() {
    #expect(marked("甲乙丙", "丁乙戊") == "-甲乙丙-+丁乙戊+")
    #expect(marked("甲乙丑丙", "丁乙丑戊") == "-甲-+丁+乙丑-丙-+戊+")
  }
}

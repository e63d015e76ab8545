import PlanAnalysis
import PlanModel
import Testing

private func unit(_ lead: String, _ text: String, isPlan: Bool) -> ComparisonUnit {
  ComparisonUnit(
    id: "u", label: "1.", lead: lead, text: text,
    targets: isPlan ? extractTargets(in: text, firstYear: 2022) : [])
}

private func document(_ units: [(String, String)], isPlan: Bool) -> ComparisonPlan {
  ComparisonPlan(
    id: "d", title: "", year: 2022, issuer: "甲",
    units: units.map { unit($0.0, $0.1, isPlan: isPlan) })
}

@Test("shows what a summary reports of each target, and what it does not report")
func reportsTargets() {
  let plan = document(
    [
      ("发展学前教育", "发展学前教育。新建公办幼儿园5所，普惠性幼儿园覆盖率达到85%以上。"),
      ("加强教师培训", "加强教师培训。全年培训骨干教师200名。"),
      ("整治校园周边环境", "整治校园周边环境。建设护学岗30个。"),
    ], isPlan: true)
  let summary = document(
    [
      ("加强教师培训", "加强教师培训。共培训骨干教师230名。"),
      ("大力发展学前教育", "大力发展学前教育。已建成4所，普惠性幼儿园覆盖率达到87.6%。"),
    ], isPlan: false)
  let report = alignSummary(plan: plan, summary: summary)
  #expect(report.map(\.summaryUnit) == [1, 0, nil])
  #expect(report.map { $0.targets.map { $0.report?.value } } == [[nil, 87.6], [230], [nil]])
  #expect(report[0].targets[1].report?.text == "普惠性幼儿园覆盖率达到87.6%")
}

@Test("reports nothing when a summary says two values of one name")
func reportsNothingInDoubt() {
  let plan = document([("加强教师培训", "加强教师培训。培训骨干教师200名。")], isPlan: true)
  let summary = document(
    [("加强教师培训", "加强教师培训。上半年培训骨干教师90名，下半年培训骨干教师95名。")], isPlan: false)
  #expect(alignSummary(plan: plan, summary: summary)[0].targets.map(\.report) == [nil])
}

@Test("tells new ones from how many there are, and changes from levels")
func comparesOnlyWhatIsAlike() {
  let plan = document(
    [("发展学前教育", "发展学前教育。新建公办幼儿园5所，普惠性幼儿园覆盖率达到85%以上。")], isPlan: true)
  let summary = document(
    [("发展学前教育", "发展学前教育。公办幼儿园达到35所，普惠性幼儿园覆盖率提高2%。")], isPlan: false)
  #expect(alignSummary(plan: plan, summary: summary)[0].targets.map(\.report) == [nil, nil])
}

@Test("takes the unit that reports the targets of a measure for its report")
func alignsByTargets() {
  let plan = document(
    [("加强教师培训", "加强教师培训。培训骨干教师200名。")], isPlan: true)
  let summary = document(
    [("基本情况", "总的情况良好。"), ("质量稳步提升", "质量稳步提升。培训骨干教师230名，校园面貌焕然一新，群众十分满意。")],
    isPlan: false)
  let report = alignSummary(plan: plan, summary: summary)[0]
  #expect(report.summaryUnit == 1)
  #expect(report.targets.map(\.difference) == [30])
}

private func outcome(
  _ comparison: TargetComparison, _ value: Double, reported: Double,
  as said: TargetComparison = .equal, unit: String = "%", deadline: String? = nil,
  isFinal: Bool = true
) -> TargetOutcome? {
  func target(_ comparison: TargetComparison, _ value: Double, _ deadline: String?) -> Target {
    Target(
      what: "覆盖率", comparison: comparison, value: value, unit: unit, deadline: deadline, text: "")
  }
  return ReportedTarget(
    target: target(comparison, value, nil), report: target(said, reported, deadline),
    summaryUnit: 0
  ).outcome(isFinal: isFinal)
}

@Test("says reached or missed only where the operator has a direction and both are alike")
func judgesOutcomes() {
  #expect(outcome(.atLeast, 85, reported: 85) == .reached)
  #expect(outcome(.atLeast, 85, reported: 84.9) == .missed)
  #expect(outcome(.atLeast, 85, reported: 84, isFinal: false) == nil)
  #expect(outcome(.atLeast, 85, reported: 84, deadline: "上半年") == nil)
  #expect(outcome(.atLeast, 85, reported: 80, as: .atLeast) == nil)
  #expect(outcome(.atMost, 3, reported: 2.5) == .reached)
  #expect(outcome(.atMost, 3, reported: 3.5) == .missed)
  #expect(outcome(.reduction, 2, reported: 1, as: .reduction) == .missed)
  #expect(outcome(.increase, 2, reported: 3, as: .increase) == .reached)
  #expect(outcome(.equal, 5, reported: 5, unit: "所") == .reached)
  #expect(outcome(.equal, 5, reported: 6, unit: "所") == nil)
  #expect(outcome(.equal, 5, reported: 4, unit: "所") == nil)
  #expect(outcome(.equal, 100, reported: 99) == .missed)
  #expect(outcome(.about, 5, reported: 5) == nil)
  #expect(outcome(.atLeast, 85, reported: 90, as: .about) == nil)
}

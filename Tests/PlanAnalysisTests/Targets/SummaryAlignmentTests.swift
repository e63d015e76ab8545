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

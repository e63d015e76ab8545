import PlanAnalysis
import PlanModel

/// The comparison of any two plans, made in the browser by `assets/compare.js`.
struct ComparePageContext: PageContext {
  let frame: PageFrame
  /// All plans, newest first; empty where they are too many for a list.
  let plans: [LinkContext]

  static let ownNames: [TemplateName] = [.list("plans", LinkContext.self)]

  func ownValue(of name: String) -> TemplateValue? {
    name == "plans" ? .list(plans) : nil
  }
}

extension PageShared {
  static let compareURL = "compare.html"
  /// Plans that the page lists by title; of larger sites it asks for the plan's id.
  private static let mostListedPlans = 500

  func renderCompare() -> OutputFile {
    var frame = frame(
      url: PageShared.compareURL, title: "比较两份计划",
      column: ColumnContext(
        name: "比较", description: "并排比较任意两份计划：保留、修改、新增和未再列入的条目。",
        keywords: ["比较", "工作计划"], type: "数据发布"))
    frame.crumbs.append(LinkContext(text: "比较"))
    let plans = site.indexes.plans?.documents ?? []
    let listed = plans.count > PageShared.mostListedPlans ? [] : plans
    let context = ComparePageContext(
      frame: frame,
      plans: listed.map {
        LinkContext(text: site[$0].metadata.title, url: site[$0].metadata.id)
      })
    return output(frame, compareTemplate, context)
  }

  /// The plan as `assets/compare.js` loads it.
  func comparisonData(_ plan: Plan, document: Int) -> OutputFile {
    let compared = site.comparisonPlan(plan, document: document)
    return OutputFile(
      path: "compare/data/\(plan.metadata.id).js",
      bytes: comparisonScript(compared, url: site.urls[document]))
  }
}

import PlanAnalysis
import PlanModel
import Testing

@testable import SiteRendering

private func source(_ id: String, _ kind: String, _ lines: String, _ body: String) -> String {
  """
  ---
  id: \(id)
  title: 甲县\(kind)
  kind: \(kind)
  issuer: 甲县教育局
  year: 2022
  publishedAt: 2022-02-01 09:00
  \(lines)
  ---

  \(body)
  """
}

private func fixture() throws -> PageFixture {
  try PageFixture([
    "a.md": source(
      "a", "工作要点", "keywords: [要点]",
      """
      1. 发展学前教育。新建公办幼儿园5所，普惠性幼儿园覆盖率达到85%以上。

      2. 整治<周边>环境。建设护学岗30个。
      """),
    "b.md": source(
      "b", "工作总结", "reportsOn: [a]",
      """
      1. 大力发展学前教育。新建公办幼儿园4所，普惠性幼儿园覆盖率达到87.6%。

      2. 加强财务管理。完成审计。
      """),
  ])
}

@Test("puts each measure beside its report, each target beside its value, and hides nothing")
func rendersReport() throws {
  let fixture = try fixture()
  #expect(
    fixture.report("a", "b") == """
      <title>甲县工作要点：计划与总结对照</title>
      <h1>甲县工作要点：计划与总结对照</h1>
      <p class="lede">计划 2 条，总结中有对应内容的 1 条。指标 3 个，总结报告了 2 个（达到 1 个，未达到 0 个），未见报告 1 个。</p>
      <p>每条先列计划，再列总结，由程序按标题、文字、主题和指标名称对应，以原文为准。“达到”“未达到”只在关系和单位都能比较时写出；总结没有提到的，写“未见报告”，不表示没有完成。</p>
      <p class="compare-plans"><a href="../plans/a.html">甲县工作要点</a> → <a href="../plans/b.html">甲县工作总结</a></p>
      <section aria-labelledby="measures">
      <h2 id="measures">计划各条</h2>
      <div class="comparison">
      <section class="compare-row" id="row-1">
      <div class="compare-side"><p class="compare-kind">计划</p><h3><a href="../plans/a.html#para_1">1.发展学前教育</a></h3>\
      <p class="compare-text">发展学前教育。新建公办幼儿园5所，普惠性幼儿园覆盖率达到85%以上。</p></div>
      <div class="compare-side"><p class="compare-kind">总结</p><h3><a href="../plans/b.html#para_1">1.大力发展学前教育</a></h3>\
      <p class="compare-text">大力发展学前教育。新建公办幼儿园4所，普惠性幼儿园覆盖率达到87.6%。</p></div>
      <ul class="report-targets">
      <li><span>公办幼儿园</span> <span>计划：5所</span> \
      <span>总结：<a href="../plans/b.html#para_1">新建公办幼儿园4所</a></span> <span>比计划少1所</span></li>
      <li><span>普惠性幼儿园覆盖率</span> <span>计划：不低于85%</span> \
      <span>总结：<a href="../plans/b.html#para_1">普惠性幼儿园覆盖率达到87.6%</a></span> \
      <span>比计划高2.6个百分点</span> <strong class="report-reached">达到</strong></li>
      </ul>
      </section>
      <section class="compare-row" id="row-2">
      <div class="compare-side"><p class="compare-kind">计划</p><h3><a href="../plans/a.html#para_2">2.整治&lt;周边&gt;环境</a></h3>\
      <p class="compare-text">整治&lt;周边&gt;环境。建设护学岗30个。</p></div>
      <div class="compare-side"><p class="compare-kind">总结</p><p class="compare-none">未见对应内容</p></div>
      <ul class="report-targets">
      <li><span>护学岗</span> <span>计划：30个</span> <strong class="report-none">未见报告</strong></li>
      </ul>
      </section>

      </div>
      </section>
      <section aria-labelledby="rest">
      <h2 id="rest">总结的其他内容</h2>
      <div class="comparison">
      <section class="compare-row">
      <div class="compare-side"><p class="compare-kind">计划</p><p class="compare-none">无对应条目</p></div>
      <div class="compare-side"><p class="compare-kind">总结</p><h3><a href="../plans/b.html#para_2">2.加强财务管理</a></h3>\
      <p class="compare-text">加强财务管理。完成审计。</p></div>
      </section>

      </div>
      </section>

      """)
}

@Test("links a plan and its summary to the page that compares them")
func linksReport() throws {
  let fixture = try fixture()
  for (id, title) in [("a", "甲县工作总结"), ("b", "甲县工作要点")] {
    let page = try #require(fixture.document(id))
    #expect(page.contains("<li><a href=\"../compare/a--b.html\">与“\(title)”逐条对照</a></li>"))
  }
}

import PlanModel
import Testing

@testable import SiteRendering

@Suite("Index pages")
struct ListPageTests {
  @Test("list documents newest first, with the state of those not in force")
  func list() throws {
    let site = try PageFixture([
      "a.md": planSource("a", year: 2022, "expiresOn: 2023-01-01"),
      "b.md": planSource("b", year: 2023),
    ])
    #expect(
      site.page("plans/index.html") == """
        <title>计划与总结</title>
        <h1>计划与总结</h1>
        <p class="lede">教育计划公开公开的工作要点、计划、总结、规划和方案，按发布时间排列。</p>
        <ol class="documents">
        <li><a href="../plans/b.html">甲县教育局2023年工作要点</a><p><time datetime="2023-02-01">\
        2023-02-01</time><span>工作要点</span><span>甲县教育局</span></p></li>
        <li><a href="../plans/a.html">甲县教育局2022年工作要点</a> <strong class="state">失效</strong>\
        <p><time datetime="2022-02-01">2022-02-01</time><span>工作要点</span><span>甲县教育局</span></p></li>

        </ol>

        """)
  }

  @Test("go on to further pages, each linked with the others")
  func pager() throws {
    var settings = SiteSettings()
    settings.pagerSize = 1
    let site = try PageFixture(
      [
        "a.md": planSource("a", year: 2021), "b.md": planSource("b", year: 2022),
        "c.md": planSource("c", year: 2023),
      ], settings: settings)
    let page = try #require(site.page("plans/page-2.html"))
    #expect(page.contains("<a href=\"index.html\" rel=\"prev\">上一页</a>"))
    #expect(page.contains("<a href=\"page-3.html\" rel=\"next\">下一页</a>"))
    #expect(page.contains("<span aria-current=\"page\">2</span>"))
    #expect(site.page("plans/page-4.html") == nil)
    #expect(site.page("issuers/index.html") != nil)
  }

  @Test("are left out where they would be empty")
  func nothing() throws {
    let site = try PageFixture(["a.md": planSource("a", year: 2023)])
    for path in ["notices/index.html", "regions/index.html", "themes/index.html", "targets.html"] {
      #expect(site.page(path) == nil, "\(path)")
    }
  }

  @Test("leave gaps in a long row of page numbers")
  func gaps() {
    let pager = Pager(index: "plans/index.html", number: 7, itemCount: 1000, size: 50)
    guard case .list(let entries)? = pager.value(of: "pages") else {
      Issue.record("no list")
      return
    }
    let pages = entries.compactMap { $0 as? PagerEntry }
    #expect(pages.map(\.number) == [1, 5, 6, 7, 8, 9, 20])
    #expect(pages.map(\.followsGap) == [false, true, false, false, false, false, true])
  }
}

import Testing

@testable import SiteRendering

@Suite("A document's page")
struct DocumentPageTests {
  @Test("says when it was withdrawn, why, and what takes its place")
  func withdrawn() throws {
    let site = try PageFixture([
      "a.md": planSource("a", year: 2022, "withdrawn: {on: 2023-03-01, reason: 有误, replacedBy: b}"),
      "b.md": planSource("b", year: 2023),
    ])
    let page = try #require(site.document("a"))
    #expect(
      page.contains(
        """
        <div class="status">
        <p><strong>已撤回</strong>本文件已于2023年3月1日撤回。原因：有误。保留原文，供查考。</p>
        <p>现行文件：<a href="b.html">甲县教育局2023年工作要点</a> </p>
        </div>
        """))
    #expect(site.document("b")?.contains("<dt>替代</dt><dd><a href=\"a.html\">") == true)
  }

  @Test("shows 不详 for what nobody knows and links what has an index")
  func facts() throws {
    let page = try #require(try PageFixture(["a.md": planSource("a", year: 2023)]).document("a"))
    #expect(page.contains("<div><dt>索引号</dt><dd>不详</dd></div>"))
    #expect(
      page.contains("<div><dt>年度</dt><dd><a href=\"../years/2023.html\">2023年</a></dd></div>"))
    #expect(page.contains("<div><dt>有效性</dt><dd>有效</dd></div>"))
    #expect(!page.contains("class=\"status\""))
  }

  @Test("names both ends of a relation and the documents before and after")
  func relations() throws {
    let site = try PageFixture([
      "a.md": planSource("a", year: 2022), "b.md": planSource("b", year: 2023, "supersedes: [a]"),
    ])
    let old = try #require(site.document("a"))
    let new = try #require(site.document("b"))
    #expect(old.contains("<dt>被代替</dt><dd><a href=\"b.html\">"))
    #expect(old.contains("<strong>已废止</strong>"))
    #expect(new.contains("<dt>代替</dt><dd><a href=\"a.html\">"))
    #expect(old.contains("<p><span>下一份</span> <a href=\"b.html\">甲县教育局2023年工作要点</a></p>"))
    #expect(new.contains("<a href=\"../compare/a--b.html\">与上一份比较</a>"))
  }

  @Test("gives a page of another host no hold on this one, and leaves links of its own alone")
  func links() throws {
    let measure = "3．见[甲](https://other.example/x)、[乙](http://other.example/y)和[丙](b.md)。\n"
    let site = try PageFixture([
      "a.md": planSource("a", year: 2022) + measure, "b.md": planSource("b", year: 2023),
    ])
    let page = try #require(site.document("a"))
    #expect(page.contains("见<a href=\"https://other.example/x\" rel=\"noopener\">甲</a>、"))
    #expect(page.contains("<a href=\"http://other.example/y\" rel=\"noopener\">乙</a>和"))
    #expect(page.contains("和<a href=\"b.html\">丙</a>。"))
  }

  @Test("keeps the author's text escaped, in one article with a header")
  func article() throws {
    let page = try #require(try PageFixture(["a.md": planSource("a", year: 2023)]).document("a"))
    #expect(page.contains("检查&lt;食堂&gt;。"))
    #expect(page.components(separatedBy: "<article>").count == 2)
    #expect(page.components(separatedBy: "<h1>").count == 2)
  }
}

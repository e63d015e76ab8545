import PlanModel
import SiteRendering
import Testing

@Suite struct RedirectTests {
  @Test("writes a page that leads on without script and without a server")
  func writesPage() throws {
    let site = site([metadata("a") { $0.aliases = ["old/2012.html"] }])
    let redirect = try #require(site.directory.redirects().first)
    let page = site.page(of: redirect)
    #expect(page.path == "old/2012.html")
    #expect(
      text(page.bytes) == """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>网址已变更</title>
        <meta name="robots" content="noindex">
        <meta name="SiteName" content="甲市计划公开">
        <meta name="SiteDomain" content="jy.example">
        <meta http-equiv="refresh" content="0; url=../plans/a.html">
        <link rel="canonical" href="https://jy.example/jh/plans/a.html">
        </head>
        <body>
        <main>
        <h1>网址已变更</h1>
        <p>请访问：<a href="../plans/a.html">甲市工作要点</a></p>
        </main>
        </body>
        </html>

        """)
  }

  @Test("gives an alias that names no file a page in a folder")
  func namesFolder() {
    let site = site([metadata("a") { $0.aliases = ["jh/2012", "jh/2011/", "a.htm", "b.html"] }])
    #expect(
      site.directory.redirects().map(\.path) == [
        "a.htm", "b.html", "jh/2011/index.html", "jh/2012/index.html",
      ])
  }

  @Test("refuses an alias that is a page or another document's")
  func refusesClash() {
    let site = site([
      metadata("a") { $0.aliases = ["plans/b.html", "old.html"] },
      metadata("b") { $0.aliases = ["old.html"] },
    ])
    #expect(site.directory.redirects().map(\.path) == ["old.html"])
    #expect(
      site.directory.redirectDiagnostics().map {
        "\($0.place.path) \($0.id) \($0.related.map(\.path))"
      } == [
        "plans/b.md alias-conflict [\"plans/a.md\"]",
        "plans/a.md alias-conflict [\"plans/b.md\"]",
      ])
  }
}

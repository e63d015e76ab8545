import Foundation
import PlanModel
import Testing

@testable import SiteBuilding

@Suite("A bundle")
struct BundleTests {
  @Test("of a theme holds the documents it lists, what they show, and no link that leads out")
  func closesTheme() async throws {
    let files = try await unpacked(.theme("school-safety"), .zip)
    let names = files.keys.filter { !$0.hasPrefix("search/index/") && !$0.hasPrefix("assets/") }
    #expect(
      names.sorted() == [
        "files/form-eaa4a94ea300.png", "index.html", "plans/a.bib", "plans/a.html", "plans/a.json",
        "plans/a.md", "plans/a.ris", "search.html", "search/docs.js", "search/entries.js",
        "search/initials.js", "search/text/0-0.js", "themes/school-safety.html",
      ])
    for (path, text) in files where path.hasSuffix(".html") {
      for target in links(of: BuiltPage(path: path, html: text)) {
        #expect(files[target] != nil, "\(path): \(target)")
      }
    }
  }

  @Test("says of what lies outside where it is, if the site has an address")
  func namesOutside() async throws {
    let page = try #require(try await unpacked(.theme("school-safety"), .zip)["plans/a.html"])
    #expect(
      page.contains(
        """
        <b class="lead">校车安全检查。</b>见<span class="outside">乙计划<small>（未收入本离线包：\
        https://jy.example/plans/b.html#p1）</small></span>、<span class="outside">部里<small>\
        （未收入本离线包：https://www.moe.gov.cn/）</small></span>、<a href="#p1">本条</a>。
        """))
    #expect(page.contains("<img src=\"../files/form-eaa4a94ea300.png\" alt=\"表\" />"))
    #expect(
      page.contains(
        "<dd>乙计划<small>（未收入本离线包：https://jy.example/plans/b.html）</small></dd>"))
    #expect(!page.contains("og:url") && !page.contains("rel=\"canonical\""))
    let unknown = try #require(
      try await unpacked(.theme("school-safety"), .zip, domain: "")["plans/a.html"])
    #expect(unknown.contains("<span class=\"outside\">乙计划<small>（未收入本离线包）</small></span>"))
  }

  @Test("finds only what is in it")
  func searchesItself() async throws {
    let files = try await unpacked(.theme("school-safety"), .zip)
    let found = try #require(files["search/docs.js"])
    #expect(found.contains("plans/a.html") && !found.contains("plans/b.html"))
    #expect(found.contains("\"url\\\":\\\"themes/school-safety.html\\\""))
    #expect(!found.contains("themes/vocational"))
    #expect(files["search/text/0-0.js"]?.contains("校车安全检查") == true)
    #expect(files["search/text/0-0.js"]?.contains("实训基地") == false)
    let start = try #require(files["index.html"])
    #expect(start.contains("本包收入与“校园安全”有关的文件 1 份"))
    #expect(start.contains("<li><a href=\"plans/a.html\">甲计划</a>（2024年）</li>"))
  }

  @Test("of the whole site is the site, but for what only the web has a use for")
  func keepsWholeSite() async throws {
    let folder = try site()
    _ = try await SiteBuilder(options: folder.buildOptions).build()
    let site = folder.files(in: "out")
    let files = try await unpacked(.all, .zip)
    let dropped = Set(site.keys).subtracting(files.keys)
    #expect(
      dropped.filter { !$0.hasSuffix(".xml") }.sorted() == [
        "404.html", "feed.json", "manifest.json", "robots.txt",
      ])
    #expect(Set(files.keys).isSubset(of: site.keys))
    #expect(files["search/docs.js"] == site["search/docs.js"])
    for (path, text) in files where path.hasSuffix(".html") {
      for target in links(of: BuiltPage(path: path, html: text)) {
        #expect(files[target] != nil, "\(path): \(target)")
      }
    }
  }

  @Test("is refused for a theme that no document has")
  func refusesUnknownTheme() async throws {
    await #expect(throws: BundleError.unknownTheme("none")) {
      try await unpacked(.theme("none"), .zip)
    }
    await #expect(throws: BundleError.unknownTheme("preschool")) {
      try await unpacked(.theme("preschool"), .epub)
    }
  }

  @Test("is the same file twice", arguments: BundleFormat.allCases)
  func isDeterministic(format: BundleFormat) async throws {
    let folder = try site()
    for name in ["one", "two"] {
      let report = try await buildBundle(
        .theme("school-safety"), as: format, into: "\(folder.path)/\(name)",
        options: folder.buildOptions)
      #expect(report.written != nil)
    }
    let one = FileManager.default.contents(atPath: folder.path + "/one")
    #expect(one != nil && one == FileManager.default.contents(atPath: folder.path + "/two"))
    #expect(folder.names == ["content", "one", "two"])
  }

  @Test("as a book has a chapter a document, its measures in the contents")
  func makesBook() async throws {
    let files = try await unpacked(.theme("school-safety"), .epub)
    #expect(
      files.keys.sorted() == [
        "EPUB/files/form-eaa4a94ea300.png", "EPUB/nav.xhtml", "EPUB/package.opf",
        "EPUB/plans/a.xhtml", "EPUB/style.css", "EPUB/title.xhtml", "META-INF/container.xml",
        "mimetype",
      ])
    let chapter = try #require(files["EPUB/plans/a.xhtml"])
    #expect(
      chapter.hasSuffix(
        """
        </header>
        <section class="unit chapter" id="sec_1">
        <h2><a class="label" href="#sec_1">一、</a>安全</h2>
        <section class="unit measure" id="sec_1__para_1">
        <p><a class="label" href="#p1" id="p1">1.</a><b class="lead">校车安全检查。</b>见\
        <span class="outside">乙计划<small>（网址：https://jy.example/plans/b.html#p1）</small></span>、\
        <span class="outside">部里<small>（网址：https://www.moe.gov.cn/）</small></span>、\
        <a href="#p1">本条</a>。</p>
        <p><img src="../files/form-eaa4a94ea300.png" alt="表" /></p>
        <ul>
        <li><input checked="" disabled="" type="checkbox"/> 已办</li>
        </ul>
        <div class="table" tabindex="0">
        <table>
        <thead>
        <tr>
        <th scope="col" class="right">校</th>
        </tr>
        </thead>
        </table>
        </div>
        </section>
        </section>

        </body>
        </html>

        """))
    let contents = try #require(files["EPUB/nav.xhtml"])
    #expect(
      contents.contains(
        """
        <ol>
        <li><a href="plans/a.xhtml">甲计划</a>
        <ol>
        <li><a href="plans/a.xhtml#sec_1"><span class="label">一、</span>安全</a><ol>
        <li><a href="plans/a.xhtml#sec_1__para_1"><span class="label">1.</span>校车安全检查</a></li></ol>
        </li></ol>
        </li>
        </ol>
        """))
  }

  // MARK: Sources

  private func site(domain: String = "domain: jy.example\n") throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "content/site.yaml": "name: 某县教育局\n\(domain)",
      "content/a.md": countyPlan(
        "甲计划", "落实: [b]",
        body: """
          ## 一、安全

          1.校车安全检查。见[乙计划](b.md#p1)、[部里](https://www.moe.gov.cn/)、[本条](#p1)。

          ![表](form.png)

          - [x] 已办

          | 校 |
          | ---: |
          """),
      "content/b.md": countyPlan("乙计划", body: "1.建设职业教育实训基地。"),
    ])
    let png =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
    try Data(base64Encoded: png)?.write(to: URL(filePath: folder.path + "/content/form.png"))
    return folder
  }

  /// The files of a bundle, by path.
  private func unpacked(
    _ scope: BundleScope, _ format: BundleFormat, domain: String = "domain: jy.example\n"
  ) async throws -> [String: String] {
    let folder = try site(domain: domain)
    let path = folder.path + "/bundle"
    let report = try await buildBundle(scope, as: format, into: path, options: folder.buildOptions)
    #expect(report.diagnostics.filter { $0.severity == .error } == [])
    return try folder.unzipped("bundle", into: "unpacked")
  }

  /// Files that a page's links, images, scripts and forms lead to; the addresses themselves where
  /// they lead nowhere.
  private func links(of page: BuiltPage) -> [String] {
    let values = ["href", "src", "action"].flatMap { page.values(of: $0) }
    return values.filter { !$0.hasPrefix("#") }.map { link in
      link.contains(":") ? link : page.path(of: String(link.prefix { $0 != "#" && $0 != "?" }))
    }
  }
}

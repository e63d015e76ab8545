import Foundation
import PlanModel
import SiteRendering
import Testing

@testable import SiteBuilding

@Suite struct SiteBundleTests {
  @Test("packs a theme with the documents it lists and no link that leads out of the bundle")
  func closesTheme() throws {
    let files = try bundle(.theme("safety"))
    #expect(
      files.keys.filter { !$0.hasPrefix("search/index/") }.sorted() == [
        "assets/search.js", "assets/site.css", "files/form.png", "index.html", "plans/a.html",
        "search.html", "search/docs.js", "search/entries.js", "search/initials.js",
        "search/text/0-0.js", "themes/safety.html",
      ])
    for (path, text) in files where path.hasSuffix(".html") {
      for target in links(text) {
        #expect(isInside(target, of: path, files), "\(path): \(target)")
      }
    }
  }

  @Test("names what lies outside, with its address where the site has one")
  func namesOutside() throws {
    let page = try #require(bundle(.theme("safety"))["plans/a.html"])
    #expect(
      page == """
        <html><head><link rel="stylesheet" href="../assets/site.css"></head><body><nav>\
        <a href="../index.html">首页</a><span class="outside" \
        title="未收入本离线包：https://example.gov.cn/years/index.html">年度</span></nav><main><article>\
        <header><h1>甲计划</h1></header><section id="sec_1"><p><a href="#sec_1">一、</a>安全&amp;检查，见\
        <span class="outside">乙计划<small>（未收入本离线包：\
        https://example.gov.cn/plans/b.html#sec_2）</small></span>、<span class="outside">部里\
        <small>（未收入本离线包：https://www.moe.gov.cn/）</small></span><br>\
        <img src="../files/form.png" alt="表"></p></section></article></main></body></html>
        """)
  }

  @Test("leaves out of the address what nobody knows")
  func knowsNoAddress() throws {
    let page = try #require(bundle(.theme("safety"), address: nil)["plans/a.html"])
    #expect(page.contains("乙计划<small>（未收入本离线包）</small>"))
  }

  @Test("searches only what is in the bundle")
  func searchesBundle() throws {
    let files = try bundle(.theme("safety"))
    let data = try SearchData { Array((files[$0] ?? "").utf8) }
    #expect(data.documents == [Self.documents[0]])
    #expect(data.catalogue.themes.map(\.url) == ["themes/safety.html", ""])
  }

  @Test("keeps the whole site but for feeds and addresses of servers")
  func keepsWholeSite() throws {
    let files = try bundle(.all)
    let dropped = Set(Self.pages.keys).subtracting(files.keys)
    #expect(dropped == ["feed.xml", "sitemap.xml"])
    #expect(files["index.html"] == "<main><a href=\"plans/a.html\">甲</a></main>")
  }

  @Test("says which themes there are none of")
  func refusesUnknownTheme() {
    #expect(throws: BundleError.unknownTheme("none")) { try bundle(.theme("none")) }
  }

  @Test("writes the same archive twice")
  func isDeterministic() throws {
    let folder = try TemporaryFolder()
    for format in BundleFormat.allCases {
      let archives = try ["one", "two"].map { name in
        try site().pack(.theme("safety"), as: format, into: "\(folder.path)/\(name)")
        return FileManager.default.contents(atPath: "\(folder.path)/\(name)")
      }
      #expect(archives[0] != nil)
      #expect(archives[0] == archives[1])
    }
  }

  @Test("makes a book with a chapter a document and its measures in the contents")
  func makesBook() throws {
    var files: [String: String] = [:]
    try EPUBBook(site(), scope: .theme("safety")).write {
      files[$0.path] = String(decoding: $0.bytes, as: UTF8.self)
    }
    #expect(
      files.keys.sorted() == [
        "EPUB/files/form.png", "EPUB/nav.xhtml", "EPUB/package.opf", "EPUB/plans/a.xhtml",
        "EPUB/style.css", "EPUB/title.xhtml", "META-INF/container.xml", "mimetype",
      ])
    let chapter = try #require(files["EPUB/plans/a.xhtml"])
    #expect(
      chapter.contains(
        """
        <body>
        <header><h1>甲计划</h1></header><section id="sec_1"><p><a href="#sec_1">一、</a>安全&amp;检查，见\
        <span>乙计划<small>（网址：https://example.gov.cn/plans/b.html#sec_2）</small></span>、\
        <span>部里<small>（网址：https://www.moe.gov.cn/）</small></span><br/>\
        <img src="../files/form.png" alt="表"/></p></section>
        </body>
        """))
    let contents = try #require(files["EPUB/nav.xhtml"])
    #expect(
      contents.contains(
        """
        <ol>
        <li><a href="plans/a.xhtml">甲计划</a>
        <ol><li><a href="plans/a.xhtml#sec_1">一、安全</a></li></ol></li>
        </ol>
        """))
  }

  private func bundle(
    _ scope: BundleScope, address: String? = "https://example.gov.cn/"
  ) throws -> [String: String] {
    var files: [String: String] = [:]
    try SiteBundle(site(address), scope: scope).write {
      files[$0.path] = String(decoding: $0.bytes, as: UTF8.self)
    }
    return files
  }

  private func site(_ address: String? = "https://example.gov.cn/") -> BuiltSite {
    var files = Self.pages.mapValues { Array($0.utf8) }
    let run = SearchRun(number: 0, documents: Self.documents)
    let index = SearchIndex(runs: [run.summary], catalogue: Self.catalogue)
    for file in run.textFiles + index.catalogueFiles() { files[file.path] = file.bytes }
    let all = files
    return BuiltSite(paths: Array(all.keys), name: "某县教育局", address: address) { all[$0] ?? [] }
  }

  private static let catalogue = SearchCatalogue(themes: [
    .init(name: "校园安全", url: "themes/safety.html", synonyms: ["平安校园"]),
    .init(name: "职业教育", url: "themes/vocational.html"),
  ])

  private static let documents = ["a", "b"].map { id in
    SearchDocument(
      url: "plans/\(id).html", title: id == "a" ? "甲计划" : "乙计划", kind: "工作计划", year: 2012,
      issuers: ["某县教育局"], date: CalendarDate("2012-03-01"), themes: [0],
      entries: [
        SearchEntry(anchor: "", blocks: ["甲计划"], headingLength: 9, isHeading: true),
        SearchEntry(
          anchor: "sec_1", blocks: ["一、安全&检查", "\"乙\""], headingLength: 12, themes: [0, 1]),
      ])
  }

  private static let pages = [
    "index.html": "<main><a href=\"plans/a.html\">甲</a></main>",
    "search.html": """
    <html><body><nav><a href="index.html">首页</a></nav><main><form action="search.html">\
    </form></main><script defer src="assets/search.js"></script></body></html>
    """,
    "assets/site.css": "body{}", "assets/search.js": "", "files/form.png": "png",
    "feed.xml": "<feed/>", "sitemap.xml": "<urlset/>",
    "themes/safety.html": """
    <main><a href="../plans/a.html#sec_1">安全</a> <a href="vocational.html">职教</a></main>
    """,
    "themes/vocational.html": "<main><a href=\"../plans/b.html\">乙</a></main>",
    "years/index.html": "<main></main>",
    "plans/a.html": """
    <html><head><link rel="stylesheet" href="../assets/site.css"><link rel="canonical" \
    href="https://example.gov.cn/plans/a.html"><meta property="og:url" \
    content="https://example.gov.cn/plans/a.html"><script type="application/ld+json">{"a":"</p>"}\
    </script></head><body><nav><a href="../index.html">首页</a><a href="../years/index.html">年度</a>\
    </nav><main><article><header><h1>甲计划</h1></header><section id="sec_1"><p>\
    <a href="#sec_1">一、</a>安全&amp;检查，见<a href="b.html#sec_2">乙计划</a>、\
    <a href="https://www.moe.gov.cn/">部里</a><br><img src="../files/form.png" alt="表"></p></section>\
    </article></main></body></html>
    """,
    "plans/b.html": "<main><article><section id=\"sec_2\"></section></article></main>",
  ]

  private func links(_ text: String) -> [String] {
    HTMLTokens(Array(text.utf8)).flatMap { token in
      ["href", "src", "action"].compactMap { token.value($0) }
    }
  }

  private func isInside(_ target: String, of page: String, _ files: [String: String]) -> Bool {
    if target.hasPrefix("#") { return true }
    let path = String(target.prefix { $0 != "#" && $0 != "?" })
    return BundleLinks.resolved(path, from: page).map { files[$0] != nil } ?? false
  }
}

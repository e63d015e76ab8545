import Testing

@Suite struct BareAddressTests {
  private static func link(_ text: String, _ prefix: String = "") -> String {
    let shown = text.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;")
    return "<a href=\"\(prefix)\(shown)\">\(shown)</a>"
  }

  @Test(
    "links bare addresses and ends them at Chinese text",
    arguments: [
      ("详见http://www.example.gov.cn/a。", "详见\(link("http://www.example.gov.cn/a"))。"),
      ("网址：https://example.cn/a?b=1&c=2，欢迎", "网址：\(link("https://example.cn/a?b=1&c=2"))，欢迎"),
      ("登录www.example.cn查询", "登录\(link("www.example.cn", "http://"))查询"),
      ("（www.example.cn）", "（\(link("www.example.cn", "http://"))）"),
      ("信箱jyj@example.gov.cn。", "信箱\(link("jyj@example.gov.cn", "mailto:"))。"),
      ("“http://example.cn/x”", "“\(link("http://example.cn/x"))”"),
      ("http://example.cn/文件.doc", "\(link("http://example.cn/"))文件.doc"),
      (
        "http://example.cn、www.example.org；",
        "\(link("http://example.cn"))、\(link("www.example.org", "http://"))；"
      ),
      ("HTTPS://Example.CN", link("HTTPS://Example.CN")),
      ("http://localhost:8000/a.", "\(link("http://localhost:8000/a"))."),
      ("(see http://a.cn/b_(c))", "(see \(link("http://a.cn/b_(c)")))"),
      ("awww.example.cn xhttp://a.cn", "awww.example.cn xhttp://a.cn"),
      ("http:// https://。 www. www.。", "http:// https://。 www. www.。"),
      ("http://a_b.example_c.cn", "http://a_b.example_c.cn"),
      ("a@b a@b.c- @b.c a@@b.cn /a@b.cn", "a@b a@b.c- @b.c a@@b.cn /a@b.cn"),
      (
        "`http://a.cn` [www.a.cn](b.html)",
        "<code>http://a.cn</code> <a href=\"b.html\">www.a.cn</a>"
      ),
      ("**www.a.cn**", "<strong>\(link("www.a.cn", "http://"))</strong>"),
      ("ftp://a.cn 8:1 3:00", "ftp://a.cn 8:1 3:00"),
      ("http://a.cn\u{3000}乙", "\(link("http://a.cn"))\u{3000}乙"),
      ("乙&amp;www.a.cn", "乙&amp;www.a.cn"),
    ])
  func linksAddresses(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test("links an address after a line break inside a paragraph")
  func linksAfterBreak() {
    #expect(html("见\nwww.a.cn") == "<p>见\n\(Self.link("www.a.cn", "http://"))</p>\n")
  }

  @Test("stays fast on a long run of closing parentheses")
  func survivesParentheses() {
    let run = String(repeating: ")", count: 200_000)
    #expect(html("www.a.cn\(run)") == "<p>\(Self.link("www.a.cn", "http://"))\(run)</p>\n")
  }
}

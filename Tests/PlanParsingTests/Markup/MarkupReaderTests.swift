import PlanModel
import PlanParsing
import SiteRendering
import Testing

@Suite struct MarkupReaderTests {
  @Test("gives the same bytes from two threads as from one")
  func readsInParallel() async {
    MarkupReader.prepare()
    let sources = (0..<400).map { index in
      Array(
        """
        # 第\(index)号 ~~甲~~ www.a\(index).cn

        | 项目 | 数量~~乙~~ |
        |:--|--:|
        | **学校。**新建 | www.b.cn/\(index) |

        1. [x] ~~丙。~~丁 http://c.cn/_\(index)_，戊[^1]
        2. ~己~ \(String(repeating: "*庚* ~~辛~~ ", count: index % 17))

        [^1]: 注\(index) a@b\(index).cn
        """.utf8)
    }
    @Sendable func render(_ source: [UInt8]) -> [UInt8] {
      var writer = ByteWriter()
      MarkupHTML().write(MarkupReader().read(source[...]).markup, into: &writer)
      return writer.bytes
    }
    let expected = sources.map(render)
    for _ in 0..<5 {
      let halves = await withTaskGroup(of: [Int].self) { group in
        for half in 0..<2 {
          group.addTask {
            (0..<sources.count).filter { index in
              index % 2 == half && render(sources[index]) != expected[index]
            }
          }
        }
        return await group.reduce(into: []) { $0 += $1 }
      }
      #expect(halves.isEmpty)
    }
  }

  @Test("tells which sources need strikethrough")
  func tellsStrikethrough() {
    #expect(MarkupReader.needsStrikethrough(Array("8~10月 ~~".utf8)[...]))
    #expect(!MarkupReader.needsStrikethrough(Array("8~10月~ ~".utf8)[...]))
  }

  @Test("survives ten thousand levels of nesting")
  func survivesNesting() {
    let quotes = html(String(repeating: ">", count: 10_000) + "甲")
    #expect(quotes.hasPrefix("<blockquote>\n<blockquote>\n"))
    #expect(quotes.utf8.count == 10_000 * ("<blockquote>\n</blockquote>\n".utf8.count) + 11)
    let tree = read(String(repeating: ">", count: 10_000) + "甲").markup
    #expect(tree.plainText(of: 0) == "甲")
  }

  @Test("counts lines in the original file, whatever its line ends")
  func countsLines() {
    let markdown = "甲**“乙”**丙\r\n\r\n# 丁\r\n\r\n- 戊\r\n- 己\r\n\r\n庚 | 辛\r\n--|--\r\n壬 | 癸\r\n"
    let lines = read(markdown, firstLine: 12).markup.nodes
      .filter { [.paragraph, .heading, .listItem, .tableRow].contains($0.kind) }.map(\.line)
    #expect(lines == [12, 14, 16, 16, 17, 17, 19, 21])
  }

  @Test("reads NUL and broken UTF-8 as the replacement character")
  func replacesNUL() {
    #expect(html("甲\0乙") == "<p>甲\u{FFFD}乙</p>\n")
  }

  @Test("numbers footnotes and tells references to one footnote apart")
  func numbersFootnotes() {
    #expect(
      html("甲[^b]乙[^a]丙[^b]\n\n[^a]: 一\n[^b]: 二\n[^c]: 三") == """
        <p>甲<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup>乙\
        <sup class="footnote-ref"><a href="#fn-2" id="fnref-2">2</a></sup>丙\
        <sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2">1</a></sup></p>
        <section class="footnotes">
        <ol>
        <li id="fn-1">
        <p>二 <a href="#fnref-1" class="footnote-backref" aria-label="回到正文">↩</a></p>
        </li>
        <li id="fn-2">
        <p>一 <a href="#fnref-2" class="footnote-backref" aria-label="回到正文">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("tells the first hundred refused links and remote images each, and that there are more")
  func tellsManyRefusals() {
    let text =
      String(repeating: "[甲](javascript:x) ", count: 150)
      + String(repeating: "![乙](//a.example/b) ", count: 99)
    let faults = read(text).diagnostics
    #expect(faults.filter { $0.id == "unsafe-link" }.count == 100)
    #expect(faults.filter { $0.id == "remote-image" }.count == 99)
    #expect(faults.filter { $0.message.hasSuffix("；这样的已有 100 处，后面的不再一一列出") }.count == 1)
    #expect(!html(text).contains("javascript"))
  }

  @Test("links every bare address of a paragraph that holds nothing else")
  func linksManyAddresses() {
    let text = String(repeating: "www.a.example ", count: 20_000)
    #expect(read(text).markup.nodes.filter { $0.kind == .link }.count == 20_000)
  }

  @Test("keeps the author's numbers of an ordered list")
  func keepsNumbers() {
    #expect(html("3) 甲\n4) 乙") == "<ol start=\"3\">\n<li>甲</li>\n<li>乙</li>\n</ol>\n")
  }

  @Test("shows raw HTML as text")
  func showsRawHTML() {
    #expect(html("<script>甲</script>") == "<p class=\"raw\">&lt;script&gt;甲&lt;/script&gt;</p>\n")
    #expect(html("甲<br>乙") == "<p>甲&lt;br&gt;乙</p>\n")
  }

  @Test(
    "shows only the words of an image on another host, however its address is written",
    arguments: [
      "![甲](https://a.example/x.png)", "![甲](HTTP:a.example)", "![甲](//a.example/x.png)",
      "![甲](</\\a.example>)", "![甲](<\\\\\\\\a.example>)", "![甲](&Tab;/&Tab;/a.example)",
      "![甲][a]\n\n[a]: https://a.example/x.png",
    ])
  func dropsRemoteImages(_ markdown: String) {
    #expect(html(markdown) == "<p>甲</p>\n")
    #expect(read(markdown).diagnostics.map(\.id) == ["remote-image"])
  }

  @Test("keeps images of the site's own")
  func keepsOwnImages() {
    for address in ["x.png", "/x.png", "a/b/x.png", "https.png", "./x//y.png"] {
      #expect(html("![甲](\(address))") == "<p><img src=\"\(address)\" alt=\"甲\" /></p>\n")
    }
  }

  @Test(
    "drops links and images of other schemes, however they are written",
    arguments: [
      "[甲](javascript:alert)", "[甲](JavaScript:alert)", "[甲](&#106;avascript:alert)",
      "[甲](java&Tab;script:alert)", "[甲](java&NewLine;script&colon;alert)",
      "[甲](<\u{1} javascript:alert>)", "[甲](<  javascript:alert>)",
      "![甲](data:image/png;base64,AA)",
      "[甲](vbscript:x)", "[甲][a]\n\n[a]: javascript:x", "[甲](file:///etc)", "[甲](java\\script:x)",
    ])
  func dropsUnsafeLinks(_ markdown: String) {
    let refused = markdown != "[甲](java\\script:x)"
    #expect((html(markdown) == "<p>甲</p>\n") == refused)
    #expect(read(markdown).diagnostics.map(\.id) == (refused ? ["unsafe-link"] : []))
  }

  @Test(
    "keeps relative addresses, anchors and allowed schemes",
    arguments: [
      "a.html", "#p3", "../附件:一.doc", "//b.cn/c", "?q=1:2", "http://a.cn", "HTTPS://a.cn",
      "mailto:a@b.cn", "tel:0431-1", "./x:y", "",
    ])
  func keepsLinks(_ destination: String) {
    let reading = read("[甲](\(destination))")
    #expect(reading.diagnostics.isEmpty)
    #expect(reading.markup.nodes.map(\.kind) == [.document, .paragraph, .link, .text])
  }

  @Test("quotes the line of an unsafe link and points at its address")
  func pointsAtUnsafeLink() {
    let diagnostics = read("# 甲\n\n乙\n丙[丁](javascript:x)戊\n", firstLine: 10).diagnostics
    #expect(diagnostics.count == 1)
    #expect(diagnostics.first?.place == Place(path: "plans/a.md", line: 13, column: 6))
    #expect(diagnostics.first?.quotedLine == "丙[丁](javascript:x)戊")
    #expect(diagnostics.first?.length == 12)
  }
}

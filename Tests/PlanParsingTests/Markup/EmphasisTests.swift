import Testing

@Suite struct EmphasisTests {
  @Test(
    "reads emphasis beside Chinese punctuation as authors mean it",
    arguments: [
      ("**加强“师德”建设。**全市学校", "<strong>加强“师德”建设。</strong>全市学校"),
      ("全市**“师德”**建设", "全市<strong>“师德”</strong>建设"),
      ("全市*“师德”*建设", "全市<em>“师德”</em>建设"),
      ("全市***“师德”***建设", "全市<em><strong>“师德”</strong></em>建设"),
      ("*重点工作。*各校", "<em>重点工作。</em>各校"),
      ("***重点工作。***各校", "<em><strong>重点工作。</strong></em>各校"),
      ("落实**《办学条例》**要求", "落实<strong>《办学条例》</strong>要求"),
      ("**目标：**新建校舍", "<strong>目标：</strong>新建校舍"),
      ("**（一）**抓好招生", "<strong>（一）</strong>抓好招生"),
      ("坚持**质量第一，**规范办学", "坚持<strong>质量第一，</strong>规范办学"),
      ("坚持**质量第一**，规范办学", "坚持<strong>质量第一</strong>，规范办学"),
      ("“**校园安全**”专项", "“<strong>校园安全</strong>”专项"),
      ("**甲。****乙。**丙", "<strong>甲。****乙。</strong>丙"),
      ("**甲。**乙**丙。**丁", "<strong>甲。</strong>乙<strong>丙。</strong>丁"),
      ("**甲。**2012年", "<strong>甲。</strong>2012年"),
      ("**甲。**abc", "<strong>甲。</strong>abc"),
      ("abc**“甲”**", "abc<strong>“甲”</strong>"),
      ("**加强(试点)**工作", "<strong>加强(试点)</strong>工作"),
      ("推进**\"双减\"**工作", "推进<strong>&quot;双减&quot;</strong>工作"),
      ("**提高率达85%**以上", "<strong>提高率达85%</strong>以上"),
      ("**甲……**乙", "<strong>甲……</strong>乙"),
      ("**甲——**乙", "<strong>甲——</strong>乙"),
      ("一**、二、**三", "一<strong>、二、</strong>三"),
      ("**重点*“师德”*建设。**全市", "<strong>重点<em>“师德”</em>建设。</strong>全市"),
      ("**`代码`**加强", "<strong><code>代码</code></strong>加强"),
      ("`**甲。**乙`", "<code>**甲。**乙</code>"),
      ("\\**甲。\\**乙", "**甲。**乙"),
      ("**加强** 全市", "<strong>加强</strong> 全市"),
      ("** 加强。**全市", "** 加强。**全市"),
      ("[**甲。**乙](a.html)", "<a href=\"a.html\"><strong>甲。</strong>乙</a>"),
      ("**[《甲》](a.html)**乙", "<strong><a href=\"a.html\">《甲》</a></strong>乙"),
    ])
  func readsEmphasis(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test(
    "leaves CommonMark's rule alone in Western text",
    arguments: [
      ("**foo.**bar", "**foo.**bar"), ("a*\"foo\"*", "a*&quot;foo&quot;*"),
      ("foo**(bar)**baz", "foo**(bar)**baz"), ("_“甲”_乙", "_“甲”_乙"),
    ])
  func leavesWesternText(_ markdown: String, _ expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test("drops its marks from code, addresses, labels and literals of every kind")
  func dropsMarks() {
    let markdown = """
      ```甲。**乙
      甲。**乙
      ```

      <div>甲。**乙</div>

          甲。**乙

      [甲](</a。**b> "甲。**乙") ![甲。**乙](甲。*乙.png) <b c="甲。**乙"> `甲。**乙` [丙。**丁]

      甲。**乙 | 丙
      --|--
      丁 | 戊。**己

      [丙。**丁]: /c[^甲。**乙]
      """
    let tree = read(markdown).markup
    #expect(
      !String(decoding: tree.text, as: UTF8.self).unicodeScalars.contains { $0.value == 0xFDD0 })
    #expect(
      html("[丙。**丁]\n\n[丙。**丁]: /c") == "<p><a href=\"/c\">丙。**丁</a></p>\n")
  }

  @Test("strikes text through beside Chinese punctuation, and never for a single tilde")
  func strikesThrough() {
    #expect(html("~~停办。~~续办8~10月~", strikethrough: true) == "<p><del>停办。</del>续办8~10月~</p>\n")
    #expect(html("~~停办。~~续办") == "<p>~~停办。~~续办</p>\n")
  }

  @Test("joins lines between Han characters and keeps a line feed elsewhere")
  func joinsLines() {
    #expect(
      html("加强\n管理，\n**规范**\n“办学”\n2012\n年") == "<p>加强管理，<strong>规范</strong>“办学”\n2012\n年</p>\n")
  }
}

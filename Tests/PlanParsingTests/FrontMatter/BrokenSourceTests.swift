import PlanModel
import Testing

@testable import PlanParsing

/// What a clerk reads about a broken source: whole reports.
@Suite("Broken sources")
struct BrokenSourceTests {
  private func report(_ bytes: [UInt8], path: String = "plans/a-2012.md") -> String {
    let file = SourceFile(path: path, bytes: bytes)
    var diagnostics = guardSource(file)
    if !diagnostics.contains(where: { $0.severity == .error }) {
      diagnostics += readFrontMatter(file, settings: SiteSettings()).1
    }
    return DiagnosticReport(diagnostics).text
  }

  private func report(_ text: String, path: String = "plans/a-2012.md") -> String {
    report(Array(text.utf8), path: path)
  }

  @Test("proposes the nearest key")
  func unknown() {
    let expected = """
      plans/a-2012.md:7:1: 错误: `publishdAt`: 未知的键; 是否指 `publishedAt`(发布时间)?
          publishdAt: 2012-02-06 09:00
          ^~~~~~~~~~
      1 个错误。

      """
    #expect(report(source("publishdAt: 2012-02-06 09:00")) == expected)
  }

  @Test("finds its place behind a byte-order mark and CRLF")
  func bomCrlf() {
    let expected = """
      plans/a-2012.md:7:8: 错误: `docNo`(发文字号): 年份要用六角括号“〔〕”，序号前不补零。
          docNo: 甲教发[2012]01号
                 ^~~~~~~~~~~~~~~~
        修改建议: 改为 `甲教发〔2012〕1号`。
      1 个错误。

      """
    #expect(
      report("\u{FEFF}" + source("docNo: 甲教发[2012]01号").replacing("\n", with: "\r\n")) == expected)
  }

  @Test("counts lone carriage returns as line ends")
  func cr() {
    let expected = """
      plans/a-2012.md:7:7: 错误: `signedOn`(成文日期): 没有这一天。
          成文日期: 2012-02-30
                    ^~~~~~~~~~
        修改建议: 2012年2月只有 29 天，请核对。
      1 个错误。

      """
    #expect(report(source("成文日期: 2012-02-30").replacing("\n", with: "\r")) == expected)
  }

  @Test("mends full-width colons")
  func colon() {
    let expected = """
      plans/a-2012.md:2:3: 错误: 键后面用了全角冒号“：”。
          标题：某县教育工作要点
              ^~
        修改建议: 用半角冒号加空格：`标题: 某县教育工作要点`。
      plans/a-2012.md:7:3: 错误: 键后面用了全角冒号“：”。
          来源：本局
              ^~
        修改建议: 用半角冒号加空格：`来源: 本局`。
      2 个错误。

      """
    #expect(report(source("来源：本局").replacing("标题: ", with: "标题：")) == expected)
  }

  @Test("mends fences of dots and dashes")
  func fence() {
    let expected = """
      plans/a-2012.md:1:1: 错误: “……”不是前置信息的分隔线。
          ……
          ^~
        修改建议: 改为三个半角减号“---”。
      plans/a-2012.md:7:1: 错误: “———”不是前置信息的分隔线。
          ———
          ^~~
        修改建议: 改为三个半角减号“---”。
      2 个错误。

      """
    #expect(
      report(source().replacing("---\n标", with: "……\n标").replacing("---\n\n", with: "———\n\n"))
        == expected)
  }

  @Test("asks for front matter where there is none")
  func none() {
    let expected = """
      plans/a-2012.md:1:1: 错误: 没有前置信息：文件要以“---”开头。
          一、指导思想
          ^~
        修改建议: 在文件开头写：“---”一行，然后“标题: …”“种类: …”“发文机关: …”“年度: …”“发布时间: …”各一行，再“---”一行。
      1 个错误。

      """
    #expect(report("一、指导思想\n") == expected)
  }

  @Test("asks for the end of the front matter")
  func open() {
    let expected = """
      plans/a-2012.md:1:1: 错误: 前置信息没有结束：找不到第二个“---”。
          ---
          ^~~
        修改建议: 在最后一个“键: 值”的下一行单独写三个半角减号“---”。
      1 个错误。

      """
    #expect(report("---\n标题: 题\n") == expected)
  }

  @Test("names all places of a key")
  func twice() {
    let expected = """
      plans/a-2012.md:7:1: 错误: “title”和第 2 行的“标题”是同一项，不能写两次。
          title: 又一个
          ^~~~~
        修改建议: 只保留一处。
        另见: plans/a-2012.md:2:1
      plans/a-2012.md:8:1: 错误: 键“标题”重复（另一处在第 2 行）。
          标题: 再一个
          ^~~~
        修改建议: 只保留一处。
        另见: plans/a-2012.md:2:1
      2 个错误。

      """
    #expect(report(source("title: 又一个\n标题: 再一个")) == expected)
  }

  @Test("underlines wide characters to their width")
  func wide() {
    let expected = """
      plans/a-2012.md:7:7: 错误: `docNo`(发文字号): 年份要用六角括号“〔〕”，序号前不写“第”。
          发文字号: 甲教发（2012）第1号  # 注
                    ^~~~~~~~~~~~~~~~~~~
        修改建议: 改为 `甲教发〔2012〕1号`。
      1 个错误。

      """
    #expect(report(source("发文字号: 甲教发（2012）第1号  # 注")) == expected)
  }

  @Test("warns of what nobody knows")
  func unknownValue() {
    let expected = """
      plans/a-2012.md:3:5: 警告: `year`(年度): 写的是“未知”，页面上显示“不详”。
          年度: 未知
                ^~~~
        修改建议: 查明后补上。
      1 个警告。

      """
    #expect(report(source("", without: "年度").replacing("种类", with: "年度: 未知\n种类")) == expected)
  }

  @Test("shows all errors of a source at once")
  func two() {
    let expected = """
      plans/要点.md:1:1: 错误: 文件名“要点”不能用作标识：标识只能用小写字母、数字和减号。
          ---
          ^~~
        修改建议: 补上一行，例如 `标识: key-points-a32e`。
      plans/要点.md:1:1: 错误: 缺少 `issuer`(发文机关)。
          ---
          ^~~
        修改建议: 补上一行，例如 `发文机关: 某县教育局`；确实无法查明的写“未知”。
      plans/要点.md:1:1: 错误: 缺少 `publishedAt`(发布时间)。
          ---
          ^~~
        修改建议: 补上一行，例如 `发布时间: 2012-02-06 09:00`；确实无法查明的写“未知”。
      plans/要点.md:3:5: 错误: `kind`(种类): 没有“要点”这一种类; 是否指“工作要点”?
          种类: 要点
                ^~~~
        修改建议: 可用的种类：工作要点、工作计划、工作总结、发展规划、实施方案、通知、公告、公示。其他种类先在 site.yaml 的 kinds 里声明。
      plans/要点.md:4:5: 错误: `year`(年度): 值的写法不对。
          年度: 2012年
                ^~~~~~
        修改建议: 改为 `2012`。
      5 个错误。

      """
    #expect(report("---\n标题: 题\n种类: 要点\n年度: 2012年\n---\n", path: "plans/要点.md") == expected)
  }

  @Test("shows hidden characters")
  func nul() {
    let expected = """
      plans/a-2012.md:10:2: 错误: 有控制字符 U+0000。
          正\u{FFFD}文\u{FFFD}
            ^
        修改建议: 删去这个字符。
      plans/a-2012.md:10:4: 警告: 有看不见的字符 U+200B，会妨碍检索和复制。
          正\u{FFFD}文\u{FFFD}
               ^
        修改建议: 删去这个字符。
      1 个错误，1 个警告。

      """
    #expect(report(source() + "正\u{0}文\u{200B}") == expected)
  }

  @Test("finds its place in nested lists")
  func list() {
    let expected = """
      plans/a-2012.md:9:9: 错误: `attachments`(附件): 附件必须在本文件所在的文件夹里。
              文件: /etc/x
                    ^~~~~~
        修改建议: 把附件放到本文件旁边，写相对路径，用“/”分隔。
      plans/a-2012.md:10:5: 错误: `attachments`(附件): 缺少 `title`(标题)。
            - 文件: b.xlsx
              ^~
        修改建议: 例如 `[{标题: 任务分解表, 文件: tasks.xlsx}]`。
      2 个错误。

      """
    #expect(report(source("附件:\n  - 标题: 表\n    文件: /etc/x\n  - 文件: b.xlsx")) == expected)
  }

  @Test("names the likely encoding and the import command")
  func gbk() {
    let expected = """
      plans/a-2012.md:1:1: 错误: 文件不是 UTF-8 编码，很可能是 GB18030 编码。
        修改建议: 运行 `planpress import plans/a-2012.md` 转换，或者用编辑器另存为 UTF-8。
      1 个错误。

      """
    let bytes: [UInt8] = [
      0x2D, 0x2D, 0x2D, 0x0A, 0xB1, 0xEA, 0xCC, 0xE2, 0x3A, 0x20, 0xBD, 0xCC, 0xD3, 0xFD, 0x0A,
    ]
    #expect(report(bytes) == expected)
  }
}

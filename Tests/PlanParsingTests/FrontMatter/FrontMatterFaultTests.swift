import PlanModel
import Testing

@testable import PlanParsing

@Suite("Front matter faults")
struct FrontMatterFaultTests {
  /// `line:column id message | fix`, one a diagnostic.
  private func faults(_ text: String) -> [String] {
    frontMatter(text).1.map {
      "\($0.place.line):\($0.place.column) \($0.id) \($0.message)"
        + ($0.fix.map { " | \($0)" } ?? "")
    }
  }

  @Test(
    "explains a fault in one line behind the required ones, with its place",
    arguments: [
      ("publishdAt: x", "7:1 unknown-key `publishdAt`: 未知的键; 是否指 `publishedAt`(发布时间)?"),
      ("发文编号: x", "7:1 unknown-key `发文编号`: 未知的键; 是否指 `发文字号`(docNo)?"),
      ("zzz: x", "7:1 unknown-key `zzz`: 未知的键 | 删去这一行。"),
      ("title: x", "7:1 duplicate-key “title”和第 2 行的“标题”是同一项，不能写两次。 | 只保留一处。"),
      ("标题: x", "7:1 duplicate-key 键“标题”重复（另一处在第 2 行）。 | 只保留一处。"),
      (
        "docNo: 丙教发[2012]1号", "7:8 document-number `docNo`(发文字号): 年份要用六角括号“〔〕”。 | 改为 `丙教发〔2012〕1号`。"
      ),
      (
        "docNo: 丙教发(2012)1号", "7:8 document-number `docNo`(发文字号): 年份要用六角括号“〔〕”。 | 改为 `丙教发〔2012〕1号`。"
      ),
      (
        "docNo: 丙教发（2012）1号", "7:8 document-number `docNo`(发文字号): 年份要用六角括号“〔〕”。 | 改为 `丙教发〔2012〕1号`。"
      ),
      (
        "docNo: 丙教发【2012】1号", "7:8 document-number `docNo`(发文字号): 年份要用六角括号“〔〕”。 | 改为 `丙教发〔2012〕1号`。"
      ),
      (
        "docNo: 丙教发„2012‟1号", "7:8 document-number `docNo`(发文字号): 年份要用六角括号“〔〕”。 | 改为 `丙教发〔2012〕1号`。"
      ),
      ("docNo: 丙教发〔2012〕第1号", "7:8 document-number `docNo`(发文字号): 序号前不写“第”。 | 改为 `丙教发〔2012〕1号`。"),
      ("docNo: 丙教发〔2012〕01号", "7:8 document-number `docNo`(发文字号): 序号前不补零。 | 改为 `丙教发〔2012〕1号`。"),
      ("docNo: 丙教发〔2012〕1", "7:8 document-number `docNo`(发文字号): 末尾缺“号”。 | 改为 `丙教发〔2012〕1号`。"),
      (
        "docNo: 丙教发〔2012〕 1号", "7:8 document-number `docNo`(发文字号): 中间不留空格或其他符号。 | 改为 `丙教发〔2012〕1号`。"
      ),
      (
        "docNo: 一号文件",
        "7:8 document-number `docNo`(发文字号): 值的写法不对。 | 应写成 `机关代字〔年份〕序号号`，例如 `宜教发〔2012〕1号`；没有发文字号就不写这一行。"
      ),
      (
        "indexNo: 00001434x/2012-00110",
        "7:10 wrong-shape `indexNo`(索引号): 值的写法不对。 | 字母要大写：`00001434X/2012-00110`。"
      ),
      (
        "indexNo: 00001434X/201213-00110",
        "7:10 wrong-shape `indexNo`(索引号): 值的写法不对。 | 应写成 `机构代码/年份-五位序号` 或 `机构代码/年月-五位序号`，机构代码 9 位或 18 位，例如 `000014349/2017-00110`。"
      ),
      (
        "signedOn: 2012-02-30",
        "7:11 impossible-date `signedOn`(成文日期): 没有这一天。 | 2012年2月只有 29 天，请核对。"
      ),
      ("signedOn: 2012年1月5日", "7:11 wrong-shape `signedOn`(成文日期): 值的写法不对。 | 改为 `2012-01-05`。"),
      ("signedOn: 2012/1/5", "7:11 wrong-shape `signedOn`(成文日期): 值的写法不对。 | 改为 `2012-01-05`。"),
      ("signedOn: 20120105", "7:11 wrong-shape `signedOn`(成文日期): 值的写法不对。 | 改为 `2012-01-05`。"),
      ("signedOn: 去年", "7:11 wrong-shape `signedOn`(成文日期): 值的写法不对。 | 应写成 `年-月-日`，例如 `2012-03-05`。"),
      (
        "signedOn: [2012-01-05]",
        "7:11 wrong-shape `signedOn`(成文日期): 值的写法不对。 | 应写一段文字，例如 `2012-03-05`。"
      ),
      (
        "signedOn: 2012-03-05",
        "6:7 published-before-signed 发布时间 2012-02-06 早于成文日期 2012-03-05。 | 核对两个日期。"
      ),
      ("期间: 2012-2020", "7:5 year-and-period `year`(年度) 和 `period`(期间) 只能写一个。 | 一年的计划写年度，跨年的写期间。"),
      ("region: 甲省//丙县", "7:9 wrong-shape `region`(地区): 值的写法不对。 | 写成 `省/市/县`，斜线两边都要有名称。"),
      ("validity: 无效", "7:11 wrong-shape `validity`(有效性): 值的写法不对。 | 只能写：有效、失效、废止、尚未生效。"),
      (
        "withdrawn: 是",
        "7:12 wrong-shape `withdrawn`(撤回): 值的写法不对。 | 应写成 `{日期: 2012-03-05, 理由: 内容有误}`。"
      ),
      (
        "withdrawn: {on: 2012-03-05}",
        "7:12 missing-key `withdrawn`(撤回): 缺少 `reason`(理由)。 | 例如 `{日期: 2012-03-05, 理由: 内容有误}`。"
      ),
      (
        "withdrawn: {日期: 2012-03-05, 理油: 误, 理由: 误}",
        "7:29 unknown-key `理油`: 未知的键; 是否指 `理由`(reason)?"
      ),
      ("carrier: {title: 甲, 标题: 乙}", "7:21 duplicate-key “标题”和第 7 行的“title”是同一项，不能写两次。 | 只保留一处。"),
      (
        "notice: {from: 2012-02-08, to: 2012-02-07}",
        "7:9 wrong-shape `notice`(公示期): 截止日期早于开始日期。 | 核对两个日期。"
      ),
      (
        "supersedes: 上年要点",
        "7:13 wrong-shape `supersedes`(代替): 值的写法不对。 | 应写标识（小写字母、数字和减号），例如 `jilin-2008`，不写标题。"
      ),
      (
        "attachments: t.xlsx",
        "7:14 wrong-shape `attachments`(附件): 值的写法不对。 | 应写成列表：`[{标题: 任务分解表, 文件: tasks.xlsx}]`。"
      ),
      (
        "attachments: [{title: 表, file: ../t.xlsx}]",
        "7:32 attachment-path `attachments`(附件): 附件必须在本文件所在的文件夹里。 | 把附件放到本文件旁边，写相对路径，用“/”分隔。"
      ),
      (
        "aliases: http://a/b",
        "7:10 wrong-shape `aliases`(旧址): 值的写法不对。 | 应写本站的旧路径，例如 `old/2012.html`，不写网址、“..”、“?”和“#”。"
      ),
      (
        "measures: {第一条: {主题: [a]}}",
        "7:12 bad-reference `measures`(条目): “第一条”不是条目的编号。 | 写 `p11`（全文第 11 条）或 `sec_1__para_3`。"
      ),
      (
        "targets: [{at: p1, what: 数, op: ≥, value: 1}]",
        "7:33 wrong-shape `op`(关系): 值的写法不对。 | 改为 `\">=\"`。"
      ),
      (
        "targets: [{at: p1, what: 数, value: 1.65万}]",
        "7:36 wrong-shape `value`(数值): 值的写法不对。 | 数值只写数，单位写在 `unit`(单位) 里：`16500`。"
      ),
      (
        "targets: [{what: 数, value: 1}]",
        "7:11 missing-key `targets`(指标): 缺少 `at`(条目)。 | 例如 `{条目: p11, 内容: 入园率, 关系: \">=\", 数值: 85, 单位: \"%\"}`。"
      ),
      ("draft: 也许", "7:8 wrong-shape `draft`(草稿): 值的写法不对。 | 应写 `true` 或 `false`（也可写“是”或“否”）。"),
      ("来源：本局", "7:3 full-width-colon 键后面用了全角冒号“：”。 | 用半角冒号加空格：`来源: 本局`。"),
      ("来源:本局", "7:3 colon-space 冒号后面要空一格。 | 用半角冒号加空格：`来源: 本局`。"),
      ("摘要: 甲: 乙", "7:6 yaml-syntax 这里多了一个“: ”，或者上一行没有写完。 | 值里有冒号加空格时，用英文双引号把值括起来；缩进要与同级的键对齐。"),
      ("\t来源: 本局", "7:1 yaml-syntax 这里不能用制表符缩进。 | 制表符改成空格。"),
    ])
  func one(extra: String, expected: String) {
    #expect(faults(source(extra)) == [expected])
  }

  @Test(
    "explains a value of a required key",
    arguments: [
      ("年度", "年度: 2012年", "6:5 wrong-shape `year`(年度): 值的写法不对。 | 改为 `2012`。"),
      ("年度", "年度: ２０１２", "6:5 wrong-shape `year`(年度): 值的写法不对。 | 改为 `2012`。"),
      ("年度", "期间: 2020-2012", "6:5 wrong-shape `period`(期间): 值的写法不对。 | 改为 `2012-2020`。"),
      (
        "发布时间", "发布时间: 2012-02-06",
        "6:7 wrong-shape `publishedAt`(发布时间): 值的写法不对。 | 补上时和分，例如 `2012-02-06 09:00`。"
      ),
      (
        "发布时间", "发布时间: 2012年2月6日 9:30",
        "6:7 wrong-shape `publishedAt`(发布时间): 值的写法不对。 | 改为 `2012-02-06 09:30`。"
      ),
      (
        "发布时间", "发布时间:",
        "1:1 missing-key 缺少 `publishedAt`(发布时间)。 | 补上一行，例如 `发布时间: 2012-02-06 09:00`；确实无法查明的写“未知”。"
      ),
      (
        "标题", "来源: 本局",
        "1:1 missing-key 缺少 `title`(标题)。 | 补上一行，例如 `标题: 某县2012年教育工作要点`；确实无法查明的写“未知”。"
      ),
      (
        "年度", "来源: 本局",
        "1:1 missing-key 缺少 `year`(年度) 或 `period`(期间)。 | 补上一行，例如 `年度: 2012`；确实无法查明的写“未知”。"
      ),
      (
        "种类", "种类: 工作要",
        "6:5 unknown-kind `kind`(种类): 没有“工作要”这一种类; 是否指“工作要点”? | 可用的种类：工作要点、工作计划、工作总结、发展规划、实施方案、通知、公告、公示。其他种类先在 site.yaml 的 kinds 里声明。"
      ),
      (
        "种类", "种类: 公示",
        "1:1 missing-key 公示缺少 `notice`(公示期)。 | 补上一行：`公示期: {开始: 2012-03-05, 截止: 2012-03-11, 联系方式: 0717-1234567}`。"
      ),
      (
        "发文机关", "发文机关: 甲局、乙局",
        "6:7 joined-names `issuer`(发文机关): 几个机关写在了一起，会被当作一个名称。 | 联合发文写成列表：`[甲局, 乙局]`。"
      ),
    ])
  func required(key: String, line: String, expected: String) {
    #expect(faults(source(line, without: key)) == [expected])
  }

  @Test(
    "takes a line that was meant as a fence for one, and says so",
    arguments: ["……", "———", "－－－", "----", "--", "...", "===", "— — —", "……  "])
  func fences(line: String) {
    let mended = line.trimmingSuffix { $0 == " " }
    let opening = source().replacing("---\n标题", with: "\(line)\n标题")
    let closing = source().replacing("00\n---", with: "00\n\(line)")
    guard line != "— — —" else {
      #expect(faults(opening).map { $0.split(separator: " ")[1] } == ["missing-front-matter"])
      return
    }
    #expect(faults(opening) == ["1:1 front-matter-fence “\(mended)”不是前置信息的分隔线。 | 改为三个半角减号“---”。"])
    #expect(faults(closing) == ["7:1 front-matter-fence “\(mended)”不是前置信息的分隔线。 | 改为三个半角减号“---”。"])
  }

  @Test("says what is missing where there is no front matter, no end, or no key")
  func missing() {
    func ids(_ text: String) -> [String] {
      frontMatter(text).1.map { "\($0.place.line) \($0.id)" }
    }
    #expect(ids("") == ["1 missing-front-matter"])
    #expect(ids("\n\n# 题\n") == ["3 missing-front-matter"])
    #expect(ids("标题: 题\n") == ["1 missing-front-matter"])
    #expect(ids("---\n标题: 题\n\n正文\n") == ["1 unclosed-front-matter"])
    #expect(ids("---\n---\n") == [String](repeating: "1 missing-key", count: 5))
    #expect(ids("---\n只有文字\n---\n") == ["2 wrong-shape"])
    #expect(ids("---\n- 列表\n---\n") == ["2 wrong-shape"])
    #expect(
      ids("---\n" + String(repeating: "x: y\n", count: 20_000) + "---\n")
        == ["1 unclosed-front-matter"])
  }
}

extension String {
  fileprivate func trimmingSuffix(while isOut: (Character) -> Bool) -> String {
    var result = self
    while let last = result.last, isOut(last) { result.removeLast() }
    return result
  }
}

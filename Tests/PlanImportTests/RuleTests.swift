import Testing

@testable import PlanImport

/// Single rules, each on the smallest text that shows it.
@Suite("Rules")
struct RuleTests {
  private func body(_ text: String, options: ImportOptions = ImportOptions()) -> String {
    sources(text, options: options).compactMap { bodyOf($0) }.joined(separator: "=====\n")
  }

  @Test("two models in one file become two plans")
  func models() {
    let report = imported(
      """
      范文一:2019年镇中心小学教学工作计划
      一、工作思路
      坚持以生为本,抓实常规。
      范文二:2019年镇中心小学德育工作计划
      一、工作思路
      坚持立德树人,办好家长学校。
      以上就是小编为大家整理的工作计划,希望对大家有所帮助!
      """)
    #expect(
      report.plans.map { $0.envelope.title?.text } == ["2019年镇中心小学教学工作计划", "2019年镇中心小学德育工作计划"])
    for plan in report.plans { #expect(!plan.source.contains("小编")) }
    #expect(report.ledger.isBalanced)
  }

  @Test("two plans without numbered headings part at the second title")
  func freshTitles() {
    let text = """
      山口镇2016年教育工作计划
      一、改善条件。新建校舍两处,维修操场三个。
      二、加强管理。健全制度,责任到人。
      山口镇2017年教育工作计划
      一、巩固成果。做好入学动员,防止学生流失。
      二、提高质量。开展全镇统一教研活动。
      """
    #expect(
      imported(text).plans.map { $0.envelope.title?.text } == ["山口镇2016年教育工作计划", "山口镇2017年教育工作计划"])
  }

  @Test("ratios, pairs of months, quantities and dates are no items")
  func falseLabels() {
    #expect(
      body(
        """
        某镇2018年教育工作计划
        一、改善条件
        1、配齐设备,生机比达到8:1、师机比达到1:1,共投入4.6万元。
        2、开展活动。
        5、6月份举办运动会,9、10月份举办艺术节。
        1.5万平方米的操场年内完工,于2018.6交付。
        3、加强检查。
        """) == """
          ## 一、改善条件

          1、配齐设备,生机比达到8:1、师机比达到1:1,共投入4.6万元。

          ### 2、开展活动。

          5、6月份举办运动会,9、10月份举办艺术节。

          1.5万平方米的操场年内完工,于2018.6交付。

          3、加强检查。

          """)
  }

  @Test("a ratio that a splitter has cut is joined")
  func cutRatio() {
    #expect(
      body(
        """
        某镇2018年教育工作计划
        一、改善条件

        1、配齐设备,生师比达到初中12:

        1、小学16:1的标准。
        """
      ).contains("1、配齐设备,生师比达到初中12:1、小学16:1的标准。"))
  }

  @Test("a number without its mark gets the mark of its neighbours")
  func lostMarks() {
    let report = imported(
      """
      某镇2018年教育工作计划
      一、改善条件
      1.新建校舍。年内完成两处。
      2维修操场。年内完成三处。
      二、加强管理
      1健全制度。责任到人。
      2.加强检查。每月一次。
      3个试点学校同步推进。
      """)
    #expect(
      shortOutline(of: report.plans[0]) == [
        "C 一、 改善条件", "M 1. 新建校舍", "M 2. 维修操场", "C 二、 加强管理", "M 1. 健全制度", "M 2. 加强检查",
      ])
    #expect(report.ledger.entries.count { $0.reason.contains("脱落的标点") } == 2)
  }

  @Test("a run nested inside a chapter does not end it")
  func nestedRuns() {
    let report = imported(
      """
      某镇2018年教育工作总结
      一、办学条件
      校舍全部达标,设备基本配齐。
      二、教师队伍
      主要做法有两条。
      一、面向社会招聘,今年共招聘教师十二名,全部分到村小任教,村小师资紧张的局面得到缓解,家长比较满意。
      二、抓好在职培训,今年共培训教师一百四十人次,培训结束以后都要考试,成绩记入个人档案,作为评优的依据。
      三、安全工作
      全年没有发生安全事故。
      """)
    #expect(
      shortOutline(of: report.plans[0]).filter { $0.hasPrefix("C") } == [
        "C 一、 办学条件", "C 二、 教师队伍", "C 三、 安全工作",
      ])
  }

  @Test("words cut by a line end or a page number come together again")
  func brokenWords() {
    #expect(
      body(
        """
        某镇2018年教育工作计划
        一、教师队伍
        1.加强培训。组织全镇教师参加线上学习,做好考勤和考核,加强对培训过12

        程的检查。全年不少于三 次,结果在全镇通报。第 3 页 共 9 页
        """) == """
          ## 一、教师队伍

          1.加强培训。组织全镇教师参加线上学习,做好考勤和考核,加强对培训过程的检查。全年不少于三次,结果在全镇通报。

          """)
  }

  @Test("pinyin and traditional script go, and stay when asked to")
  func script() {
    let text = """
      某縣(xiàn)2018年教(jiào)育工作計(jì)劃(huà)
      一、加強(qiáng)隊(duì)伍建設(shè)
      1、開(kāi)展培訓(xùn),全年培訓(xùn)教師兩(liǎng)百名。
      """
    #expect(body(text) == "## 一、加强队伍建设\n\n1、开展培训,全年培训教师两百名。\n")
    let kept = body(text, options: ImportOptions(simplifiesScript: false))
    #expect(kept == "## 一、加強隊伍建設\n\n1、開展培訓,全年培訓教師兩百名。\n")
  }

  @Test("a single reading in simplified text stays")
  func singleReading() {
    #expect(body("某镇2018年教育工作计划\n一、活动\n1、举办行(xíng)走的课堂活动,全镇各校参加。").contains("行(xíng)走"))
  }

  @Test("punctuation is widened only on request, and numbers keep theirs")
  func punctuation() {
    let text = "某镇2018年教育工作计划\n一、经费\n1、投入12,500元, 用于: 校舍(三处)、设备;其余结转。"
    #expect(body(text).contains("1、投入12,500元, 用于: 校舍(三处)、设备;其余结转。"))
    let widened = body(text, options: ImportOptions(widensPunctuation: true))
    #expect(widened.contains("1、投入12,500元，用于：校舍（三处）、设备；其余结转。"))
  }

  @Test("destroyed characters are left and flagged with their line")
  func damage() {
    let report = imported("某镇2018年教育工作计划\n一、活动\n1、推进职业学?,现代化建设,全年完成两项任务。")
    #expect(report.doubts.map(\.line) == [3])
    #expect(report.plans[0].source.contains("学?,现代化"))
  }

  @Test("what Markdown would take for marks is escaped")
  func escapes() {
    #expect(
      body("某镇2018年教育工作计划\n一、指标\n1、按照20**年至20**年的要求完成,见<b>附表</b>。").contains(
        "20\\*\\*年至20\\*\\*年的要求完成,见\\<b>附表\\</b>。"))
  }

  @Test("a heading without text makes no plan")
  func emptyHeading() {
    let report = imported("篇1:某镇教育工作计划\n一、改善条件\n1、新建校舍两处,维修操场三个。\n篇2:某镇教育工作计划\n")
    #expect(report.plans.count == 1)
    #expect(report.omitted.map(\.reason) == ["标题之下没有正文"])
  }

  @Test("masked years are unknown and nothing is invented")
  func unknowns() {
    let envelope = imported("某镇中心校20xx年工作计划\n一、改善条件\n1、新建校舍两处,维修操场三个。").plans[0].envelope
    #expect(envelope.period == nil)
    #expect(envelope.publishedAt == nil)
    #expect(envelope.signedOn == nil)
    #expect(envelope.docNo == nil)
  }

  @Test("a notice that orders something itself is the document, signed at its end")
  func notice() {
    let source = sources(
      """
      关于做好2016年春季开学工作的通知
      各县(市、区)教育局,市直各学校:
      为做好春季开学工作,现就有关事项通知如下。
      一、提前做好准备。各校要在开学前检查校舍、食堂和校车。
      二、保证正常上课。2月29日全市中小学正式上课。
                                      东岭市教育局
                                      二○一六年二月十五日
      (此件公开发布)
      """)
    #expect(
      source == [
        """
        ---
        title: 关于做好2016年春季开学工作的通知
        kind: 通知
        issuer: 东岭市教育局
        region: 东岭市  # 推断
        year: 2016
        signedOn: 2016-02-15
        publishedAt: 未知
        openness: 主动公开
        ---

        各县(市、区)教育局,市直各学校:

        为做好春季开学工作,现就有关事项通知如下。

        一、提前做好准备。各校要在开学前检查校舍、食堂和校车。

        二、保证正常上课。2月29日全市中小学正式上课。

        """
      ])
  }

  @Test("prose that speaks of downloads and platforms is no residue")
  func proseStays() {
    let lines = [
      "1、建设资源平台,教师注册登录后可上传、下载和搜索课件,并受理群众举报。", "2、关注留守儿童,分享先进经验,收藏优秀案例。",
      "3、办好教育网站,及时更新首页,方便群众浏览。", "4、阅读活动每周两次,评论文章每月一篇。",
    ]
    let result = body("某镇2018年教育工作计划\n一、信息化\n" + lines.joined(separator: "\n"))
    for line in lines { #expect(result.contains(line)) }
  }
}

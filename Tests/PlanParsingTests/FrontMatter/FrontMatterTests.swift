import Foundation
import HeldMaterial
import PlanModel
import Testing

@testable import PlanParsing

func frontMatter(
  _ text: String, path: String = "plans/a-2012.md", settings: SiteSettings = SiteSettings(),
  usesYams: Bool = false
) -> (FrontMatter?, [Diagnostic]) {
  readFrontMatter(
    SourceFile(path: path, bytes: Array(text.utf8)), settings: settings, usesYams: usesYams)
}

/// A front matter with all that is required, and `extra` lines behind it.
func source(_ extra: String = "", without key: String = "") -> String {
  let lines = ["标题: 某县教育工作要点", "种类: 工作要点", "发文机关: 某县教育局", "年度: 2012", "发布时间: 2012-02-06 09:00"]
    .filter { key.isEmpty || !$0.hasPrefix(key) }
  return "---\n" + lines.joined(separator: "\n") + "\n" + extra + (extra.isEmpty ? "" : "\n")
    + "---\n\n正文\n"
}

@Suite("Front matter")
struct FrontMatterTests {
  @Test("reads every key in English")
  func english() throws {
    let (front, diagnostics) = frontMatter(
      """
      ---
      id: my-plan
      title: 全县教育发展规划
      kind: 发展规划
      issuer: [县教育局, 县财政局]
      region: 甲省/乙市/丙县
      period: 2012—2020
      docNo: 丙教发〔2012〕12号
      indexNo: 000014349/201203-00110
      signedOn: 2012-01-30
      publishedAt: 2012-02-06 09:05
      effectiveOn: 2012-03-01
      expiresOn: 2020-12-31
      validity: 有效
      withdrawn: {on: 2013-01-02, reason: 内容有误, replacedBy: my-plan-2}
      supersedes: old-plan
      implements: [a, b, a]
      reportsOn: c
      carrier: {title: 印发规划的通知, docNo: 丙教发〔2012〕12号, to: [各校], cc: 县委办, signedOn: 2012-01-31}
      themes: [preschool]
      measures:
        p11: {themes: [x], notThemes: [y], targets: [{what: 幼儿园, value: 3, unit: 所}]}
        p2: {themes: [z]}
      targets:
        - {at: p3, what: 入园率, op: ">=", value: 85.5, valueMax: 90, unit: "%", deadline: 2012年底}
      aliases: [/old/1.html, old/2.html]
      keywords: [教育, 规划]
      abstract: 概述
      source: 本局
      author: 办公室
      unit: 规划科
      openness: 主动公开
      subject: 科技、教育
      catalogue: 规划计划
      notice: {from: 2012-02-01, to: 2012-02-07, contact: "0717-1"}
      attachments: [{title: 表, file: files/t.xlsx, original: true}]
      draft: true
      ---
      正文
      """)
    #expect(diagnostics == [])
    let data = try #require(front).metadata
    #expect(data.id == "my-plan")
    #expect(data.issuers == ["县教育局", "县财政局"])
    #expect(data.period == Period(firstYear: 2012, lastYear: 2020))
    #expect(data.docNo == DocumentNumber(prefix: "丙教发", year: 2012, serial: 12))
    #expect(data.indexNo == "000014349/201203-00110")
    #expect(data.publishedAt?.text == "2012-02-06 09:05")
    #expect(data.withdrawal?.replacedBy == "my-plan-2")
    #expect(data.implements == ["a", "b"])
    #expect(data.carrier?.recipients == ["各校"])
    #expect(data.carrier?.copies == ["县委办"])
    #expect(data.carrier?.docNo?.serial == 12)
    #expect(data.measures.map(\.reference) == ["p11", "p2"])
    #expect(data.measures.first?.targets.map(\.what) == ["幼儿园"])
    #expect(data.measures.first?.targets.map(\.reference) == ["p11"])
    #expect(data.targets.map(\.comparison) == [.atLeast])
    #expect(data.targets.map(\.value) == [85.5])
    #expect(data.targets.map(\.upperValue) == [90])
    #expect(data.aliases == ["old/1.html", "old/2.html"])
    #expect(data.notice?.contact == "0717-1")
    #expect(data.attachments == [Attachment(title: "表", file: "files/t.xlsx", isOriginal: true)])
    #expect(data.isDraft)
    #expect(front?.bodyFirstLine == 39)
    #expect(front?.keyPlaces["docNo"] == Place(path: "plans/a-2012.md", line: 8, column: 8))
  }

  @Test("reads every key, nested ones too, by its Chinese name as by its English one")
  func chinese() {
    let chinese = """
      ---
      标识: p
      标题: 题
      种类: 公示
      发文机关: 局
      地区: 甲省/乙市
      年度: 2012
      发文字号: 丙教发〔2012〕1号
      索引号: 000014349/2012-00110
      成文日期: 2012-01-30
      发布时间: 2012-02-06 09:05
      施行日期: 2012-03-01
      失效日期: 2020-12-31
      有效性: 有效
      撤回: {日期: 2013-01-02, 理由: 误, 替代: q}
      代替: a
      落实: b
      总结对象: c
      印发通知: {标题: 题, 发文字号: 丙〔2012〕1号, 主送: [甲], 抄送: [乙], 成文日期: 2012-01-31}
      主题: [t]
      条目: {p1: {主题: [x], 排除主题: [y], 指标: [{内容: 数, 数值: 3}]}}
      指标: [{条目: p3, 内容: 率, 关系: about, 数值: 8, 上限: 9, 单位: "%", 期限: 年底}]
      旧址: old.html
      关键词: 教育
      摘要: 述
      来源: 源
      作者: 人
      责任科室: 科
      公开属性: 主动公开
      主题分类: 类
      组配分类: 组
      公示期: {开始: 2012-02-01, 截止: 2012-02-07, 联系方式: 电话}
      附件: [{标题: 表, 文件: t.xlsx, 原件: 是}]
      草稿: 否
      ---
      """
    var english = chinese
    for key in FrontMatterKey.allCases {
      english = english.replacingOccurrences(of: "\n\(key.chinese): ", with: "\n\(key): ")
    }
    let fields = [
      NestedFields.withdrawn, NestedFields.carrier, NestedFields.notice, NestedFields.attachment,
      NestedFields.measure, NestedFields.target,
    ].flatMap { $0 }
    for field in fields {
      english = english.replacingOccurrences(of: "{\(field.chinese): ", with: "{\(field.english): ")
      english = english.replacingOccurrences(
        of: ", \(field.chinese): ", with: ", \(field.english): ")
    }
    let (a, faults) = frontMatter(chinese)
    let (b, moreFaults) = frontMatter(english)
    #expect(faults == [] && moreFaults == [])
    #expect(a?.keyPlaces.count == 33)
    #expect(a?.metadata != nil)
    var left = a?.metadata
    var right = b?.metadata
    for index in left?.measures.indices ?? 0..<0 {
      left?.measures[index].place = Place(path: "")
      right?.measures[index].place = Place(path: "")
      left?.measures[index].targets[0].place = Place(path: "")
      right?.measures[index].targets[0].place = Place(path: "")
    }
    left?.targets[0].place = Place(path: "")
    right?.targets[0].place = Place(path: "")
    #expect(left == right)
    #expect(left?.withdrawal?.reason == "误")
    #expect(left?.attachments.first?.isOriginal == true)
  }

  @Test(
    "finds the body behind a byte-order mark, CRLF, lone CR and blank lines",
    arguments: [
      ("---\n", "\n"), ("\u{FEFF}---\r\n", "\r\n"), ("---\r", "\r"), ("\n\n---  \n", "\n"),
    ])
  func body(opening: String, end: String) {
    let keys = ["title: 题", "kind: 通知", "issuer: 局", "publishedAt: 2012-02-06 09:05", "---", "正文"]
    let text = opening + keys.joined(separator: end)
    let (front, diagnostics) = frontMatter(text)
    #expect(diagnostics == [])
    #expect(front.map { String(decoding: Array(text.utf8)[$0.bodyRange], as: UTF8.self) } == "正文")
    #expect(front?.bodyFirstLine == (opening.hasPrefix("\n") ? 9 : 7))
    #expect(front?.metadata.year == 2012)
    #expect(front?.metadata.isNotice == true)
    #expect(front?.metadata.id == "a-2012")
  }

  @Test(
    "reads the real plans without a word",
    .enabled(if: HeldMaterial.isThere, "../shared is absent"))
  func realPlans() throws {
    for name in try HeldMaterial.names(in: "plans", endingWith: ".md") {
      let bytes = [UInt8](try HeldMaterial.data("plans/\(name)"))
      let file = SourceFile(path: name, bytes: bytes)
      let (fast, diagnostics) = readFrontMatter(file, settings: SiteSettings())
      #expect(diagnostics == [])
      #expect(fast?.metadata.id == String(name.dropLast(3)))
      #expect(readFrontMatter(file, settings: SiteSettings(), usesYams: true).0 == fast)
    }
  }

  @Test("writes 未知 as nothing: a warning, and an error on an official site")
  func unknown() {
    let text = source("", without: "发布时间").replacingOccurrences(
      of: "年度: 2012", with: "年度: 未知\n发布时间: 未知")
    let (front, diagnostics) = frontMatter(text)
    #expect(diagnostics.map(\.id) == ["unknown-value", "unknown-value"])
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(front?.metadata.period == nil)
    #expect(front?.metadata.publishedAt == nil)
    var official = SiteSettings()
    official.isOfficial = true
    #expect(frontMatter(text, settings: official).1.map(\.severity) == [.error, .error])
  }

  @Test("proposes an ASCII id where the file's name is none, and never a reserved one")
  func ids() {
    func faults(_ path: String, _ extra: String = "") -> [String] {
      frontMatter(source(extra), path: path).1.map { "\($0.message) \($0.fix ?? "")" }
    }
    #expect(faults("plans/x-1.md") == [])
    #expect(
      faults("plans/Plan_2012.md")
        == ["文件名“Plan_2012”不能用作标识：标识只能用小写字母、数字和减号。 补上一行，例如 `标识: plan-2012`。"])
    #expect(
      faults("plans/index.md")
        == ["文件名“index”不能用作标识：“index”是目录页的名称。 补上一行，例如 `标识: key-points-2012-a9ab`。"])
    #expect(faults("plans/工作要点.md").first?.contains("`标识: key-points-2012-") == true)
    #expect(faults("plans/工作要点.md", "id: ok-1") == [])
    #expect(faults("a.md", "id: com1").first?.contains("Windows") == true)
    #expect(faults("a.md", "id: 中").count == 1)
  }
}

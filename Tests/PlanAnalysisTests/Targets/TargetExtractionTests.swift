import PlanAnalysis
import PlanModel
import Testing

/// `what|op|value[~upper]|unit` of each target.
private func read(_ text: String, year: Int? = 2023) -> [String] {
  extractTargets(in: text, firstYear: year).map { target in
    let upper = target.upperValue.map { "~\(plain($0))" } ?? ""
    return
      "\(target.what)|\(target.comparison.rawValue)|\(plain(target.value))\(upper)|\(target.unit)"
  }
}

private func plain(_ value: Double) -> String {
  value == value.rounded() ? String(Int(value)) : String(value)
}

@Test(
  "reads value, unit and operator of a clause",
  arguments: [
    ("新建、改扩建农村幼儿园200所。", ["农村幼儿园|=|200|所"]),
    ("全市校舍达标率达到85%以上", ["全市校舍达标率|>=|85|%"]),
    ("留学生规模达到1.65万人", ["留学生规模|=|16500|人"]),
    ("投入资金２，３５０万元", ["投入资金|=|23500000|元"]),
    ("建设6,650平方米教学楼", ["教学楼|=|6650|平方米"]),
    ("完成两所学校改造", ["学校改造|=|2|所"]),
    ("培训教师一百二十名", ["培训教师|=|120|名"]),
    ("入园率达到百分之八十五", ["入园率|=|85|%"]),
    ("年内撤并教学点50~80个", ["撤并教学点|=|50~80|个"]),
    ("近视率比上年下降0.5到1个百分点", ["近视率|-|0.5~1|个百分点"]),
    ("新增学位1080个", ["学位|+|1080|个"]),
    ("压减一般性支出5%", ["压减一般性支出|-|5|%"]),
    ("辍学率控制在1.5%以内", ["辍学率|<=|1.5|%"]),
    ("课题立项不少于10项", ["课题立项|>=|10|项"]),
    ("每月至少开展1次演练", ["演练|>=|1|次"]),
    ("招生1000人左右", ["招生|about|1000|人"]),
    ("毛入学率由85%提高到90%", ["毛入学率|=|90|%"]),
    ("确保无一名学生失学", ["学生失学|=|0|名"]),
    ("听课: 40次 以上", ["听课|>=|40|次"]),
    ("完成已立项的8个项目", ["项目|=|8|个"]),
    ("改造5所已停办的村小", ["村小|=|5|所"]),
    ("印发2000份告知书", ["告知书|=|2000|份"]),
    ("新增公办园数量为20所", ["公办园数量|=|20|所"]),
    ("每10名学生配备1台电脑", ["电脑|=|1|台"]),
    ("升学率提高5%以上", ["升学率|+|5|%"]),
    ("辍学率下降不少于2%", ["辍学率|-|2|%"]),
    ("不少于组织培训20人次", ["培训|>=|20|人次"]),
    ("节约经费100万元", ["经费|=|1000000|元"]),
    ("节约100万元", ["节约|=|1000000|元"]),
    ("约100万元用于改造", ["改造|about|1000000|元"]),
  ])
func readsQuantities(text: String, expected: [String]) {
  let found = read(text)
  #expect(found.map(tail) == expected.map(tail), "\(found)")
}

/// The judged part of a target: without its name.
private func tail(_ target: String) -> String {
  target.split(separator: "|", omittingEmptySubsequences: false).dropFirst().joined(separator: "|")
}

@Test(
  "takes no name, date, ordinal, age or idiom for a target",
  arguments: [
    "举办第三届校园艺术节", "落实国办发〔2017〕47号文件", "重点支持“985”高校", "3—6周岁幼儿", "实行一校一策",
    "开展“千名教师访万家”活动", "推进“2+1”项目", "生机比达到8:1", "2023年12月30日上午9:30", "落实一岗双责",
    "电话0432-12345678", "完善四级管理网络", "从三个方面推进工作", "消除56人以上大班额", "撤并不足10人的教学点",
    "小学一、二年级不留书面作业", "《新时代教师职业行为十项准则》", "截至目前已建成学校20所", "2021年新建学校20所",
    "举办30米挑战赛", "每天锻炼一小时", "争创百强校", "以4个片区为单位", "落实学前教育三年行动计划",
    "推进基础能力建设（二期）", "某市工作计划(共3篇)", "(共印50份)", "目前建设资金缺口约300万元", "县财政仅投入10万元",
    "已办理300名学生的贷款", "30位校长参加了培训班", "新建的三座教学楼已开工建设",
  ])
func readsNoTargets(text: String) {
  #expect(read(text) == [])
}

@Test("gives each member of an enumeration its own clause")
func splitsEnumerations() {
  let targets = extractTargets(in: "年内新建1所初中、2所小学，培训校长50名。")
  #expect(targets.map(\.text) == ["年内新建1所初中", "2所小学", "培训校长50名"])
  #expect(targets.map(\.what) == ["初中", "小学", "培训校长"])
  #expect(targets.map(\.deadline) == ["年内", "年内", "年内"])
}

@Test("names a change after what the clauses before it speak of, past those with numbers")
func namesChanges() {
  #expect(
    read("扩大留学生规模，力争达到1万人，增长10%") == ["扩大留学生规模|=|10000|人", "扩大留学生规模|+|10|%"])
  #expect(read("到年底完成90%以上改制任务") == ["改制任务|>=|90|%"])
}

@Test("names both subjects that share one rate or one number each")
func namesJointSubjects() {
  #expect(
    read("网络覆盖率和资源覆盖率达到100%") == ["网络覆盖率|=|100|%", "资源覆盖率|=|100|%"])
  #expect(read("确定试点园、试点校各8所") == ["确定试点园|=|8|所", "试点校|=|8|所"])
}

@Test("keeps the byte range of the clause in the text")
func keepsRanges() throws {
  let text = "加强建设。 确保新建学校12所，其他。"
  let target = try #require(extractTargets(in: text).first)
  let range = try #require(target.textRange)
  #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == "确保新建学校12所")
}

@Test("finds who answers for a target")
func findsResponsible() {
  let targets = extractTargets(in: "新建学校3所，由基础教育科负责。")
  #expect(targets.map(\.responsible) == ["基础教育科"])
}

@Test("lets the front matter confirm, correct and add targets")
func laysStatementsOver() {
  var metadata = PlanMetadata(id: "a", path: "a.md", title: "要点", kind: "工作要点")
  let place = Place(path: "a.md")
  metadata.targets = [
    TargetStatement(
      reference: "p1", what: "公办幼儿园", comparison: .atLeast, value: 5, unit: "所", place: place),
    TargetStatement(
      reference: "sec_1", what: "入园率", comparison: .equal, value: 90, unit: "%", place: place),
  ]
  let plan = Plan(
    metadata: metadata,
    units: [
      OutlineUnit(id: "sec_1", role: .chapter, title: "学前教育", hasHeading: true),
      OutlineUnit(
        id: "sec_1__para_1", role: .measure, depth: 1, parent: 0, title: "建园", alias: "p1",
        text: "新建公办幼儿园5所，培训园长20名。"),
    ])
  let result = extractTargets(in: plan)
  #expect(result.map(\.unit) == [0, 1])
  #expect(result[0].targets.map(\.isStated) == [true])
  #expect(result[1].targets.map(\.comparison) == [.atLeast, .equal])
  #expect(result[1].targets.map(\.isStated) == [true, false])
  #expect(result[1].targets[0].text == "新建公办幼儿园5所")
}

@Test("reads no promises from what a summary reports")
func readsNoPromisesOfSummaries() {
  let metadata = PlanMetadata(id: "s", path: "s.md", title: "总结", kind: "工作总结")
  let plan = Plan(
    metadata: metadata,
    units: [
      OutlineUnit(id: "sec_1", role: .chapter, title: "主要成绩", text: "新建学校5所。"),
      OutlineUnit(id: "sec_2", role: .chapter, title: "下一步打算", text: "新建学校6所。"),
    ])
  #expect(extractTargets(in: plan).map(\.unit) == [1])
}

@Test("joins indicators only when name, unit and verb agree")
func joinsIndicators() {
  let a = Target(what: "全市公办幼儿园", comparison: .equal, value: 5, unit: "所", text: "新建全市公办幼儿园5所")
  let b = Target(what: "公办幼儿园", comparison: .equal, value: 9, unit: "所", text: "新建公办幼儿园9所")
  let c = Target(what: "公办幼儿园", comparison: .equal, value: 9, unit: "所", text: "公办幼儿园达到9所")
  #expect(indicatorKey(of: a) == indicatorKey(of: b))
  #expect(indicatorKey(of: b) != indicatorKey(of: c))
  let general = Target(what: "学校", comparison: .equal, value: 9, unit: "所", text: "新建学校9所")
  #expect(indicatorKey(of: general) == nil)
}

/// A plan of one measure with one table.
private func plan(withTable rows: [[String]], text: String) -> Plan {
  var markup = Markup(nodes: [MarkupNode(kind: .document), MarkupNode(kind: .table)])
  for (number, row) in rows.enumerated() {
    let start = markup.nodes.count
    markup.nodes.append(MarkupNode(kind: .tableRow, detail: number == 0 ? 1 : 0))
    for cell in row {
      let index = Int32(markup.nodes.count)
      markup.nodes.append(MarkupNode(kind: .tableCell, end: index + 2))
      let bytes = Array(cell.utf8)
      markup.nodes.append(
        MarkupNode(
          kind: .text, end: index + 2, start: Int32(markup.text.count),
          length: Int32(bytes.count)))
      markup.text += bytes
    }
    markup.nodes[start].end = Int32(markup.nodes.count)
  }
  markup.nodes[0].end = Int32(markup.nodes.count)
  markup.nodes[1].end = Int32(markup.nodes.count)
  var metadata = PlanMetadata(id: "a", path: "a.md", title: "规划", kind: "发展规划")
  metadata.period = Period(firstYear: 2021, lastYear: 2025)
  let unit = OutlineUnit(id: "sec_1", role: .measure, title: "主要指标", text: text, blocks: [1])
  return Plan(metadata: metadata, markup: markup, units: [unit])
}

@Test("reads a table's target columns, with the unit of cell, header or column")
func readsTables() {
  let rows = [
    ["指标", "单位", "2020年现状", "2025年目标"], ["普惠性幼儿园覆盖率", "%", "80", "≥88"],
    ["在校生规模", "万人", "1.2", "1.5左右"],
  ]
  let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  let targets = extractTargets(in: plan(withTable: rows, text: text)).flatMap(\.targets)
  #expect(targets.map(\.what) == ["普惠性幼儿园覆盖率", "在校生规模"])
  #expect(targets.map(\.value) == [88, 15_000])
  #expect(targets.map(\.unit) == ["%", "人"])
  #expect(targets.map(\.comparison) == [.atLeast, .about])
}

@Test("reads a quantity in a table once")
func readsTablesOnce() {
  let rows = [["项目", "目标"], ["新建公办幼儿园", "12所"], ["改造教室", "30间以上"]]
  let text = rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
  let targets = extractTargets(in: plan(withTable: rows, text: text)).flatMap(\.targets)
  #expect(targets.map(\.value) == [12, 30])
  #expect(targets.map(\.comparison) == [.equal, .atLeast])
  #expect(targets.map(\.unit) == ["所", "间"])
}

@Test("reads every quantity of a text without a mark between them")
func readsUnmarkedText() {
  let text = String(repeating: "入园率不低于85%", count: 5_000)
  #expect(extractTargets(in: text).count == 5_000)
}

@Test("leaves out the numbers of quoted names, wherever they stand in the text")
func leavesOutQuotedNumbers() {
  let text = String(repeating: "落实《五年培训300人计划》，培训教师20人。", count: 200)
  #expect(extractTargets(in: text).map(\.value) == Array(repeating: 20, count: 200))
}

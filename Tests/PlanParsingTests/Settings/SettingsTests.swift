import PlanModel
import Testing

@testable import PlanParsing

@Suite("Settings")
struct SettingsTests {
  private func read(_ text: String) -> (SiteSettings, [Diagnostic]) {
    readSettings(Array(text.utf8)[...], path: "site.yaml")
  }

  private func faults(_ text: String) -> [String] {
    read(text).1.map {
      "\($0.place.line):\($0.place.column) \($0.id) \($0.message) | \($0.fix ?? "")"
    }
  }

  private var full: SiteSettings {
    var settings = SiteSettings()
    settings.name = "甲县教育计划公开"
    settings.description = "甲县的计划"
    settings.keywords = ["教育", "计划"]
    settings.domain = "www.example.gov.cn"
    settings.basePath = "/jh/"
    settings.identificationCode = "4205000001"
    settings.kinds = [
      DocumentKind(name: "工作要点", id: "key-points", isNotice: false),
      DocumentKind(name: "通告", id: "tonggao", isNotice: true),
    ]
    settings.pagerSize = 20
    settings.isOfficial = true
    settings.footer.organiser = "甲县教育局"
    settings.footer.undertaker = "办公室"
    settings.footer.contact = "0717-1"
    settings.footer.icp = "鄂ICP备05010518号-1"
    settings.footer.policeRecord = "鄂公网安备 51090302000210号"
    settings.footer.conacURL = "http://bszs.example.cn/a?b=c"
    settings.footer.errorReportURL = "https://example.gov.cn/"
    settings.checkLevels = ["number-year": nil, "unknown-value": .error]
    settings.limits.tableColumns = 150
    return settings
  }

  @Test("reads every key in English and in Chinese")
  func both() {
    let english = read(
      """
      name: 甲县教育计划公开
      description: 甲县的计划
      keywords: [教育, 计划]
      domain: www.example.gov.cn
      basePath: /jh/
      code: 4205000001
      kinds: [工作要点, {name: 通告, id: tonggao, notice: true}]
      pager: 20
      official: true
      footer:
        organiser: 甲县教育局
        undertaker: 办公室
        contact: 0717-1
        icp: 鄂ICP备05010518号-1
        police: 鄂公网安备 51090302000210号
        conac: http://bszs.example.cn/a?b=c
        errorReport: https://example.gov.cn/
      checks: {number-year: off, unknown-value: error}
      limits: {tableColumns: 150}
      """)
    let chinese = read(
      """
      网站名称: 甲县教育计划公开
      网站描述: 甲县的计划
      关键词: [教育, 计划]
      域名: www.example.gov.cn
      路径: /jh/
      标识码: 4205000001
      种类: [工作要点, {名称: 通告, 标识: tonggao, 通知类: 是}]
      每页条数: 20
      正式网站: 是
      页脚:
        主办单位: 甲县教育局
        承办单位: 办公室
        联系方式: 0717-1
        备案号: 鄂ICP备05010518号-1
        公安备案号: 鄂公网安备 51090302000210号
        党政机关标识: http://bszs.example.cn/a?b=c
        找错: https://example.gov.cn/
      检查: {number-year: 关闭, unknown-value: 错误}
      限制: {表格列数: 150}
      """)
    #expect(english.1 == [] && chinese.1 == [])
    #expect(english.0 == full)
    #expect(chinese.0 == full)
  }

  @Test("keeps the defaults where nothing is said")
  func defaults() {
    #expect(read("").0 == SiteSettings())
    #expect(read("# 空\n").1 == [])
    #expect(read("footer:\nname:\n").0 == SiteSettings())
    #expect(read("footer:\nname:\n").1 == [])
  }

  @Test(
    "explains a value that cannot be, and mends what it can",
    arguments: [
      ("nmae: x", "1:1 unknown-key `nmae`: 未知的键; 是否指 `name`(网站名称)? | "),
      (
        "domain: https://WWW.Example.gov.cn/a",
        "1:9 wrong-shape `domain`(域名): 值的写法不对。 | 只写域名，不写 http:// 和路径：改为 `www.example.gov.cn`。"
      ),
      (
        "domain: 甲县",
        "1:9 wrong-shape `domain`(域名): 值的写法不对。 | 只写域名，不写 http:// 和路径：例如 `www.example.gov.cn`；中文域名写 xn-- 开头的形式。"
      ),
      ("basePath: jh", "1:11 wrong-shape `basePath`(路径): 值的写法不对。 | 两头都要有斜线：`/jh/`。"),
      ("basePath: /../", "1:11 wrong-shape `basePath`(路径): 值的写法不对。 | 写网站在域名下的路径，例如 `/plans/`。"),
      (
        "code: 42",
        "1:7 wrong-shape `code`(标识码): 值的写法不对。 | 政府网站标识码是 10 位数字，部委为 bm 加 8 位数字，例如 `4205000001`。"
      ),
      ("pager: 0", "1:8 wrong-shape `pager`(每页条数): 值的写法不对。 | 应写 5 到 500 之间的整数。"),
      (
        "kinds: [督导报告]",
        "1:9 wrong-shape `kinds`(种类): 值的写法不对。 | “督导报告”不是预设的种类，要写出标识：`{名称: 督导报告, 标识: …}`。"
      ),
      ("kinds: [通知, 通知]", "1:13 duplicate-kind `kinds`(种类): 名称或标识与前面的重复。 | 只保留一处。"),
      ("footer: {icp: 鄂ICP备1号}", "1:15 wrong-shape `icp`(备案号): 值的写法不对。 | 例如 `鄂ICP备05000000号-1`。"),
      (
        "footer: {police: 鄂公网安备1号}",
        "1:18 wrong-shape `police`(公安备案号): 值的写法不对。 | 一个汉字、“公网安备”、14 位数字、“号”，例如 `鄂公网安备 42050000000000号`。"
      ),
      (
        "footer: {conac: 'javascript:x'}",
        "1:17 wrong-shape `conac`(党政机关标识): 值的写法不对。 | 应写 https:// 或 http:// 开头的网址。"
      ),
      (
        "checks: {x: 高}",
        "1:13 wrong-shape `checks`(检查): 值的写法不对。 | 只能写 error、warning、advice、off（错误、警告、建议、关闭）。"
      ),
      (
        "limits: {fileBytes: 1MB}",
        "1:21 wrong-shape `fileBytes`(文件字节): 值的写法不对。 | 应写 1 到 1000000000 之间的整数。"
      ),
      ("- a", "1:1 wrong-shape 网站设置: 值的写法不对。 | 应写成 `网站名称: 甲县教育计划公开`。"),
    ])
  func faulty(text: String, expected: String) {
    #expect(faults(text) == [expected])
  }

  @Test("wants of an official site what its pages must show")
  func official() {
    #expect(
      faults("official: true") == [
        "1:1 official-settings 正式网站缺少 `name`(网站名称)，网页标签 SiteName 没有值。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `domain`(域名)，网页标签 SiteDomain 没有值。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `code`(标识码)，网页标签 SiteIDCode 没有值。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `description`(网站描述)，网页标签 ColumnDescription 没有值。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `keywords`(关键词)，网页标签 ColumnKeywords 没有值。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `footer.organiser`(主办单位)。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `footer.contact`(联系方式)。 | 在 site.yaml 里补上。",
        "1:1 official-settings 正式网站缺少 `footer.icp`(备案号)。 | 在 site.yaml 里补上。",
      ])
    #expect(read("code: bm01000001").0.identificationCode == "bm01000001")
  }
}

@Suite("Organisations")
struct OrganisationTests {
  private func read(_ text: String) -> ([Organisation], [Diagnostic]) {
    readOrganisations(Array(text.utf8)[...], path: "o.yaml")
  }

  @Test("reads names of then and now, former ones oldest first")
  func names() {
    let (organisations, diagnostics) = read(
      """
      - id: jia
        name: 甲县教育体育局
        shortNames: [县教体局]
        formerNames:
          - {name: 甲县教育局, from: 2001-01-01, to: 2019-03-01}
          - {名称: 甲县文教局, 截止: 2000-12-31}
        region: 某省/甲县
      - {标识: yi, 名称: 乙县教育局, 曾用名: 乙县教育委员会}
      """)
    let jia = Organisation(
      id: "jia", name: "甲县教育体育局", shortNames: ["县教体局"],
      formerNames: [
        Organisation.FormerName(name: "甲县文教局", to: CalendarDate("2000-12-31")),
        Organisation.FormerName(
          name: "甲县教育局", from: CalendarDate("2001-01-01"), to: CalendarDate("2019-03-01")),
      ], region: "某省/甲县", place: Place(path: "o.yaml", line: 1, column: 3))
    let yi = Organisation(
      id: "yi", name: "乙县教育局", formerNames: [Organisation.FormerName(name: "乙县教育委员会")],
      place: Place(path: "o.yaml", line: 8, column: 3))
    #expect(diagnostics == [])
    #expect(organisations == [jia, yi])
    #expect(jia.isNamed("甲县文教局") && jia.isNamed("县教体局") && !jia.isNamed("乙县教育局"))
  }

  @Test("names both places of an id or name that stands twice, and leaves out what is wrong")
  func faults() {
    let (organisations, diagnostics) = read(
      """
      - {id: a, name: 甲局}
      - {id: a, name: 乙局}
      - {id: c, name: 甲局}
      - {name: 丁局}
      - {id: E, name: 戊局}
      - {id: f}
      - 己局
      """)
    #expect(organisations.map(\.id) == ["a"])
    #expect(
      diagnostics.map { "\($0.place.line) \($0.id) \($0.related.map(\.line))" } == [
        "2 duplicate-organisation [1]", "3 duplicate-organisation [1]", "4 missing-key []",
        "5 wrong-shape []", "6 missing-key []", "7 wrong-shape []",
      ])
  }
}

import PlanAnalysis
import PlanModel
import PlanParsing
import Testing

@Suite struct TextInspectionTests {
  private func faults(_ body: String, official: Bool = true, head: String = "") -> [String] {
    PlanParser.prepare()
    let source = """
      ---
      标题: 甲县工作要点
      种类: 工作要点
      发文机关: 甲县教育局
      年度: 2012
      发布时间: 2012-03-05 09:00
      \(head)---
      \(body)
      """
    let parser = PlanParser(settings: SiteSettings())
    let (plan, _) = parser.parse(SourceFile(path: "a.md", bytes: Array(source.utf8)))
    guard let plan else { return ["no plan"] }
    var settings = SiteSettings()
    settings.isOfficial = official
    settings.domain = "jy.example"
    return TextInspection.diagnostics(of: plan, settings: settings).map {
      "\($0.place.line) \($0.severity) \($0.id)"
    }
  }

  @Test("finds identity numbers by their check character and mobile numbers")
  func findsPersonalNumbers() {
    #expect(faults("证号11010519491231002X。") == ["8 error identity-number"])
    #expect(faults("证号１１０１０５１９４９１２３１００２X。") == ["8 error identity-number"])
    #expect(faults("证号110105194912310021。") == [])
    #expect(faults("咨询 13800138000。") == ["8 warning mobile-number"])
    #expect(faults("咨询 0717-6000000、12345678901、1380013800012。") == [])
    #expect(faults("编号A13800138000，见1.13800138000。") == [])
  }

  @Test("finds what is still to be written, and takes no other words for it")
  func findsPlaceholders() {
    for text in ["由XX学校承办。", "××年实施。", "20xx年启动。", "地点待定。", "名单待补充。", "ＸＸ小学。"] {
      #expect(faults(text) == ["8 warning leftover-placeholder"], "\(text)")
    }
    for text in ["采用XXL型号。", "等待定期检查。", "见 jy.xxgk.example。", "长3×4米。", "招待定点单位。"] {
      #expect(faults(text) == [], "\(text)")
    }
  }

  @Test("tells links to other sites")
  func findsOutsideLinks() {
    #expect(faults("见[部里](https://www.moe.example/a)。") == ["8 advice external-link"])
    #expect(faults("见[本站](https://jy.example/a)、[条](#p1)。") == [])
  }

  @Test("takes an image of another site for an error in an official site only")
  func levelsRemoteImages() {
    PlanParser.prepare()
    let source = """
      ---
      标题: 甲县工作要点
      种类: 工作要点
      发文机关: 甲县教育局
      年度: 2012
      ---
      ![图](https://www.moe.example/a.png)
      """
    for (isOfficial, severity) in [(false, Severity.warning), (true, .error)] {
      var settings = SiteSettings()
      settings.isOfficial = isOfficial
      let found = PlanParser(settings: settings)
        .parse(SourceFile(path: "a.md", bytes: Array(source.utf8))).diagnostics
        .filter { $0.id == "remote-image" }
      #expect(found.map(\.severity) == [severity])
      #expect(found.first?.place.line == 7)
    }
  }

  @Test("wants no level left out where there are three or more")
  func findsSkippedLevel() {
    #expect(faults("一、安全\n\n1.检查校车。\n\n2.检查食堂。") == [])
    #expect(
      faults("一、安全\n\n（一）校车\n\n1.检查校车。\n\n二、师资\n\n3.培训教师。")
        == ["16 warning skipped-level"])
  }

  @Test("wants a short abstract that says more than the title")
  func checksAbstract() {
    let long = String(repeating: "安全", count: 151)
    #expect(faults("正文。", head: "摘要: \(long)\n") == ["7 warning long-abstract"])
    #expect(faults("正文。", head: "摘要: 甲县工作要点\n") == ["7 warning long-abstract"])
    #expect(faults("正文。", head: "摘要: 安排全年工作。\n") == [])
  }

  @Test("only advises where the site is not official")
  func advises() {
    #expect(faults("证号11010519491231002X。", official: false) == ["8 advice identity-number"])
  }
}

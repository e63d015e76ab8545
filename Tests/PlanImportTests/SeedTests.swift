import HeldMaterial
import PlanModel
import PlanParsing
import Testing

@testable import PlanImport

@Suite("Seeds", .enabled(if: HeldMaterial.isThere, "../shared is absent"))
struct SeedTests {
  @Test("nineteen plans come out of the five files, and their outlines are those of a reader")
  func outlines() {
    let found = Seeds.reports.flatMap(\.plans).map { plan in
      (["= \(plan.fileName)"] + shortOutline(of: plan)).joined(separator: "\n")
    }
    #expect(found.count == 19)
    #expect(found.joined(separator: "\n") == seedOutlines)
  }

  @Test("two duplicates and one empty heading are reported and not written")
  func omitted() {
    let omitted = Seeds.reports.map {
      $0.omitted.map { "\($0.line) \($0.reason) \($0.duplicateOf ?? "-")" }
    }
    #expect(
      omitted == [
        [], ["43 标题之下没有正文 -"], [], [],
        ["1 与另一篇重复 004-fced18f72b6e04ae-9.md", "259 与另一篇重复 004-fced18f72b6e04ae-3.md"],
      ])
  }

  @Test("titles and issuers are stated, inferred or unknown as the texts have it")
  func envelopes() {
    let found = Seeds.reports.flatMap(\.plans).map { plan in
      let envelope = plan.envelope
      let title = (envelope.title?.text ?? "-") + (envelope.title?.isInferred == true ? "?" : "")
      let issuer = envelope.issuers.first.map { $0 + (envelope.issuerIsInferred ? "?" : "") } ?? "-"
      return "\(title) \(issuer) \(envelope.period?.text ?? "-")"
    }
    #expect(
      found == [
        "猇亭区2012年教育工作要点 猇亭区教育局? 2012", "宾阳县教育局2012年工作要点? 宾阳县教育局? 2012",
        "辽宁省教育厅2012年工作要点? 辽宁省教育厅? 2012", "教育部2012年工作要点? 教育部? 2012",
        "2012年教育人事工作要点 天津市教育委员会? 2012", "北片教育工会2012年工作要点 番禺区北片教育工会 2012",
        "全市教育工作要点? - -", "吉林市教育局2008年工作要点 吉林市教育局 2008", "教科办年度工作总结? - -",
        "卧龙山镇教办20xx年度工作总结 卧龙山镇教办 -", "东明县教育局年度工作计划? 东明县教育局? -",
        "教育系统两纲年度工作计划 - -", "教育系统年度教育发展工作计划 - -", "2024年教育系统年度教育发展工作计划 - 2024",
        "教育系统年度工作计划 - -", "教育系统2024年教育发展工作计划 - 2024", "教育局全年教育计划教育工作计划 - -",
        "教育系统两纲年度工作计划 - -", "教育系统年度工作计划 - -",
      ])
  }

  @Test("the notice that issues the first plan becomes its carrier")
  func carrier() throws {
    let envelope = Seeds.reports[0].plans[0].envelope
    let carrier = try #require(envelope.carrier)
    #expect(carrier.docNo?.text == "宜猇教发〔2012〕1号")
    #expect(carrier.signedOn?.text == "2012-01-30")
    #expect(carrier.recipients == ["各中小学(幼儿园)", "局属各单位"])
    #expect(carrier.copies == ["市教育局", "市政府教育督导室", "区委", "区人大", "区政府", "区政协", "区委区政府分管领导"])
    #expect(envelope.keywords == ["教育", "工作", "要点"])
  }

  @Test("placeholder dates are refused and the number gets its brackets")
  func placeholderDates() {
    let envelope = Seeds.reports[2].plans[0].envelope
    #expect(envelope.docNo?.text == "吉市教发〔2008〕1号")
    #expect(envelope.signedOn == nil)
    #expect(envelope.effectiveOn == nil)
    #expect(envelope.validity == "有效")
  }

  @Test("every ledger balances")
  func ledgers() {
    for report in Seeds.reports { #expect(report.ledger.isBalanced) }
  }

  @Test("no plan holds words of a page")
  func residue() {
    let words = [
      "上一篇", "下一篇", "查看更多", "相关参考", "范文网", "<1>", "手机", "小编", "阅读:", "平台不提供", "第1 页", "退款",
    ]
    for plan in Seeds.reports.flatMap(\.plans) {
      for word in words { #expect(!plan.source.contains(word), "\(plan.fileName): \(word)") }
    }
  }

  @Test("what comes out has no error and only true warnings")
  func diagnostics() {
    PlanParser.prepare()
    var ids: Set<String> = []
    for plan in Seeds.reports.flatMap(\.plans) {
      let file = SourceFile(path: plan.fileName, bytes: Array(plan.source.utf8))
      let (parsed, found) = PlanParser(settings: SiteSettings()).parse(file)
      #expect(parsed != nil)
      ids.formUnion(found.filter { $0.severity != .advice }.map(\.id))
    }
    #expect(ids == ["unknown-value", "numbering-gap", "numbering-jump-back"])
  }

  @Test("an import of what an import made changes nothing")
  func idempotence() {
    for plan in Seeds.reports.flatMap(\.plans) {
      let again = Importer.importTexts(
        [ImportInput(path: plan.fileName, text: decoded(plan.source), isMarkdown: true)],
        options: ImportOptions())[0]
      #expect(again.plans.map(\.source) == [plan.source])
      #expect(again.plans.map(\.fileName) == [plan.fileName])
      #expect(again.ledger.isBalanced)
    }
  }

  @Test("a body read again without its front matter keeps its structure")
  func bodies() throws {
    for plan in Seeds.reports.flatMap(\.plans) {
      let body = try #require(bodyOf(plan.source))
      let again = Importer.importTexts(
        [ImportInput(path: "again.md", text: decoded(body), isMarkdown: true)],
        options: ImportOptions())[0]
      let found = again.plans.compactMap { bodyOf($0.source) }
      #expect(found == [body], "\(plan.fileName)")
    }
  }
}

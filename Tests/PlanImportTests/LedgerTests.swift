import PlanModel
import Testing

@testable import PlanImport

@Suite("Ledger")
struct LedgerTests {
  /// A small generator with a fixed start, so that a failure comes again.
  struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 31
    }
  }

  private func report(_ bytes: [UInt8]) -> InputReport {
    Importer.importTexts(
      [ImportInput(path: "in.txt", text: EncodingDetector.decodeText(bytes))],
      options: ImportOptions())[0]
  }

  @Test("does not balance while a character is counted twice or not at all")
  func tellsFaults() {
    var ledger = Ledger(count: 2)
    ledger.claim(0, .kept)
    #expect(!ledger.isBalanced)
    #expect(ledger.unclaimed() == [1])
    ledger.claim(1, .residue)
    #expect(ledger.isBalanced)
    ledger.claim(1, .kept)
    #expect(!ledger.isBalanced)
    #expect(ledger.faults == ["第 1 个字符被记了两次"])
  }

  @Test("balances on random bytes", arguments: 1...40)
  func randomBytes(seed: UInt64) {
    var numbers = Numbers(state: seed)
    let bytes = (0..<Int.random(in: 0...3000, using: &numbers)).map { _ in
      UInt8.random(in: 0...255, using: &numbers)
    }
    #expect(report(bytes).ledger.isBalanced)
  }

  @Test("balances on shuffled pieces of the genre", arguments: 1...120)
  func randomTexts(seed: UInt64) {
    let pieces = [
      "一、", "二、", "三、", "(一)", "(二)", "1、", "2.", "3 ", "(1)", "1)", "a)", "2.1", "2.1.1 ", "任务一:",
      "第一章", "第二条 ",
      "篇1:", "篇2:", "范文 篇三", "\n", "\n\n", "\r\n", "\t", " ", "　", "加强教师队伍建设", "推进教育公平。", "工作要点",
      "2012年", "二○一二年三月五日",
      "某县教育局", "关于印发《某县工作要点》的通知", "各学校:", "主题词:教育 计划", "抄送:县政府。", "附:", "行事历", "二月", "十一月", "8:1、",
      "共印20份",
      "下一篇:", "<1> <2>", "学(xué)", "#", "##", "---", "?,", "\u{FFFD}", "，", "；", "第1 页共2 页", "*",
      "title: x", "\u{FEFF}", "🏫", "é",
    ]
    var numbers = Numbers(state: seed)
    let text = (0..<Int.random(in: 1...120, using: &numbers)).map { _ in
      pieces.randomElement(using: &numbers) ?? ""
    }.joined()
    for widens in [false, true] {
      let found = imported(text, options: ImportOptions(widensPunctuation: widens))
      #expect(found.ledger.isBalanced, "\(text.debugDescription)")
    }
  }

  @Test("balances on empty input, blanks and one endless line")
  func edges() {
    #expect(report([]).ledger.isBalanced)
    #expect(report(Array(" \r\n\t\n".utf8)).ledger.isBalanced)
    let line = String(repeating: "一、加强管理1、落实责任,", count: 4000)
    #expect(report(Array(line.utf8)).ledger.isBalanced)
  }

  @Test("says of every character what became of it")
  func entries() {
    let report = imported("当前位置:首页 > 计划\n某镇2018年教育工作计划\n一、条件\n1、维修操场,添置桌 椅三百套,更新教学设备,改造学校食堂和宿舍。\n")
    let ledger = report.ledger
    #expect(
      ledger.total == ledger.sum(.kept) + ledger.sum(.metadata) + ledger.sum(.residue)
        + ledger.sum(.changed) + ledger.sum(.layout))
    #expect(
      ledger.entries.map { "\($0.fate) \($0.before) \($0.reason)" } == [
        "residue 当前位置:首页 > 计划 网站路径", "metadata 某镇2018年教育工作计划 title", "changed   去掉词中的空格",
      ])
  }
}

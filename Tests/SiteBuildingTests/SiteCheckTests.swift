import PlanModel
import Testing

@testable import SiteBuilding

@Suite struct SiteCheckTests {
  @Test("advises of themes of the site's own vocabulary that no measure has, and of idle terms")
  func advisesOfIdleThemes() async throws {
    let folder = try TemporaryFolder([
      "content/a.md": """
      ---
      标题: 甲县工作要点
      种类: 工作要点
      发文机关: 甲县教育局
      年度: 2026
      ---
      1.检查校车安全。
      """,
      "content/themes.yaml": """
      - {id: bus, label: 校车, terms: [校车安全, 校车司机, 检查]}
      - {id: music, label: 音乐, terms: [合唱团]}
      """,
    ])
    var options = BuildOptions(asOf: CalendarDate("2026-06-30")!)
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    let report = try await SiteBuilder(options: options).check()
    let found = report.diagnostics.filter { $0.id.hasPrefix("theme-") }
    #expect(
      found.map { "\($0.id) \($0.place.line) \($0.message)" } == [
        "theme-unmatched-terms 1 主题“校车”有 1 个词没有在任何条目中出现：校车司机。",
        "theme-unused 2 没有条目属于主题“音乐”。",
      ])
    #expect(found.allSatisfy { $0.severity == .advice })
  }
}

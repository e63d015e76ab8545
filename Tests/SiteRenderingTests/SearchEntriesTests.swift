import Foundation
import PlanModel
import PlanParsing
import Testing

@testable import SiteRendering

@Suite("The search entries of a document")
struct SearchEntriesTests {
  @Test("are its chapters, measures with all they hold, and months, in the order of the text")
  func entries() throws {
    let document = try plan(
      """
      总的要求&目标。[^a]
      换行\\
      后面

      ## 一、*安全*工作

      各校<b>要</b>落实：

      1.检查校车。做到

      不留死角。

      - 甲 `x  y`
      - 乙 ![图](a.png)

      （1）每月一次。

      | 校 | 数 |
      | --- | ---: |
      | 一小 | 3 |

      ## 二、行事历

      三月

      1、开学检查。

      ## 附件：名单

      [^a]: 见附件。
      """, metadata: "docNo: 甲教〔2024〕1号\ncarrier: {title: 关于印发要点的通知, docNo: 甲教〔2024〕1号}")
    #expect(
      document.searchEntries { [$0] }.map(line) == [
        "|true|15||甲工作要点\n甲教〔2024〕1号\n关于印发要点的通知\n总的要求&目标。1换行 后面\n见附件。 ↩",
        "sec_1|true|18|0|一、安全工作\n各校<b>要</b>落实：",
        "sec_1__para_1|false|17|1|1.检查校车。做到\n不留死角。\n甲 x y\n乙\n（1）每月一次。\n校\n数\n一小\n3",
        "sec_2|true|15|3|二、行事历", "sec_1_2|true|6|4|三月",
        "sec_1_2__para_1|false|0||1、开学检查。", "att_2|true|15|5|附件：名单",
      ])
  }

  @Test(
    "hold every character that a page shows of its text, in its order, once", arguments: Folder.all)
  func isWhatIsShown(folder: Folder) throws {
    let plans = try folder.plans()
    #expect(plans.count > 5)
    for plan in plans {
      var writer = ByteWriter()
      DocumentBody(plan: plan).write(into: &writer)
      let body = shown(String(decoding: writer.bytes, as: UTF8.self))
      let found = plan.searchEntries().map { String(decoding: $0.text, as: UTF8.self) }
      #expect(withoutSpace(found.joined()).hasSuffix(withoutSpace(body)), "\(plan.metadata.path)")
    }
  }

  @Test(
    "have anchors that a site remembers, as all ids of a page are but those of footnotes",
    arguments: Folder.all)
  func anchors(folder: Folder) throws {
    for plan in try folder.plans() {
      var writer = ByteWriter()
      DocumentBody(plan: plan).write(into: &writer)
      let html = String(decoding: writer.bytes, as: UTF8.self)
      let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }.filter {
        !$0.hasPrefix("fn")
      }
      let anchors = String(decoding: plan.anchors, as: UTF8.self).split(separator: " ").map(
        String.init)
      #expect(anchors == ids, "\(plan.metadata.path)")
      #expect(Set(plan.searchEntries().map(\.anchor)).isSubset(of: anchors + [""]))
    }
  }

  /// A folder of real sources.
  enum Folder: String, CaseIterable, CustomTestStringConvertible {
    case example = "content"
    case shared = "../shared/plans"

    static var all: [Folder] { allCases.filter { FileManager.default.fileExists(atPath: $0.path) } }

    var testDescription: String { rawValue }

    private var path: String {
      URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: rawValue).standardizedFileURL.path
    }

    func plans() throws -> [Plan] {
      PlanParser.prepare()
      let files = try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
      return try files.filter { $0.hasSuffix(".md") }.compactMap { name in
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(path)/\(name)")))
        let source = SourceFile(path: name, bytes: bytes)
        return PlanParser(settings: SiteSettings()).parse(source).plan
      }
    }
  }

  private func line(_ entry: SearchEntry) -> String {
    let themes = entry.themes.map(String.init).joined(separator: ",")
    let text = String(decoding: entry.text, as: UTF8.self)
    return "\(entry.anchor)|\(entry.isHeading)|\(entry.headingLength)|\(themes)|\(text)"
  }

  private func plan(_ body: String, metadata: String = "") throws -> Plan {
    PlanParser.prepare()
    let source = """
      ---
      title: 甲工作要点
      kind: 工作要点
      issuer: 甲县教育局
      year: 2024
      publishedAt: 2024-02-01 09:00
      \(metadata)
      ---

      \(body)
      """
    let file = SourceFile(path: "a.md", bytes: Array(source.utf8))
    return try #require(PlanParser(settings: SiteSettings()).parse(file).plan)
  }

  /// What a browser shows of a body, its footnotes moved to where the entries have them.
  private func shown(_ html: String) -> String {
    let parts = html.components(separatedBy: "<section class=\"footnotes\">")
    let first = parts[0].range(of: "<section class=\"unit")?.lowerBound ?? parts[0].endIndex
    let moved = String(parts[0][..<first]) + parts.dropFirst().joined() + parts[0][first...]
    return moved.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  private func withoutSpace(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0 != " " && !("\t"..."\r").contains($0) })
  }
}

import ArgumentParser
import PlanModel
import SiteBuilding

/// `planpress build`: the whole site from a content folder.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "由内容文件夹生成网站。",
    discussion: """
      内容有错误时一个文件也不写，原来的网站保持不变；没有错误才整体换成新网站。
      退出码：0 成功，1 内容有错误(--strict 时警告也算)，2 读写失败，64 用法不对。
      """)

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case search, themes, targets
  }

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("网站写到哪个文件夹。", valueName: "文件夹"))
  var output = "public"

  @Flag(help: "连草稿一起生成，用于预览。")
  var drafts = false

  @Option(
    help: ArgumentHelp("不做哪些部分：search、themes、targets，用逗号分开。", valueName: "部分"),
    transform: { text in
      try text.split(separator: ",").map { name in
        guard let part = Part(rawValue: String(name)) else {
          throw ValidationError("没有“\(name)”这个部分，可写 search、themes、targets。")
        }
        return part
      }
    })
  var without: [Part] = []

  @Flag(help: "允许已发布的网址消失而没有转向或撤回说明。")
  var allowRemoval = false

  @Flag(name: .customLong("timings"), help: "显示各阶段用时；--timings=json 输出 JSON。")
  var timings = false

  @Flag(name: .customLong("timings-json"), help: .hidden)
  var timingsJSON = false

  func run() async throws {
    var options = site.buildOptions()
    options.output = output
    options.includesDrafts = drafts
    options.allowsRemoval = allowRemoval
    options.withoutSearch = without.contains(.search)
    options.withoutThemes = without.contains(.themes)
    options.withoutTargets = without.contains(.targets)
    let report: BuildReport
    do {
      report = try await SiteBuilder(options: options).build()
    } catch {
      throw Terminal.fail(error)
    }
    tell(report, asOf: options.asOf)
    if report.fails(strict: site.strict) { throw ExitCode(1) }
  }

  /// What a publisher should know of the output folder.
  private func tell(_ written: WriteReport) {
    if !written.hidden.isEmpty {
      let names = written.hidden.prefix(10).joined(separator: "、")
      let count = written.hidden.count > 10 ? " 等 \(written.hidden.count) 个" : ""
      Terminal.tell("注意：沿用了不是本程序生成的隐藏文件：\(names)\(count)。请确认是您放的。\n")
    }
    if let leftover = written.leftover {
      Terminal.tell("注意：旧网站有一部分现在删不掉，留在“\(leftover)”，下次生成时再删。\n")
    }
  }

  private func tell(_ report: BuildReport, asOf: CalendarDate) {
    let shown = report.diagnostics.filter { $0.severity != .advice }
    if !shown.isEmpty { Terminal.tell(DiagnosticReport(shown).text) }
    for source in report.withheld { Terminal.tell("未发布：\(source.chineseText)\n") }
    if let written = report.written {
      print(
        "已生成 \(report.documentCount) 份文件的网站(截至 \(asOf.text))：\(output)/，"
          + "新增 \(written.added.count)、改动 \(written.changed.count)、删除 \(written.removed.count)、"
          + "未变 \(written.unchangedCount) 个文件。")
      tell(written)
    } else {
      Terminal.tell("没有写入任何文件，\(output)/ 保持原样。\n")
    }
    if let changes = report.changes?.text, !changes.isEmpty { print(changes, terminator: "") }
    if timingsJSON {
      print(report.timingsJSON)
    } else if timings {
      print(report.timingsText)
    }
  }
}

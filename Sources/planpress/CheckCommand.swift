import ArgumentParser
import PlanModel
import SiteBuilding

/// `planpress check`: everything a build would say, and advice besides, without writing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检查内容文件夹，不生成网站。",
    discussion: "退出码：0 没有错误，1 有错误(--strict 时警告也算)，2 读写失败，64 用法不对。")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("输出格式：text 或 json。", valueName: "格式"))
  var format: Format = .text

  @Option(help: ArgumentHelp("说明某一条为什么有这些主题，如 liaoning-2012#p11。", valueName: "标识#条"))
  var explain: String?

  func run() async throws {
    let options = site.buildOptions()
    let report: BuildReport
    do {
      if let explain {
        print(try await SiteBuilder(options: options).explain(explain))
        return
      }
      report = try await SiteBuilder(options: options).check()
    } catch {
      throw Terminal.fail(error)
    }
    let diagnostics = DiagnosticReport(report.diagnostics)
    print(format == .json ? diagnostics.json : diagnostics.text, terminator: "")
    if format == .text {
      for source in report.withheld { print("未发布：\(source.chineseText)") }
    }
    if report.fails(strict: site.strict) { throw ExitCode(1) }
  }
}

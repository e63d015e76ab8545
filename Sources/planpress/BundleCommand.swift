import ArgumentParser
import PlanModel
import SiteBuilding

/// `planpress bundle`: the site, or a theme of it, as one file for reading without a network.
struct BundleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle", abstract: "把全站或一个主题打成离线包(zip)或电子书(epub)。",
    discussion: """
      离线包解压后双击 index.html 即可浏览和搜索，不需要网络；包外的链接改为文字说明。
      同样的内容得到逐字节相同的文件。
      """)

  @OptionGroup var site: SiteOptions

  @Flag(help: "全站。")
  var all = false

  @Option(help: ArgumentHelp("只收一个主题：主题的标识，如 school-safety。", valueName: "标识"))
  var theme: String?

  @Option(help: "zip：离线网站；epub：电子书。")
  var format = BundleFormat.zip

  @Option(help: ArgumentHelp("写成哪个文件。", valueName: "文件"))
  var output: String

  func validate() throws {
    if all == (theme != nil) { throw ValidationError("请在 --all 与 --theme 中写一个。") }
  }

  func run() async throws {
    let scope = theme.map(BundleScope.theme) ?? .all
    let report: BuildReport
    do {
      report = try await buildBundle(
        scope, as: format, into: output, options: site.buildOptions())
    } catch let error as BundleError {
      Terminal.tell("错误：\(error)\n")
      throw ExitCode(1)
    } catch {
      throw Terminal.fail(error)
    }
    let shown = report.diagnostics.filter { $0.severity != .advice }
    if !shown.isEmpty { Terminal.tell(DiagnosticReport(shown).text) }
    if report.written == nil {
      Terminal.tell("内容有错误，没有打包。\n")
    } else {
      print("已打包：\(output)")
    }
    if report.fails(strict: site.strict) { throw ExitCode(1) }
  }
}

extension BundleFormat: ExpressibleByArgument {}

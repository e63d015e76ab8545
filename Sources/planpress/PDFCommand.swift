import ArgumentParser
import Foundation
import PlanImport
import PlanModel
import SiteBuilding

/// `planpress pdf`: documents as PDF, printed by a headless Chromium with the site's print style.
struct PDFCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pdf", abstract: "把文件印成 PDF（A4，GB/T 9704-2012）。",
    discussion: """
      需要本机装有 Chromium、Chrome 或 Edge；没有时，可在浏览器里打开页面直接打印。
      默认打印普通稿，不带红头。
      退出码：0 成功，1 内容有错误或没有这份文件，2 读写失败或没有浏览器，64 用法不对。
      """)

  @Argument(help: ArgumentHelp("文件的标识，可写多个。", valueName: "标识"))
  var ids: [String]

  @OptionGroup var site: SiteOptions

  @Option(help: ArgumentHelp("PDF 写到哪个文件夹。", valueName: "文件夹"))
  var output = "."

  @Option(help: ArgumentHelp("浏览器程序的路径；默认在 PATH 里找。", valueName: "路径"))
  var browser: String?

  @Flag(help: "印出红色的发文机关标志。只供有权制发该文件的机关使用。")
  var redHead = false

  func run() async throws {
    guard let program = browser.map({ ExternalProgram(path: $0) }) ?? PDFCommand.findBrowser()
    else {
      throw Terminal.fail(PDFFault.noBrowser)
    }
    var options = site.buildOptions()
    options.withoutSearch = true
    let folder: ScratchFolder
    let report: BuildReport
    do {
      folder = try ScratchFolder()
      options.output = folder.path + "/site"
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      report = try await SiteBuilder(options: options).build()
    } catch {
      throw Terminal.fail(error)
    }
    guard report.written != nil else {
      Terminal.tell(DiagnosticReport(report.diagnostics.filter { $0.severity != .advice }).text)
      throw ExitCode(1)
    }
    for id in ids {
      try write(id, from: options.output, with: program, profile: folder.path + "/profile")
    }
  }

  private func write(
    _ id: String, from site: String, with program: ExternalProgram, profile: String
  ) throws {
    let pages = ["plans", "notices"].map { "\(site)/\($0)/\(id).html" }
    guard let page = pages.first(where: FileManager.default.fileExists(atPath:)) else {
      Terminal.tell("没有标识为“\(id)”的文件。\n")
      throw ExitCode(1)
    }
    let target = URL(fileURLWithPath: output).appendingPathComponent("\(id).pdf")
    let address = URL(fileURLWithPath: page).absoluteString + (redHead ? "?head=red" : "")
    do {
      _ = try program.run(
        [
          "--headless", "--disable-gpu", "--no-first-run", "--no-pdf-header-footer",
          "--user-data-dir=\(profile)",
          "--print-to-pdf=\(target.path)",
        ] + (geteuid() == 0 ? ["--no-sandbox"] : []) + [address])
      guard FileManager.default.fileExists(atPath: target.path) else { throw PDFFault.failed(id) }
    } catch {
      throw Terminal.fail(error)
    }
    print("已写 \(output)/\(id).pdf")
  }

  private static func findBrowser() -> ExternalProgram? {
    ExternalProgram(
      ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
      searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")
  }
}

private enum PDFFault: Error, CustomStringConvertible {
  case noBrowser
  case failed(String)

  var description: String {
    switch self {
    case .noBrowser:
      "本机没有 Chromium、Chrome 或 Edge。可用 --browser 指明路径，或在浏览器里打开页面直接打印。"
    case .failed(let name): "浏览器没有印出“\(name)”。"
    }
  }
}

import ArgumentParser
import Foundation
import PlanImport

/// `planpress import`: files as offices have them become plan sources.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "把文本、网页、Word、PDF 转成计划源文件,并说明每个字符的去向。")

  @Argument(help: "要导入的文件:.txt、.md、.html、.docx、.odt、.pdf。")
  var files: [String]

  @Option(name: .long, help: "写入源文件的文件夹。")
  var output = "content"

  @Option(name: .long, help: "写入报告(JSON)的文件。")
  var report: String?

  @Option(name: .long, help: "文本的编码,例如 GB18030;不写则自动判断。")
  var encoding: String?

  @Option(name: .long, help: "simplified:繁体转为简体;keep:保留原字。")
  var script = Script.simplified

  @Flag(name: .long, help: "把汉字之间的半角标点改为全角。")
  var punctuation = false

  @Flag(name: .long, help: "覆盖已有的同名文件。")
  var force = false

  enum Script: String, ExpressibleByArgument, CaseIterable {
    case simplified, keep
  }

  func run() throws {
    let reader = DocumentReader(
      searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "", encoding: encoding)
    do {
      let inputs = try InputPath.paths(files, arguments: Self.arguments).map(reader.read)
      let reports = Importer.importTexts(
        inputs,
        options: ImportOptions(
          simplifiesScript: script == .simplified, widensPunctuation: punctuation))
      try checkBalance(reports)
      try ImportOutput(folder: output, overwrites: force).write(reports.flatMap(\.plans))
      if let report { try write(ReportWriter.json(reports), to: report) }
      print(ReportWriter.summary(reports), terminator: "")
      if reports.allSatisfy({ $0.plans.isEmpty }) {
        complain("没有找到可以写成计划的正文。")
        throw ExitCode(1)
      }
    } catch let failure as ImportFailure {
      complain(failure.description)
      throw ExitCode(1)
    }
  }

  /// The words of the command line as the system gave them, without the program's name.
  private static var arguments: [[UInt8]] {
    UnsafeBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc)).dropFirst()
      .compactMap { word in
        word.map { UnsafeRawBufferPointer(start: $0, count: strlen($0)).map { $0 } }
      }
  }

  /// The ledger is the program's own check on itself: when it does not add up, nothing is written.
  private func checkBalance(_ reports: [InputReport]) throws {
    for report in reports where !report.ledger.isBalanced {
      complain("内部错误:\(report.path) 的字符账目不平,没有写入任何文件。请把这份文件报告给开发者。")
      for fault in report.ledger.faults.prefix(3) { complain("  \(fault)") }
      for offset in report.ledger.unclaimed().prefix(3) {
        complain("  第 \(report.line(at: offset)) 行有字符没有去向(偏移 \(offset))")
      }
      throw ExitCode(2)
    }
  }

  private func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ImportFailure("写不了报告 \(path):\(error.localizedDescription)")
    }
  }

  private func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }
}

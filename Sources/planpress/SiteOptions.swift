import ArgumentParser
import Foundation
import PlanModel
import SiteBuilding

/// What `build`, `check` and the other commands that read a content folder have in common.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("内容文件夹。", valueName: "文件夹"))
  var content = "content"

  @Option(help: ArgumentHelp("模板文件夹；其中的文件替换程序自带的同名模板。", valueName: "文件夹"))
  var templates = "templates"

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("按哪一天的状态生成，如 2026-03-05；默认今天(北京时间)。", valueName: "日期"),
    transform: { text in
      guard let date = CalendarDate(text) else {
        throw ValidationError("“\(text)”不是日期，应写成 2026-03-05。")
      }
      return date
    })
  var asOf: CalendarDate?

  @Flag(help: "把警告也当作错误。")
  var strict = false

  /// The options of a build; the day is today's in UTC+8 where none is given.
  func buildOptions() -> BuildOptions {
    var options = BuildOptions(asOf: asOf ?? SiteOptions.today())
    options.content = content
    options.templates = templates
    options.isStrict = strict
    return options
  }

  static func today() -> CalendarDate {
    var seconds = time(nil) + 8 * 3600
    var parts = tm()
    gmtime_r(&seconds, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(year: 2000, month: 1, day: 1)!
  }
}

/// How the commands speak and end: 0 clean, 1 an error in the content, 2 the machine's fault.
enum Terminal {
  static func tell(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Tells a fault of the machine or of a template, and ends with 2.
  static func fail(_ error: any Error) -> ExitCode {
    tell("错误：\(error)\n")
    return ExitCode(2)
  }
}

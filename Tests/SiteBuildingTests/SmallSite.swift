import Foundation
import PlanModel
import Testing

@testable import SiteBuilding

/// A plan of 某县教育局 for 2024; `extra` are further lines of its front matter.
func countyPlan(_ title: String, _ extra: String = "", body: String) -> String {
  """
  ---
  标题: \(title)
  种类: 工作计划
  发文机关: 某县教育局
  年度: 2024
  发布时间: 2024-01-05 09:00
  \(extra)
  ---
  \(body)
  """
}

extension TemporaryFolder {
  /// Options of a build in June 2024, from `content` and `templates` into `out`.
  var buildOptions: BuildOptions {
    var options = BuildOptions(asOf: CalendarDate(year: 2024, month: 6, day: 1)!)
    options.content = path + "/content"
    options.templates = path + "/templates"
    options.output = path + "/out"
    return options
  }

  /// The files of the archive `name`, by path; they are left in the folder `target`.
  func unzipped(_ name: String, into target: String) throws -> [String: String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["unzip", "-qo", "\(path)/\(name)", "-d", "\(path)/\(target)"]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return files(in: target)
  }
}

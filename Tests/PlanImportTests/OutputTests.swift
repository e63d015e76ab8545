import Foundation
import Testing

@testable import PlanImport

@Suite("Output")
struct OutputTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("import-output-\(UUID().uuidString)").path

  private func plans(_ title: String) -> [ImportedPlan] {
    imported("篇1:\(title)\n一、条件\n1、新建校舍两处,维修操场三个。\n篇2:某镇乙计划\n一、教师\n1、培训教师三百人次,考核全部合格。").plans
  }

  private var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
  }

  @Test("writes the plans and nothing else")
  func writes() throws {
    try ImportOutput(folder: folder, overwrites: false).write(plans("某镇甲计划"))
    #expect(names == ["in-1.md", "in-2.md"])
  }

  @Test("one file that exists already keeps all from being written")
  func conflict() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("旧".utf8).write(to: URL(fileURLWithPath: folder + "/in-2.md"))
    #expect(throws: ImportFailure.self) {
      try ImportOutput(folder: folder, overwrites: false).write(plans("某镇甲计划"))
    }
    #expect(names == ["in-2.md"])
    #expect(try String(contentsOfFile: folder + "/in-2.md", encoding: .utf8) == "旧")
    try ImportOutput(folder: folder, overwrites: true).write(plans("某镇甲计划"))
    #expect(names == ["in-1.md", "in-2.md"])
    #expect(try String(contentsOfFile: folder + "/in-2.md", encoding: .utf8) != "旧")
  }

  @Test("a failure halfway puts back what was there")
  func failure() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data("旧".utf8).write(to: URL(fileURLWithPath: folder + "/in-1.md"))
    var broken = plans("某镇甲计划")
    broken[1].fileName = "没有/这个.md"
    #expect(throws: ImportFailure.self) {
      try ImportOutput(folder: folder, overwrites: true).write(broken)
    }
    #expect(names == ["in-1.md"])
    #expect(try String(contentsOfFile: folder + "/in-1.md", encoding: .utf8) == "旧")
  }

  @Test("file names keep letters and digits, or become a hash")
  func fileNames() {
    #expect(FileNames.stem("a/My Plan_2012.txt") == "my-plan-2012")
    #expect(FileNames.stem("工作计划2012.docx") == "2012")
    #expect(FileNames.stem("工作计划.docx").hasPrefix("import-"))
    #expect(FileNames.stems(["a/x.txt", "b/x.txt"]) == ["x", "x-2"])
  }
}

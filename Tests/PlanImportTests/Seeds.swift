import Foundation
import PlanModel
import PlanParsing
import Testing

@testable import PlanImport

/// The scraped files beside the package, read in place.
enum Seeds {
  private static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("shared/seeds")
  }

  /// Whether the tests that need them can run; on a build server they must.
  static var arePresent: Bool {
    let exists = FileManager.default.fileExists(atPath: folder.path)
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    return exists
  }

  static let reports: [InputReport] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let bytes = [UInt8]((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data())
      return Importer.importTexts(
        [ImportInput(path: name, text: EncodingDetector.decodeText(bytes))],
        options: ImportOptions())[0]
    }
  }()
}

/// The outline that the parser reads out of an imported source, a unit a line.
func outline(of plan: ImportedPlan) -> [String] {
  PlanParser.prepare()
  let file = SourceFile(path: plan.fileName, bytes: Array(plan.source.utf8))
  let (parsed, _) = PlanParser(settings: SiteSettings()).parse(file)
  guard let parsed else { return ["不能解析"] }
  let units = parsed.units.map { unit in
    "\(String(repeating: " ", count: unit.depth))\(unit.role.rawValue) \(unit.label)|\(unit.title.prefix(12))"
  }
  let months = parsed.calendar.map { "month \($0.month) \($0.label)|\($0.text.prefix(12))" }
  return units + months
}

import Foundation
import HeldMaterial
import PlanModel
import PlanParsing

@testable import PlanImport

/// The scraped files beside the package, read in place.
enum Seeds {
  static let reports: [InputReport] = {
    let names = (try? HeldMaterial.names(in: "seeds", endingWith: ".txt")) ?? []
    return names.map { name in
      let data = try? HeldMaterial.data("seeds/\(name)")
      return Importer.importTexts(
        [ImportInput(path: name, text: EncodingDetector.decodeText([UInt8](data ?? Data())))],
        options: ImportOptions())[0]
    }
  }()
}

func decoded(_ text: String) -> DecodedText { EncodingDetector.decodeText(Array(text.utf8)) }

/// Imports one text under the name `in.txt`.
func imported(_ text: String, options: ImportOptions = ImportOptions()) -> InputReport {
  Importer.importTexts([ImportInput(path: "in.txt", text: decoded(text))], options: options)[0]
}

/// The sources of the plans that a text gives.
func sources(_ text: String, options: ImportOptions = ImportOptions()) -> [String] {
  imported(text, options: options).plans.map(\.source)
}

/// The outline that the parser reads out of an imported source, a unit a line, as in `seedOutlines`.
func shortOutline(of plan: ImportedPlan) -> [String] {
  PlanParser.prepare()
  let file = SourceFile(path: plan.fileName, bytes: Array(plan.source.utf8))
  guard let parsed = PlanParser(settings: SiteSettings()).parse(file).plan else { return ["不能解析"] }
  let codes: [UnitRole: String] = [
    .chapter: "C", .section: "S", .measure: "M", .item: "I", .subitem: "s", .goal: "G", .annex: "A",
  ]
  let units = parsed.units.compactMap { unit in
    codes[unit.role].map { "\($0) \(unit.label) \(start(of: unit.title))" }
  }
  return units + parsed.calendar.map { "m \($0.month) \($0.label) \(start(of: $0.text))" }
}

private func start(of text: String) -> String {
  let words = String(text.prefix(8))
  return words.hasSuffix("。") ? String(words.dropLast()) : words
}

/// What stands behind the front matter.
func bodyOf(_ source: String) -> String? {
  source.range(of: "---\n\n").map { String(source[$0.upperBound...]) }
}

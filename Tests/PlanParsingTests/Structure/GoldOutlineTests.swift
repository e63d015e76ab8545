import Foundation
import HeldMaterial
import PlanModel
import Testing

@testable import PlanParsing

@Suite(.enabled(if: HeldMaterial.isThere, "../shared is absent")) struct GoldOutlineTests {
  private struct GoldUnit: Decodable {
    var role: String
    var label: String
    var title: String?
    var lead: String?
    var children: [GoldUnit]?
  }

  private struct GoldPlan: Decodable {
    var source: String
    var outline: [GoldUnit]
  }

  private func heldPlan(_ name: String) throws -> (plan: Plan, bytes: [UInt8]) {
    PlanParser.prepare()
    let bytes = [UInt8](try HeldMaterial.data("plans/\(name).md"))
    let file = SourceFile(path: "\(name).md", bytes: bytes)
    return (try #require(PlanParser(settings: SiteSettings()).parse(file).plan), bytes)
  }

  @Test(
    "finds the measures of the real plans",
    arguments: [
      ("xiaoting-2012", 19, 0), ("liaoning-2012", 36, 0), ("tianjin-personnel-2012", 18, 0),
      ("panyu-union-2012", 8, 52), ("jilin-2008", 27, 0), ("dongming-annual", 46, 0),
    ])
  func findsMeasures(name: String, measures: Int, entries: Int) throws {
    let plan = try heldPlan(name).plan
    #expect(plan.units.filter { $0.role == .measure }.count == measures)
    #expect(plan.calendar.count == entries)
  }

  @Test(
    "has the labels, leads, order and chapters of a careful reader",
    arguments: [
      ("000_d4516f91ee4dfc6e.txt", "liaoning-2012"),
      ("002_1767d8dd793a83bf.txt", "jilin-2008"),
    ])
  func agreesWithReader(source: String, name: String) throws {
    let gold = try JSONDecoder().decode(
      [GoldPlan].self, from: HeldMaterial.data("gold/outlines.json"))
    let reference = try #require(gold.first { $0.source == source })
    let plan = try heldPlan(name).plan
    #expect(lines(of: plan) == reference.outline.flatMap { lines(of: $0, depth: 0) })
  }

  private func lines(of unit: GoldUnit, depth: Int) -> [String] {
    let title = unit.title ?? unit.lead ?? ""
    return ["\(depth) \(unit.role) \(unit.label) \(title)"]
      + (unit.children ?? []).flatMap { lines(of: $0, depth: depth + 1) }
  }

  private func lines(of plan: Plan) -> [String] {
    plan.units.map { "\($0.depth) \($0.role.rawValue) \($0.label) \($0.title)" }
  }

  @Test(
    "puts every character of a source into exactly one place",
    arguments: [
      "xiaoting-2012", "liaoning-2012", "tianjin-personnel-2012", "panyu-union-2012",
      "jilin-2008", "dongming-annual",
    ])
  func keepsEveryCharacter(name: String) throws {
    let (plan, bytes) = try heldPlan(name)
    var placed = plan.preamble
    for unit in plan.units {
      placed += unit.label + (unit.hasHeading ? unit.title : "") + unit.text
    }
    for entry in plan.calendar { placed += entry.label + entry.text }
    let source = String(decoding: bytes, as: UTF8.self)
    let body = source.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
    #expect(letters(of: placed).sorted() == letters(of: body).sorted())
  }

  /// All but white space and the marks of Markdown headings.
  private func letters(of text: String) -> [UInt32] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "#" }.map(\.value)
  }
}

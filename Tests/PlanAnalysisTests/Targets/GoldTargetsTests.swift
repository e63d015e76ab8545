import Foundation
import HeldMaterial
import PlanAnalysis
import PlanModel
import Testing

/// One labelled quantity; `text` may be any part of the clause.
private struct Label: Decodable {
  var text: String
  var op: String
  var value: Double
  var valueMax: Double?
  var unit: String
  var soft: Bool?

  enum CodingKeys: String, CodingKey {
    case text, op, value, valueMax, unit, soft, quote
    case upper = "value_max"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    text =
      try values.decodeIfPresent(String.self, forKey: .text)
      ?? values.decode(String.self, forKey: .quote)
    op = try values.decode(String.self, forKey: .op)
    value = try values.decode(Double.self, forKey: .value)
    valueMax =
      try values.decodeIfPresent(Double.self, forKey: .valueMax)
      ?? values.decodeIfPresent(Double.self, forKey: .upper)
    unit = try values.decode(String.self, forKey: .unit)
    soft = try values.decodeIfPresent(Bool.self, forKey: .soft)
  }

  func matches(_ target: Target) -> Bool {
    let label = folded(text)
    let clause = folded(target.text)
    return target.value == value && target.upperValue == valueMax && target.unit == unit
      && target.comparison.rawValue == op && (clause.contains(label) || label.contains(clause))
  }
}

private struct Phrase: Decodable { var text: String }

private struct Gold: Decodable {
  var targets: [Label]
  var others: [Phrase]

  enum CodingKeys: String, CodingKey {
    case targets
    case others = "not_targets"
  }
}

private struct Score {
  var found = 0
  var wrong: [Target] = []
  var missing: [Label] = []

  var precision: Double { Double(found) / Double(max(1, found + wrong.count)) }
  var recall: Double { Double(found) / Double(max(1, found + missing.count)) }

  init(_ targets: [Target], against labels: [Label]) {
    var left = labels
    for target in targets {
      if let index = left.firstIndex(where: { $0.matches(target) }) {
        if left[index].soft != true { found += 1 }
        left.remove(at: index)
      } else {
        wrong.append(target)
      }
    }
    missing = left.filter { $0.soft != true }
  }
}

private func folded(_ text: String) -> String {
  text.filter { !$0.isWhitespace }.replacingOccurrences(of: ",", with: "，")
}

/// The targets of a plan source's paragraphs, headings left out.
private func targets(ofSource data: Data, year: Int) -> [Target] {
  let text = String(decoding: data, as: UTF8.self)
  let body = text.components(separatedBy: "\n---\n").dropFirst().joined(separator: "\n---\n")
  return body.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("#") }
    .flatMap { extractTargets(in: String($0), firstYear: year) }
}

@Test(
  "finds the hand-labelled targets of a real plan and none of its look-alikes",
  .enabled(if: HeldMaterial.isThere, "../shared is absent"))
func findsGoldTargets() throws {
  let answers = try HeldMaterial.data("gold/targets.json")
  let source = try HeldMaterial.data("plans/jilin-2008.md")
  let gold = try JSONDecoder().decode(Gold.self, from: answers)
  let found = targets(ofSource: source, year: 2008)
  let score = Score(found, against: gold.targets)
  #expect(score.precision >= 0.95, "\(score.wrong.map(\.text))")
  #expect(score.recall >= 0.92, "\(score.missing.map(\.text))")
  for phrase in gold.others {
    #expect(extractTargets(in: phrase.text, firstYear: 2008) == [], "\(phrase.text)")
  }
}

@Test(
  "finds the values of further real plans",
  .enabled(if: HeldMaterial.isThere, "../shared is absent"),
  arguments: [
    ("liaoning-2012", 2012), ("dongming-annual", 2011), ("tianjin-personnel-2012", 2012),
    ("xiaoting-2012", 2012), ("panyu-union-2012", 2012),
  ])
func findsValuesOfPlans(plan: String, year: Int) throws {
  let source = try HeldMaterial.data("plans/\(plan).md")
  let labels = try fixture("plan-target-values.json", as: [String: [Label]].self)
  let score = Score(targets(ofSource: source, year: year), against: labels[plan] ?? [])
  #expect(score.wrong.isEmpty, "\(score.wrong.map(\.text))")
  #expect(score.missing.isEmpty, "\(score.missing.map(\.text))")
}

private func fixture<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../Fixtures/\(name)").standardizedFileURL
  return try JSONDecoder().decode(type, from: Data(contentsOf: url))
}

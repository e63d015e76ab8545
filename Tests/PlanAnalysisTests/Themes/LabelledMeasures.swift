import Foundation
import HeldMaterial
import PlanModel
import PlanParsing

@testable import PlanAnalysis

/// A measure with the themes that a reader gave it.
struct LabelledMeasure {
  var plan: String
  var chapter: String
  var lead: String
  var text: String
  var themes: [String]
  var acceptable: [String]
}

/// How well the program's themes agree with the labels. A theme that the reader calls acceptable
/// counts neither for nor against.
struct Agreement: CustomStringConvertible {
  var right = 0
  var wrong = 0
  var missed = 0
  var primaryRight = 0
  var measures = 0
  var mistakes: [String] = []

  var f1: Double { Double(2 * right) / Double(max(1, 2 * right + wrong + missed)) }
  var primary: Double { Double(primaryRight) / Double(max(1, measures)) }

  var description: String {
    "F1 \(rounded(f1)), primary \(rounded(primary)) (\(measures) measures, "
      + "\(right) right, \(wrong) wrong, \(missed) missed)"
  }

  private func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
}

/// Builds each labelled plan from its measures, assigns themes over all of them, and compares.
func agreement(
  _ measures: [LabelledMeasure], weights: ThemeWeights = ThemeWeights()
) -> Agreement {
  let matcher = ThemeMatcher(vocabulary: DefaultVocabulary.vocabulary)
  var names: [String] = []
  for measure in measures where !names.contains(measure.plan) { names.append(measure.plan) }
  let groups = names.map { name in measures.filter { $0.plan == name } }
  let matches = groups.map { matcher.scan(plan(of: $0)) }
  var statistics = TermStatistics(termCount: matcher.terms.count)
  for match in matches { statistics.add(match) }
  let assigner = ThemeAssigner(matcher: matcher, statistics: statistics, weights: weights)
  var result = Agreement()
  for (group, match) in zip(groups, matches) {
    let themes = assigner.themes(of: match)
    for (position, measure) in group.enumerated() {
      let found = themes.themes(at: position).map { matcher.vocabulary.themes[Int($0.theme)].id }
      result.add(measure, found: found)
    }
  }
  return result
}

extension Agreement {
  mutating func add(_ measure: LabelledMeasure, found: [String]) {
    let missing = measure.themes.filter { !found.contains($0) }
    let surplus = found.filter { !measure.themes.contains($0) && !measure.acceptable.contains($0) }
    right += measure.themes.count - missing.count
    missed += missing.count
    wrong += surplus.count
    measures += 1
    if found.first == measure.themes.first { primaryRight += 1 }
    if !missing.isEmpty || !surplus.isEmpty || found.first != measure.themes.first {
      mistakes.append("\(measure.lead): \(measure.themes) + \(measure.acceptable), found \(found)")
    }
  }
}

/// A plan of the measures, each chapter once, in order.
private func plan(of measures: [LabelledMeasure]) -> Plan {
  var plan = Plan(
    metadata: PlanMetadata(id: "labelled", path: "labelled.md", title: "", kind: "工作要点"))
  var chapter = -1
  for (index, measure) in measures.enumerated() {
    if chapter < 0 || plan.units[chapter].title != measure.chapter {
      chapter = plan.units.count
      plan.units.append(
        OutlineUnit(
          id: "sec_\(index)", role: .chapter, title: measure.chapter, hasHeading: true))
    }
    plan.units.append(
      OutlineUnit(
        id: "para_\(index)", role: .measure, depth: 1, parent: chapter, title: measure.lead,
        hasHeading: true, text: measure.text))
  }
  return plan
}

/// Labelled measures of this folder's fixture.
func fixtureMeasures() throws -> [LabelledMeasure] {
  let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/labelled-measures.json")
  return try JSONDecoder().decode([FixtureMeasure].self, from: Data(contentsOf: url)).map {
    LabelledMeasure(
      plan: $0.plan, chapter: $0.chapter ?? "", lead: $0.lead, text: $0.text, themes: $0.themes,
      acceptable: $0.acceptable ?? [])
  }
}

private struct FixtureMeasure: Decodable {
  var plan: String
  var chapter: String?
  var lead: String
  var text: String
  var themes: [String]
  var acceptable: [String]?
}

/// The 63 labelled measures of the held material, with their texts out of the two plans there.
func sharedMeasures() throws -> [LabelledMeasure] {
  var texts: [String: [Int: String]] = [:]
  for (source, name) in [("000", "liaoning-2012"), ("002", "jilin-2008")] {
    let plan = try HeldMaterial.data("plans/\(name).md")
    texts[source] = numberedTexts(String(decoding: plan, as: UTF8.self))
  }
  let labels = try HeldMaterial.data("gold/measure-themes.json")
  return try JSONDecoder().decode([SharedMeasure].self, from: labels).map {
    LabelledMeasure(
      plan: String($0.source.prefix(3)), chapter: $0.chapter, lead: $0.lead,
      text: texts[String($0.source.prefix(3))]?[$0.number] ?? "", themes: $0.themes,
      acceptable: $0.acceptable ?? [])
  }
}

private struct SharedMeasure: Decodable {
  var source: String
  var chapter: String
  var number: Int
  var lead: String
  var themes: [String]
  var acceptable: [String]?
}

/// Paragraphs below each line that begins with a number, by that number. Simpler than the parser
/// on purpose: these tests are about themes.
private func numberedTexts(_ source: String) -> [Int: String] {
  var result: [Int: String] = [:]
  var number: Int?
  for line in source.split(separator: "\n") {
    let words = line.drop { $0 == "#" || $0 == " " }
    if line.hasPrefix("## ") {
      number = nil
    } else if let value = Int(words.prefix { $0.isNumber }), line.hasPrefix("#") || number == 35 {
      number = value
      result[value] = ""
    } else if let number {
      result[number, default: ""] += line + "\n"
    }
  }
  return result
}

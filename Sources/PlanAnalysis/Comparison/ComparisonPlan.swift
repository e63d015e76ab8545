import PlanModel

/// What comparing needs of one plan.
package struct ComparisonPlan: Sendable, Hashable {
  package var id: String
  package var title: String
  package var year: Int?
  package var issuer: String
  package var units: [ComparisonUnit]

  package init(id: String, title: String, year: Int?, issuer: String, units: [ComparisonUnit]) {
    self.id = id
    self.title = title
    self.year = year
    self.issuer = issuer
    self.units = units
  }
}

/// One unit that is compared: a measure with what is nested in it, a goal, or a paragraph.
package struct ComparisonUnit: Sendable, Hashable {
  package var id: String
  package var label: String
  /// Its heading or lead sentence.
  package var lead: String
  package var text: String
  /// Theme ids.
  package var themes: [String]
  package var targets: [Target]

  package init(
    id: String, label: String, lead: String, text: String, themes: [String] = [],
    targets: [Target] = []
  ) {
    self.id = id
    self.label = label
    self.lead = lead
    self.text = text
    self.themes = themes
    self.targets = targets
  }
}

/// The units of a plan that are compared, in order: measures, goals and paragraphs; items hang on to
/// the text of the unit that holds them. `themes` and `targets` go by unit index and may be short.
package func comparisonUnits(
  of units: [OutlineUnit], themes: [[String]] = [], targets: [UnitTargets] = []
) -> [ComparisonUnit] {
  var result: [ComparisonUnit] = []
  var place = [Int?](repeating: nil, count: units.count)
  for (index, unit) in units.enumerated() {
    switch unit.role {
    case .chapter, .section, .annex:
      guard !unit.text.isEmpty else { continue }
    case .item, .subitem:
      if let parent = unit.parent, parent < index, let holder = place[parent] {
        result[holder].text += "\n" + unit.label + (unit.hasHeading ? unit.title : "") + unit.text
        place[index] = holder
        continue
      }
    case .measure, .goal, .paragraph: break
    }
    place[index] = result.count
    result.append(
      ComparisonUnit(
        id: unit.id, label: unit.label, lead: unit.title, text: unit.text,
        themes: index < themes.count ? themes[index] : []))
  }
  for entry in targets where entry.unit < place.count {
    if let holder = place[entry.unit] { result[holder].targets += entry.targets }
  }
  return result
}

/// How a unit fared between two plans.
package enum ComparisonKind: String, Sendable, Hashable, CaseIterable {
  case kept, changed, new, dropped
}

/// One row of a comparison.
package struct ComparedUnit: Sendable, Hashable {
  package var kind: ComparisonKind
  /// Index in the first plan's units; nil for a new one.
  package var before: Int?
  /// Index in the second plan's units; nil for a dropped one.
  package var after: Int?
  /// The alignment score, 0 to 1000; 0 for new and dropped ones.
  package var score: Int
  /// The text's changes; empty unless changed.
  package var marks: [MarkedText]
  package var targets: [ComparedTarget]
}

/// Two plans side by side: the second plan's units in order, then what was dropped.
package struct PlanComparison: Sendable, Hashable {
  package var rows: [ComparedUnit]

  package func count(of kind: ComparisonKind) -> Int {
    rows.reduce(0) { $0 + ($1.kind == kind ? 1 : 0) }
  }
}

/// A target in two plans; nil on the side that lacks it.
package struct ComparedTarget: Sendable, Hashable {
  package var before: Target?
  package var after: Target?
  /// After minus before, where both have one value in one unit and the same operator.
  package var difference: Double?
}

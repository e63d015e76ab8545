import PlanModel

/// A theme of a unit and how well it fits.
package struct ThemeAssignment: Sendable, Hashable {
  /// Index in the vocabulary.
  package let theme: Int16
  /// The author's word rather than the program's.
  package let isStated: Bool
  package let score: Float

  /// The score as it is shown: in hundredths. A plan that is published moves those of all others by
  /// less than anybody can use.
  package var hundredths: Int { Int((Double(score) * 100).rounded()) }
}

/// The themes of a plan's units: 8 bytes an assignment and 8 bytes a unit.
package struct PlanThemes: Sendable, Hashable {
  private var units: [Int32] = []
  private var ends: [Int32] = []
  private var assignments: [ThemeAssignment] = []

  package init() {}

  mutating func append(unit: Int, _ themes: [ThemeAssignment]) {
    assignments.append(contentsOf: themes)
    units.append(Int32(unit))
    ends.append(Int32(assignments.count))
  }

  /// How many units were read for themes; some have none.
  package var count: Int { units.count }

  /// Index in `Plan.units` of the unit at `position`.
  package func unit(at position: Int) -> Int { Int(units[position]) }

  /// Themes of the unit at `position`, the primary one first.
  package func themes(at position: Int) -> ArraySlice<ThemeAssignment> {
    assignments[(position == 0 ? 0 : Int(ends[position - 1]))..<Int(ends[position])]
  }

  /// Themes of the unit with this index in `Plan.units`, the primary one first; empty for units
  /// that get none.
  package func themes(ofUnit unit: Int) -> ArraySlice<ThemeAssignment> {
    position(ofUnit: unit).map(themes(at:)) ?? []
  }

  package func position(ofUnit unit: Int) -> Int? {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < Int32(unit) { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == Int32(unit) ? low : nil
  }

  /// How many units have each theme, by theme index: the plan's own themes are those with the
  /// highest counts.
  package func counts(themeCount: Int) -> [Int] {
    var result = [Int](repeating: 0, count: themeCount)
    add(to: &result)
    return result
  }

  /// Adds the number of its units with each theme to `counts`.
  package func add(to counts: inout [Int]) {
    for assignment in assignments { counts[Int(assignment.theme)] += 1 }
  }
}

/// How many units of all plans have each of `count` themes.
package func themeCounts(of plans: [PlanThemes], count: Int) -> [Int] {
  var result = [Int](repeating: 0, count: count)
  for plan in plans { plan.add(to: &result) }
  return result
}

/// One word that made an assignment, or spoke for a theme that was not assigned.
package struct ThemeEvidence: Sendable, Hashable {
  package let term: String
  package let kind: TermKind
  package let place: TermPlace
  package let count: Int
  /// What it is worth before sums are taken.
  package let worth: Double
}

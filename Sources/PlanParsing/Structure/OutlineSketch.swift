import PlanModel

/// A unit while the outline is being built: which line opened it and where it hangs.
struct SketchUnit {
  var line: Int
  var style: UnitStyle
  var number: Int?
  var parent: Int?
  var depth: Int
  /// Lines whose blocks are this unit's own, the opening line first.
  var ownLines: [Int]
  /// Opens an annex.
  var isAnnex = false
  /// Stands in a run nested under a unit of its own style.
  var isNestedRun = false
  /// A month of a calendar; `number` is the month.
  var isMonth = false
}

/// Hangs the lines of a plan under one another by their numbering.
struct OutlineSketch {
  private(set) var units: [SketchUnit] = []
  /// Lines before the first unit.
  private(set) var preamble: [Int] = []

  private let lines: [StructuralLine]
  private let openings: [LineOpening]
  private let order: LabelOrder
  private var open: [OpenUnit] = []

  private struct OpenUnit {
    var unit: Int
    var style: UnitStyle
    var rank: Int
    var number: Int
    /// Labels of a nested run that are still to come.
    var runLeft = 0
  }

  init(lines: [StructuralLine], openings: [LineOpening]) {
    self.lines = lines
    self.openings = openings
    order = LabelOrder(
      zip(lines, openings).filter { $1.isUnit }.map { line, _ in line })
    for index in lines.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    switch openings[index] {
    case .content: append(index)
    case .annex(let number):
      open = []
      push(index, style: .heading(level: 1), rank: -2, number: number)
      units[units.count - 1].isAnnex = true
    case .month(let month):
      open.removeAll { $0.rank >= 0 || units[$0.unit].isMonth }
      push(index, style: .heading(level: 2), rank: -1, number: month)
      units[units.count - 1].isMonth = true
    case .heading(let level):
      let style = UnitStyle.heading(level: level)
      let rank = order.rank(of: style)
      open.removeAll { $0.rank >= rank }
      push(index, style: style, rank: rank, number: nil)
    case .label(let label): placeLabel(label, at: index)
    }
  }

  private mutating func placeLabel(_ label: Label, at index: Int) {
    let style = UnitStyle.label(label.style)
    if let position = open.lastIndex(where: { $0.style == style }) {
      if open[position].runLeft > 0, label.number == open[position].number + 1 {
        let left = open[position].runLeft - 1
        let rank = open[position].rank
        open.removeSubrange(position...)
        push(index, style: style, rank: rank, number: label.number, runLeft: left, nested: true)
        return
      }
      if label.number == 1, let length = nestedRunLength(from: index, under: open[position]) {
        let rank = (open.last?.rank ?? 0) + 1
        push(
          index, style: style, rank: rank, number: 1, runLeft: length - 1, nested: true)
        return
      }
    }
    let rank = order.rank(of: style)
    open.removeAll { $0.rank >= rank }
    push(index, style: style, rank: rank, number: label.number)
  }

  /// How many labels a run has that restarts at 1 inside `outer`, a unit of the same style, when the
  /// outer numbering goes on after it; nil when it is no nested run.
  private func nestedRunLength(from index: Int, under outer: OpenUnit) -> Int? {
    let outerIsHeading = lines[units[outer.unit].line].headingLevel > 0
    let isHeading = lines[index].headingLevel > 0
    let formsDiffer = outerIsHeading && !isHeading
    var length = 1
    for next in (index + 1)..<max(lines.count, index + 1) {
      let opening = openings[next]
      if case .annex = opening { break }
      guard case .label(let label) = opening else {
        if case .heading(let level) = opening,
          order.rank(of: .heading(level: level)) <= outer.rank
        {
          break
        }
        continue
      }
      if order.rank(of: .label(label.style)) < outer.rank { break }
      guard .label(label.style) == outer.style else { continue }
      let nextIsHeading = lines[next].headingLevel > 0
      if label.number == length + 1, !(formsDiffer && nextIsHeading) {
        length += 1
      } else {
        return label.number == outer.number + 1 || formsDiffer ? length : nil
      }
    }
    return formsDiffer ? length : nil
  }

  private mutating func push(
    _ index: Int, style: UnitStyle, rank: Int, number: Int?, runLeft: Int = 0, nested: Bool = false
  ) {
    var unit = SketchUnit(
      line: index, style: style, number: number, parent: open.last?.unit, depth: open.count,
      ownLines: [index])
    unit.isNestedRun = nested
    units.append(unit)
    open.append(
      OpenUnit(
        unit: units.count - 1, style: style, rank: rank, number: number ?? 0, runLeft: runLeft))
  }

  private mutating func append(_ index: Int) {
    if let last = open.last {
      units[last.unit].ownLines.append(index)
    } else {
      preamble.append(index)
    }
  }
}

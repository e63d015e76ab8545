import PlanModel

/// Gives every unit of a sketch its role.
///
/// The measure is the Arabic rank; where a plan has none, its deepest numbered rank below the
/// chapters. Of decimals the one with most dots is the measure (`2.1.1`, under `2.1` as a section).
/// What stands over the measures is chapter (outermost) or section, what stands under them item and
/// subitem; numbered units of a chapter of objectives are goals.
struct UnitRoles {
  private let units: [SketchUnit]
  private let titles: [String]
  private var measureStyle: UnitStyle?
  private var measureDepthIsInner = false

  static func assign(_ units: [SketchUnit], titles: [String]) -> [UnitRole] {
    var roles = UnitRoles(units: units, titles: titles)
    roles.chooseMeasureStyle()
    return roles.assigned()
  }

  private init(units: [SketchUnit], titles: [String]) {
    self.units = units
    self.titles = titles
  }

  private mutating func chooseMeasureStyle() {
    let annexFlags = isInAnnex()
    let goalFlags = isInGoalChapter()
    let candidates = units.indices.filter { index in
      guard case .label = units[index].style else { return false }
      return !units[index].isNestedRun && !goalFlags[index] && !units[index].isMonth
    }
    let main = candidates.filter { !annexFlags[$0] }
    measureStyle = style(among: main) ?? style(among: candidates)
  }

  private func style(among candidates: [Int]) -> UnitStyle? {
    let arabic = candidates.filter { labelStyle($0)?.isArabicRank == true }
    guard let outermost = arabic.map({ units[$0].depth }).min() else {
      return deepest(among: candidates)
    }
    let inner = arabic.filter { units[$0].depth > outermost }
    if outermost == 0, let nested = firstNested(inner) { return units[nested].style }
    let top = arabic.first { units[$0].depth == outermost }.map { units[$0].style }
    guard let top, isDecimal(top) else { return top ?? nil }
    return inner.filter { isDecimal(units[$0].style) }
      .max { units[$0].depth < units[$1].depth }.map { units[$0].style } ?? top
  }

  /// Where the Arabic rank is itself the chapter, the Arabic rank nested in it is the measure: 任务一
  /// or 1.1 under `1.`.
  private func firstNested(_ inner: [Int]) -> Int? {
    let decimals = inner.filter { isDecimal(units[$0].style) }
    return decimals.max { units[$0].depth < units[$1].depth }
      ?? inner.first { labelStyle($0) != .arabic }
  }

  private func deepest(among candidates: [Int]) -> UnitStyle? {
    let below = candidates.filter { units[$0].depth > 0 }
    return below.max { units[$0].depth < units[$1].depth }.map { units[$0].style }
  }

  private func assigned() -> [UnitRole] {
    let annexFlags = isInAnnex()
    let goalFlags = isInGoalChapter()
    let hasMainMeasures = units.indices.contains { isMeasure($0) && !annexFlags[$0] }
    var roles: [UnitRole] = []
    for index in units.indices {
      let unit = units[index]
      let parentRole = unit.parent.map { roles[$0] }
      if unit.isAnnex {
        roles.append(.annex)
      } else if unit.isMonth {
        roles.append(.section)
      } else if let below = role(below: parentRole) {
        roles.append(below)
      } else if goalFlags[index], isLeafRank(index) {
        roles.append(.goal)
      } else if isMeasure(index) {
        roles.append(annexFlags[index] && hasMainMeasures ? .item : .measure)
      } else if isInner(index) {
        roles.append(.item)
      } else {
        roles.append(unit.depth == 0 ? .chapter : .section)
      }
    }
    return roles
  }

  private func role(below parent: UnitRole?) -> UnitRole? {
    switch parent {
    case .measure, .goal: .item
    case .item, .subitem: .subitem
    default: nil
    }
  }

  private func isMeasure(_ index: Int) -> Bool {
    units[index].style == measureStyle && !units[index].isNestedRun
  }

  /// A rank that usually stands under measures, met where no measure holds it.
  private func isInner(_ index: Int) -> Bool {
    guard let style = labelStyle(index), case .label(let measure) = measureStyle else {
      return false
    }
    if units[index].isNestedRun { return true }
    return units[index].depth > 0 && style.usualRank > measure.usualRank
      && !units.contains { $0.style == measureStyle && isAncestor(index, of: $0) }
  }

  private func isAncestor(_ index: Int, of unit: SketchUnit) -> Bool {
    var parent = unit.parent
    while let current = parent {
      if current == index { return true }
      parent = units[current].parent
    }
    return false
  }

  private func isLeafRank(_ index: Int) -> Bool {
    units[index].parent != nil || labelStyle(index) == .goalWord
  }

  private func isInAnnex() -> [Bool] {
    inherited { units[$0].isAnnex }
  }

  private func isInGoalChapter() -> [Bool] {
    inherited { units[$0].depth == 0 && UnitRoles.speaksOfGoals(titles[$0]) }
      .enumerated().map { $1 || labelStyle($0) == .goalWord }
  }

  private func inherited(_ isRoot: (Int) -> Bool) -> [Bool] {
    var flags: [Bool] = []
    for index in units.indices {
      flags.append(isRoot(index) || (units[index].parent.map { flags[$0] } ?? false))
    }
    return flags
  }

  private func labelStyle(_ index: Int) -> LabelStyle? {
    if case .label(let style) = units[index].style { return style }
    return nil
  }

  private func isDecimal(_ style: UnitStyle) -> Bool {
    if case .label(.decimal) = style { return true }
    return false
  }

  /// A chapter of objectives: 工作目标, 总体目标, 指导思想和主要目标.
  static func speaksOfGoals(_ title: String) -> Bool {
    let title = title.utf8.last == 0x82 ? String(title.dropLast()) : title
    return title.utf8.count <= 60 && title.hasSuffix("目标")
  }
}

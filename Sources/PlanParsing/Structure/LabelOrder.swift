import PlanModel

/// What a line opens a unit with: a numbering, or a Markdown heading without one.
enum UnitStyle: Hashable {
  case label(LabelStyle)
  case heading(level: Int)
}

/// The order in which one plan nests its styles, outermost first.
///
/// It starts from the usual ladder; a pair of styles is turned round where the plan itself nests
/// them the other way (`1.` over `（一）`). Headings without a number take the rank of the numbered
/// headings of their level.
struct LabelOrder {
  private var ranks: [UnitStyle: Int] = [:]

  init(_ lines: [StructuralLine]) {
    let labelled = lines.filter { $0.label != nil }
    let styles = LabelOrder.nestedOrder(of: labelled.compactMap(\.label))
    for (position, style) in styles.enumerated() { ranks[.label(style)] = (position + 1) * 100 }
    let levels = LabelOrder.headingLevels(of: labelled)
    for level in Set(lines.filter { $0.label == nil }.map(\.headingLevel)) where level > 0 {
      if let peer = styles.first(where: { levels[$0] == level }) {
        ranks[.heading(level: level)] = ranks[.label(peer)]
      } else {
        let outer = styles.last { (levels[$0] ?? 7) < level }
        ranks[.heading(level: level)] = (outer.flatMap { ranks[.label($0)] } ?? 0) + level
      }
    }
  }

  /// Smaller is further out.
  func rank(of style: UnitStyle) -> Int { ranks[style] ?? 0 }

  /// Heading level that most headings of a style have; styles that only open paragraphs have none.
  private static func headingLevels(of lines: [StructuralLine]) -> [LabelStyle: Int] {
    var counts: [LabelStyle: [Int]] = [:]
    for line in lines where line.headingLevel > 0 {
      guard let style = line.label?.style else { continue }
      counts[style, default: Array(repeating: 0, count: 7)][line.headingLevel] += 1
    }
    return counts.mapValues { levels in levels.firstIndex(of: levels.max() ?? 0) ?? 0 }
  }

  private static func nestedOrder(of labels: [Label]) -> [LabelStyle] {
    var order = Array(Set(labels.map(\.style))).sorted { $0.usualRank < $1.usualRank }
    var outer = 0
    while outer < order.count {
      var inner = outer + 1
      while inner < order.count {
        if isTurnedRound(labels, usualOuter: order[outer], usualInner: order[inner]) {
          order.insert(order.remove(at: inner), at: outer)
          inner = outer
        }
        inner += 1
      }
      outer += 1
    }
    return order
  }

  /// Whether the plan nests `usualOuter` in `usualInner`: runs of the outer restart between two
  /// neighbours of the inner, and never go on across one.
  private static func isTurnedRound(
    _ labels: [Label], usualOuter: LabelStyle, usualInner: LabelStyle
  ) -> Bool {
    var lastOuter: Int?
    var lastInner: Int?
    var innerSinceOuter = false
    var outerRestarted = false
    var restartsOfInner = 0
    var restartsOfOuter = 0
    for label in labels {
      if label.style == usualOuter {
        if innerSinceOuter, let last = lastOuter, label.number == last + 1 { return false }
        if label.number == 1, lastInner != nil { outerRestarted = true }
        lastOuter = label.number
        innerSinceOuter = false
      } else if label.style == usualInner {
        if label.number == 1, lastOuter != nil { restartsOfInner += 1 }
        if outerRestarted, let last = lastInner, label.number == last + 1 { restartsOfOuter += 1 }
        lastInner = label.number
        innerSinceOuter = true
        outerRestarted = false
      } else if label.style.usualRank < min(usualOuter.usualRank, usualInner.usualRank) {
        (lastOuter, lastInner, innerSinceOuter, outerRestarted) = (nil, nil, false, false)
      }
    }
    return restartsOfOuter > restartsOfInner
  }
}

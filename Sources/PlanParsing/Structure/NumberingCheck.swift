import PlanModel

/// Tells gaps, repeats and jumps back in the numbering of a plan, each with both places.
struct NumberingCheck {
  private struct Seen {
    var number: Int
    var unit: OutlineUnit
  }

  static func diagnostics(
    of outline: PlanOutline, path: String, quote: (Int) -> String
  ) -> [Diagnostic] {
    var lastOfStyle: [UnitStyle: Seen] = [:]
    var lastOfGroup: [Int: [UnitStyle: Seen]] = [:]
    var result: [Diagnostic] = []
    for (index, unit) in outline.units.enumerated() {
      let style = outline.styles[index]
      guard case .label = style, let number = unit.number else { continue }
      let group = unit.parent ?? -1
      let before = lastOfGroup[group]?[style] ?? lastOfStyle[style]
      let opensGroup = lastOfGroup[group]?[style] == nil
      lastOfGroup[group, default: [:]][style] = Seen(number: number, unit: unit)
      lastOfStyle[style] = Seen(number: number, unit: unit)
      let expected = (before?.number ?? 0) + 1
      guard number != expected, !(opensGroup && number == 1) else { continue }
      // A section of another branch says nothing about where this one starts.
      if opensGroup, before != nil, number == 1 { continue }
      result.append(
        diagnostic(unit, number: number, before: before, path: path, quote: quote))
    }
    return result
  }

  private static func diagnostic(
    _ unit: OutlineUnit, number: Int, before: Seen?, path: String, quote: (Int) -> String
  ) -> Diagnostic {
    let line = Int(unit.line)
    let last = before?.number ?? 0
    let id: String
    let message: String
    if number == last {
      id = "numbering-repeat"
      message = "编号“\(unit.label)”与第 \(before?.unit.line ?? 0) 行的编号重复。"
    } else if number > last {
      id = "numbering-gap"
      message =
        before.map { "编号从“\($0.unit.label)”(第 \($0.unit.line) 行)跳到“\(unit.label)”，中间缺号。" }
        ?? "编号从“\(unit.label)”开始，前面没有第 1 项。"
    } else {
      id = "numbering-jump-back"
      let earlier = before?.unit.label ?? ""
      message = "编号“\(unit.label)”比前面的“\(earlier)”(第 \(before?.unit.line ?? 0) 行)小。"
    }
    return Diagnostic(
      id: id, severity: .warning, place: Place(path: path, line: line), quotedLine: quote(line),
      length: max(1, unit.label.unicodeScalars.count), message: message,
      fix: "如原文如此，可不改；如为录入错误，请改正编号。",
      related: before.map { [Place(path: path, line: Int($0.unit.line))] } ?? [])
  }
}

import PlanModel

/// Tells gaps, repeats and jumps back in the numbering of a plan, each with both places.
struct NumberingCheck {
  /// Units are counted on within their group, the units below one parent.
  private struct Group: Hashable {
    var parent: Int?
    var style: UnitStyle
  }

  static func diagnostics(
    of outline: PlanOutline, path: String, quote: (Int) -> String
  ) -> [Diagnostic] {
    var lastOfStyle: [UnitStyle: Int] = [:]
    var lastOfGroup: [Group: Int] = [:]
    var result: [Diagnostic] = []
    for index in outline.units.indices {
      let style = outline.styles[index]
      guard case .label = style, let number = outline.units[index].number else { continue }
      let inGroup = lastOfGroup.updateValue(
        index, forKey: Group(parent: outline.units[index].parent, style: style))
      let inStyle = lastOfStyle.updateValue(index, forKey: style)
      let before = inGroup ?? inStyle
      let expected = (before.flatMap { outline.units[$0].number } ?? 0) + 1
      // A section of another branch says nothing about where this one starts.
      guard number != expected, !(inGroup == nil && number == 1) else { continue }
      result.append(
        diagnostic(
          outline.units[index], number: number, before: before.map { outline.units[$0] },
          path: path, quote: quote))
    }
    return result
  }

  private static func diagnostic(
    _ unit: OutlineUnit, number: Int, before: OutlineUnit?, path: String, quote: (Int) -> String
  ) -> Diagnostic {
    let line = Int(unit.line)
    let last = before?.number ?? 0
    let id: String
    let message: String
    if number == last {
      id = "numbering-repeat"
      message = "编号“\(unit.label)”与第 \(before?.line ?? 0) 行的编号重复。"
    } else if number > last {
      id = "numbering-gap"
      message =
        before.map { "编号从“\($0.label)”(第 \($0.line) 行)跳到“\(unit.label)”，中间缺号。" }
        ?? "编号从“\(unit.label)”开始，前面没有第 1 项。"
    } else {
      id = "numbering-jump-back"
      let earlier = before?.label ?? ""
      message = "编号“\(unit.label)”比前面的“\(earlier)”(第 \(before?.line ?? 0) 行)小。"
    }
    return Diagnostic(
      id: id, severity: .warning, place: Place(path: path, line: line), quotedLine: quote(line),
      length: max(1, unit.label.unicodeScalars.count), message: message,
      fix: "如原文如此，可不改；如为录入错误，请改正编号。",
      related: before.map { [Place(path: path, line: Int($0.line))] } ?? [])
  }
}

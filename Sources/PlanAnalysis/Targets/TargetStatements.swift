import PlanModel

/// What the author states in the front matter, laid over what was read: a statement with the unit
/// and value, or the unit and name, of a target read from the same place takes its place and keeps
/// its clause; any other is added. Statements about units that do not exist are left out (the
/// parser tells of them).
func applyingStatements(of plan: Plan, to read: [UnitTargets]) -> [UnitTargets] {
  let statements =
    plan.metadata.measures.flatMap { measure in
      measure.targets.map { statement in
        var statement = statement
        if statement.reference.isEmpty { statement.reference = measure.reference }
        return statement
      }
    } + plan.metadata.targets
  guard !statements.isEmpty else { return read }
  var byUnit = [[Target]](repeating: [], count: plan.units.count)
  for entry in read { byUnit[entry.unit] = entry.targets }
  for statement in statements {
    guard let unit = unitIndex(of: statement.reference, in: plan) else { continue }
    lay(statement, over: &byUnit[unit], text: plan.units[unit].title)
  }
  return byUnit.enumerated().filter { !$0.element.isEmpty }.map {
    UnitTargets(unit: $0.offset, targets: $0.element)
  }
}

private func unitIndex(of reference: String, in plan: Plan) -> Int? {
  plan.units.firstIndex { $0.id == reference }
    ?? plan.units.firstIndex { $0.alias == reference }
}

private func lay(_ statement: TargetStatement, over targets: inout [Target], text: String) {
  let name = normalisedIndicatorName(statement.what)
  let isFree = { (target: Target) in !target.isStated && target.unit == statement.unit }
  let index =
    targets.firstIndex {
      isFree($0) && normalisedIndicatorName($0.what) == name && $0.value == statement.value
    }
    ?? targets.firstIndex { isFree($0) && $0.value == statement.value }
    ?? targets.firstIndex { isFree($0) && isSimilar(normalisedIndicatorName($0.what), name) }
  let read = index.map { targets[$0] }
  let stated = Target(
    what: statement.what, comparison: statement.comparison, value: statement.value,
    upperValue: statement.upperValue, unit: statement.unit,
    deadline: statement.deadline ?? read?.deadline, responsible: read?.responsible,
    text: read?.text ?? (text.isEmpty ? statement.what : text), textRange: read?.textRange,
    isStated: true)
  if let index { targets[index] = stated } else { targets.append(stated) }
}

/// One name holds the other.
private func isSimilar(_ a: String, _ b: String) -> Bool {
  guard a.utf8.count >= 6, b.utf8.count >= 6 else { return false }
  return holds(a, b) || holds(b, a)
}

private func holds(_ text: String, _ part: String) -> Bool {
  var text = text
  let words = WordList([Word(part)])
  return text.withUTF8 { buffer in
    let bytes = ByteText(bytes: buffer)
    return bytes.contains(words, in: 0..<bytes.count)
  }
}

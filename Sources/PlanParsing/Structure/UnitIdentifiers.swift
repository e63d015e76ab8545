import PlanModel

/// Akoma Ntoso identifiers of a plan's units: `sec_1__para_3`, unnumbered units counted from 1
/// within their parent, a number that repeats told apart by `_2`.
struct UnitIdentifiers {
  private var taken: Set<String> = []
  private var counters: [Int: Int] = [:]
  /// Of an identifier that repeats, the number given last.
  private var repetitions: [String: Int] = [:]
  private(set) var identifiers: [String] = []

  /// The identifier of the next unit, in document order.
  mutating func add(role: UnitRole, number: Int?, parent: Int?, parentRole: UnitRole?) -> String {
    let alias = UnitIdentifiers.alias(of: role, below: parentRole)
    let key = parent ?? -1
    let position: Int
    if let number {
      position = number
    } else {
      counters[key, default: 0] += 1
      position = counters[key] ?? 1
    }
    var identifier = ""
    if let parent {
      identifier.reserveCapacity(identifiers[parent].utf8.count + 16)
      identifier += identifiers[parent]
      identifier += "__"
    }
    identifier += alias
    identifier += "_"
    identifier += String(position)
    if !taken.insert(identifier).inserted {
      let base = identifier
      // On from the last one: counting from 2 each time makes ten thousand of them quadratic.
      var repetition = repetitions[base] ?? 1
      repeat {
        repetition += 1
        identifier = "\(base)_\(repetition)"
      } while !taken.insert(identifier).inserted
      repetitions[base] = repetition
    }
    identifiers.append(identifier)
    return identifier
  }

  private static func alias(of role: UnitRole, below parent: UnitRole?) -> String {
    switch role {
    case .chapter: "sec"
    case .section: parent == nil ? "sec" : "subsec"
    case .measure, .goal, .paragraph: "para"
    case .item, .subitem: "subpara"
    case .annex: "att"
    }
  }
}

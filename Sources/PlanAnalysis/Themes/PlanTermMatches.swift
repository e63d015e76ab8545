import PlanModel

/// Where a term stands, seen from the unit that it may speak for.
package enum TermPlace: UInt8, Sendable, Hashable, CaseIterable {
  case lead, text, heading, planTitle
}

/// How often a term stands at one place of one group, in 32 bits: term, lead or text, count.
struct TermPosting: Sendable, Hashable {
  private let bits: UInt32

  init(term: Int, isLead: Bool, count: Int) {
    bits = UInt32(term) << 8 | (isLead ? 0x80 : 0) | UInt32(min(count, 0x7F))
  }

  var term: Int { Int(bits >> 8) }
  var isLead: Bool { bits & 0x80 != 0 }
  var count: Int { Int(bits & 0x7F) }
}

/// The terms found in one plan: what stays in memory of its words, 4 bytes a distinct term of a
/// unit and 20 bytes a unit. Made without any knowledge of other plans.
package struct PlanTermMatches: Sendable, Hashable {
  /// The plan's title first, then headings that hold themed units and the themed units themselves,
  /// in document order.
  struct Group: Sendable, Hashable {
    /// Index in `Plan.units`; -1 for the title.
    let unit: Int32
    /// Index of the group of the nearest heading above it, or of the title.
    let parent: Int32
    let isThemed: Bool
    /// Of the lead's letters and Han characters; 0 for a heading. Equal leads have equal hashes.
    let leadHash: UInt32
    /// End of its postings in `postings`; they start where those of the group before end.
    let end: Int32
  }

  var groups: [Group] = []
  var postings: [TermPosting] = []

  package init() {}

  /// Indices in `Plan.units` of the units that get themes, in order.
  package var units: [Int] { groups.compactMap { $0.isThemed ? Int($0.unit) : nil } }

  func postings(of group: Int) -> ArraySlice<TermPosting> {
    postings[(group == 0 ? 0 : Int(groups[group - 1].end))..<Int(groups[group].end)]
  }
}

extension PlanTermMatches {
  fileprivate mutating func close(
    _ counter: inout TermCounter, unit: Int, parent: Int32, leadHash: UInt32? = nil
  ) {
    counter.drain(into: &postings)
    groups.append(
      Group(
        unit: Int32(unit), parent: parent, isThemed: leadHash != nil, leadHash: leadHash ?? 0,
        end: Int32(postings.count)))
  }
}

extension ThemeMatcher {
  /// Scans a plan's title, headings and themed units: measures and goals with what is nested in
  /// them, or paragraphs where a plan has no measure.
  package func scan(_ plan: Plan) -> PlanTermMatches {
    let units = plan.units
    let themed = themedUnits(of: plan)
    var matches = PlanTermMatches()
    var counter = TermCounter(termCount: terms.count)
    counter.add(plan.metadata.title, isLead: true, matcher: self)
    matches.close(&counter, unit: -1, parent: -1)
    var groupOfUnit = [Int32](repeating: 0, count: units.count)
    for index in units.indices {
      let parent = units[index].parent.map { groupOfUnit[$0] } ?? 0
      groupOfUnit[index] = parent
      if themed[index] {
        for member in nestedText(of: index, units: units, themed: themed) {
          counter.add(units[member], isOwner: member == index, matcher: self)
        }
        matches.close(
          &counter, unit: index, parent: parent, leadHash: hash(ofLead: units[index].title))
      } else if units[index].role.isHeadingLike {
        counter.add(units[index].title, isLead: true, matcher: self)
        groupOfUnit[index] = Int32(matches.groups.count)
        matches.close(&counter, unit: index, parent: parent)
      }
    }
    return matches
  }
}

/// Which units get themes of their own: measures and goals, or paragraphs where there is no measure.
package func themedUnits(of plan: Plan) -> [Bool] {
  let hasMeasure = plan.units.contains { $0.role == .measure }
  return plan.units.map {
    switch $0.role {
    case .measure, .goal: true
    case .paragraph: !hasMeasure
    default: false
    }
  }
}

/// The unit and what is nested in it, save themed units and what is nested in those.
private func nestedText(of index: Int, units: [OutlineUnit], themed: [Bool]) -> [Int] {
  var result = [index]
  var member = index + 1
  while member < units.count, units[member].depth > units[index].depth {
    if themed[member] {
      let depth = units[member].depth
      repeat { member += 1 } while member < units.count && units[member].depth > depth
    } else {
      result.append(member)
      member += 1
    }
  }
  return result
}

/// FNV-1a over the bytes that belong to letters, digits and Han characters.
private func hash(ofLead lead: String) -> UInt32 {
  var result: UInt32 = 2_166_136_261
  for byte in lead.utf8 where byte >= 0x80 || isAlphanumeric(byte) {
    result = (result ^ UInt32(byte)) &* 16_777_619
  }
  return result
}

/// Counts of every term in one group, kept dense and cleared as they are drained.
private struct TermCounter {
  private var counts: [UInt16]
  private var touched: [Int32] = []

  /// Two counts a term: in the text, in the lead.
  init(termCount: Int) {
    counts = [UInt16](repeating: 0, count: 2 * termCount)
  }

  mutating func add(_ unit: OutlineUnit, isOwner: Bool, matcher: ThemeMatcher) {
    if unit.hasHeading || unit.text.isEmpty {
      add(unit.title, isLead: isOwner, matcher: matcher)
      add(unit.text, isLead: false, matcher: matcher)
    } else {
      add(unit.text, leadLength: isOwner ? unit.leadLength : 0, matcher: matcher)
    }
  }

  mutating func add(_ text: String, isLead: Bool, matcher: ThemeMatcher) {
    add(text, leadLength: isLead ? text.utf8.count : 0, matcher: matcher)
  }

  private mutating func add(_ text: String, leadLength: Int, matcher: ThemeMatcher) {
    var text = text
    text.withUTF8 { bytes in
      matcher.scan(bytes) { term, range in
        let slot = 2 * term + (range.lowerBound < leadLength ? 1 : 0)
        if counts[slot] == 0 { touched.append(Int32(slot)) }
        counts[slot] &+= counts[slot] == .max ? 0 : 1
      }
    }
  }

  mutating func drain(into postings: inout [TermPosting]) {
    touched.sort()
    for slot in touched {
      postings.append(
        TermPosting(
          term: Int(slot) / 2, isLead: slot & 1 == 1, count: Int(counts[Int(slot)])))
      counts[Int(slot)] = 0
    }
    touched.removeAll(keepingCapacity: true)
  }
}

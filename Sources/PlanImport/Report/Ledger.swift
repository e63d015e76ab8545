/// What became of a piece of the input.
package enum Fate: UInt8, Sendable, Hashable, CaseIterable {
  case unclaimed
  case kept
  case metadata
  case residue
  case changed
  /// Line ends, indentation and blank lines, which canonical Markdown writes its own way.
  case layout
}

/// One piece of the input that did not go into a text as it stood.
package struct LedgerEntry: Sendable, Hashable {
  package var fate: Fate
  /// Offsets in the decoded text, in Unicode scalars.
  package var range: Range<Int>
  /// The text as it stood; empty for an insertion.
  package var before: String
  /// The text in its place; empty where it was taken out or became metadata.
  package var after: String
  /// Why, a Chinese phrase; for metadata the key it went to.
  package var reason: String
}

/// The account of every scalar of one input: each has exactly one fate, and the sums are checked.
package struct Ledger: Sendable {
  private var fates: [UInt8]
  package private(set) var entries: [LedgerEntry] = []
  /// Scalars whose character was replaced one by one (script conversion), by before and after.
  package private(set) var replacements: [Replacement: Int] = [:]
  /// Accounts that do not add up; empty on a sound run.
  package private(set) var faults: [String] = []

  package struct Replacement: Sendable, Hashable {
    package var before: UInt32
    package var after: UInt32
    package var reason: String
  }

  init(count: Int) { fates = [UInt8](repeating: 0, count: count) }

  package var total: Int { fates.count }

  package func sum(_ fate: Fate) -> Int {
    fates.withUnsafeBufferPointer { buffer in
      var result = 0
      for value in buffer where value == fate.rawValue { result += 1 }
      return result
    }
  }

  @inline(__always)
  mutating func claim(_ offset: Int, _ fate: Fate) {
    if fates[offset] != 0 { return recordFault(offset) }
    fates[offset] = fate.rawValue
  }

  private mutating func recordFault(_ offset: Int) {
    if faults.count < 20 { faults.append("第 \(offset) 个字符被记了两次") }
  }

  @inline(__always)
  func isUnclaimed(_ offset: Int) -> Bool { fates[offset] == 0 }

  mutating func note(_ entry: LedgerEntry) { entries.append(entry) }

  mutating func replaced(_ before: UInt32, by after: UInt32, _ reason: String) {
    replacements[Replacement(before: before, after: after, reason: reason), default: 0] += 1
  }

  /// Scalars of the input that nothing has claimed; an error of the program when not empty.
  package func unclaimed() -> [Int] {
    fates.withUnsafeBufferPointer { buffer in
      var result: [Int] = []
      for (offset, value) in buffer.enumerated() where value == 0 {
        result.append(offset)
        if result.count == 20 { break }
      }
      return result
    }
  }

  /// Every scalar has one fate, and the sums of the fates make the whole.
  package var isBalanced: Bool {
    faults.isEmpty && sum(.unclaimed) == 0
      && Fate.allCases.reduce(0) { $0 + sum($1) } == total
  }
}

extension Ledger {
  /// Takes a piece of a text out of it: residue, metadata, or a change with what stands there now.
  /// Blanks and line ends at the edges count as layout.
  mutating func take(
    _ range: Range<Int>, of text: WorkText, as fate: Fate, _ reason: String, after: String = ""
  ) {
    let core = text.trim(range)
    let kept =
      core.isEmpty ? (fate == .changed ? range : range.lowerBound..<range.lowerBound) : core
    for index in range where text.origins[index] >= 0 {
      claim(Int(text.origins[index]), kept.contains(index) ? fate : .layout)
    }
    guard !kept.isEmpty else { return }
    let start = text.inputOffset(at: kept.lowerBound)
    let last = text.origins[kept].last { $0 >= 0 }.map { Int($0) + 1 } ?? start
    note(
      LedgerEntry(
        fate: fate, range: start..<max(start, last), before: text.string(kept), after: after,
        reason: reason))
  }

  /// Takes the line break between two lines out of the text; blanks and ends that nothing has
  /// claimed yet count as changed.
  mutating func join(_ range: Range<Int>, input: [UInt32], reason: String) {
    var before: [UInt32] = []
    for offset in range
    where isUnclaimed(offset) && (input[offset].isBlank || input[offset].isLineEnd) {
      claim(offset, .changed)
      before.append(input[offset])
    }
    note(
      LedgerEntry(fate: .changed, range: range, before: string(before), after: "", reason: reason))
  }

  /// Blanks and line ends that stand between the pieces of the texts.
  mutating func settleLayout(input: [UInt32]) {
    for offset in 0..<total where isUnclaimed(offset) {
      if input[offset].isBlank || input[offset].isLineEnd { claim(offset, .layout) }
    }
  }

  /// Accounts for a text that is written: what it still holds is kept, line ends are layout.
  mutating func settle(_ text: WorkText, input: [UInt32]) {
    for index in 0..<text.count {
      let origin = Int(text.origins[index])
      guard origin >= 0 else { continue }
      let scalar = text.scalars[index]
      if scalar.isLineEnd {
        claim(origin, .layout)
      } else if scalar == input[origin] {
        claim(origin, .kept)
      } else {
        claim(origin, .changed)
        replaced(input[origin], by: scalar, scalar < 0x3000 || scalar >= 0xFF00 ? "标点" : "繁体转简体")
      }
    }
  }
}

/// A run of text that both versions have, or only one of them.
package struct MarkedText: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    case same, removed, added
  }

  package var kind: Kind
  package var text: String

  package init(kind: Kind, text: String) {
    self.kind = kind
    self.text = text
  }
}

/// The changes from one text to another, in words: single Han characters, and runs of ASCII letters
/// and digits, compared by Myers' shortest edit script; a single word that stands unchanged between
/// two changes is taken into them, for reading. Texts further apart than 600 edits are given as one
/// removal and one addition.
package func markedDifference(_ old: String, _ new: String) -> [MarkedText] {
  var runs: [String: UInt32] = [:]
  let first = WordSequence(old, runs: &runs)
  let second = WordSequence(new, runs: &runs)
  let a = first.keys
  let b = second.keys
  var start = 0
  while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
  var endA = a.count
  var endB = b.count
  while endA > start, endB > start, a[endA - 1] == b[endB - 1] {
    endA -= 1
    endB -= 1
  }
  var edits = [Edit](repeating: .same, count: start)
  guard let middle = shortestEdits(a[start..<endA], b[start..<endB]) else {
    return wholly(old, new)
  }
  edits += middle
  edits += [Edit](repeating: .same, count: a.count - endA)
  return merged(edits, first.words, second.words)
}

/// All of the old text removed, all of the new one added.
func wholly(_ old: String, _ new: String) -> [MarkedText] {
  [MarkedText(kind: .removed, text: old), MarkedText(kind: .added, text: new)]
    .filter { !$0.text.isEmpty }
}

private enum Edit { case same, removed, added }

/// A text cut into words, each with a number that is equal where the words are.
private struct WordSequence {
  var words: [Substring.UnicodeScalarView] = []
  var keys: [UInt32] = []

  /// Runs of letters and digits get numbers beyond Unicode from `runs`.
  init(_ text: String, runs: inout [String: UInt32]) {
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    while start < scalars.endIndex {
      var end = scalars.index(after: start)
      var key = scalars[start].value
      if isLatin(scalars[start]) {
        while end < scalars.endIndex, isLatin(scalars[end]) { end = scalars.index(after: end) }
        let run = String(scalars[start..<end])
        key = runs[run] ?? UInt32(0x110000 + runs.count)
        runs[run] = key
      }
      words.append(scalars[start..<end])
      keys.append(key)
      start = end
    }
  }
}

private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

/// Myers' greedy algorithm with its trace kept; nil beyond 600 edits.
private func shortestEdits(_ a: ArraySlice<UInt32>, _ b: ArraySlice<UInt32>) -> [Edit]? {
  let n = a.count
  let m = b.count
  if n == 0 { return [Edit](repeating: .added, count: m) }
  if m == 0 { return [Edit](repeating: .removed, count: n) }
  let limit = min(n + m, 600)
  var furthest = [Int](repeating: 0, count: 2 * limit + 3)
  let middle = limit + 1
  var trace: [[Int]] = []
  for d in 0...limit {
    trace.append(furthest)
    for k in stride(from: -d, through: d, by: 2) {
      let down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1])
      var x = down ? furthest[middle + k + 1] : furthest[middle + k - 1] + 1
      var y = x - k
      while x < n, y < m, a[a.startIndex + x] == b[b.startIndex + y] {
        x += 1
        y += 1
      }
      furthest[middle + k] = x
      if x >= n, y >= m { return backtrack(trace, n, m, middle) }
    }
  }
  return nil
}

private func backtrack(_ trace: [[Int]], _ n: Int, _ m: Int, _ middle: Int) -> [Edit] {
  var edits: [Edit] = []
  var x = n
  var y = m
  for d in stride(from: trace.count - 1, through: 0, by: -1) {
    let furthest = trace[d]
    let k = x - y
    let down = k == -d || (k != d && furthest[middle + k - 1] < furthest[middle + k + 1])
    let previous = down ? k + 1 : k - 1
    let fromX = d == 0 ? 0 : furthest[middle + previous]
    let fromY = d == 0 ? 0 : fromX - previous
    while x > fromX, y > fromY {
      edits.append(.same)
      x -= 1
      y -= 1
    }
    guard d > 0 else { break }
    edits.append(down ? .added : .removed)
    x = fromX
    y = fromY
  }
  return edits.reversed()
}

/// Runs of edits as text; removals of a run stand before its additions.
private func merged(
  _ edits: [Edit], _ a: [Substring.UnicodeScalarView], _ b: [Substring.UnicodeScalarView]
) -> [MarkedText] {
  var result: [MarkedText] = []
  var removed = String.UnicodeScalarView()
  var added = String.UnicodeScalarView()
  var same = String.UnicodeScalarView()
  var i = 0
  var j = 0
  var index = 0
  func flush() {
    if !removed.isEmpty { result.append(MarkedText(kind: .removed, text: String(removed))) }
    if !added.isEmpty { result.append(MarkedText(kind: .added, text: String(added))) }
    removed = .init()
    added = .init()
  }
  while index < edits.count {
    switch edits[index] {
    case .removed:
      removed.append(contentsOf: a[i])
      i += 1
      index += 1
    case .added:
      added.append(contentsOf: b[j])
      j += 1
      index += 1
    case .same:
      var end = index
      while end < edits.count, edits[end] == .same { end += 1 }
      let isBetween = index > 0 && end < edits.count && end - index == 1
      same = .init()
      for offset in 0..<(end - index) { same.append(contentsOf: a[i + offset]) }
      i += end - index
      j += end - index
      index = end
      if isBetween {
        removed.append(contentsOf: same)
        added.append(contentsOf: same)
      } else {
        flush()
        result.append(MarkedText(kind: .same, text: String(same)))
      }
    }
  }
  flush()
  return result
}

/// The name that an author most likely meant, for "是否指 …?"; nil when none is near.
///
/// Case does not count. A name is near within a third of its length in insertions, deletions,
/// substitutions and exchanged neighbours (optimal string alignment), or half where names are not
/// ASCII (of four Han characters two may differ). Among equally near names the first listed wins.
package func nearestName(to written: String, in names: some Sequence<String>) -> String? {
  let word = foldedScalars(written)
  guard !word.isEmpty, word.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for name in names {
    let other = foldedScalars(name)
    let length = max(word.count, other.count)
    let allowed = max(1, other.contains { $0 > 0x7F } ? length / 2 : (length + 1) / 3)
    guard abs(word.count - other.count) <= allowed, other.count <= 64 else { continue }
    let distance = editDistance(word, other)
    guard distance <= allowed, distance < length,
      distance < (best?.distance ?? Int.max)
    else { continue }
    best = (distance, name)
  }
  return best?.name
}

/// Number of edits between two words.
private func editDistance(_ a: [UInt32], _ b: [UInt32]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var current = [i + 1]
    current.reserveCapacity(b.count + 1)
    for j in 0..<b.count {
      var cost = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforePrevious[j - 1] + 1)
      }
      current.append(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[b.count]
}

/// Scalars with ASCII capitals made small.
private func foldedScalars(_ text: String) -> [UInt32] {
  text.unicodeScalars.map { (0x41...0x5A).contains($0.value) ? $0.value + 0x20 : $0.value }
}

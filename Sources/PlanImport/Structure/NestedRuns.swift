/// Finds runs of a style that stand inside a unit of the same style: 一、–四、 inside chapter 二,
/// which goes on with 三、.
enum NestedRuns {
  static func indices(in segments: [Segment], of style: LabelStyle) -> Set<Int> {
    var result: Set<Int> = []
    var outer = 0
    var run: [Int] = []
    var runNumber = 0
    for (index, segment) in segments.enumerated() {
      guard let label = segment.label, label.style == style else { continue }
      if label.number == 1, outer >= 1, run.isEmpty {
        run = [index]
        runNumber = 1
      } else if !run.isEmpty, label.number == runNumber + 1 {
        run.append(index)
        runNumber += 1
      } else if !run.isEmpty, label.number == outer + 1 {
        result.formUnion(run)
        run = []
        outer = label.number
      } else {
        // No return to the outer run: it was a new one, not a nested one.
        run = []
        outer = label.number
      }
    }
    return result
  }
}

/// A line of the working text with something in it.
struct SourceLine: Sendable {
  /// Scalars of the working text, without the blanks at its ends.
  var range: Range<Int>
  /// Line of the decoded input, from 1.
  var number: Int
  /// A blank line stands before it.
  var followsBlank: Bool
}

extension WorkText {
  /// Lines with their numbers; what stands between them is returned as gaps.
  func sourceLines(lineNumbers: LineNumbers) -> (lines: [SourceLine], gaps: [Range<Int>]) {
    var lines: [SourceLine] = []
    var gaps: [Range<Int>] = []
    var start = 0
    var gapStart = 0
    var blank = false
    while start < count {
      var end = start
      while end < count, !scalars[end].isLineEnd { end += 1 }
      let range = trim(start..<end)
      if range.isEmpty {
        blank = blank || end > start || isBreak(start)
      } else {
        if gapStart < range.lowerBound { gaps.append(gapStart..<range.lowerBound) }
        let number = lineNumbers.line(at: inputOffset(at: range.lowerBound))
        lines.append(SourceLine(range: range, number: number, followsBlank: blank))
        gapStart = range.upperBound
        blank = false
      }
      start = end + 1
    }
    if gapStart < count { gaps.append(gapStart..<count) }
    return (lines, gaps)
  }

  /// The line feed of a CRLF makes no blank line of its own.
  private func isBreak(_ index: Int) -> Bool {
    index == 0 || scalars[index] != 0x0A || scalars[index - 1] != 0x0D
  }
}

/// Line numbers of offsets in the decoded input.
struct LineNumbers: Sendable {
  private let starts: [Int]

  init(_ input: [UInt32]) {
    var starts = [0]
    for (index, scalar) in input.enumerated() {
      if scalar == 0x0A
        || (scalar == 0x0D && !(index + 1 < input.count && input[index + 1] == 0x0A))
      {
        starts.append(index + 1)
      }
    }
    self.starts = starts
  }

  func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}

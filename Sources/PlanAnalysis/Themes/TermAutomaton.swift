/// An Aho–Corasick automaton as a full table over byte classes, with leftmost-longest matches:
/// of the terms that start first the longest wins, and matches never overlap.
///
/// A text is folded while it is read (see `foldedByte`), so that offsets are those of the text.
struct TermAutomaton: Sendable {
  /// Of each byte; class 0 is that of bytes in no term.
  private let classOfByte: [UInt8]
  /// Rows of `stride` entries: the next state by class, and last the term that ends here plus one.
  /// A state is the offset of its row: 0 is dead, `stride` the root.
  private let table: [UInt32]
  private let stride: Int
  /// Folded length of each term, and whether it starts or ends with an ASCII letter or digit.
  private let shapes: [TermShape]

  /// Terms in the order of their indices; of equal terms the first is found.
  init(terms: [[UInt8]]) {
    let folded = terms.map(foldedTerm)
    var classes = [UInt8](repeating: 0, count: 256)
    var used: UInt8 = 0
    for byte in folded.joined() where classes[Int(byte)] == 0 {
      used += 1
      classes[Int(byte)] = used
    }
    for letter in 0x41...0x5A { classes[letter] = classes[letter + 0x20] }
    classOfByte = classes
    stride = Int(used) + 2
    table = makeTable(terms: folded, classes: classes, stride: Int(used) + 2)
    shapes = folded.map(TermShape.init)
  }

  /// Calls `found` with each match in order: the term's index and its bytes in `text`.
  func scan(_ text: UnsafeBufferPointer<UInt8>, found: (Int, Range<Int>) -> Void) {
    classOfByte.withUnsafeBufferPointer { classes in
      table.withUnsafeBufferPointer { table in
        scan(text, classes: classes, table: table, found: found)
      }
    }
  }

  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, classes: UnsafeBufferPointer<UInt8>,
    table: UnsafeBufferPointer<UInt32>, found: (Int, Range<Int>) -> Void
  ) {
    let termColumn = stride - 1
    var state = stride
    var position = 0
    var matched = 0
    var matchedEnd = 0
    // Behind the last byte that was not read as itself.
    var folded = 0
    while true {
      if position < text.count {
        var byte = text[position]
        var width = 1
        if byte <= 0x20 || byte == 0xEF || byte == 0xE3 {
          (byte, width) = foldedByte(of: text, at: position)
          if width < 0 {
            position -= width
            folded = position
            continue
          }
          if width > 1 { folded = position + width }
        }
        position += width
        state = Int(table[state &+ Int(classes[Int(byte)])])
      } else if matched > 0 {
        state = 0
      } else {
        return
      }
      if state == 0 {
        let isPlain = folded <= matchedEnd - shapes[matched - 1].length
        report(matched - 1, endingAt: matchedEnd, isPlain: isPlain, in: text, found: found)
        position = matchedEnd
        matched = 0
        state = stride
      } else if table[state &+ termColumn] > 0 {
        matched = Int(table[state &+ termColumn])
        matchedEnd = position
      }
    }
  }

  /// Finds where the match starts (`isPlain`: no byte of it was folded), and drops one that cuts a Latin word or a number: 211 in 2110.
  private func report(
    _ term: Int, endingAt end: Int, isPlain: Bool, in text: UnsafeBufferPointer<UInt8>,
    found: (Int, Range<Int>) -> Void
  ) {
    let shape = shapes[term]
    var start = isPlain ? end - shape.length : end
    var remaining = isPlain ? 0 : shape.length
    while remaining > 0 {
      let (width, counts) = foldedWidth(of: text, before: start)
      start -= width
      remaining -= counts
    }
    if shape.startsAlphanumeric, start > 0, isAlphanumeric(text[start - 1]) { return }
    if shape.endsAlphanumeric, end < text.count, isAlphanumeric(text[end]) { return }
    found(term, start..<end)
  }
}

private struct TermShape: Sendable {
  let length: Int
  let startsAlphanumeric: Bool
  let endsAlphanumeric: Bool

  init(_ folded: [UInt8]) {
    length = folded.count
    startsAlphanumeric = folded.first.map(isAlphanumeric) ?? false
    endsAlphanumeric = folded.last.map(isAlphanumeric) ?? false
  }
}

/// Builds the trie in place and completes it breadth first. A state in which a term ends falls
/// back to the dead state: a later start must not win over an earlier one.
private func makeTable(terms: [[UInt8]], classes: [UInt8], stride: Int) -> [UInt32] {
  var table = [UInt32](repeating: 0, count: 2 * stride)
  for (index, term) in terms.enumerated() where !term.isEmpty {
    var state = stride
    for byte in term {
      let slot = state + Int(classes[Int(byte)])
      if table[slot] == 0 {
        table[slot] = UInt32(table.count)
        table.append(contentsOf: repeatElement(0, count: stride))
      }
      state = Int(table[slot])
    }
    if table[state + stride - 1] == 0 { table[state + stride - 1] = UInt32(index + 1) }
  }
  var fallback = [UInt32](repeating: 0, count: table.count / stride)
  var queue = [stride]
  var next = 0
  while next < queue.count {
    let state = queue[next]
    next += 1
    let back = Int(fallback[state / stride])
    for slot in 0..<(stride - 1) {
      let other = state == stride ? UInt32(stride) : table[back + slot]
      let child = Int(table[state + slot])
      if child == 0 {
        table[state + slot] = other
      } else {
        if table[child + stride - 1] == 0 {
          fallback[child / stride] = other
          table[child + stride - 1] = table[Int(other) + stride - 1]
        }
        queue.append(child)
      }
    }
  }
  return table
}

/// Escapes what Markdown would take for marks, and nothing else, so that a text reads as it stood.
enum MarkdownEscape {
  static func append(
    _ text: WorkText, _ range: Range<Int>, isStart: Bool, to result: inout WorkText
  ) {
    for index in range {
      let scalar = text.scalars[index]
      if needsEscape(text.scalars, index, range, isStart: isStart) { result.insert("\\") }
      result.append(scalar, origin: text.origins[index])
    }
  }

  private static func needsEscape(
    _ text: [UInt32], _ index: Int, _ range: Range<Int>, isStart: Bool
  ) -> Bool {
    let scalar = text[index]
    guard scalar < 0x80, !scalar.isLatin, !scalar.isDigit, scalar != 0x20 else { return false }
    let next = index + 1 < range.upperBound ? text[index + 1] : 0x0A
    let isFirst = isStart && index == range.lowerBound
    switch scalar {
    case 0x2A, 0x60, 0x5C: return true
    case 0x5F: return !(isWord(next) && index > range.lowerBound && isWord(text[index - 1]))
    case 0x7E: return next == 0x7E || (index > range.lowerBound && text[index - 1] == 0x7E)
    case 0x3C: return next.isLatin || next == 0x2F || next == 0x21 || next == 0x3F
    case 0x26: return next.isLatin || next == 0x23
    case 0x5D: return next == 0x28 || next == 0x5B || next == 0x3A
    case 0x5B: return next == 0x5E
    case 0x23, 0x3E, 0x2B, 0x2D, 0x3D, 0x7C: return isFirst
    default: return false
    }
  }

  private static func isWord(_ scalar: UInt32) -> Bool { scalar.isLatin || scalar.isDigit }
}

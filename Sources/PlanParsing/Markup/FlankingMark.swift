import Glibc
import PlanModel

/// Makes emphasis beside Chinese punctuation work: CommonMark's flanking rule counts 。 and ” as
/// punctuation, which in text without spaces keeps `**加强。**全市` from closing.
///
/// Where a run of `*` (or `~~`) stands between punctuation and a letter and one of them is Chinese,
/// a noncharacter put between the punctuation and the run lets cmark see letters on both sides. The
/// mark never touches a line's start or end, so blocks and line numbers stay; every literal drops
/// it again, so code and addresses stay too.
enum FlankingMark {
  /// U+FDD0, which no source may hold.
  static let bytes: [UInt8] = [0xEF, 0xB7, 0x90]

  /// `source` with marks, or nil where none is needed.
  static func inserted(
    into source: UnsafeBufferPointer<UInt8>, strikethrough: Bool
  ) -> [UInt8]? {
    var places = marks(in: source, delimiter: 0x2A)
    if strikethrough {
      places = (places + marks(in: source, delimiter: 0x7E)).sorted()
    }
    guard !places.isEmpty else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 3 * places.count)
    var start = 0
    for place in places {
      result.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<place]))
      result.append(contentsOf: bytes)
      start = place
    }
    result.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
    return result
  }

  /// Offsets where a mark goes.
  private static func marks(
    in source: UnsafeBufferPointer<UInt8>, delimiter: UInt8
  ) -> [Int] {
    var places: [Int] = []
    var index = 0
    while let start = offset(of: delimiter, in: source, from: index) {
      var end = start + 1
      while end < source.count, source[end] == delimiter { end += 1 }
      index = end
      // Who writes `\*` means an asterisk, and the mark would part it from its escape.
      guard start > 0, end < source.count, !isEscaped(start, in: source) else { continue }
      let before = Flank(HanText.scalar(before: start, of: source))
      let after = Flank(HanText.scalar(at: end, of: source))
      if before.isPunctuation, after.isLetter, before.isChinese || after.isChinese {
        places.append(start)
      } else if before.isLetter, after.isPunctuation, before.isChinese || after.isChinese {
        places.append(end)
      }
    }
    return places
  }

  private static func isEscaped(_ index: Int, in source: UnsafeBufferPointer<UInt8>) -> Bool {
    var slashes = 0
    while index - slashes > 0, source[index - slashes - 1] == 0x5C { slashes += 1 }
    return slashes % 2 == 1
  }

  /// The first `byte` at or after `start`.
  static func offset(
    of byte: UInt8, in source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < source.count, let base = source.baseAddress,
      let found = memchr(base + start, Int32(byte), source.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

/// What stands beside a delimiter run.
private struct Flank {
  let isPunctuation: Bool
  let isLetter: Bool
  let isChinese: Bool

  init(_ scalar: UInt32) {
    switch scalar {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      (isPunctuation, isLetter, isChinese) = (false, false, false)
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
      (isPunctuation, isLetter, isChinese) = (false, true, false)
    case 0x21...0x7E:
      (isPunctuation, isLetter, isChinese) = (true, false, false)
    default:
      isPunctuation = HanText.isPunctuation(scalar)
      isLetter = !isPunctuation
      isChinese = HanText.isWide(scalar)
    }
  }
}

/// Classes of Unicode scalars that the importer's rules speak of. Text is `[UInt32]` all through the
/// importer: one element a scalar, so offsets are those of the report.
extension UInt32 {
  @inline(__always) var isHan: Bool {
    (self >= 0x4E00 && self <= 0x9FFF) || (self >= 0x3400 && self <= 0x4DBF)
      || (self >= 0x20000 && self <= 0x323AF) || self == 0x3007
  }

  @inline(__always) var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  /// The value of `0`–`9` or their full-width forms; nil for anything else.
  @inline(__always) var digitValue: Int? {
    if isDigit { return Int(self - 0x30) }
    if self >= 0xFF10 && self <= 0xFF19 { return Int(self - 0xFF10) }
    return nil
  }

  @inline(__always) var isLatin: Bool {
    (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A)
  }

  /// Space, tab, no-break and ideographic space, and the invisible marks that web pages carry.
  @inline(__always) var isBlank: Bool {
    self == 0x20 || self == 0x09 || self == 0xA0 || self == 0x3000 || self == 0xFEFF
      || (self >= 0x2000 && self <= 0x200D) || self == 0x0B || self == 0x00AD
  }

  @inline(__always) var isLineEnd: Bool {
    self == 0x0A || self == 0x0D || self == 0x0C || self == 0x85 || self == 0x2028
      || self == 0x2029
  }

  /// Ends a sentence or a clause that may end a paragraph.
  @inline(__always) var isTerminal: Bool {
    switch self {
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x3B, 0x21, 0x3F, 0xFF1A, 0x3A, 0x2026: true
    default: false
    }
  }

  /// `。!?` and their half-width forms (not the full stop, which stands in numbers).
  @inline(__always) var isSentenceEnd: Bool {
    self == 0x3002 || self == 0xFF01 || self == 0xFF1F || self == 0x21 || self == 0x3F
  }

  @inline(__always) var isColon: Bool { self == 0x3A || self == 0xFF1A }

  @inline(__always) var isComma: Bool { self == 0x2C || self == 0xFF0C || self == 0x3001 }

  @inline(__always) var isSemicolon: Bool { self == 0x3B || self == 0xFF1B }

  @inline(__always) var isOpening: Bool {
    switch self {
    case 0x201C, 0x2018, 0x300A, 0x3008, 0x28, 0xFF08, 0x3010, 0x300C, 0x300E, 0x3014: true
    default: false
    }
  }

  @inline(__always) var isClosing: Bool {
    switch self {
    case 0x201D, 0x2019, 0x300B, 0x3009, 0x29, 0xFF09, 0x3011, 0x300D, 0x300F, 0x3015: true
    default: false
    }
  }
}

/// The scalars of a literal, for comparisons with text.
func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

/// A string of scalars; values that are no scalar become U+FFFD.
func string(_ values: some Sequence<UInt32>) -> String {
  var result = String.UnicodeScalarView()
  for value in values { result.append(Unicode.Scalar(value) ?? "\u{FFFD}") }
  return String(result)
}

/// Whether `pattern` stands in `text` at `index`.
@inline(__always)
func matches(_ pattern: [UInt32], _ text: [UInt32], at index: Int, before end: Int) -> Bool {
  guard index >= 0, index + pattern.count <= end else { return false }
  for offset in 0..<pattern.count where text[index + offset] != pattern[offset] { return false }
  return true
}

/// First place of `pattern` in `text` within `range`, or nil.
func find(_ pattern: [UInt32], _ text: [UInt32], in range: Range<Int>) -> Int? {
  guard let first = pattern.first, range.count >= pattern.count else { return nil }
  var index = range.lowerBound
  let last = range.upperBound - pattern.count
  while index <= last {
    if text[index] == first, matches(pattern, text, at: index, before: range.upperBound) {
      return index
    }
    index += 1
  }
  return nil
}

/// Full-width letters, digits and punctuation as their half-width forms, so that one rule meets both.
@inline(__always)
func folded(_ scalar: UInt32) -> UInt32 {
  scalar >= 0xFF01 && scalar <= 0xFF5E ? scalar - 0xFEE0 : scalar
}

func folded(_ text: String) -> [UInt32] { text.unicodeScalars.map { folded($0.value) } }

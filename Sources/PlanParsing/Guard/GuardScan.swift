import PlanModel

/// Something that the guard's pass found at a byte offset.
struct GuardFault {
  enum Kind {
    case character(UInt32)
    /// Beyond the first twenty.
    case moreCharacters(Int)
    /// By the name of the limit.
    case limit(String)
  }

  var kind: Kind
  var offset: Int
}

/// The guard's one pass. Structure is overestimated where only a parser could tell: fences of code
/// and raw HTML count as text.
struct GuardScan {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: SourceLimits
  var faults: [GuardFault] = []
  var isUTF8 = true
  var hasNull = false
  private var exceeded: Set<String> = []
  private var characters = 0
  private var lastCharacter = 0
  private var marks = 0
  private var parentheses = 0
  private var lines = 0
  private var depth = 0
  private var nestedBlanks = 0
  private var paragraph = 0
  private var tableSearch = 0
  private var columns = 0
  private var cells = 0
  private var brackets = 0
  private var definition = 0
  private var longestDefinition = 0

  init(bytes: UnsafeBufferPointer<UInt8>, limits: SourceLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  mutating func run() {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, isUTF8 {
      let end = scanLine(from: start)
      lineEnded(start, end)
      start = end + 1
    }
    let expansion = longestDefinition * max(0, brackets)
    if expansion > limits.referenceBytes { exceed("referenceBytes", definitionOffset) }
    if characters > 20 {
      faults.append(GuardFault(kind: .moreCharacters(characters - 20), offset: lastCharacter))
    }
  }

  private var definitionOffset = 0

  /// Looks at every byte of a line; gives the offset of its end.
  private mutating func scanLine(from start: Int) -> Int {
    var index = start
    parentheses = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let length = scalarLength(at: index)
        if length == 0 {
          isUTF8 = false
          return bytes.count
        }
        index += length
        parentheses = 0
        continue
      }
      switch byte {
      case 0x0A, 0x0D: return index
      case 0x29:
        parentheses += 1
        if parentheses > limits.parentheses { exceed("parentheses", index) }
        index += 1
        continue
      case 0x21, 0x3C, 0x5D: mark(byte, at: index)
      case 0x09: break
      case 0..<0x20, 0x7F:
        if byte == 0 { hasNull = true }
        found(UInt32(byte), at: index)
      default: break
      }
      parentheses = 0
      index += 1
    }
    return index
  }

  private mutating func mark(_ byte: UInt8, at index: Int) {
    if byte == 0x5D {
      brackets += 1
      return
    }
    guard index + 1 < bytes.count else { return }
    let next = bytes[index + 1]
    if byte == 0x21 ? next == 0x5B : next == 0x3F || next == 0x21 {
      marks += 1
      if marks > limits.marks { exceed("marks", index) }
    }
  }

  /// Bytes of the scalar at an offset, 0 where it is not well formed (Unicode table 3-7).
  private mutating func scalarLength(at index: Int) -> Int {
    let first = bytes[index]
    func tail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      index + offset < bytes.count && bytes[index + offset] >= low
        && bytes[index + offset] <= high
    }
    switch first {
    case 0xE3...0xEC, 0xEE: return tail(1) && tail(2) ? 3 : 0
    case 0xC2...0xDF:
      guard tail(1) else { return 0 }
      if first == 0xC2, bytes[index + 1] < 0xA0 || bytes[index + 1] == 0xAD {
        found(UInt32(bytes[index + 1]), at: index)
      }
      return 2
    case 0xE0...0xEF:
      guard tail(1, first == 0xE0 ? 0xA0 : 0x80, first == 0xED ? 0x9F : 0xBF), tail(2) else {
        return 0
      }
      if first == 0xE2 || first == 0xEF { checkThree(at: index) }
      return 3
    case 0xF0...0xF4:
      guard tail(1, first == 0xF0 ? 0x90 : 0x80, first == 0xF4 ? 0x8F : 0xBF), tail(2), tail(3)
      else { return 0 }
      let value =
        UInt32(first & 7) << 18 | UInt32(bytes[index + 1] & 63) << 12
        | UInt32(bytes[index + 2] & 63) << 6 | UInt32(bytes[index + 3] & 63)
      if value & 0xFFFE == 0xFFFE || (0xE0000...0xE007F).contains(value) {
        found(value, at: index)
      }
      return 4
    default: return 0
    }
  }

  private mutating func checkThree(at index: Int) {
    let value =
      UInt32(bytes[index] & 15) << 12 | UInt32(bytes[index + 1] & 63) << 6
      | UInt32(bytes[index + 2] & 63)
    switch value {
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF, 0xFDD0...0xFDEF,
      0xFFFE...0xFFFF:
      found(value, at: index)
    default: break
    }
  }

  private mutating func found(_ value: UInt32, at offset: Int) {
    characters += 1
    lastCharacter = offset
    if characters <= 20 {
      faults.append(GuardFault(kind: .character(value), offset: offset))
    } else if faults.allSatisfy({ !isError($0) }), isErrorCharacter(value) {
      // An error among many warnings still counts.
      faults.append(GuardFault(kind: .character(value), offset: offset))
    }
  }

  private func isError(_ fault: GuardFault) -> Bool {
    switch fault.kind {
    case .character(let value): isErrorCharacter(value)
    case .moreCharacters: false
    case .limit: true
    }
  }

  private func isErrorCharacter(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// Reports a limit once a file.
  private mutating func exceed(_ name: String, _ offset: Int) {
    if exceeded.insert(name).inserted {
      faults.append(GuardFault(kind: .limit(name), offset: min(offset, bytes.count)))
    }
  }
}

/// Structure, a line at a time.
extension GuardScan {
  private mutating func lineEnded(_ start: Int, _ end: Int) {
    let isCRLF = end < bytes.count && bytes[end] == 0x0A && end > 0 && bytes[end - 1] == 0x0D
    if isCRLF, start == end { return }
    let prefix = linePrefix(start, end)
    let isBlankLine = prefix.contentStart >= end
    if !isBlankLine || prefix.markers > 0 {
      depth = min(prefix.indentation / 2, depth) + prefix.markers
      if depth > limits.nesting { exceed("nesting", start) }
    }
    guard !isBlankLine else {
      nestedBlanks += depth
      if nestedBlanks > limits.nestedBlanks { exceed("nestedBlanks", start) }
      endParagraph()
      return
    }
    lines += 1
    if lines > limits.lines { exceed("lines", start) }
    if prefix.markers > 0 || bytes[prefix.contentStart] == 0x23 { endParagraph() }
    readTableLine(prefix.contentStart, end)
    readDefinition(prefix.contentStart, end)
    paragraph += end - start + 1
  }

  private mutating func endParagraph() {
    paragraph = 0
    columns = 0
    definition = 0
  }

  /// Markers of quotes and list items at a line's start, and the blanks among them.
  private func linePrefix(
    _ start: Int, _ end: Int
  ) -> (markers: Int, indentation: Int, contentStart: Int) {
    var markers = 0
    var indentation = 0
    var index = start
    while index < end {
      switch bytes[index] {
      case 0x20: indentation += 1
      case 0x09: indentation += 4
      case 0x3E: markers += 1
      case 0x2A, 0x2B, 0x2D:
        guard isBlank(index + 1, end) else { return (markers, indentation, index) }
        markers += 1
      case 0x30...0x39:
        var last = index
        while last < end, last < index + 10, (0x30...0x39).contains(bytes[last]) { last += 1 }
        guard last < end, bytes[last] == 0x2E || bytes[last] == 0x29, isBlank(last + 1, end)
        else { return (markers, indentation, index) }
        markers += 1
        index = last
      default: return (markers, indentation, index)
      }
      index += 1
    }
    return (markers, indentation, end)
  }

  private func isBlank(_ index: Int, _ end: Int) -> Bool {
    index >= end || bytes[index] == 0x20 || bytes[index] == 0x09
  }

  /// A line of `|`, `-`, `:` and blanks may begin a table; any other line may be a row of one.
  private mutating func readTableLine(_ start: Int, _ end: Int) {
    if let count = markerColumns(start, end) {
      if count > limits.tableColumns { exceed("tableColumns", start) }
      columns = max(columns, min(count, limits.tableColumns + 1))
      tableSearch += paragraph * paragraph / 1_000
      if tableSearch > limits.tableSearch { exceed("tableSearch", start) }
    }
    cells += columns
    if cells > limits.tableCells { exceed("tableCells", start) }
  }

  /// Columns of a table's marker line, nil for any other line.
  private func markerColumns(_ start: Int, _ end: Int) -> Int? {
    let first = bytes[start]
    guard first == 0x7C || first == 0x2D || first == 0x3A else { return nil }
    var pipes = 0
    var hasDash = false
    var hasColon = false
    for index in start..<end {
      switch bytes[index] {
      case 0x7C: pipes += 1
      case 0x2D: hasDash = true
      case 0x3A: hasColon = true
      case 0x20, 0x09: break
      default: return nil
      }
    }
    guard hasDash, pipes > 0 || hasColon else { return nil }
    return max(1, pipes - (first == 0x7C ? 1 : 0) + (bytes[end - 1] == 0x7C ? 0 : 1))
  }

  /// `[label]: address "title"`, which may go on to the next blank line.
  private mutating func readDefinition(_ start: Int, _ end: Int) {
    if bytes[start] == 0x5B, start + 1 < end, bytes[start + 1] != 0x5E,
      hasDefinitionColon(start, end)
    {
      definition = 1
      definitionOffset = longestDefinition == 0 ? start : definitionOffset
    }
    guard definition > 0 else { return }
    definition += end - start
    longestDefinition = max(longestDefinition, definition)
  }

  private func hasDefinitionColon(_ start: Int, _ end: Int) -> Bool {
    for index in start..<end - 1 where bytes[index] == 0x5D && bytes[index + 1] == 0x3A {
      return true
    }
    return false
  }
}

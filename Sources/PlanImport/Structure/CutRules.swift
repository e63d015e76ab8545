/// Whether a written number inside a line begins a unit of its own there.
struct CutRules {
  let text: [UInt32]
  let context: LabelContext
  let segment: Segment
  /// A sentence has ended since the segment began.
  let hasSentence: Bool
  let isCalendar: Bool
  /// End of the line.
  let end: Int

  /// Cheap test for the first scalar of a label.
  @inline(__always)
  static func canStart(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return scalar.isDigit || scalar == 0x28 || (scalar >= 0x61 && scalar <= 0x7A)
    }
    switch scalar {
    case 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341: return true
    case 0xFF08, 0x7B2C, 0x9644, 0x4EFB, 0x76EE, 0x63AA, 0x91CD, 0x4E3E, 0x6B65, 0x9636, 0x5DE5:
      return true
    case 0x884C, 0x9879, 0x8981, 0x4E13: return true
    default: return scalar >= 0xFF10 && scalar <= 0xFF19
    }
  }

  func accept(_ label: Label) -> Bool {
    let index = label.range.lowerBound
    let before = text[index - 1]
    guard !before.isDigit, !before.isLatin, before != 0x2E, !before.isOpening, before != 0x7B2C,
      before != 0x2D, before != 0x7E, label.range.upperBound < end
    else { return false }
    let boundary = Boundary(text, index, from: segment.range.lowerBound)
    if boundary.isRatio { return false }
    switch label.style {
    case .part, .chapter, .section, .clause:
      return boundary.isSentenceEnd || boundary.hasBlank && !hasSentence
        ? continuesStrictly(label) : false
    case .han: return acceptHan(label, boundary)
    case .hanParen: return acceptHanParen(label, boundary)
    case .arabic: return acceptArabic(label, boundary)
    case .decimal: return context.continues(label) && (isInHeading(index) || boundary.isTerminal)
    case .arabicParen, .arabicHalfParen, .letter: return acceptItem(label, boundary)
    case .named:
      return (isInHeading(index) || boundary.isTerminal)
        && (context.isNext(label) || label.number == 1)
    case .circled: return false
    }
  }

  /// Between the segment's label and the end of its first sentence.
  private func isInHeading(_ index: Int) -> Bool {
    (segment.label != nil || segment.bareEnd != nil) && !hasSentence
      && index - segment.contentStart <= 60
      && index > segment.contentStart
  }

  private func continuesStrictly(_ label: Label) -> Bool {
    context.latest[label.style] == nil ? label.number == 1 : context.isNext(label)
  }

  private func acceptHan(_ label: Label, _ boundary: Boundary) -> Bool {
    guard continuesStrictly(label) else { return false }
    if boundary.isSentenceEnd || boundary.hasBlank { return true }
    // A title without a break before 一、.
    let head = segment.range.lowerBound..<label.range.lowerBound
    return segment.label == nil && label.number == 1 && head.count <= 50
      && TitleForm.isTitle(text[head])
  }

  private func acceptHanParen(_ label: Label, _ boundary: Boundary) -> Bool {
    guard label.number == 1 || context.isNext(label) else { return false }
    if isInHeading(label.range.lowerBound), let style = segment.label?.style, style <= .han {
      return true
    }
    return segment.label?.style == .hanParen && context.isNext(label) && boundary.isSentenceEnd
  }

  private func acceptArabic(_ label: Label, _ boundary: Boundary) -> Bool {
    let after = label.range.upperBound
    if isCalendar { return segment.isMonth ? label.number == 1 : context.isNext(label) }
    guard text[after].digitValue == nil || label.range.count > 2 && text[after - 1].isBlank else {
      return false
    }
    let style = segment.label?.style
    if isInHeading(label.range.lowerBound), let style, style.isHeadingStyle {
      return label.number == 1 || context.isNext(label)
    }
    guard style == .arabic || segment.bareEnd != nil, context.isNext(label) else { return false }
    return boundary.isSentenceEnd || boundary.hasBlank && !hasSentence
  }

  /// `(1)`, `1)`, `a)`: glued to a heading, then one after the other.
  private func acceptItem(_ label: Label, _ boundary: Boundary) -> Bool {
    if segment.label?.style == label.style {
      return context.isNext(label) && (boundary.isTerminal || boundary.hasBlank)
    }
    guard label.number == 1, isInHeading(label.range.lowerBound), let style = segment.label?.style,
      style < label.style, !boundary.isComma
    else { return false }
    if boundary.isColon { return headsGoals }
    return boundary.isHan || boundary.isTerminal
  }

  private var headsGoals: Bool {
    let head = segment.contentStart..<min(segment.contentStart + 20, end)
    return [scalars("目标"), scalars("任务"), scalars("要求")].contains {
      find($0, text, in: head) != nil
    }
  }
}

/// What stands right before a place.
struct Boundary {
  let hasBlank: Bool
  private let last: UInt32
  /// A digit and a colon: `8:1、…`.
  let isRatio: Bool

  init(_ text: [UInt32], _ index: Int, from start: Int) {
    var at = index
    while at > start, text[at - 1].isBlank { at -= 1 }
    hasBlank = at < index
    last = at > start ? text[at - 1] : 0x3002
    isRatio = at - 1 > start && last.isColon && text[at - 2].isDigit
  }

  var isSentenceEnd: Bool { last.isSentenceEnd || (hasBlank && last.isClosing) }
  var isTerminal: Bool { last.isTerminal || last.isClosing || hasBlank }
  var isHan: Bool { last.isHan || last.isClosing }
  var isComma: Bool { last.isComma }
  var isColon: Bool { last.isColon }
}

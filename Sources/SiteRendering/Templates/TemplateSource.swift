import PlanModel

/// A template's file: its text and the places in it.
struct TemplateSource: Sendable {
  /// `plan.mustache`.
  let file: String
  let bytes: [UInt8]

  /// The name that templates call it by: `plan`.
  var name: String { String(file.dropLast(TemplateSource.suffix.count)) }

  static let suffix = ".mustache"

  /// An error at a byte offset.
  func error(at offset: Int, _ message: String, fix: String? = nil) -> TemplateError {
    var line = 1
    var start = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == 0x0A {
      line += 1
      start = index + 1
    }
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    let column = bytes[start..<max(min(offset, end), start)].reduce(1) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
    return TemplateError(
      template: file, line: line, column: column,
      quotedLine: String(decoding: bytes[start..<end], as: UTF8.self), message: message, fix: fix)
  }
}

/// One tag, or a part of a template between two tags of a section.
indirect enum TemplateNode: Sendable {
  /// Byte range in the source.
  case text(Range<Int>)
  case variable(TemplateTag, isRaw: Bool)
  case section(TemplateTag, isInverted: Bool, [TemplateNode])
  /// `{{>name}}`.
  case partial(TemplateTag)
  /// `{{<name}}{{$block}}…{{/block}}{{/name}}`.
  case parent(TemplateTag, [TemplateBlock])
  /// `{{$name}}…{{/name}}`.
  case block(TemplateBlock)
}

struct TemplateBlock: Sendable {
  let tag: TemplateTag
  let nodes: [TemplateNode]
}

struct TemplateTag: Sendable {
  enum Sigil: Equatable, Sendable {
    case variable, raw, section, inverted, close, partial, parent, block, comment, delimiters
  }

  let sigil: Sigil
  let name: String
  /// Byte range in the source, delimiters included.
  let range: Range<Int>

  /// What the tag takes out of the text: its line with the line end where it stands alone on one
  /// (Mustache's standalone tags), else itself.
  func extent(in bytes: [UInt8]) -> Range<Int> {
    guard sigil != .variable, sigil != .raw else { return range }
    var start = range.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, [0x20, 0x09, 0x0D].contains(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return range }
    guard end == bytes.count || bytes[end] == 0x0A else {
      // Indentation before partials and blocks is not repeated on every line of theirs, as Mustache
      // would have it: HTML does not need it.
      return [.partial, .parent, .block].contains(sigil) ? start..<range.upperBound : range
    }
    return start..<min(end + 1, bytes.count)
  }
}

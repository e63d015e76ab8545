import PlanModel

/// Where the front matter of a source stands: byte ranges and line numbers.
struct FrontMatterBlock {
  /// Between the fences.
  var range: Range<Int>
  var firstLine: Int
  /// From the line behind the closing fence to the end of the file.
  var bodyRange: Range<Int>
  var bodyFirstLine: Int
}

/// Finds the two `---` lines; a line that was meant as one (`……`, `———`, `－－－`) is reported and
/// taken for it. Blank lines before the first are allowed. Nil, with a diagnostic, where there is no
/// front matter.
func findFrontMatter(_ file: SourceFile, limit: Int) -> (FrontMatterBlock?, [Diagnostic]) {
  var finder = FenceFinder(file: file, limit: limit)
  let block = finder.find()
  return (block, finder.diagnostics)
}

private struct FenceFinder {
  let file: SourceFile
  let limit: Int
  var diagnostics: [Diagnostic] = []
  private var position = 0
  private var line = 0

  init(file: SourceFile, limit: Int) {
    self.file = file
    self.limit = limit
  }

  mutating func find() -> FrontMatterBlock? {
    if file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    var first = nextLine()
    while let range = first, isBlank(range) { first = nextLine() }
    guard let opening = first else {
      missing("文件是空的，没有前置信息。", at: 1)
      return nil
    }
    guard let fence = fence(opening) else {
      missing("没有前置信息：文件要以“---”开头。", at: line)
      return nil
    }
    if fence == .lookalike { lookalike(opening) }
    let openingLine = line
    let start = position
    while let range = nextLine() {
      if let fence = self.fence(range) {
        if fence == .lookalike { lookalike(range) }
        return FrontMatterBlock(
          range: start..<range.lowerBound, firstLine: openingLine + 1,
          bodyRange: min(position, file.bytes.count)..<file.bytes.count, bodyFirstLine: line + 1)
      }
      if position - start > limit { break }
    }
    report(
      "unclosed-front-matter", line: openingLine, length: 3,
      "前置信息没有结束：找不到第二个“---”。", fix: "在最后一个“键: 值”的下一行单独写三个半角减号“---”。")
    return nil
  }

  /// The range of the next line without its end; nil at the end of the file.
  private mutating func nextLine() -> Range<Int>? {
    let bytes = file.bytes
    guard position < bytes.count else { return nil }
    let start = position
    var end = start
    bytes.withUnsafeBufferPointer { bytes in
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    }
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    position = min(end + (isPair ? 2 : 1), bytes.count)
    line += 1
    return start..<end
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    file.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private enum Fence { case real, lookalike }

  private func fence(_ range: Range<Int>) -> Fence? {
    var end = range.upperBound
    while end > range.lowerBound, file.bytes[end - 1] == 0x20 || file.bytes[end - 1] == 0x09 {
      end -= 1
    }
    guard end > range.lowerBound, end - range.lowerBound <= 60 else { return nil }
    let first = file.bytes[range.lowerBound]
    guard first == 0x2D || first == 0x2E || first == 0x3D || first == 0xE2 || first == 0xEF
    else { return nil }
    let line = file.bytes[range.lowerBound..<end]
    if line.elementsEqual([0x2D, 0x2D, 0x2D]) { return .real }
    let marks: Set<UInt32> = [
      0x2D, 0x2E, 0x3D, 0x2026, 0x22EF, 0x2014, 0x2013, 0x2015, 0x2212, 0x2500, 0xFF0D, 0xFF1D,
    ]
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    let isAlike =
      scalars.allSatisfy { marks.contains($0.value) } && (scalars.count > 1 || line.count > 1)
    return isAlike ? .lookalike : nil
  }

  private mutating func lookalike(_ range: Range<Int>) {
    let text = trimmed(String(decoding: file.bytes[range], as: UTF8.self))
    report(
      "front-matter-fence", line: line, length: text.unicodeScalars.count,
      "“\(text)”不是前置信息的分隔线。", fix: "改为三个半角减号“---”。")
  }

  private mutating func missing(_ message: String, at line: Int) {
    report(
      "missing-front-matter", line: line, length: 1, message,
      fix: "在文件开头写：“---”一行，然后“标题: …”“种类: …”“发文机关: …”“年度: …”“发布时间: …”各一行，再“---”一行。")
  }

  private mutating func report(
    _ id: String, line: Int, length: Int, _ message: String, fix: String
  ) {
    diagnostics.append(
      Diagnostic(
        id: id, severity: .error, place: Place(path: file.path, line: line),
        quotedLine: SourceLines(file).text(ofLine: line), length: length, message: message,
        fix: fix))
  }
}

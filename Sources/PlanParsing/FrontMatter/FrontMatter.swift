import PlanModel

/// The front matter of a source, read and checked, and where its Markdown body stands.
package struct FrontMatter: Sendable, Hashable {
  package var metadata: PlanMetadata
  /// Byte offsets into `SourceFile.bytes`, from the line behind the closing fence to the end.
  package var bodyRange: Range<Int>
  /// Line of the file that the body begins with.
  package var bodyFirstLine: Int
  /// English key → place of its value, for diagnostics of later stages.
  package var keyPlaces: [String: Place]
}

/// Reads the front matter of a source that `guardSource` let pass.
///
/// Nil where no front matter can be found or its YAML cannot be read. With other errors there is a
/// value all the same, so that the body's diagnostics come in the same run: a missing title reads
/// 不详, an unknown kind is kept as written, an id that cannot be had is the proposed one.
/// Never throws; diagnostics are in the order of the keys.
package func readFrontMatter(
  _ file: SourceFile, settings: SiteSettings
) -> (FrontMatter?, [Diagnostic]) {
  readFrontMatter(file, settings: settings, usesYams: false)
}

/// `usesYams` leaves out the fast path: for tests, which compare the two.
func readFrontMatter(
  _ file: SourceFile, settings: SiteSettings, usesYams: Bool
) -> (FrontMatter?, [Diagnostic]) {
  var (block, diagnostics) = findFrontMatter(file, limit: frontMatterLimit)
  guard let block else { return (nil, diagnostics) }
  var entries: [YAMLEntry]?
  if !usesYams {
    entries = file.bytes.withUnsafeBufferPointer {
      readFlatYAML(
        UnsafeBufferPointer(rebasing: $0[block.range]), path: file.path,
        firstLine: block.firstLine)
    }
  }
  if entries == nil {
    let (value, faults) = readMendedYAML(file, block)
    diagnostics += faults
    if let value, value.map == nil {
      diagnostics.append(
        Diagnostic(
          id: "wrong-shape", severity: .error, place: value.place,
          quotedLine: SourceLines(file).text(ofLine: value.place.line),
          message: "前置信息应由“键: 值”组成。", fix: "每行写“键: 值”：半角冒号后空一格。"))
      return (nil, diagnostics)
    }
    if value == nil, !faults.isEmpty { return (nil, diagnostics) }
    entries = value?.map ?? []
  }
  var reader = FrontMatterReader(file: file, block: block, settings: settings)
  let metadata = reader.read(entries ?? [])
  return (
    FrontMatter(
      metadata: metadata, bodyRange: block.bodyRange, bodyFirstLine: block.bodyFirstLine,
      keyPlaces: reader.keyPlaces), diagnostics + reader.shapes.diagnostics
  )
}

/// Bytes of one front matter.
let frontMatterLimit = 65_536

/// Through Yams, after reporting and mending `标题：…` and `标题:…`, which YAML does not take for a
/// key.
private func readMendedYAML(
  _ file: SourceFile, _ block: FrontMatterBlock
) -> (YAMLValue?, [Diagnostic]) {
  let lines = SourceLines(file)
  var text: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var line = block.firstLine
  var rest = file.bytes[block.range]
  while !rest.isEmpty {
    let end = rest.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? rest.endIndex
    if let (mended, fault) = mendedColon(rest[rest.startIndex..<end], line: line, lines: lines) {
      text += mended
      diagnostics.append(fault)
    } else {
      text += rest[rest.startIndex..<end]
    }
    var next = min(end + 1, rest.endIndex)
    if end < rest.endIndex, rest[end] == 0x0D, next < rest.endIndex, rest[next] == 0x0A {
      next += 1
    }
    text += rest[end..<next]
    rest = rest[next...]
    line += 1
  }
  let (value, faults) = readYAML(text[...], path: file.path, firstLine: block.firstLine)
  // Columns and quoted lines are those of the file, not of the mended text.
  let quoted = faults.map { fault in
    var fault = fault
    fault.quotedLine = lines.text(ofLine: fault.place.line)
    return fault
  }
  return (value, diagnostics + quoted)
}

/// A line that begins with a known key and a colon that is full-width or has no space behind it.
private func mendedColon(
  _ line: ArraySlice<UInt8>, line number: Int, lines: SourceLines
) -> ([UInt8], Diagnostic)? {
  guard let first = line.first, first >= 0x61 || (first >= 0x41 && first <= 0x5A) else {
    return nil
  }
  var end = line.startIndex
  while end < line.endIndex, end - line.startIndex < 40, line[end] != 0x3A,
    !line[end...].starts(with: [0xEF, 0xBC, 0x9A])
  {
    end += 1
  }
  guard end < line.endIndex, end - line.startIndex < 40 else { return nil }
  let isWide = line[end] == 0xEF
  let after = end + (isWide ? 3 : 1)
  if !isWide, after == line.endIndex || line[after] == 0x20 { return nil }
  let key = trimmed(String(decoding: line[line.startIndex..<end], as: UTF8.self))
  guard FrontMatterKey.named(key) != nil else { return nil }
  let value = trimmed(String(decoding: line[after...], as: UTF8.self))
  let diagnostic = Diagnostic(
    id: isWide ? "full-width-colon" : "colon-space", severity: .error,
    place: Place(path: lines.path, line: number, column: key.unicodeScalars.count + 1),
    quotedLine: lines.text(ofLine: number),
    message: isWide ? "键后面用了全角冒号“：”。" : "冒号后面要空一格。",
    fix: "用半角冒号加空格：`\(key): \(value)`。")
  return (Array("\(key): ".utf8) + line[after...], diagnostic)
}

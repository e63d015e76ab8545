import PlanModel

/// The outline of one document, read from its lines.
struct PlanOutline {
  var markup: Markup
  var preambleBlocks: [Int32] = []
  var preamble = ""
  var units: [OutlineUnit] = []
  var calendar: [CalendarEntry] = []
  var footnotes: [Int32] = []
  /// Numbering style of every unit, for the checks of the numbering.
  var styles: [UnitStyle] = []

  private let lines: [StructuralLine]
  private let texts: [[UInt8]]
  private let sketch: OutlineSketch
  private let lineTexts: SourceLineTexts
  private let byteCount: Int

  /// `isPlan`: notices keep their paragraphs in the preamble, plans make units of them.
  init(_ source: Markup, file: SourceFile, metadata: PlanMetadata) {
    lineTexts = SourceLineTexts(file.bytes)
    byteCount = file.bytes.count
    let read = StructuralLineReader.read(source, lineTexts: lineTexts)
    markup = read.markup
    let all = read.lines.filter { read.markup.nodes[Int($0.block)].kind != .footnoteDefinition }
    footnotes = read.lines.map(\.block).filter {
      read.markup.nodes[Int($0)].kind == .footnoteDefinition
    }
    let allTexts = all.map { read.markup.text(of: $0) }
    let title = Array(metadata.title.utf8)
    let kept = all.indices.filter { !(all[$0].headingLevel == 1 && allTexts[$0] == title) }
    lines = kept.map { all[$0] }
    texts = kept.map { allTexts[$0] }
    let openings = LineOpening.read(lines, texts: texts)
    sketch = OutlineSketch(lines: lines, openings: openings)
    makePreamble()
    makeUnits()
    makeCalendar(planYear: metadata.period?.firstYear)
    if !metadata.isNotice { makeParagraphUnits() }
    setRanges()
    setAliases()
  }

  private mutating func makePreamble() {
    preambleBlocks = sketch.preamble.flatMap { [lines[$0].block] + lines[$0].moreBlocks }
    preamble = joined(sketch.preamble)
  }

  private mutating func makeUnits() {
    let titles = sketch.units.map { title(of: $0) }
    let roles = UnitRoles.assign(sketch.units, titles: titles.map(\.words))
    var identifiers = UnitIdentifiers()
    for (index, unit) in sketch.units.enumerated() {
      let parentRole = unit.parent.map { roles[$0] }
      let line = lines[unit.line]
      var made = OutlineUnit(
        id: identifiers.add(
          role: roles[index], number: unit.isMonth ? nil : unit.number, parent: unit.parent,
          parentRole: parentRole),
        role: roles[index], depth: unit.depth, parent: unit.parent,
        label: unit.isAnnex ? titles[index].label : line.labelText, number: unit.number,
        title: titles[index].words, line: line.line)
      let heading = titles[index].isHeading || (roles[index].isHeadingLike && titles[index].isWhole)
      made.hasHeading = heading
      let own = unit.isMonth ? [unit.line] : unit.ownLines
      made.blocks = own.flatMap { [lines[$0].block] + lines[$0].moreBlocks }
      made.text = joined(heading ? Array(own.dropFirst()) : own, moreOf: heading ? unit.line : nil)
      made.leadLength = heading ? 0 : titles[index].length
      made.points = LeadSentence.points(of: made.text)
      units.append(made)
      styles.append(unit.style)
    }
  }

  private struct Title {
    var words: String
    var label = ""
    var isHeading: Bool
    var isWhole: Bool
    var length: Int
  }

  private func title(of unit: SketchUnit) -> Title {
    let line = lines[unit.line]
    var text = texts[unit.line][...]
    var label = ""
    if unit.isAnnex {
      let length = annexLabelLength(text)
      label = String(decoding: text.prefix(length), as: UTF8.self)
      text = text.dropFirst(length)
      text = text.dropFirst(whiteSpaceCount(text))
    }
    let isHeading = line.headingLevel > 0 || unit.isMonth
    let lead = LeadSentence.measure(text)
    let isWhole = lead.length == text.count
    let words = isHeading && !isWhole ? text : text.prefix(lead.words)
    return Title(
      words: String(decoding: words, as: UTF8.self), label: label, isHeading: isHeading,
      isWhole: isWhole, length: isHeading ? 0 : lead.length)
  }

  private func annexLabelLength(_ text: ArraySlice<UInt8>) -> Int {
    for (offset, byte) in text.enumerated() where offset < 24 {
      if byte == 0x3A { return offset + 1 }
      if byte == 0x20 { return offset }
      let here = scalar(text, text.startIndex + offset)
      if here == 0xFF1A { return offset + 3 }
      if here == 0x3000 { return offset }
    }
    return text.count < 24 ? text.count : 0
  }

  /// Plain texts of lines, joined by line feeds; of `moreOf` only the blocks behind its first.
  private func joined(_ indices: [Int], moreOf opening: Int? = nil) -> String {
    if opening == nil, let only = indices.first, indices.count == 1, lines[only].moreBlocks.isEmpty
    {
      return String(decoding: texts[only], as: UTF8.self)
    }
    var writer = ByteWriter()
    func add(block: Int32) {
      if writer.count > 0 { writer.append(0x0A) }
      markup.writePlainText(of: Int(block), includingLabel: false, into: &writer)
    }
    if let opening { lines[opening].moreBlocks.forEach(add) }
    for index in indices {
      if writer.count > 0 { writer.append(0x0A) }
      writer.append(texts[index])
      lines[index].moreBlocks.forEach(add)
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  // MARK: Calendar

  private mutating func makeCalendar(planYear: Int?) {
    for (index, unit) in sketch.units.enumerated() where unit.isMonth {
      var count = 0
      for line in unit.ownLines.dropFirst() {
        for entry in entries(of: line) {
          count += 1
          calendar.append(
            CalendarEntry(
              month: unit.number ?? 1, year: year(of: unit) ?? planYear, label: entry.label,
              text: entry.text, anchor: "\(units[index].id)__para_\(count)",
              blocks: entry.blocks))
        }
      }
    }
  }

  /// Lines of the preamble.
  var preambleLines: [Int] { sketch.preamble }

  /// Lines of a unit behind the one that opens it. Only before paragraph units are made.
  func ownParagraphLines(of unit: Int) -> [Int] {
    Array(sketch.units[unit].ownLines.dropFirst())
  }

  func ownBlocks(of line: Int) -> [Int32] { [lines[line].block] + lines[line].moreBlocks }

  func text(of line: Int) -> String { joined([line]) }

  func sourceLine(of line: Int) -> Int32 { lines[line].line }

  /// Line `line` (from 1) of the source as it stands there, without its end.
  func quotedLine(_ line: Int) -> String { lineTexts.text(of: line) }

  /// One entry a line; one an item for a list of bullets.
  private func entries(of index: Int) -> [(label: String, text: String, blocks: [Int32])] {
    let line = lines[index]
    let block = Int(line.block)
    guard markup.nodes[block].kind == .bulletList else {
      return [(line.labelText, joined([index]), [line.block] + line.moreBlocks)]
    }
    return markup.children(of: block).map { item in
      ("", markup.plainText(of: item, includingLabel: false), [Int32(item)])
    }
  }

  /// The year that the month's own line or its annex names.
  private func year(of unit: SketchUnit) -> Int? {
    var current: SketchUnit? = unit
    while let here = current {
      let text = texts[here.line]
      for index in text.indices where starts(text[...], at: index, with: "年") {
        if let year = yearEnding(at: index, in: text) { return year }
      }
      current = here.parent.map { sketch.units[$0] }
    }
    return nil
  }

  private func yearEnding(at end: Int, in text: [UInt8]) -> Int? {
    for length in [4, 12] where end >= length {
      let digits = text[(end - length)..<end]
      let read =
        length == 4
        ? ChineseNumeral.readArabic(digits, at: digits.startIndex)
        : ChineseNumeral.readChinese(digits, at: digits.startIndex)
      if let read, read.end == end, (1900...2100).contains(read.value) { return read.value }
    }
    return nil
  }
}

extension PlanOutline {
  /// Sets every unit's range: from its opening line to the next unit's.
  private mutating func setRanges() {
    for index in units.indices {
      let start = lineTexts.offset(of: Int(units[index].line))
      let end =
        index + 1 < units.count ? lineTexts.offset(of: Int(units[index + 1].line)) : byteCount
      units[index].range = SourceRange(start, max(start, end))
    }
  }

  /// `#p11` where measures number on through the whole plan.
  private mutating func setAliases() {
    let measures = units.indices.filter { units[$0].role == .measure && units[$0].number != nil }
    let numbers = measures.compactMap { units[$0].number }
    guard numbers.first == 1, zip(numbers, numbers.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return }
    var last = 0
    for index in measures {
      guard let number = units[index].number, number > last else { continue }
      units[index].alias = "p\(number)"
      last = number
    }
  }
}

extension Markup {
  /// Plain text of a line's block without its label.
  func text(of line: StructuralLine) -> [UInt8] {
    var writer = ByteWriter()
    writePlainText(of: Int(line.block), includingLabel: false, into: &writer)
    return writer.bytes
  }
}

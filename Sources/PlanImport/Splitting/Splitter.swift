/// One document of an input before anything is known of it: its heading in the collection, and its
/// lines.
struct Entry: Sendable {
  /// Lines of the heading that a collection gives it; none when it stands alone.
  var headings: [SourceLine] = []
  var part: PartHeading?
  var lines: [SourceLine] = []
  /// No heading of its own and ahead of the first one.
  var isFront = false
}

/// Cuts the lines of an input into documents.
struct Splitter {
  let text: WorkText
  let lines: [SourceLine]

  func entries() -> [Entry] {
    var entries = byHeadings(partHeadings() ?? repeatedTitles())
    entries = entries.flatMap(byFreshEnvelopes)
    return byRepeatedOpenings(entries)
  }

  private func slice(_ line: SourceLine) -> ArraySlice<UInt32> { text.scalars[line.range] }

  // MARK: numbered parts

  /// Lines that head numbered parts, when there is a run of them.
  private func partHeadings() -> [Int: PartHeading]? {
    var found: [(index: Int, heading: PartHeading)] = []
    for (index, line) in lines.enumerated() where line.range.count <= 70 {
      if let heading = PartHeading.read(slice(line)) { found.append((index, heading)) }
    }
    var run: [Int: PartHeading] = [:]
    var expected = 1
    for (index, heading) in found where heading.ordinal == expected {
      run[index] = heading
      expected += 1
    }
    return run.count >= 2 || (run.count == 1 && found.count == 1 && isExplicit(run)) ? run : nil
  }

  private func isExplicit(_ run: [Int: PartHeading]) -> Bool {
    run.keys.contains { slice(lines[$0]).contains(0x7BC7) }
  }

  // MARK: titles that open their text again

  private func repeatedTitles() -> [Int: PartHeading] {
    var result: [Int: PartHeading] = [:]
    for index in lines.indices.dropLast() where lines[index].range.count <= 60 {
      let title = TitleForm.spoken(TitleForm.cleaned(Array(slice(lines[index]))))
      guard title.count >= 6,
        LabelReader.label(in: Array(slice(lines[index])), at: 0, before: lines[index].range.count)
          == nil,
        !slice(lines[index]).contains(where: { $0.isSentenceEnd || $0.isSemicolon })
      else { continue }
      let next = TitleForm.spoken(slice(lines[index + 1]).prefix(120))
      let common = zip(title, next).prefix { $0 == $1 }.count
      guard common >= 6, next.count > common || common < title.count else { continue }
      let shared = Array(title[..<common])
      if common == title.count
        ? TitleForm.kind(of: title) != nil : TitleForm.kind(of: shared) != nil
      {
        result[index] = PartHeading(ordinal: 0, stem: Array(slice(lines[index])))
      }
    }
    return result
  }

  private func byHeadings(_ headings: [Int: PartHeading]) -> [Entry] {
    var entries: [Entry] = []
    for (index, line) in lines.enumerated() {
      if let part = headings[index] {
        if let last = entries.last, last.lines.isEmpty, last.part?.ordinal == 0, part.ordinal == 0 {
          // A title right above another is the collection's own.
          entries[entries.count - 1].headings.append(line)
          entries[entries.count - 1].part = part
          continue
        }
        entries.append(Entry(headings: [line], part: part))
      } else if entries.isEmpty {
        entries.append(Entry(lines: [line], isFront: !headings.isEmpty))
      } else {
        entries[entries.count - 1].lines.append(line)
      }
    }
    return entries
  }

  // MARK: documents without headings

  /// A new title or number after a finished body, with numbering that starts again, is a new
  /// document.
  private func byFreshEnvelopes(_ entry: Entry) -> [Entry] {
    var result: [Entry] = []
    var current = Entry(headings: entry.headings, part: entry.part, isFront: entry.isFront)
    var hasBody = false
    for (index, line) in entry.lines.enumerated() {
      if hasBody, opensDocument(entry.lines, index) {
        result.append(current)
        current = Entry()
        hasBody = false
      }
      if !hasBody, startsChapter(line) { hasBody = true }
      current.lines.append(line)
    }
    return result + [current]
  }

  private func startsChapter(_ line: SourceLine) -> Bool {
    guard
      let label = LabelReader.label(
        in: text.scalars, at: line.range.lowerBound, before: line.range.upperBound)
    else { return false }
    return label.style <= .han && label.number == 1
  }

  private func opensDocument(_ lines: [SourceLine], _ index: Int) -> Bool {
    let line = lines[index]
    guard line.range.count <= 70 else { return false }
    let isNumber = DocumentNumberForm.isAlone(slice(line))
    guard isNumber || TitleForm.isTitle(slice(line)), !isAnnex(lines, index) else { return false }
    for next in lines[(index + 1)...].prefix(12) {
      guard
        let label = LabelReader.label(
          in: text.scalars, at: next.range.lowerBound, before: next.range.upperBound),
        label.style <= .hanParen
      else { continue }
      return label.number == 1 && label.style <= .han
    }
    return false
  }

  /// After 附件 or 附: comes an annex, not a document.
  private func isAnnex(_ lines: [SourceLine], _ index: Int) -> Bool {
    lines[max(0, index - 2)...index].contains { slice($0).first == 0x9644 }
  }

  // MARK: openings that come again

  private func byRepeatedOpenings(_ entries: [Entry]) -> [Entry] {
    let openings = entries.filter { !$0.isFront }.compactMap { opening($0) }
    guard !openings.isEmpty else { return entries }
    let table = Set(openings)
    var result: [Entry] = []
    for entry in entries {
      var current = Entry(headings: entry.headings, part: entry.part, isFront: entry.isFront)
      let own = entry.lines.firstIndex { $0.range.count >= 40 } ?? 0
      for (index, line) in entry.lines.enumerated() {
        if index > own, line.range.count >= 40, repeatsOpening(line, table) {
          result.append(current)
          current = Entry()
        }
        current.lines.append(line)
      }
      result.append(current)
    }
    return result
  }

  private static let openingLength = 24

  private func opening(_ entry: Entry) -> [UInt32]? {
    guard let line = entry.lines.first(where: { $0.range.count >= 40 }) else { return nil }
    let spoken = TitleForm.spoken(slice(line).prefix(80))
    return spoken.count >= Self.openingLength ? Array(spoken.prefix(Self.openingLength)) : nil
  }

  private func repeatsOpening(_ line: SourceLine, _ openings: Set<[UInt32]>) -> Bool {
    let spoken = TitleForm.spoken(slice(line).prefix(140))
    guard spoken.count >= Self.openingLength else { return false }
    for start in 0...min(60, spoken.count - Self.openingLength) {
      if openings.contains(Array(spoken[start..<(start + Self.openingLength)])) { return true }
    }
    return false
  }
}

extension EnvelopeReader {
  /// Takes a title off the start of the first line when the text goes on behind it without a break.
  mutating func takeGluedTitle() {
    guard let line = lines.first else { return }
    if !heading.isEmpty, takeHeading(line) { return }
    if takeKnownTitles(line) { return }
    takeSpacedTitle(line)
  }

  /// The heading of the collection, once or twice, before the text.
  private mutating func takeHeading(_ line: Range<Int>) -> Bool {
    let title = TitleForm.spoken(heading)
    var index = line.lowerBound
    var taken = line.lowerBound
    var common = 0
    for _ in 0..<3 {
      let (end, length) = prefix(title, line, from: index)
      guard length >= 6,
        length == title.count || TitleForm.kind(of: Array(title[..<length])) != nil,
        end < line.upperBound || taken > line.lowerBound || length == title.count
      else { break }
      common = max(common, length)
      taken = end
      index = end
    }
    guard taken > line.lowerBound, taken < line.upperBound else { return false }
    // A sentence may open with the title's words: 《…》 or 是 after them is prose.
    envelope.title = Found(string(title[..<common]))
    use(line.lowerBound..<taken, "title")
    return true
  }

  /// Titles of other documents of the collection, one after the other: a text that comes again whole
  /// brings its titles with it.
  private mutating func takeKnownTitles(_ line: Range<Int>) -> Bool {
    var taken = line.lowerBound
    var title: [UInt32] = []
    var isFound = true
    while isFound {
      isFound = false
      for known in knownTitles where known.count >= 6 {
        let (end, length) = prefix(known, line, from: taken)
        guard length == known.count, end < line.upperBound else { continue }
        title = known
        taken = end
        isFound = true
        break
      }
    }
    guard !title.isEmpty, line.upperBound - taken >= 12 else { return false }
    envelope.title = Found(string(TitleForm.cleaned(title)))
    use(line.lowerBound..<taken, "title")
    return true
  }

  /// How far the line spells the title from `start` on, marks between the words left out.
  private func prefix(_ title: [UInt32], _ line: Range<Int>, from start: Int) -> (Int, Int) {
    var index = start
    var length = 0
    var end = start
    while index < line.upperBound, length < title.count {
      let scalar = folded(text.scalars[index])
      if scalar == title[length] {
        length += 1
        end = index + 1
      } else if scalar.isHan || scalar.isDigit || scalar.isLatin {
        break
      }
      index += 1
    }
    while end < line.upperBound, text.scalars[end].isClosing || text.scalars[end] == 0x201D {
      end += 1
    }
    return (end, length)
  }

  /// A title before the text of the same line: `某镇20xx年度工作总结 20xx年,…`, `某某要点:一、…`.
  private mutating func takeSpacedTitle(_ line: Range<Int>) {
    guard line.count > 40 else { return }
    for index in (line.lowerBound + 5)..<(line.lowerBound + min(60, line.count)) {
      let opensBody =
        text.scalars[index].isBlank
        || LabelReader.label(in: text.scalars, at: index, before: line.upperBound)
          .map { $0.style <= .han && $0.number == 1 } ?? false
      guard opensBody else { continue }
      var title = text.trim(line.lowerBound..<index)
      if text.scalars[title.upperBound - 1].isColon { title = title.dropLast() }
      guard TitleForm.isTitle(slice(title)) else { continue }
      setTitle(title)
      if title.upperBound < index { use(title.upperBound..<index, "title") }
      return
    }
  }
}

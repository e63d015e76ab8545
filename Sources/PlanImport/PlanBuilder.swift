/// Makes the source of one plan out of a draft, and accounts for every scalar of it.
struct PlanBuilder {
  let draft: Draft
  let input: [UInt32]
  let isMarkdown: Bool
  let options: ImportOptions
  let knownTitles: [[UInt32]]
  /// Offset in the input and message.
  private(set) var doubts: [(offset: Int, message: String)] = []

  init(
    draft: Draft, input: [UInt32], isMarkdown: Bool, options: ImportOptions, knownTitles: [[UInt32]]
  ) {
    self.draft = draft
    self.input = input
    self.isMarkdown = isMarkdown
    self.options = options
    self.knownTitles = knownTitles
  }

  mutating func build(text: WorkText, ledger: inout Ledger) -> (envelope: Envelope, source: String)
  {
    let document = documentText(text)
    let stem = TitleForm.cleaned(draft.entry.part?.stem ?? [])
    var reader = EnvelopeReader(
      text: document, heading: draft.entry.part?.ordinal == 0 ? stem : [],
      knownTitles: draft.entry.part == nil ? knownTitles : [])
    reader.read()
    takeHeadings(text, reader.envelope, stem, &ledger)
    for use in reader.uses { ledger.take(use.range, of: document, as: use.fate, use.reason) }
    for doubt in reader.doubts {
      doubts.append((document.inputOffset(at: doubt.index), doubt.message))
    }

    let body = bodyText(document, reader)
    var joiner = ParagraphJoiner(
      text: body.text, lines: body.text.lines(), opensParagraph: body.opensParagraph, input: input)
    let paragraphs = InlineCleaner(text: joiner.join(ledger: &ledger)).clean(ledger: &ledger)
    let markdown = structured(paragraphs, &ledger)
    var envelope = reader.envelope
    if envelope.title == nil, draft.entry.part?.ordinal == 0 {
      envelope.title = Found(string(stem))
    }
    Inference(body: paragraphs.scalars, stem: isMarkdown ? [] : stem, stemIsOwn: draft.stemIsOwn)
      .complete(&envelope)
    ledger.settle(markdown, input: input)
    flag(markdown)
    return (envelope, FrontMatter.text(envelope) + "\n" + markdown.allText)
  }

  /// The lines of the draft, one after the other.
  private func documentText(_ text: WorkText) -> WorkText {
    var result = WorkText()
    for (index, line) in draft.entry.lines.enumerated() {
      if index > 0 { result.insert("\n") }
      result.append(text, line.range)
    }
    return result
  }

  private func takeHeadings(
    _ text: WorkText, _ envelope: Envelope, _ stem: [UInt32], _ ledger: inout Ledger
  ) {
    let isTitle = envelope.title == nil && (draft.stemIsOwn || draft.entry.part?.ordinal == 0)
    for line in draft.entry.headings {
      let isLast = line.range == draft.entry.headings.last?.range
      ledger.take(
        line.range, of: text, as: isTitle && isLast ? .metadata : .residue,
        isTitle && isLast ? "title" : "汇编的篇名")
    }
  }

  struct Body {
    var text: WorkText
    var opensParagraph: [Bool]
  }

  /// What the envelope has left.
  private func bodyText(_ document: WorkText, _ reader: EnvelopeReader) -> Body {
    var used = [Bool](repeating: false, count: document.count)
    for use in reader.uses { for index in use.range { used[index] = true } }
    var body = Body(text: WorkText(), opensParagraph: [])
    for (index, line) in reader.lines.enumerated()
    where index >= reader.first && index < reader.last {
      let isOpen = index < draft.entry.lines.count ? draft.entry.lines[index].followsBlank : true
      var start = line.lowerBound
      var isEmpty = true
      while start < line.upperBound {
        guard !used[start] else {
          start += 1
          continue
        }
        var end = start
        while end < line.upperBound, !used[end] { end += 1 }
        let piece = document.trim(start..<end)
        if !piece.isEmpty {
          if isEmpty, body.text.count > 0 { body.text.insert("\n") }
          if isEmpty { body.opensParagraph.append(isOpen) }
          isEmpty = false
          body.text.append(document, piece)
        }
        start = end
      }
    }
    return body
  }

  private func structured(_ text: WorkText, _ ledger: inout Ledger) -> WorkText {
    var body = text
    if options.widensPunctuation { body = Punctuation.widen(body, ledger: &ledger) }
    var cutter = SegmentCutter(text: body)
    let segments = cutter.segments()
    return MarkdownWriter(
      text: body, segments: segments, arabicMark: cutter.arabicMark, isMarkdown: isMarkdown
    ).write(ledger: &ledger)
  }

  // MARK: doubts

  private mutating func flag(_ text: WorkText) {
    var lastNote = -1000
    for index in text.scalars.indices {
      guard text.origins[index] >= 0, index > lastNote + 40 else { continue }
      if let message = Damage.message(text.scalars, index) {
        doubts.append((Int(text.origins[index]), message))
        lastNote = index
      }
    }
    if let end = text.lines().last, text.scalars[end].count >= 40 {
      let last = text.scalars[end.upperBound - 1]
      if !last.isTerminal, !last.isClosing {
        doubts.append((text.inputOffset(at: end.upperBound - 1), "正文在句子中间结束,原文可能不完整"))
      }
    }
  }
}

/// Characters that an earlier conversion has destroyed.
enum Damage {
  static func message(_ text: [UInt32], _ index: Int) -> String? {
    let scalar = text[index]
    if scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar) { return "有读不出的字,请对照原件补上" }
    let next = index + 1 < text.count ? text[index + 1] : 0
    if scalar == 0x3F || scalar == 0xFF1F, index > 0, text[index - 1].isHan {
      let broken: Set<UInt32> = [0x2C, 0xFF0C, 0x3002, 0x3001, 0x3B, 0xFF1B]
      if broken.contains(next) { return "“?”后面又是标点,有字被转换毁坏,请对照原件" }
      if next >= 0x80, !next.isHan, !next.isOpening, !next.isClosing, !next.isBlank,
        !next.isLineEnd,
        next != 0x2014, next != 0x2026
      {
        return "这里的字被转换毁坏,请对照原件"
      }
      if next.isHan, index + 2 < text.count { return "“?”在句子中间,可能有字被毁坏,请核对" }
    }
    if scalar == 0x201C, next == 0x201D { return "引号里没有字,原文可能被屏蔽" }
    return nil
  }
}

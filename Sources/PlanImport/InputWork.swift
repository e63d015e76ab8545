import PlanModel

/// One input on its way through the import.
struct InputWork {
  let input: ImportInput
  var stem = ""
  private(set) var ledger: Ledger
  private(set) var drafts: [Draft] = []
  private var plans: [ImportedPlan] = []
  private var omitted: [OmittedDocument] = []
  private var doubts: [Doubt] = []
  private let lineNumbers: LineNumbers
  private let text: WorkText
  private var knownTitles: [[UInt32]] = []

  init(_ input: ImportInput, simplifier: Simplifier?) {
    self.input = input
    lineNumbers = LineNumbers(input.text.scalars)
    var ledger = Ledger(count: input.text.scalars.count)
    if ReadySource.isOne(input.text.scalars) {
      text = WorkText(input.text.scalars)
      self.ledger = ledger
      return
    }
    var text = Annotations.strip(input.text.scalars, ledger: &ledger)
    simplifier?.simplify(&text)
    self.text = text
    self.ledger = ledger
    readDrafts()
  }

  var scalars: [UInt32] { input.text.scalars }

  private mutating func readDrafts() {
    let (lines, _) = text.sourceLines(lineNumbers: lineNumbers)
    let rules = ResidueRules()
    var kept: [SourceLine] = []
    for line in lines {
      let mayBeField = kept.count <= 12 && FieldTable.statesSomething(text.scalars, line.range)
      if !mayBeField, let reason = rules.reason(text.scalars[line.range]) {
        ledger.take(line.range, of: text, as: .residue, reason)
      } else {
        kept.append(line)
      }
    }
    let entries = Splitter(text: text, lines: kept).entries()
    let titles = Set(
      entries.flatMap(\.headings).map { TitleForm.spoken(text.scalars[$0.range]) })
    knownTitles = titles.filter { $0.count <= 60 }.sorted {
      ($0.count, string($0)) > ($1.count, string($1))
    }
    let stems = entries.compactMap { $0.part?.stem }
    var ordinal = 0
    for entry in entries {
      if entry.isFront, isOnlyHead(entry) {
        for line in entry.lines { ledger.take(line.range, of: text, as: .residue, "汇编的题头") }
        continue
      }
      ordinal += 1
      let own = entry.part.map { part in stems.count { $0 == part.stem } == 1 } ?? false
      drafts.append(Draft(entry, text: text, ordinal: ordinal, stemIsOwn: own))
    }
  }

  /// Short lines without numbering before the first part: the collection's own head.
  private func isOnlyHead(_ entry: Entry) -> Bool {
    let length = entry.lines.reduce(0) { $0 + $1.range.count }
    return length <= 300
      && !entry.lines.contains {
        LabelReader.label(in: text.scalars, at: $0.range.lowerBound, before: $0.range.upperBound)
          != nil
      }
  }

  // MARK: finishing

  mutating func finish(_ verdicts: [Duplicates.Verdict?], works: [String], options: ImportOptions) {
    if ReadySource.isOne(scalars) { return keepWhole() }
    for (draft, verdict) in zip(drafts, verdicts) {
      if let verdict {
        omit(draft, "与另一篇重复", of: "\(works[verdict.input])-\(verdict.ordinal).md", verdict.overlap)
      } else if let reason = draft.emptiness {
        omit(draft, reason, of: nil, nil)
      } else {
        write(draft, options)
      }
    }
    ledger.settleLayout(input: scalars)
  }

  /// A plan source already: taken over as it is.
  private mutating func keepWhole() {
    for offset in scalars.indices { ledger.claim(offset, .kept) }
    var envelope = Envelope()
    envelope.title = ReadySource.title(scalars).map { Found($0) }
    plans = [
      ImportedPlan(
        fileName: "\(stem).md", ordinal: 1, envelope: envelope,
        lines: 1...max(1, lineNumbers.line(at: max(0, scalars.count - 1))),
        source: string(scalars[...].drop { $0 == 0xFEFF }))
    ]
  }

  private mutating func omit(_ draft: Draft, _ reason: String, of file: String?, _ overlap: Double?)
  {
    for line in draft.entry.headings + draft.entry.lines {
      ledger.take(line.range, of: text, as: .residue, reason)
    }
    omitted.append(
      OmittedDocument(
        ordinal: draft.ordinal, title: draft.name, line: draft.firstLine, reason: reason,
        duplicateOf: file, overlap: overlap))
  }

  private mutating func write(_ draft: Draft, _ options: ImportOptions) {
    var builder = PlanBuilder(
      draft: draft, input: scalars, isMarkdown: input.isMarkdown, options: options,
      knownTitles: knownTitles)
    let (envelope, source) = builder.build(text: text, ledger: &ledger)
    for doubt in builder.doubts {
      doubts.append(Doubt(line: lineNumbers.line(at: doubt.offset), message: doubt.message))
    }
    plans.append(
      ImportedPlan(
        fileName: "\(stem)-\(draft.ordinal).md", ordinal: draft.ordinal, envelope: envelope,
        lines: draft.firstLine...max(draft.firstLine, draft.lastLine), source: source))
  }

  var report: InputReport {
    var all = doubts
    if input.text.invalidCount > 0 {
      all.append(
        Doubt(
          line: 1,
          message: "有 \(input.text.invalidCount) 处字节按 \(input.text.encoding) 读不出来,写作 \u{FFFD}"))
    }
    if input.text.confidence < 0.75 {
      all.append(Doubt(line: 1, message: "编码按 \(input.text.encoding) 读取,把握不大;可用 --encoding 指定"))
    }
    return InputReport(
      path: input.path, encoding: input.text.encoding, confidence: input.text.confidence,
      basis: input.text.basis, invalidCount: input.text.invalidCount, ledger: ledger, plans: plans,
      omitted: omitted, doubts: all.sorted { ($0.line, $0.message) < ($1.line, $1.message) },
      lineNumbers: lineNumbers)
  }
}

/// Inputs that are plan sources already, made by an earlier import or by hand.
enum ReadySource {
  static func isOne(_ text: [UInt32]) -> Bool { title(text) != nil }

  /// The title of the front matter; nil when the text does not begin with one.
  static func title(_ text: [UInt32]) -> String? {
    var start = text.first == 0xFEFF ? 1 : 0
    guard matches(scalars("---"), text, at: start, before: text.count) else { return nil }
    var title: String?
    var isFirst = true
    while start < text.count {
      var end = start
      while end < text.count, !text[end].isLineEnd { end += 1 }
      let line = text[start..<end].filter { !$0.isBlank }
      if !isFirst, line == scalars("---") { return title }
      for key in ["title:", "标题:"].map(scalars) where line.starts(with: key) {
        title = string(line.dropFirst(key.count))
      }
      isFirst = false
      start = end + 1
      if start < text.count, text[start] == 0x0A, text[start - 1] == 0x0D { start += 1 }
    }
    return nil
  }
}

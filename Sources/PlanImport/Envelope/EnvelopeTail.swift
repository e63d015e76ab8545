import PlanModel

extension EnvelopeReader {
  /// Reads from the end: number of copies, imprint, copied-to, subject words, signature, source.
  mutating func readTail() {
    var steps = 0
    while last > first, steps < 15 {
      steps += 1
      guard readTailLine(lines[last - 1]) else { break }
      last -= 1
    }
  }

  private mutating func readTailLine(_ line: Range<Int>) -> Bool {
    guard line.count <= 200 else { return false }
    let content = compact(line)
    return readCount(line, content) || readImprint(line, content) || readSource(line, content)
      || readTailFields(line, content) || readSignature(line, content)
      || readCopyContinuation(line, content)
  }

  /// `(共印110份)`.
  private mutating func readCount(_ line: Range<Int>, _ content: [UInt32]) -> Bool {
    let inner = content.filter { !$0.isOpening && !$0.isClosing }
    guard inner.count <= 10, inner.first == 0x5171 || inner.first == 0x5370, inner.last == 0x4EFD,
      inner.contains(where: \.isDigit)
    else { return false }
    envelope.remarks.append(.init(name: "份数", text: string(inner)))
    use(line, "份数")
    return true
  }

  /// `某局办公室 2012年01月30日印发 共印35份`.
  private mutating func readImprint(_ line: Range<Int>, _ content: [UInt32]) -> Bool {
    guard content.count <= 60, let at = find(scalars("印发"), content, in: 0..<content.count), at > 0,
      let date = firstDate(content), date.lowerBound < at
    else { return false }
    let rest = Array(content[(at + 2)...])
    guard rest.isEmpty || rest.last == 0x4EFD || rest.count <= 2 else { return false }
    envelope.remarks.append(.init(name: "印发", text: text.string(line)))
    use(line, "印发")
    return true
  }

  func firstDate(_ content: [UInt32]) -> Range<Int>? {
    for index in content.indices {
      if let date = DateForm.read(content, index, content.count) { return index..<date.end }
    }
    return nil
  }

  /// `(摘自教育部网站)`, `来源:…`, `(此件主动公开)`.
  private mutating func readSource(_ line: Range<Int>, _ content: [UInt32]) -> Bool {
    guard content.count <= 40, let head = content.first, head.isOpening,
      content.last?.isClosing == true
    else { return false }
    let inner = content.dropFirst().dropLast()
    for word in ["摘自", "转自", "来源:", "来源:", "选自", "引自"].map(scalars)
    where inner.starts(with: word) {
      envelope.source = string(inner.dropFirst(word.count))
      use(line, "source")
      return true
    }
    for (word, value) in [("主动公开", "主动公开"), ("依申请公开", "依申请公开"), ("不予公开", "不予公开"), ("此件公开", "主动公开")]
    where find(scalars(word), content, in: 0..<content.count) != nil {
      envelope.openness = value
      use(line, "openness")
      return true
    }
    return false
  }

  private mutating func readTailFields(_ line: Range<Int>, _ content: [UInt32]) -> Bool {
    let pairs = FieldTable.pairs(in: text.scalars, line)
    guard !pairs.isEmpty else { return false }
    readPairs(pairs, line)
    return true
  }

  /// Lines that go on with the copied-to list above them.
  private mutating func readCopyContinuation(_ line: Range<Int>, _ content: [UInt32]) -> Bool {
    guard content.count <= 80, LabelReader.label(in: content, at: 0, before: content.count) == nil
    else {
      return false
    }
    var above = last - 2
    while above >= first, last - above <= 5 {
      let pairs = FieldTable.pairs(in: text.scalars, lines[above])
      if case .copies? = pairs.first?.key {
        addCopies(content)
        use(line, "carrier.cc")
        return true
      }
      guard pairs.isEmpty, lines[above].count <= 80 else { return false }
      above -= 1
    }
    return false
  }

  /// The office and the date that sign a document, on one line or two.
  private mutating func readSignature(_ line: Range<Int>, _ content: [UInt32]) -> Bool {
    guard content.count <= 60 else { return false }
    if let date = DateForm.read(text.scalars, line.lowerBound, line.upperBound),
      text.trim(date.end..<line.upperBound).isEmpty
    {
      guard date.day > 0 || last - 2 >= first && Organisation.isName(slice(lines[last - 2])) else {
        return false
      }
      sign(date, line)
      return true
    }
    if let date = firstDate(content), date.upperBound == content.count,
      Organisation.isName(content[..<date.lowerBound])
    {
      addIssuer(string(content[..<date.lowerBound]))
      if let reading = DateForm.read(content, date.lowerBound, content.count) {
        sign(reading, line)
      }
      return true
    }
    guard Organisation.isName(slice(line)), !endsMidSentence(last - 2) else { return false }
    addIssuer(string(content))
    use(line, "issuer")
    return true
  }

  private func endsMidSentence(_ index: Int) -> Bool {
    guard index >= first, let end = slice(lines[index]).last else { return false }
    return end.isComma
  }

  mutating func addIssuer(_ name: String) {
    guard !envelope.issuers.contains(name) else { return }
    envelope.issuers.insert(name, at: 0)
  }

  /// A signature with its date that stands before an annex, inside the text.
  mutating func readSignatureBeforeAnnex() {
    guard envelope.issuers.isEmpty, last - first >= 3 else { return }
    for index in (first + 1)..<last where lines[index].count <= 80 {
      let line = lines[index]
      guard let date = DateForm.read(text.scalars, line.lowerBound, line.upperBound) else {
        continue
      }
      let rest = text.trim(date.end..<line.upperBound)
      let isAnnex: Bool
      if rest.isEmpty {
        isAnnex = index + 1 < last && slice(lines[index + 1]).first == 0x9644
      } else {
        isAnnex = rest.lowerBound > date.end && text.scalars[rest.lowerBound] == 0x9644
      }
      guard isAnnex, Organisation.isName(slice(lines[index - 1])) else { continue }
      addIssuer(string(compact(lines[index - 1])))
      use(lines[index - 1], "issuer")
      sign(date, line.lowerBound..<(rest.isEmpty ? line.upperBound : rest.lowerBound))
      return
    }
  }
}

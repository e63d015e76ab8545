import PlanModel

/// Reads the envelope of one document: what stands before and after its body, and which lines that
/// uses up.
struct EnvelopeReader {
  let text: WorkText
  let lines: [Range<Int>]
  var envelope = Envelope()
  /// What the envelope has used: range, fate, and the key or reason.
  var uses: [(range: Range<Int>, fate: Fate, reason: String)] = []
  /// Notes for the clerk: place in the text, message.
  var doubts: [(index: Int, message: String)] = []
  /// First and past-last line of the body.
  var first = 0
  var last: Int
  /// Title that a page shows above the notice.
  private var pageTitle: Found?
  /// Title that the heading in the collection states.
  let heading: [UInt32]
  /// Words of the titles of the whole collection, longest first.
  let knownTitles: [[UInt32]]

  init(text: WorkText, heading: [UInt32], knownTitles: [[UInt32]] = []) {
    self.text = text
    self.heading = heading
    self.knownTitles = knownTitles
    lines = text.lines()
    last = lines.count
  }

  mutating func read() {
    readHead()
    readTail()
    readSignatureBeforeAnnex()
  }

  func slice(_ range: Range<Int>) -> ArraySlice<UInt32> { text.scalars[range] }

  func compact(_ range: Range<Int>) -> [UInt32] { text.scalars[range].filter { !$0.isBlank } }

  mutating func use(_ range: Range<Int>, _ key: String, fate: Fate = .metadata) {
    uses.append((range, fate, key))
  }

  // MARK: head

  private mutating func readHead() {
    takeGluedTitle()
    var steps = 0
    while first < lines.count, steps < 40 {
      steps += 1
      guard readHeadLine(lines[first]) else { break }
      first += 1
    }
    if envelope.carrier != nil { closeNotice() }
  }

  /// Reads one line of the head; false when the body begins here.
  private mutating func readHeadLine(_ line: Range<Int>) -> Bool {
    if isFieldBlockName(line) {
      use(line, "文章属性")
      return true
    }
    let pairs = FieldTable.pairs(in: text.scalars, line)
    if !pairs.isEmpty, line.count <= 400 {
      readPairs(pairs, line)
      return true
    }
    if let number = DocumentNumberForm.alone(slice(line)) {
      setNumber(number)
      use(line, "docNo")
      return true
    }
    if readCarrierTitle() { return true }
    if let label = LabelReader.label(
      in: text.scalars, at: line.lowerBound, before: line.upperBound),
      label.style != .named
    {
      return false
    }
    return readNoticeLine(line) || readDateLine(line) || readTitleLine(line) || readNameLine(line)
  }

  private func isFieldBlockName(_ line: Range<Int>) -> Bool {
    let name = string(compact(line).filter { $0.isHan })
    return line.count <= 12
      && ["文章属性", "文件属性", "公文属性", "基本信息", "法规信息", "公文信息", "信息公开"].contains(name)
  }

  mutating func setNumber(_ number: DocumentNumber) {
    if envelope.carrier != nil { envelope.carrier?.docNo = number } else { envelope.docNo = number }
  }

  /// `…关于印发《…》的通知`, on one line or broken into up to five.
  private mutating func readCarrierTitle() -> Bool {
    guard envelope.carrier == nil else { return false }
    var joined: [UInt32] = []
    let verbs = ["关于印发", "关于下发", "关于转发", "关于发布", "关于公布", "关于报送", "关于实施", "关于做好"].map(scalars)
    guard opensCarrier() else { return false }
    for count in 1...5 where first + count <= lines.count {
      let line = lines[first + count - 1]
      if line.count > 90 { return false }
      joined += compact(line)
      if count > 1,
        LabelReader.label(in: text.scalars, at: line.lowerBound, before: line.upperBound) != nil
      {
        return false
      }
      guard joined.suffix(2).elementsEqual(scalars("通知")) else { continue }
      guard verbs.contains(where: { find($0, joined, in: 0..<joined.count) != nil }) else {
        return false
      }
      guard carriesPlan(joined, after: first + count) else { return false }
      envelope.carrier = Carrier(
        title: string(joined), docNo: envelope.docNo, signedOn: envelope.signedOn)
      envelope.docNo = nil
      envelope.signedOn = nil
      for line in lines[first..<(first + count)] { use(line, "carrier.title") }
      pageTitle = envelope.title
      envelope.title = nil
      first += count - 1
      return true
    }
    return false
  }

  /// The line says 关于, or names an office and the next line does.
  private func opensCarrier() -> Bool {
    let about = scalars("关于")
    if find(about, text.scalars, in: lines[first]) != nil { return true }
    return Organisation.isName(slice(lines[first])) && first + 1 < lines.count
      && matches(
        about, text.scalars, at: lines[first + 1].lowerBound, before: lines[first + 1].upperBound)
  }

  /// A 通知 that issues another document, which follows; one that orders something itself is the
  /// document.
  private func carriesPlan(_ title: [UInt32], after index: Int) -> Bool {
    guard
      find(scalars("印发"), title, in: 0..<title.count) != nil
        || find(scalars("《"), title, in: 0..<title.count) != nil
        || find(scalars("下发"), title, in: 0..<title.count) != nil
        || find(scalars("转发"), title, in: 0..<title.count) != nil
    else { return false }
    return lines[min(index, lines.count)...].prefix(15).contains { line in
      TitleForm.isTitle(slice(line)) || titleAfterDate(line) != nil
    }
  }

  /// Recipients, and the sentences of the notice itself.
  private mutating func readNoticeLine(_ line: Range<Int>) -> Bool {
    guard envelope.carrier != nil, envelope.title == nil else { return false }
    let content = compact(line)
    if let end = content.last, end.isColon, content.count <= 160,
      envelope.carrier?.recipients.isEmpty == true
    {
      let names = recipients(content.dropLast())
      envelope.carrier?.recipients = names
      use(line, "carrier.to")
      return true
    }
    if let title = titleAfterDate(line) {
      readDate(line, upTo: title.lowerBound)
      setTitle(title)
      return true
    }
    if TitleForm.isTitle(slice(line)) || content.first?.isDigit == true { return false }
    if DateForm.read(content, 0, content.count) != nil || Organisation.isName(slice(line)) {
      return false
    }
    let isAnnexList = content.first == 0x9644
    guard content.count <= 400,
      envelope.carrier?.recipients.isEmpty == false || isNotice(content) || isAnnexList
    else { return false }
    envelope.remarks.append(.init(name: isAnnexList ? "通知附件" : "通知正文", text: text.string(line)))
    use(line, isAnnexList ? "通知附件" : "通知正文")
    return true
  }

  private func isNotice(_ content: [UInt32]) -> Bool {
    ["现将", "印发给", "贯彻执行", "遵照执行", "认真执行", "现予印发", "请结合"].contains {
      find(scalars($0), content, in: 0..<content.count) != nil
    }
  }

  func recipients(_ content: ArraySlice<UInt32>) -> [String] {
    var result: [[UInt32]] = [[]]
    var depth = 0
    for scalar in content {
      if scalar.isOpening { depth += 1 }
      if scalar.isClosing { depth -= 1 }
      if depth == 0, scalar.isComma || scalar.isSemicolon {
        result.append([])
      } else if !(scalar == 0x3002) {
        result[result.count - 1].append(scalar)
      }
    }
    return result.filter { !$0.isEmpty }.map { string($0) }
  }

  /// The title that stands on the same line behind a date.
  private func titleAfterDate(_ line: Range<Int>) -> Range<Int>? {
    guard line.count <= 90,
      let date = DateForm.read(text.scalars, line.lowerBound, line.upperBound)
    else { return nil }
    let rest = text.trim(date.end..<line.upperBound)
    return !rest.isEmpty && TitleForm.isTitle(slice(rest)) && rest.lowerBound > date.end
      ? rest : nil
  }

  private mutating func readDateLine(_ line: Range<Int>) -> Bool {
    guard line.count <= 60 else { return false }
    if let title = titleAfterDate(line), envelope.title == nil {
      readDate(line, upTo: title.lowerBound)
      setTitle(title)
      return true
    }
    var range = line
    if slice(line).first?.isOpening == true, slice(line).last?.isClosing == true {
      range = (line.lowerBound + 1)..<(line.upperBound - 1)
    }
    guard let date = DateForm.read(text.scalars, range.lowerBound, range.upperBound),
      text.trim(date.end..<range.upperBound).isEmpty
    else { return false }
    readDate(line, upTo: line.upperBound)
    return true
  }

  private mutating func readDate(_ line: Range<Int>, upTo end: Int) {
    let start = slice(line).first?.isOpening == true ? line.lowerBound + 1 : line.lowerBound
    let range = line.lowerBound..<end
    guard let date = DateForm.read(text.scalars, start, end) else { return }
    // A date above every title is the page's, not the document's.
    if envelope.title == nil, envelope.carrier == nil { return use(range, "网页日期", fate: .residue) }
    sign(date, range)
  }

  mutating func sign(_ date: DateForm.Reading, _ range: Range<Int>) {
    guard !date.isPlaceholder else {
      doubts.append((range.lowerBound, "日期“\(text.string(range))”像是系统填的默认值,没有采用"))
      return use(range, "占位日期", fate: .residue)
    }
    use(range, "signedOn")
    guard let day = date.date else {
      envelope.remarks.append(.init(name: "署名日期", text: text.string(text.trim(range))))
      return
    }
    if envelope.carrier != nil, envelope.carrier?.signedOn == nil {
      envelope.carrier?.signedOn = day
    } else if envelope.signedOn == nil {
      envelope.signedOn = day
    }
  }

  private mutating func readTitleLine(_ line: Range<Int>) -> Bool {
    if envelope.title == nil, TitleForm.isTitle(slice(line)) {
      setTitle(line)
      return true
    }
    if let title = envelope.title, scalars(title.text) == compact(line) {
      use(line, "title")
      return true
    }
    return false
  }

  mutating func setTitle(_ range: Range<Int>) {
    envelope.title = Found(string(compact(range).drop { $0 == 0x23 }))
    use(range, "title")
  }

  /// The name of an office alone: the head of a title on two lines, or the signature of a notice.
  private mutating func readNameLine(_ line: Range<Int>) -> Bool {
    guard line.count <= 40 else { return false }
    let content = compact(line)
    if content.suffix(2).elementsEqual(scalars("文件")), content.count >= 6,
      Organisation.isName(content.dropLast(2))
    {
      envelope.issuers = [string(content.dropLast(2))]
      use(line, "issuer")
      return true
    }
    guard Organisation.isName(slice(line)) else { return false }
    if envelope.carrier != nil, envelope.title == nil {
      envelope.issuers.append(string(content))
      use(line, "issuer")
      return true
    }
    guard first + 1 < lines.count, envelope.title == nil else { return false }
    let next = lines[first + 1]
    guard TitleForm.isTitle(slice(next)) else { return false }
    envelope.title = Found(string(content + compact(next)))
    use(line, "title")
    use(next, "title")
    first += 1
    return true
  }

  /// What stood between the notice and its plan, when no plan title followed.
  private mutating func closeNotice() {
    guard envelope.title == nil, let carrier = envelope.carrier else { return }
    let title = scalars(carrier.title)
    if let open = title.firstIndex(of: 0x300A), let close = title.lastIndex(of: 0x300B),
      open < close
    {
      envelope.title = Found(string(title[(open + 1)..<close]), isInferred: true)
    } else {
      envelope.title = pageTitle
    }
  }
}

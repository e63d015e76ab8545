import PlanModel

/// Fills the values that a document does not state where its text gives them away; each is marked
/// as inferred.
struct Inference {
  /// The body, without what the envelope has used.
  let body: [UInt32]
  /// The heading's words in the collection, without its number.
  let stem: [UInt32]
  /// The heading says what no other part of the collection is called.
  let stemIsOwn: Bool

  func complete(_ envelope: inout Envelope) {
    if envelope.title == nil, stemIsOwn, TitleForm.kind(of: stem) != nil {
      envelope.title = Found(string(stem))
    }
    fillIssuer(&envelope)
    fillKind(&envelope)
    fillPeriod(&envelope)
    fillTitle(&envelope)
    if envelope.region == nil, let issuer = envelope.issuers.first,
      let place = Organisation.place(of: issuer)
    {
      envelope.region = Found(place, isInferred: true)
    }
  }

  // MARK: issuer

  private func fillIssuer(_ envelope: inout Envelope) {
    if let issuer = envelope.issuers.first, !Organisation.isGeneric(issuer) { return }
    if let title = envelope.title.flatMap({ Organisation.atStart(of: scalars($0.text)) }),
      !(envelope.title?.isInferred ?? true)
    {
      envelope.issuers = [title]
      envelope.issuerIsInferred = false
      return
    }
    if let office = fromCarrier(envelope) ?? fromImprint(envelope) ?? fromText()
      ?? fromSource(envelope)
    {
      envelope.issuers = [office]
      envelope.issuerIsInferred = true
    }
  }

  /// `某区教育局关于印发…`.
  private func fromCarrier(_ envelope: Envelope) -> String? {
    guard let title = envelope.carrier?.title else { return nil }
    let text = scalars(title)
    guard let at = find(scalars("关于"), text, in: 0..<text.count), at >= 4 else { return nil }
    let name = string(text[..<at])
    return Organisation.isGeneric(name) ? nil : name
  }

  /// `某区教育局办公室 … 印发`.
  private func fromImprint(_ envelope: Envelope) -> String? {
    guard let imprint = envelope.remarks.first(where: { $0.name == "印发" }) else { return nil }
    var name = scalars(imprint.text).prefix { $0.isHan }
    for ending in ["办公室", "秘书科", "综合科", "办"].map(scalars)
    where name.count > ending.count + 3 && name.suffix(ending.count).elementsEqual(ending) {
      name.removeLast(ending.count)
      break
    }
    let text = string(name)
    return name.count >= 4 && !Organisation.isGeneric(text) ? text : nil
  }

  private func fromText() -> String? { PlaceCensus(body).office }

  /// The collection's heading names an office, and the document says it is taken from that office's
  /// site.
  private func fromSource(_ envelope: Envelope) -> String? {
    guard let source = envelope.source, let name = Organisation.atStart(of: stem) ?? ministry,
      source.contains(name)
    else { return nil }
    return name
  }

  private var ministry: String? {
    matches(scalars("教育部"), stem, at: 0, before: stem.count) ? "教育部" : nil
  }

  // MARK: kind, period, title

  private func fillKind(_ envelope: inout Envelope) {
    if let title = envelope.title, let kind = TitleForm.kind(of: scalars(title.text)) {
      envelope.kind = Found(kind, isInferred: title.isInferred)
      return
    }
    let named = TitleForm.kind(of: stem)
    let plans = ["指导思想", "工作目标", "总体要求", "主要任务", "工作任务"].count { has($0) }
    let sums = ["总结如下", "汇报如下", "取得了", "工作开展情况", "总结"].count { has($0) }
    let kind = named == "工作总结" && plans >= 2 && sums <= 1 ? "工作计划" : named
    envelope.kind = Found(kind ?? (sums > plans ? "工作总结" : "工作计划"), isInferred: true)
  }

  private func has(_ word: String) -> Bool {
    find(scalars(word), body, in: 0..<body.count) != nil
  }

  private func fillPeriod(_ envelope: inout Envelope) {
    if envelope.period != nil { return }
    if let title = envelope.title, !title.isInferred,
      let period = PeriodForm.inTitle(scalars(title.text))
    {
      envelope.period = Found(period)
      return
    }
    if let title = envelope.carrier.map({ scalars($0.title) }),
      let period = PeriodForm.inTitle(title)
    {
      envelope.period = Found(period)
      return
    }
    if let year = PeriodForm.stated(in: body) ?? PeriodForm.mostNamed(in: body) {
      envelope.period = Found(year, isInferred: true)
    } else if let date = envelope.signedOn ?? envelope.carrier?.signedOn {
      envelope.period = Found("\(date.year)", isInferred: true)
    }
  }

  private func fillTitle(_ envelope: inout Envelope) {
    guard envelope.title == nil else { return }
    if let issuer = envelope.issuers.first, let kind = envelope.kind {
      let year = envelope.period.map { "\($0.text)年" } ?? "年度"
      envelope.title = Found("\(issuer)\(year)\(kind.text)", isInferred: true)
    } else if !stem.isEmpty {
      envelope.title = Found(string(stem), isInferred: true)
    } else if let line = firstWords() {
      envelope.title = Found(line, isInferred: true)
    }
  }

  private func firstWords() -> String? {
    let start = body.drop { $0.isBlank || $0.isLineEnd || $0 == 0x23 }
    let words = start.prefix(24).prefix {
      !$0.isLineEnd && !$0.isSentenceEnd && $0 != 0x2C && $0 != 0xFF0C
    }
    return words.count >= 4 ? string(words) : nil
  }
}

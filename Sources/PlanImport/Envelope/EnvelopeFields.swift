import PlanModel

extension EnvelopeReader {
  /// Values of `名:值` pairs.
  mutating func readPairs(_ pairs: [FieldTable.Pair], _ line: Range<Int>) {
    var start = line.lowerBound
    for pair in pairs {
      let range = start..<pair.value.upperBound
      start = pair.value.upperBound
      let value = text.trim(pair.value)
      if case .ignored = pair.key {
        use(range, "网页信息", fate: .residue)
        continue
      }
      if isDateKey(pair.key) {
        readDateField(pair.key, pair.name, value, range)
      } else {
        if !value.isEmpty { setField(pair.key, pair.name, value) }
        use(range, pair.name)
      }
    }
  }

  private func isDateKey(_ key: FieldTable.Key) -> Bool {
    switch key {
    case .signedOn, .publishedAt, .effectiveOn, .expiresOn: true
    default: false
    }
  }

  private mutating func readDateField(
    _ key: FieldTable.Key, _ name: String, _ value: Range<Int>, _ range: Range<Int>
  ) {
    guard let date = DateForm.read(text.scalars, value.lowerBound, value.upperBound) else {
      if !value.isEmpty { envelope.remarks.append(.init(name: name, text: text.string(value))) }
      return use(range, name)
    }
    guard !date.isPlaceholder, let day = date.date else {
      if date.isPlaceholder {
        doubts.append((range.lowerBound, "\(name)“\(text.string(value))”像是系统填的默认值,没有采用"))
      }
      envelope.remarks.append(.init(name: "\(name)(未采用)", text: text.string(value)))
      return use(range, name)
    }
    use(range, name)
    switch key {
    case .publishedAt:
      let time = date.time ?? (0, 0)
      let published = PublicationTime(date: day, hour: time.0, minute: time.1)
      envelope.publishedAt = published.map { Found($0.text, isInferred: date.time == nil) }
    case .effectiveOn: envelope.effectiveOn = day
    case .expiresOn: envelope.expiresOn = day
    default: envelope.signedOn = day
    }
  }

  private mutating func setField(_ key: FieldTable.Key, _ name: String, _ range: Range<Int>) {
    let value = text.string(range)
    switch key {
    case .issuer:
      envelope.issuers = splitList(compactList(range))
      envelope.issuerIsInferred = false
    case .docNo:
      let content = compact(range)
      if let (number, _) = DocumentNumberForm.read(content, 0, content.count) {
        setNumber(number)
      } else {
        envelope.remarks.append(.init(name: name, text: value))
      }
    case .validity: setValidity(name, value)
    case .title: envelope.title = Found(string(compact(range)))
    case .indexNo: envelope.indexNo = string(compact(range))
    case .keywords: envelope.keywords = splitList(text.scalars[range])
    case .source: envelope.source = value
    case .author: envelope.author = value
    case .unit: envelope.unit = value
    case .openness: envelope.openness = value
    case .subject: envelope.subject = value
    case .catalogue: envelope.catalogue = value
    case .abstract: envelope.abstract = value
    case .copies: addCopies(compact(range))
    default: envelope.remarks.append(.init(name: name, text: value))
    }
  }

  private mutating func setValidity(_ name: String, _ value: String) {
    let known: [(String, String)] = [
      ("现行有效", "有效"), ("有效", "有效"), ("失效", "失效"), ("已失效", "失效"), ("废止", "废止"), ("已废止", "废止"),
      ("尚未生效", "尚未生效"), ("是", "有效"),
    ]
    if let match = known.first(where: { $0.0 == value }) {
      envelope.validity = match.1
    } else {
      envelope.remarks.append(.init(name: name, text: value))
    }
  }

  mutating func addCopies(_ content: [UInt32]) {
    let names = recipients(content[...])
    if envelope.carrier != nil {
      envelope.carrier?.copies.insert(contentsOf: names, at: 0)
    } else {
      envelope.remarks.append(.init(name: "抄送", text: names.joined(separator: "、")))
    }
  }

  private func compactList(_ range: Range<Int>) -> ArraySlice<UInt32> { text.scalars[range] }

  /// Splits at commas, semicolons and blanks.
  func splitList(_ content: ArraySlice<UInt32>) -> [String] {
    content.split { $0.isBlank || $0.isComma || $0.isSemicolon || $0 == 0x2F }.map { string($0) }
  }
}

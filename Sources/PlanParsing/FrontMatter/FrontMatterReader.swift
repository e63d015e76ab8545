import PlanModel

/// Makes metadata of the entries of a front matter, in the order of the format's table.
struct FrontMatterReader {
  let file: SourceFile
  let block: FrontMatterBlock
  let settings: SiteSettings
  var shapes: ShapeReader
  var keyPlaces: [String: Place] = [:]
  private var values = [YAMLValue?](repeating: nil, count: FrontMatterKey.fieldNames.count)

  init(file: SourceFile, block: FrontMatterBlock, settings: SiteSettings) {
    self.file = file
    self.block = block
    self.settings = settings
    shapes = ShapeReader(lines: SourceLines(file))
    shapes.refusesUnknown = settings.isOfficial
  }

  mutating func read(_ entries: [YAMLEntry]) -> PlanMetadata {
    sortIn(entries)
    let kind = self.kind()
    var data = PlanMetadata(
      id: "", path: file.path, title: required(.title, "某县2012年教育工作要点") ?? "不详",
      kind: kind.name, isNotice: kind.isNotice)
    data.issuers = issuers()
    data.region = region()
    data.period = period(isNotice: kind.isNotice)
    data.docNo = value(.docNo).flatMap { documentNumber($0, FrontMatterKey.docNo.label) }
    data.indexNo = indexNumber()
    data.signedOn = date(.signedOn)
    data.publishedAt = publishedAt()
    data.effectiveOn = date(.effectiveOn)
    data.expiresOn = date(.expiresOn)
    data.validity = validity()
    data.id = id(kind: kind.id, year: data.year)
    data.supersedes = ids(.supersedes)
    data.implements = ids(.implements)
    data.reportsOn = ids(.reportsOn)
    data.themes = ids(.themes)
    readNested(&data)
    readDisclosure(&data)
    data.isDraft = value(.draft).flatMap { shapes.bool($0, FrontMatterKey.draft.label) } ?? false
    checkTogether(data)
    return data
  }

  func value(_ key: FrontMatterKey) -> YAMLValue? { values[key.rawValue] }

  private mutating func sortIn(_ entries: [YAMLEntry]) {
    var firsts = [YAMLEntry?](repeating: nil, count: values.count)
    keyPlaces.reserveCapacity(entries.count)
    for entry in entries {
      guard let key = FrontMatterKey.named(entry.key) else {
        shapes.unknownKey(entry, FrontMatterKey.fieldNames)
        continue
      }
      if let first = firsts[key.rawValue] {
        shapes.keyTwice(entry, first: first.key, at: first.keyPlace)
        continue
      }
      firsts[key.rawValue] = entry
      values[key.rawValue] = entry.value
      keyPlaces[key.english] = entry.value.place
    }
  }

  /// A missing or empty required key.
  private mutating func missing(_ label: String, example: String) {
    shapes.report(
      "missing-key", at: Place(path: file.path, line: max(1, block.firstLine - 1)), length: 3,
      "缺少 \(label)。", fix: "补上一行，例如 `\(example)`；确实无法查明的写“未知”。")
  }

  /// The words of a required text; nil where they are missing (reported) or 未知.
  private mutating func required(_ key: FrontMatterKey, _ example: String) -> String? {
    guard let value = value(key), !isBlank(value) else {
      missing(key.label, example: "\(key.chinese): \(example)")
      return nil
    }
    return shapes.text(value, key.label, example)
  }

  private func isBlank(_ value: YAMLValue) -> Bool {
    value.isEmpty || value.text.map { trimmed($0).isEmpty } == true || value.list?.isEmpty == true
  }

  private mutating func kind() -> DocumentKind {
    let unknown = DocumentKind(name: "不详", id: "doc", isNotice: false)
    let names = settings.kinds.map(\.name)
    guard let name = required(.kind, names.first ?? "工作要点") else { return unknown }
    if let kind = settings.kinds.first(where: { $0.name == name }) { return kind }
    let near = nearestName(to: name, in: names)
    if let value = value(.kind) {
      shapes.report(
        "unknown-kind", at: value,
        "\(FrontMatterKey.kind.label): 没有“\(name)”这一种类\(near.map { "; 是否指“\($0)”?" } ?? "。")",
        fix: "可用的种类：\(names.joined(separator: "、"))。其他种类先在 site.yaml 的 kinds 里声明。")
    }
    return near.flatMap { near in settings.kinds.first { $0.name == near } } ?? unknown
  }

  private mutating func issuers() -> [String] {
    let label = FrontMatterKey.issuer.label
    guard let value = value(.issuer), !isBlank(value) else {
      missing(label, example: "发文机关: 某县教育局")
      return []
    }
    let names = shapes.texts(value, label, "某县教育局")
    if names.count == 1, value.list == nil, let name = names.first,
      name.unicodeScalars.contains(where: { "、，,;；".unicodeScalars.contains($0) })
    {
      let list = name.unicodeScalars.split { "、，,;；".unicodeScalars.contains($0) }
        .map { trimmed(String($0)) }.joined(separator: ", ")
      shapes.report(
        "joined-names", at: value, severity: .warning, "\(label): 几个机关写在了一起，会被当作一个名称。",
        fix: "联合发文写成列表：`[\(list)]`。")
    }
    return names
  }

  private mutating func region() -> String? {
    guard let value = value(.region),
      let text = shapes.text(value, FrontMatterKey.region.label, "甲省/乙市/丙县")
    else { return nil }
    if text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
      .contains(where: { trimmed(String(Substring($0))).isEmpty })
    {
      shapes.wrongShape(value, FrontMatterKey.region.label, "写成 `省/市/县`，斜线两边都要有名称。")
      return nil
    }
    return text
  }

  private mutating func period(isNotice: Bool) -> Period? {
    let year = value(.year).flatMap { isBlank($0) ? nil : $0 }
    let period = value(.period).flatMap { isBlank($0) ? nil : $0 }
    if let year, let period {
      shapes.report(
        "year-and-period", at: period,
        "\(FrontMatterKey.year.label) 和 \(FrontMatterKey.period.label) 只能写一个。",
        fix: "一年的计划写年度，跨年的写期间。", related: [year.place])
    }
    if let year { return shapes.period(year, FrontMatterKey.year.label) }
    if let period { return shapes.period(period, FrontMatterKey.period.label) }
    if !isNotice {
      missing("\(FrontMatterKey.year.label) 或 \(FrontMatterKey.period.label)", example: "年度: 2012")
    }
    return nil
  }

  private mutating func publishedAt() -> PublicationTime? {
    guard let value = value(.publishedAt), !isBlank(value) else {
      missing(FrontMatterKey.publishedAt.label, example: "发布时间: 2012-02-06 09:00")
      return nil
    }
    return shapes.time(value, FrontMatterKey.publishedAt.label)
  }

  private mutating func date(_ key: FrontMatterKey) -> CalendarDate? {
    value(key).flatMap { shapes.date($0, key.label) }
  }

  private mutating func validity() -> Validity? {
    let label = FrontMatterKey.validity.label
    guard let value = value(.validity), let text = shapes.text(value, label, "有效") else {
      return nil
    }
    if let validity = Validity(rawValue: text) { return validity }
    let all = Validity.allCases.map(\.rawValue).joined(separator: "、")
    shapes.wrongShape(value, label, "只能写：\(all)。")
    return nil
  }

  private mutating func checkTogether(_ data: PlanMetadata) {
    if let signed = data.signedOn, let published = data.publishedAt, published.date < signed,
      let value = value(.publishedAt)
    {
      shapes.report(
        "published-before-signed", at: value, severity: .warning,
        "发布时间 \(published.date.text) 早于成文日期 \(signed.text)。", fix: "核对两个日期。",
        related: keyPlaces["signedOn"].map { [$0] } ?? [])
    }
    if let effective = data.effectiveOn, let expires = data.expiresOn, expires < effective,
      let value = value(.expiresOn)
    {
      shapes.report(
        "expires-before-effective", at: value, "失效日期早于施行日期。", fix: "核对两个日期。",
        related: keyPlaces["effectiveOn"].map { [$0] } ?? [])
    }
    if let number = data.docNo, let signed = data.signedOn, number.year != signed.year,
      let value = value(.docNo)
    {
      shapes.report(
        "number-year", at: value, severity: .advice,
        "发文字号的年份 \(number.year) 与成文日期 \(signed.text) 不是同一年。", fix: "核对发文字号和成文日期。",
        related: keyPlaces["signedOn"].map { [$0] } ?? [])
    }
  }
}

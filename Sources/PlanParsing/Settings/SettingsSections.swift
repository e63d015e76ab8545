import PlanModel

/// The sections of site.yaml that hold keys of their own.
extension SettingsReader {
  mutating func readFooter(_ value: YAMLValue) {
    let names: [FieldName] = [
      ("organiser", "主办单位"), ("undertaker", "承办单位"), ("contact", "联系方式"), ("icp", "备案号"),
      ("police", "公安备案号"), ("conac", "党政机关标识"), ("errorReport", "找错"),
    ].map(FieldName.init)
    guard
      let fields = shapes.fields(value, "`footer`(页脚)", names, example: "{主办单位: 甲县教育局}")
    else { return }
    settings.footer.organiser = text(fields["organiser"], "`organiser`(主办单位)", "甲县教育局")
    settings.footer.undertaker = text(fields["undertaker"], "`undertaker`(承办单位)", "甲县教育局办公室")
    settings.footer.contact = text(fields["contact"], "`contact`(联系方式)", "电话号码")
    if let value = fields["icp"], let text = shapes.text(value, "`icp`(备案号)", "鄂ICP备05000000号-1") {
      settings.footer.icp = checked(
        value, text, isICPNumber(text), "`icp`(备案号)", "例如 `鄂ICP备05000000号-1`。")
    }
    if let value = fields["police"],
      let text = shapes.text(value, "`police`(公安备案号)", "鄂公网安备 42050000000000号")
    {
      settings.footer.policeRecord = checked(
        value, text, isPoliceNumber(text), "`police`(公安备案号)",
        "一个汉字、“公网安备”、14 位数字、“号”，例如 `鄂公网安备 42050000000000号`。")
    }
    settings.footer.conacURL = address(fields["conac"], "`conac`(党政机关标识)")
    settings.footer.errorReportURL = address(fields["errorReport"], "`errorReport`(找错)")
  }

  mutating func readLicence(_ value: YAMLValue) {
    let names: [FieldName] = [("name", "名称"), ("url", "网址")].map(FieldName.init)
    let label = "`licence`(使用许可)"
    guard let fields = shapes.fields(value, label, names, example: "{名称: 知识共享署名 4.0}"),
      let name = text(fields["name"], "`name`(名称)", "知识共享署名 4.0")
    else { return }
    settings.licence = SiteSettings.Licence(
      name: name, url: address(fields["url"], "`url`(网址)"))
  }

  private mutating func checked(
    _ value: YAMLValue, _ text: String, _ isRight: Bool, _ label: String, _ fix: String
  ) -> String? {
    if isRight { return text }
    shapes.wrongShape(value, label, fix)
    return nil
  }

  private mutating func address(_ value: YAMLValue?, _ label: String) -> String? {
    guard let value, let text = shapes.text(value, label, "https://www.example.gov.cn/") else {
      return nil
    }
    let isAddress =
      (text.hasPrefix("https://") || text.hasPrefix("http://"))
      && !text.utf8.contains { $0 <= 0x20 || $0 == 0x22 || $0 == 0x3C || $0 == 0x3E }
    return checked(value, text, isAddress, label, "应写 https:// 或 http:// 开头的网址。")
  }

  mutating func readKinds(_ value: YAMLValue) {
    let label = "`kinds`(种类)"
    let names: [FieldName] = [("name", "名称"), ("id", "标识"), ("notice", "通知类")]
      .map(FieldName.init)
    guard let list = value.list, !list.isEmpty else {
      shapes.wrongShape(value, label, "应写成列表，例如 `[工作要点, 通知, {名称: 督导报告, 标识: inspection}]`。")
      return
    }
    var kinds: [DocumentKind] = []
    for item in list {
      guard let kind = kind(item, label, names) else { continue }
      if kinds.contains(where: { $0.name == kind.name || $0.id == kind.id }) {
        shapes.report("duplicate-kind", at: item, "\(label): 名称或标识与前面的重复。", fix: "只保留一处。")
      } else {
        kinds.append(kind)
      }
    }
    if !kinds.isEmpty { settings.kinds = kinds }
  }

  private mutating func kind(
    _ item: YAMLValue, _ label: String, _ names: [FieldName]
  ) -> DocumentKind? {
    let example = "{名称: 督导报告, 标识: inspection}"
    if item.map == nil {
      guard let name = shapes.text(item, label, "工作要点") else { return nil }
      if let kind = DocumentKind.standard.first(where: { $0.name == name }) { return kind }
      shapes.wrongShape(item, label, "“\(name)”不是预设的种类，要写出标识：`{名称: \(name), 标识: …}`。")
      return nil
    }
    guard let fields = shapes.fields(item, label, names, example: example) else { return nil }
    guard let name = text(fields["name"], "`name`(名称)", "督导报告") else {
      shapes.report("missing-key", at: item, "\(label): 缺少 `name`(名称)。", fix: "例如 `\(example)`。")
      return nil
    }
    let standard = DocumentKind.standard.first { $0.name == name }
    let id = fields["id"].flatMap { shapes.identifier($0, "`id`(标识)") } ?? standard?.id
    guard let id else {
      shapes.report("missing-key", at: item, "\(label): 缺少 `id`(标识)。", fix: "例如 `\(example)`。")
      return nil
    }
    let isNotice = fields["notice"].flatMap { shapes.bool($0, "`notice`(通知类)") }
    return DocumentKind(name: name, id: id, isNotice: isNotice ?? standard?.isNotice ?? false)
  }

  mutating func readChecks(_ value: YAMLValue) {
    let label = "`checks`(检查)"
    guard let entries = value.map else {
      shapes.wrongShape(value, label, "应写成 `{number-year: off}`。")
      return
    }
    for entry in entries {
      guard isIdentifier(entry.key) else {
        shapes.report(
          "wrong-shape", at: entry.keyPlace, length: entry.key.unicodeScalars.count,
          "\(label): “\(entry.key)”不是检查的编号。", fix: "编号见诊断信息，例如 `number-year`。")
        continue
      }
      if let level = CheckLevel(entry.value.text ?? "") {
        settings.checkLevels.updateValue(level.severity, forKey: entry.key)
      } else {
        shapes.wrongShape(entry.value, label, "只能写 error、warning、advice、off（错误、警告、建议、关闭）。")
      }
    }
  }

  mutating func readLimits(_ value: YAMLValue) {
    let names = SourceLimits.fields.map { FieldName(english: $0.name, chinese: $0.chinese) }
    guard
      let fields = shapes.fields(value, "`limits`(限制)", names, example: "{fileBytes: 2097152}")
    else { return }
    for field in SourceLimits.fields {
      guard let value = fields[field.name] else { continue }
      let label = "`\(field.name)`(\(field.chinese))"
      if let number = shapes.integer(value, label, in: 1...1_000_000_000) {
        settings.limits[keyPath: field.path] = number
      }
    }
  }
}

/// A level as written; off has no severity.
private struct CheckLevel {
  var severity: Severity?

  init?(_ text: String) {
    switch text {
    case "error", "错误": severity = .error
    case "warning", "警告": severity = .warning
    case "advice", "建议": severity = .advice
    case "off", "关闭": severity = nil
    default: return nil
    }
  }
}

/// `^[一-龥]ICP备\d{8,10}号(-\d+)?$`
private func isICPNumber(_ text: String) -> Bool {
  var rest = text.unicodeScalars[...]
  guard let first = rest.popFirst(), (0x4E00...0x9FA5).contains(first.value),
    rest.starts(with: "ICP备".unicodeScalars)
  else { return false }
  rest = rest.dropFirst(4)
  let digits = rest.prefix { (0x30...0x39).contains($0.value) }
  rest = rest.dropFirst(digits.count)
  guard (8...10).contains(digits.count), rest.popFirst() == "号" else { return false }
  if rest.isEmpty { return true }
  return rest.popFirst() == "-" && !rest.isEmpty
    && rest.allSatisfy { (0x30...0x39).contains($0.value) }
}

/// `^[一-龥]公网安备 ?\d{14}号$`
private func isPoliceNumber(_ text: String) -> Bool {
  var rest = text.unicodeScalars[...]
  guard let first = rest.popFirst(), (0x4E00...0x9FA5).contains(first.value),
    rest.starts(with: "公网安备".unicodeScalars)
  else { return false }
  rest = rest.dropFirst(4)
  if rest.first == " " { rest.removeFirst() }
  return rest.count == 15 && rest.last == "号"
    && rest.dropLast().allSatisfy { (0x30...0x39).contains($0.value) }
}

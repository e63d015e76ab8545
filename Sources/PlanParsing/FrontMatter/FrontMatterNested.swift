import PlanModel

/// Values that hold keys of their own.
extension FrontMatterReader {
  mutating func readNested(_ data: inout PlanMetadata) {
    data.withdrawal = value(.withdrawn).flatMap { withdrawal($0) }
    data.carrier = value(.carrier).flatMap { carrier($0) }
    data.notice = noticePeriod(isPublicNotice: data.kind == "公示")
    data.attachments = attachments()
    data.measures = measures()
    data.targets = value(.targets).map { targets($0, reference: nil) } ?? []
  }

  mutating func readDisclosure(_ data: inout PlanMetadata) {
    data.keywords =
      value(.keywords).map {
        shapes.texts($0, FrontMatterKey.keywords.label, "[教育, 工作要点]")
      } ?? []
    data.aliases = aliases()
    data.abstract = joined(.abstract)
    data.source = joined(.source)
    data.author = joined(.author)
    data.unit = joined(.unit)
    data.openness = joined(.openness)
    data.subject = joined(.subject)
    data.catalogue = joined(.catalogue)
  }

  private mutating func joined(_ key: FrontMatterKey) -> String? {
    guard let value = value(key) else { return nil }
    let texts = shapes.texts(value, key.label, "一段文字")
    return texts.isEmpty ? nil : texts.joined(separator: "、")
  }

  private mutating func withdrawal(_ value: YAMLValue) -> Withdrawal? {
    if value.isEmpty { return nil }
    let label = FrontMatterKey.withdrawn.label
    let example = "{日期: 2012-03-05, 理由: 内容有误}"
    guard let fields = shapes.fields(value, label, NestedFields.withdrawn, example: example)
    else { return nil }
    let date = requiredDate(fields["on"], "`on`(日期)", in: value, label, example)
    let reason = requiredText(fields["reason"], "`reason`(理由)", in: value, label, example)
    guard let date, let reason else { return nil }
    let ids = fields["replacedBy"].map { self.ids($0, "`replacedBy`(替代)") } ?? []
    return Withdrawal(date: date, reason: reason, replacedBy: ids.first)
  }

  private mutating func carrier(_ value: YAMLValue) -> Carrier? {
    if value.isEmpty { return nil }
    let label = FrontMatterKey.carrier.label
    let example = "{标题: 关于印发工作要点的通知, 发文字号: 宜教发〔2012〕1号}"
    guard let fields = shapes.fields(value, label, NestedFields.carrier, example: example),
      let title = requiredText(fields["title"], "`title`(标题)", in: value, label, example)
    else { return nil }
    return Carrier(
      title: title,
      docNo: fields["docNo"].flatMap { documentNumber($0, FrontMatterKey.docNo.label) },
      recipients: fields["to"].map { shapes.texts($0, "`to`(主送)", "[各镇中心学校]") } ?? [],
      copies: fields["cc"].map { shapes.texts($0, "`cc`(抄送)", "[县政府办公室]") } ?? [],
      signedOn: fields["signedOn"].flatMap { shapes.date($0, FrontMatterKey.signedOn.label) })
  }

  private mutating func noticePeriod(isPublicNotice: Bool) -> NoticePeriod? {
    let label = FrontMatterKey.notice.label
    let example = "{开始: 2012-03-05, 截止: 2012-03-11, 联系方式: 0717-1234567}"
    guard let value = value(.notice), !value.isEmpty else {
      if isPublicNotice {
        shapes.report(
          "missing-key", at: Place(path: file.path, line: max(1, block.firstLine - 1)),
          length: 3, "公示缺少 \(label)。", fix: "补上一行：`公示期: \(example)`。")
      }
      return nil
    }
    guard let fields = shapes.fields(value, label, NestedFields.notice, example: example) else {
      return nil
    }
    let from = requiredDate(fields["from"], "`from`(开始)", in: value, label, example)
    let to = requiredDate(fields["to"], "`to`(截止)", in: value, label, example)
    let contact = fields["contact"].map { shapes.texts($0, "`contact`(联系方式)", "0717-1234567") }
    guard let from, let to else { return nil }
    guard from <= to else {
      shapes.report("wrong-shape", at: value, "\(label): 截止日期早于开始日期。", fix: "核对两个日期。")
      return nil
    }
    let words = contact ?? []
    return NoticePeriod(
      from: from, to: to, contact: words.isEmpty ? nil : words.joined(separator: "、"))
  }

  private mutating func attachments() -> [Attachment] {
    let label = FrontMatterKey.attachments.label
    let example = "[{标题: 任务分解表, 文件: tasks.xlsx}]"
    guard let value = value(.attachments), !value.isEmpty else { return [] }
    guard let list = value.list else {
      shapes.wrongShape(value, label, "应写成列表：`\(example)`。")
      return []
    }
    return list.compactMap { item in
      guard
        let fields = shapes.fields(
          item, label, NestedFields.attachment, example: "{标题: 任务分解表, 文件: tasks.xlsx}"),
        let title = requiredText(fields["title"], "`title`(标题)", in: item, label, example),
        let file = requiredText(fields["file"], "`file`(文件)", in: item, label, example)
      else { return nil }
      guard isInside(file) else {
        shapes.report(
          "attachment-path", at: fields["file"] ?? item,
          "\(label): 附件必须在本文件所在的文件夹里。", fix: "把附件放到本文件旁边，写相对路径，用“/”分隔。")
        return nil
      }
      let isOriginal = fields["original"].flatMap { shapes.bool($0, "`original`(原件)") } ?? false
      return Attachment(title: title, file: file, isOriginal: isOriginal)
    }
  }

  private mutating func aliases() -> [String] {
    let label = FrontMatterKey.aliases.label
    guard let value = value(.aliases) else { return [] }
    var result: [String] = []
    for item in value.list ?? [value] {
      guard let text = shapes.text(item, label, "[old/2012.html]") else { continue }
      let path = text.hasPrefix("/") ? String(text.utf8.dropFirst()) ?? "" : text
      guard isInside(path), !path.utf8.contains(where: { $0 == 0x3F || $0 == 0x23 }) else {
        shapes.wrongShape(item, label, "应写本站的旧路径，例如 `old/2012.html`，不写网址、“..”、“?”和“#”。")
        continue
      }
      if !result.contains(path) { result.append(path) }
    }
    return result
  }

  // MARK: - Required fields

  mutating func requiredText(
    _ field: YAMLValue?, _ name: String, in value: YAMLValue, _ label: String, _ example: String
  ) -> String? {
    guard let field, !field.isEmpty else {
      shapes.report("missing-key", at: value, "\(label): 缺少 \(name)。", fix: "例如 `\(example)`。")
      return nil
    }
    return shapes.text(field, name, example)
  }

  private mutating func requiredDate(
    _ field: YAMLValue?, _ name: String, in value: YAMLValue, _ label: String, _ example: String
  ) -> CalendarDate? {
    guard let field, !field.isEmpty else {
      shapes.report("missing-key", at: value, "\(label): 缺少 \(name)。", fix: "例如 `\(example)`。")
      return nil
    }
    return shapes.date(field, name)
  }
}

/// A relative path that stays where it begins, on any system.
private func isInside(_ path: String) -> Bool {
  guard !path.isEmpty, path.utf8.count <= 1_000,
    !path.utf8.contains(where: { $0 == 0x5C || $0 == 0x3A || $0 < 0x20 || $0 == 0x7F })
  else { return false }
  let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
  return parts.allSatisfy {
    !$0.isEmpty && $0.count <= 255 && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
  }
}

/// The keys of a front matter, by their English names; the specification is the table of the source
/// format.
enum FrontMatterKey: Int, CaseIterable {
  case id, title, kind, issuer, region, year, period, docNo, indexNo, signedOn, publishedAt
  case effectiveOn, expiresOn, validity, withdrawn, supersedes, implements, reportsOn, carrier
  case themes, measures, targets, aliases, keywords, abstract, source, author, unit, openness
  case subject, catalogue, notice, attachments, draft

  var english: String { FrontMatterKey.fieldNames[rawValue].english }

  var chinese: String { FrontMatterKey.fieldNames[rawValue].chinese }

  /// How a message names the key: `publishedAt`(发布时间).
  var label: String { FrontMatterKey.labels[rawValue] }

  /// The key of an English or Chinese name.
  static func named(_ name: String) -> FrontMatterKey? {
    keys[name]
  }

  static let fieldNames: [FieldName] = allCases.map {
    FieldName(english: "\($0)", chinese: chineseNames[$0.rawValue])
  }

  private static let labels = fieldNames.map(\.label)

  /// In the order of the cases.
  private static let chineseNames = [
    "标识", "标题", "种类", "发文机关", "地区", "年度", "期间", "发文字号", "索引号", "成文日期", "发布时间",
    "施行日期", "失效日期", "有效性", "撤回", "代替", "落实", "总结对象", "印发通知",
    "主题", "条目", "指标", "旧址", "关键词", "摘要", "来源", "作者", "责任科室", "公开属性",
    "主题分类", "组配分类", "公示期", "附件", "草稿",
  ]

  private static let keys: [String: FrontMatterKey] = {
    var result: [String: FrontMatterKey] = [:]
    for key in allCases {
      result[key.english] = key
      result[key.chinese] = key
    }
    return result
  }()
}

/// The keys inside the front matter's nested values.
///
/// | value | keys |
/// | --- | --- |
/// | `withdrawn` 撤回 | `on` 日期, `reason` 理由, `replacedBy` 替代 |
/// | `carrier` 印发通知 | `title` 标题, `docNo` 发文字号, `to` 主送, `cc` 抄送, `signedOn` 成文日期 |
/// | `notice` 公示期 | `from` 开始, `to` 截止, `contact` 联系方式 |
/// | `attachments` 附件 | `title` 标题, `file` 文件, `original` 原件 |
/// | `measures` 条目 | `themes` 主题, `notThemes` 排除主题, `targets` 指标 |
/// | `targets` 指标 | `at` 条目, `what` 内容, `op` 关系, `value` 数值, `valueMax` 上限, `unit` 单位, `deadline` 期限 |
enum NestedFields {
  static let withdrawn: [FieldName] = [("on", "日期"), ("reason", "理由"), ("replacedBy", "替代")]
    .map(FieldName.init)
  static let carrier: [FieldName] = [
    ("title", "标题"), ("docNo", "发文字号"), ("to", "主送"), ("cc", "抄送"), ("signedOn", "成文日期"),
  ].map(FieldName.init)
  static let notice: [FieldName] = [("from", "开始"), ("to", "截止"), ("contact", "联系方式")]
    .map(FieldName.init)
  static let attachment: [FieldName] = [("title", "标题"), ("file", "文件"), ("original", "原件")]
    .map(FieldName.init)
  static let measure: [FieldName] = [("themes", "主题"), ("notThemes", "排除主题"), ("targets", "指标")]
    .map(FieldName.init)
  static let target: [FieldName] = [
    ("at", "条目"), ("what", "内容"), ("op", "关系"), ("value", "数值"), ("valueMax", "上限"),
    ("unit", "单位"), ("deadline", "期限"),
  ].map(FieldName.init)
}

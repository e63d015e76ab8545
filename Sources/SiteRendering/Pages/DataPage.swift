import PlanModel

/// The open data for people: every file, every column and every key.
struct DataPageContext: PageContext {
  let frame: PageFrame
  let licence: SiteSettings.Licence?
  let files: [DataFileContext]
  let tables: [DataTableContext]
  let hasExports: Bool

  static let ownNames: [TemplateName] = [
    .text("licence"), .text("licenceURL"), .list("files", DataFileContext.self),
    .list("tables", DataTableContext.self), .flag("hasExports"),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "licence": .text(licence?.name)
    case "licenceURL": .text(licence?.url)
    case "files": .list(files)
    case "tables": .list(tables)
    case "hasExports": .flag(hasExports)
    default: nil
    }
  }
}

struct DataFileContext: TemplateContext {
  let file: OpenDataFile
  let url: String

  static let names: [TemplateName] = [
    .text("url"), .text("name"), .text("title"), .text("summary"), .text("format"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "url": .text(url)
    case "name": .text(String(file.path.dropFirst("data/".count)))
    case "title": .text(file.title)
    case "summary": .text(file.summary)
    case "format": .text(file.format)
    default: nil
    }
  }
}

/// The columns of a table, or the keys of an object.
struct DataTableContext: TemplateContext {
  let id: String
  let title: String
  /// What the names are: 列 or 键.
  let nameTitle: String
  let fields: [DataField]

  static let names: [TemplateName] = [
    .text("id"), .text("heading"), .text("nameTitle"), .list("fields", DataFieldContext.self),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "id": .text(id)
    case "heading": .text(title)
    case "nameTitle": .text(nameTitle)
    case "fields": .list(fields.map(DataFieldContext.init))
    default: nil
    }
  }
}

struct DataFieldContext: TemplateContext {
  let field: DataField

  static let names: [TemplateName] = [.text("name"), .text("meaning")]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "name": .text(field.name)
    case "meaning": .text(field.meaning)
    default: nil
    }
  }
}

extension PageShared {
  static let dataURL = "data/index.html"

  func renderData() -> OutputFile {
    var frame = frame(
      url: PageShared.dataURL, title: "开放数据",
      column: ColumnContext(
        name: "开放数据", description: "本站的计划、条目、指标和主题的数据文件，每一列、每一项的含义。",
        keywords: ["开放数据", "数据下载", "数据字典"], type: "数据开放"))
    frame.crumbs.append(LinkContext(text: "开放数据"))
    let context = DataPageContext(
      frame: frame, licence: site.settings.licence,
      files: site.openDataFiles.map {
        DataFileContext(file: $0, url: Permalinks.relative(from: frame.url, to: $0.path))
      }, tables: dataTables, hasExports: !site.analysis.targets.isEmpty)
    return output(frame, dataTemplate, context, capacity: 32768)
  }

  private var dataTables: [DataTableContext] {
    var tables: [DataTableContext] = []
    if site.hasThemes {
      tables.append(
        DataTableContext(
          id: "measures", title: "条目表 measures.csv", nameTitle: "列", fields: MeasuresCSV.columns))
    }
    if !site.analysis.targets.isEmpty {
      tables.append(
        DataTableContext(
          id: "targets", title: "指标表 targets.csv", nameTitle: "列", fields: targetColumns))
    }
    let objects = [
      ("plans", "计划目录 plans.json、通知目录 notices.json 的每一份", JSONFields.document),
      ("content", "计划全文每一行另有", JSONFields.content),
      ("unit", "单元 outline、children", JSONFields.unit),
      ("unit-theme", "单元的主题 themes", JSONFields.theme),
      ("unit-target", "单元的指标 targets", JSONFields.target),
      ("calendar", "行事历 calendar", JSONFields.calendarEntry),
      ("carrier", "印发通知 carrier", JSONFields.carrier),
      ("notice", "公示期 notice", JSONFields.noticePeriod),
      ("withdrawn", "撤回 withdrawn", JSONFields.withdrawal),
      ("changes", "变更记录 changes.json 的每一条", JSONFields.change),
    ]
    return tables
      + objects.map { DataTableContext(id: $0, title: $1, nameTitle: "键", fields: $2) }
  }
}

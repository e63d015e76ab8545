import PlanModel

/// The open data for people: every file, every column and every key.
struct DataPageContext: PageContext {
  let frame: PageFrame
  let opening: [ParagraphContext]
  let files: [DataFileContext]
  /// What the files say that is no table.
  let remarks: [DataRemarkContext]
  let tables: [DataTableContext]

  static let ownNames: [TemplateName] = [
    .text("heading"), .list("opening", ParagraphContext.self),
    .text("filesHeading"), .list("files", DataFileContext.self),
    .list("remarks", DataRemarkContext.self), .list("tables", DataTableContext.self),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(DataPageContext.heading)
    case "opening": .list(opening)
    case "filesHeading": .text(DataPageContext.filesHeading)
    case "files": .list(files)
    case "remarks": .list(remarks)
    case "tables": .list(tables)
    default: nil
    }
  }

  static let heading = "开放数据"
  static let filesHeading = "文件"

  /// The page as the search sees it: its words under the anchors of their headings.
  var searchEntries: [SearchEntry] {
    let files = files.flatMap { [$0.name, "\($0.file.title)。\($0.file.summary)", $0.file.format] }
    let remarks = remarks.map { ($0.id, $0.heading, $0.paragraphs.map(\.text)) }
    let tables = tables.map { table in
      (table.id, table.title, table.fields.flatMap { [$0.name, $0.meaning] })
    }
    return [SearchEntry(title: DataPageContext.heading, opening.map(\.text))]
      + ([("files", DataPageContext.filesHeading, files)] + remarks + tables).map {
        SearchEntry(title: $1, $2, anchor: $0)
      }
  }
}

/// A paragraph of the program's own words.
struct ParagraphContext: TemplateContext {
  let parts: [LinkContext]

  init(_ parts: LinkContext...) { self.parts = parts }

  var text: String { parts.map(\.text).joined() }

  static let names: [TemplateName] = [.list("parts", LinkContext.self)]

  func value(of name: String) -> TemplateValue? {
    name == "parts" ? .list(parts) : nil
  }
}

/// A heading and what the program says under it.
struct DataRemarkContext: TemplateContext {
  let id: String
  let heading: String
  let paragraphs: [ParagraphContext]

  static let names: [TemplateName] = [
    .text("id"), .text("heading"), .list("paragraphs", ParagraphContext.self),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "id": .text(id)
    case "heading": .text(heading)
    case "paragraphs": .list(paragraphs)
    default: nil
    }
  }
}

struct DataFileContext: TemplateContext {
  let file: OpenDataFile
  let url: String

  var name: String { String(file.path.dropFirst("data/".count)) }

  static let names: [TemplateName] = [
    .text("url"), .text("name"), .text("title"), .text("summary"), .text("format"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "url": .text(url)
    case "name": .text(self.name)
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
    output(dataContext.frame, dataTemplate, dataContext, capacity: 32768)
  }

  var dataContext: DataPageContext {
    var frame = frame(
      url: PageShared.dataURL, title: DataPageContext.heading,
      column: ColumnContext(
        name: DataPageContext.heading, description: "本站的计划、条目、指标和主题的数据文件，每一列、每一项的含义。",
        keywords: ["开放数据", "数据下载", "数据字典"], type: "数据开放"))
    frame.crumbs.append(LinkContext(text: DataPageContext.heading))
    return DataPageContext(
      frame: frame,
      opening: [
        ParagraphContext(LinkContext(text: "本站内容的数据文件与网页同时生成，内容相同，供下载和再利用。全部为 UTF-8；没有的内容不写出来。")),
        licenceParagraph,
      ],
      files: site.openDataFiles.map {
        DataFileContext(file: $0, url: Permalinks.relative(from: frame.url, to: $0.path))
      }, remarks: dataRemarks(frame), tables: dataTables)
  }

  private var licenceParagraph: ParagraphContext {
    let warning = "程序读出的主题和指标可能有误，以原文为准。"
    guard let licence = site.settings.licence else {
      return ParagraphContext(LinkContext(text: "本站没有声明使用许可，转载和再利用请注明出处。\(warning)"))
    }
    return ParagraphContext(
      LinkContext(text: "使用许可："),
      LinkContext(
        text: licence.name, url: policy.isWeb ? licence.url : nil, isExternal: true),
      LinkContext(text: "。\(warning)"))
  }

  private func dataRemarks(_ frame: PageFrame) -> [DataRemarkContext] {
    let beside = "每份计划和通知的网页旁有同名的源文件（.md，Markdown）和数据（.json，一份的全文）。"
    let exports = "计划另有引文（.bib，BibTeX；.ris，RIS）和 Akoma Ntoso 3.0 XML（.akn.xml）。"
    let reading = """
      CSV 以逗号分隔，带字节序标记，Excel、WPS 可直接打开。以 = + - @ 开头的文字前面加了半角单引号，\
      以免被当作公式，读入程序时请去掉。JSON Lines 每行一个 JSON 对象。\
      目录的 version 现为 1：同一版本只增加文件、列和键，不改名、不删除、不改变意思；\
      请按列名和键名取值，忽略不认识的。
      """
    return [
      DataRemarkContext(
        id: "documents", heading: "每份文件",
        paragraphs: [
          ParagraphContext(
            LinkContext(
              text: beside + (site.findings.targets.isEmpty ? "" : exports) + "网站根目录的 "),
            frame.link("manifest.json", to: "manifest.json"),
            LinkContext(text: " 列出全部文件和 SHA-256 校验值。"))
        ]),
      DataRemarkContext(
        id: "reading", heading: "读取", paragraphs: [ParagraphContext(LinkContext(text: reading))]),
    ]
  }

  private var dataTables: [DataTableContext] {
    var tables: [DataTableContext] = []
    if site.hasThemes {
      tables.append(
        DataTableContext(
          id: "measures", title: "条目表 measures.csv", nameTitle: "列", fields: MeasuresCSV.columns))
    }
    if !site.findings.targets.isEmpty {
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

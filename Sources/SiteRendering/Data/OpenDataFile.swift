/// A file of the open data as the data page and the catalogue name it.
package struct OpenDataFile: Sendable, Hashable {
  /// From the root of the output.
  package var path: String
  package var title: String
  package var summary: String
  /// For people: `CSV`.
  package var format: String
  /// RFC 6838.
  package var mediaType: String
}

extension Site {
  /// The files of `data/` that a build of this site writes, the most asked for first.
  package var openDataFiles: [OpenDataFile] {
    documentLists + yearFiles + tables + vocabularies + descriptions
  }

  private var documentLists: [OpenDataFile] {
    [
      OpenDataFile(
        path: "data/plans.json", title: "计划目录", summary: "全部计划和总结的标题、机关、年度、文号、日期、有效性和相互关系。",
        format: "JSON", mediaType: "application/json"),
      OpenDataFile(
        path: "data/notices.json", title: "通知目录", summary: "全部通知公告的同样信息。", format: "JSON",
        mediaType: "application/json"),
    ]
  }

  private var yearFiles: [OpenDataFile] {
    let plans = corpus.documents.lazy.map(\.metadata).filter { !$0.isNotice }
    let years = Set(plans.map { $0.year ?? 0 }).sorted(by: >)
    return years.map { year in
      OpenDataFile(
        path: "data/plans/\(year == 0 ? "unknown" : String(year)).jsonl",
        title: year == 0 ? "年度不详的计划全文" : "\(year)年计划全文",
        summary: "每行一份，有逐条的正文、主题和指标。", format: "JSON Lines",
        mediaType: "application/x-ndjson")
    }
  }

  private var tables: [OpenDataFile] {
    var files: [OpenDataFile] = []
    if hasThemes {
      files.append(
        OpenDataFile(
          path: "data/measures.csv", title: "条目表", summary: "每条措施一行，有原文和主题。", format: "CSV",
          mediaType: "text/csv"))
    }
    if !findings.targets.isEmpty {
      files.append(
        OpenDataFile(
          path: "data/targets.csv", title: "指标表", summary: "每个数量指标一行，有数值、单位、期限和出处。",
          format: "CSV", mediaType: "text/csv"))
    }
    return files
  }

  private var vocabularies: [OpenDataFile] {
    guard hasThemes else { return [] }
    return [("ttl", "Turtle", "text/turtle"), ("jsonld", "JSON-LD", "application/ld+json")].map {
      OpenDataFile(
        path: "data/themes.\($0)", title: "主题词表", summary: "主题的中英文名称、其他叫法、定义和相互关系（SKOS）。",
        format: $1, mediaType: $2)
    }
  }

  private var descriptions: [OpenDataFile] {
    [
      OpenDataFile(
        path: "data/catalog.jsonld", title: "数据目录",
        summary: "供数据平台收录：同一机关同一种类的计划是一个系列，每份计划是一个数据集（DCAT 3）。", format: "JSON-LD",
        mediaType: "application/ld+json"),
      OpenDataFile(
        path: "data/changes.json", title: "变更记录", summary: "每份文件何时发布、施行、失效、撤回、被代替、移址，新的在前。",
        format: "JSON", mediaType: "application/json"),
    ]
      + dataSchemas.map { schema in
        OpenDataFile(
          path: schema.path, title: "JSON 模式", summary: schema.summary, format: "JSON Schema",
          mediaType: "application/schema+json")
      }
  }
}

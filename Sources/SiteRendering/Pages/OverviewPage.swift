import PlanModel

/// The overview of a group of indexes: `years/index.html` lists the years.
struct OverviewContext: PageContext {
  let frame: PageFrame
  let heading: String
  let description: String
  /// With one group and no title where the links are of one sort.
  let groups: [LinkGroupContext]

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("description"), .list("groups", LinkGroupContext.self),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(heading)
    case "description": .text(description)
    case "groups": .list(groups)
    default: nil
    }
  }
}

extension PageShared {
  func render(_ group: IndexGroup) -> OutputFile {
    let frame = overviewFrame(
      url: group.url, title: group.title, description: group.description,
      keywords: Array(group.pages.prefix(8).map(\.title)))
    let links = group.pages.map { page in
      var link = frame.link(page.title, to: page.url)
      link.note = "\(page.documents.count)份"
      return link
    }
    return output(
      frame, overviewTemplate,
      OverviewContext(
        frame: frame, heading: group.title, description: group.description,
        groups: [LinkGroupContext(title: "", links: links)]))
  }

  func overviewFrame(url: String, title: String, description: String, keywords: [String])
    -> PageFrame
  {
    var frame = frame(
      url: url, title: title,
      column: ColumnContext(
        name: title, description: description, keywords: keywords, type: "信息公开目录"))
    frame.crumbs.append(LinkContext(text: title))
    return frame
  }
}

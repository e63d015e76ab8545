import PlanModel

/// The start page of a theme's offline bundle.
struct BundlePageContext: PageContext {
  let frame: PageFrame
  let heading: String
  let themePage: String
  /// Newest first.
  let documents: [LinkContext]
  let offersSearch: Bool

  static let ownNames: [TemplateName] = [
    .text("heading"), .text("count"), .text("themePage"), .flag("offersSearch"),
    .list("documents", LinkContext.self),
  ]

  func ownValue(of name: String) -> TemplateValue? {
    switch name {
    case "heading": .text(heading)
    case "count": .text(String(documents.count))
    case "themePage": .text(themePage)
    case "offersSearch": .flag(offersSearch)
    case "documents": .list(documents)
    default: nil
    }
  }
}

extension PageShared {
  /// Takes the place of the home page in the bundle of the theme `id`.
  func renderStart(ofTheme id: String) -> OutputFile {
    let title = site.vocabulary.index(of: id).map { site.vocabulary.themes[$0].label } ?? id
    let frame = frame(
      url: "index.html", title: title,
      column: ColumnContext(
        name: title, description: "与“\(title)”有关的文件。", keywords: [title], type: "政策文件"))
    let documents = site.order.filter { policy.file(site.urls[$0]) != nil }.map { document in
      var link = frame.link(site[document].metadata.title, to: site.urls[document])
      link.note = site[document].metadata.year.map { "\($0)年" }
      return link
    }
    return output(
      frame, bundleTemplate,
      BundlePageContext(
        frame: frame, heading: title, themePage: "themes/\(id).html", documents: documents,
        offersSearch: site.offersSearch))
  }
}

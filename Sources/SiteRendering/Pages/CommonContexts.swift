import PlanModel

/// A link, or words where there is nothing to link to.
struct LinkContext: TemplateContext {
  var text: String
  /// Relative to the page it stands on.
  var url: String?
  /// A number or date that stands behind it.
  var note: String?
  /// How much it weighs among its like, from `1` to `9`; for a bar or a shade.
  var share: String?
  var isCurrent = false
  /// It leads to another site.
  var isExternal = false
  /// What is said behind words that would lead out of a bundle.
  var outside: String?

  static let names: [TemplateName] = [
    .text("text"), .text("url"), .text("note"), .text("share"), .flag("isCurrent"),
    .flag("isExternal"), .text("outside"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "text": .text(text)
    case "url": .text(url)
    case "note": .text(note)
    case "share": .text(share)
    case "isCurrent": .flag(isCurrent)
    case "isExternal": .flag(isExternal)
    case "outside": .text(outside)
    default: nil
    }
  }
}

/// What the site says of itself on every page: names, codes, the footer's seven entries (47号).
struct SiteContext: TemplateContext {
  let settings: SiteSettings

  static let names: [TemplateName] = [
    .text("name"), .text("description"), .text("domain"), .text("identificationCode"),
    .text("organiser"), .text("undertaker"), .text("contact"), .text("icp"),
    .text("policeRecord"), .text("policeRecordNumber"), .text("conacURL"), .text("errorReportURL"),
  ]

  func value(of name: String) -> TemplateValue? {
    let footer = settings.footer
    return switch name {
    case "name": .text(settings.name)
    case "description": .text(settings.description)
    case "domain": .text(settings.domain)
    case "identificationCode": .text(settings.identificationCode)
    case "organiser": .text(footer.organiser)
    case "undertaker": .text(footer.undertaker)
    case "contact": .text(footer.contact)
    case "icp": .text(footer.icp)
    case "policeRecord": .text(footer.policeRecord)
    case "policeRecordNumber": .text(footer.policeRecord.map { $0.filter(\.isASCIIDigit) })
    case "conacURL": .text(footer.conacURL)
    case "errorReportURL": .text(footer.errorReportURL)
    default: nil
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}

/// The column tags of 国办发〔2017〕47号: every index page is a column, a document stands in one.
struct ColumnContext: TemplateContext {
  var name: String
  var description: String
  var keywords: [String]
  /// One of the types that the rules list.
  var type: String

  static let names: [TemplateName] = [
    .text("name"), .text("description"), .text("keywords"), .text("type"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "name": .text(self.name)
    case "description": .text(description)
    case "keywords": .text(tagList(keywords))
    case "type": .text(type)
    default: nil
    }
  }
}

/// The article tags of 国办发〔2017〕47号; nil tags are left out.
struct ArticleContext: TemplateContext {
  var title: String
  /// `YYYY-MM-DD HH:MM`.
  var published: String?
  var source: String?
  var keywords: [String]
  var author: String?
  var description: String?
  /// Absolute; nil without a domain.
  var url: String?

  static let names: [TemplateName] = [
    .text("title"), .text("published"), .text("source"), .text("keywords"), .text("author"),
    .text("description"), .text("url"),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "title": .text(title)
    case "published": .text(published)
    case "source": .text(source)
    case "keywords": .text(tagList(keywords))
    case "author": .text(author)
    case "description": .text(description)
    case "url": .text(url)
    default: nil
    }
  }
}

/// Words for a tag: consumers split at ASCII commas only.
private func tagList(_ words: [String]) -> String { words.joined(separator: ",") }

/// A heading and the links under it.
struct LinkGroupContext: TemplateContext {
  var title: String
  var links: [LinkContext]
  /// Page of the whole group.
  var url: String?

  static let names: [TemplateName] = [
    .text("title"), .text("url"), .list("links", LinkContext.self),
  ]

  func value(of name: String) -> TemplateValue? {
    switch name {
    case "title": .text(title)
    case "url": .text(url)
    case "links": .list(links)
    default: nil
    }
  }
}

import PlanAnalysis
import PlanModel

extension Site {
  /// The document as schema.org `Legislation`, for `<script type="application/ld+json">`; empty where
  /// the site has no domain. A document that is neither plan nor notice of the law is one too: the
  /// type covers acts of public bodies, binding or not.
  package func legislationJSONLD(_ document: Int) -> [UInt8] {
    guard let url = absoluteURL(urls[document]) else { return [] }
    let metadata = self[document].metadata
    let number = (metadata.docNo ?? metadata.carrier?.docNo)?.text
    var json = JSONWriter(capacity: 1024)
    json.openObject()
    json.field("@context", "https://schema.org")
    json.field("@type", "Legislation")
    json.field("@id", url)
    json.field("url", url)
    json.field("name", metadata.title)
    json.field("inLanguage", "zh-CN")
    json.field("legislationIdentifier", number)
    json.field("legislationType", metadata.kind)
    json.field("legislationDate", metadata.signedOn?.text)
    json.field("datePublished", metadata.publishedAt?.rfc3339)
    json.field("dateModified", lastChange(of: document)?.rfc3339)
    json.field("temporalCoverage", metadata.period.map { "\($0.firstYear)/\($0.lastYear)" })
    json.field("legislationLegalForce", "https://schema.org/" + force(of: document))
    json.field("abstract", metadata.abstract)
    json.field("keywords", metadata.keywords)
    json.organisations("legislationPassedBy", metadata.issuers)
    if let region = metadata.region {
      json.key("legislationJurisdiction")
      json.openObject()
      json.field("@type", "AdministrativeArea")
      json.field("name", region.split(separator: "/").joined())
      json.closeObject()
    }
    let repealed = relations[document].filter { $0.kind == .supersedes }
    json.field("legislationRepeals", repealed.compactMap { absoluteURL(urls[$0.other]) })
    json.organisations("publisher", settings.footer.organiser.map { [$0] } ?? [])
    json.closeObject()
    return safeInHTML(json.bytes)
  }

  /// The site, its organiser (`GovernmentOrganization`) and its open data (`Dataset`), for the home
  /// page; empty where the site has no domain.
  package func homeJSONLD() -> [UInt8] {
    guard let url = absoluteURL("") else { return [] }
    var json = JSONWriter(capacity: 1024)
    json.openObject()
    json.field("@context", "https://schema.org")
    json.key("@graph")
    json.openArray()
    json.openObject()
    json.field("@type", "WebSite")
    json.field("@id", url)
    json.field("url", url)
    json.field("name", settings.name)
    json.field("description", settings.description)
    json.field("inLanguage", "zh-CN")
    json.organisations("publisher", settings.footer.organiser.map { [$0] } ?? [])
    json.closeObject()
    json.openObject()
    json.field("@type", "Dataset")
    json.field("name", settings.name + "开放数据")
    json.field("description", settings.description)
    json.field("url", absoluteURL(PageShared.dataURL))
    json.field("license", settings.licence.map { $0.url ?? $0.name })
    json.field("keywords", settings.keywords)
    json.organisations("creator", settings.footer.organiser.map { [$0] } ?? [settings.name])
    json.key("distribution")
    json.openArray()
    for path in ["data/plans.json", "data/notices.json"] {
      json.openObject()
      json.field("@type", "DataDownload")
      json.field("encodingFormat", "application/json")
      json.field("contentUrl", absoluteURL(path))
      json.closeObject()
    }
    json.closeArray()
    json.closeObject()
    json.closeArray()
    json.closeObject()
    return safeInHTML(json.bytes)
  }

  private func force(of document: Int) -> String {
    validity[document] == .inForce ? "InForce" : "NotInForce"
  }
}

extension JSONWriter {
  /// Bodies of government under one key; nothing for none.
  fileprivate mutating func organisations(_ name: StaticString, _ names: [String]) {
    guard !names.isEmpty else { return }
    key(name)
    openArray()
    for name in names {
      openObject()
      field("@type", "GovernmentOrganization")
      field("name", name)
      closeObject()
    }
    closeArray()
  }
}

/// JSON in which no `<` is left, so that nothing in it can end its script element; `<` stands in
/// strings only.
private func safeInHTML(_ json: [UInt8]) -> [UInt8] {
  guard json.contains(0x3C) else { return json }
  return json.flatMap { $0 == 0x3C ? Array("\\u003c".utf8) : [$0] }
}

/// `content/site.yaml`, checked; the defaults let a bare folder of sources build.
package struct SiteSettings: Sendable, Hashable {
  package var name: String
  /// Bare host, `www.example.gov.cn`; nil where absolute addresses are not known.
  package var domain: String?
  /// Path of the site under its domain, with a slash at both ends.
  package var basePath: String
  /// 政府网站标识码.
  package var identificationCode: String?
  package var description: String
  package var keywords: [String]
  /// Kinds in display order.
  package var kinds: [DocumentKind]
  /// Entries on one index page; the rest go to further pages.
  package var pagerSize: Int
  /// Rules for official sites are errors rather than advice.
  package var isOfficial: Bool
  package var footer: Footer
  /// Terms under which the open data may be used; nil where the site does not say.
  package var licence: Licence?
  /// Levels that the site sets for single checks, by diagnostic id.
  package var checkLevels: [String: Severity?]
  /// Bodies that issue documents, as `organisations.yaml` declares them.
  package var organisations: [Organisation] = []
  /// Bounds on sources that the site may raise.
  package var limits: SourceLimits

  package init() {
    name = "教育计划公开"
    basePath = "/"
    description = "教育工作计划、要点、总结与通知的公开目录。"
    keywords = ["教育", "工作计划", "工作要点", "工作总结", "通知"]
    kinds = DocumentKind.standard
    pagerSize = 50
    isOfficial = false
    footer = Footer()
    checkLevels = [:]
    limits = SourceLimits()
  }

  /// A licence by name, with its address on the web.
  package struct Licence: Sendable, Hashable {
    package var name: String
    package var url: String?

    package init(name: String, url: String? = nil) {
      self.name = name
      self.url = url
    }
  }

  package struct Footer: Sendable, Hashable {
    package var organiser: String?
    package var undertaker: String?
    package var contact: String?
    package var icp: String?
    package var policeRecord: String?
    /// Address of the 党政机关 mark.
    package var conacURL: String?
    /// Address of 我为政府网站找错.
    package var errorReportURL: String?

    package init() {}
  }
}

package struct DocumentKind: Sendable, Hashable {
  package var name: String
  /// ASCII id, the name of its index page.
  package var id: String
  package var isNotice: Bool

  package init(name: String, id: String, isNotice: Bool) {
    self.name = name
    self.id = id
    self.isNotice = isNotice
  }

  package static let standard: [DocumentKind] = [
    DocumentKind(name: "工作要点", id: "key-points", isNotice: false),
    DocumentKind(name: "工作计划", id: "work-plan", isNotice: false),
    DocumentKind(name: "工作总结", id: "summary", isNotice: false),
    DocumentKind(name: "发展规划", id: "development-plan", isNotice: false),
    DocumentKind(name: "实施方案", id: "implementation-plan", isNotice: false),
    DocumentKind(name: "通知", id: "notice", isNotice: true),
    DocumentKind(name: "公告", id: "announcement", isNotice: true),
    DocumentKind(name: "公示", id: "public-notice", isNotice: true),
  ]
}

extension SiteSettings {
  /// Diagnostics at the levels that the site sets for single checks (`checks:` of site.yaml): a
  /// warning or advice may be raised, lowered or left out; an error stays an error, for no page can
  /// be built from what it names.
  package func leveled(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !checkLevels.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard diagnostic.severity != .error, let level = checkLevels[diagnostic.id] else {
        return diagnostic
      }
      guard let severity = level else { return nil }
      var changed = diagnostic
      changed.severity = severity
      return changed
    }
  }
}

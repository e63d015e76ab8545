import PlanModel

/// One rule of the inspection of official sites. Raw values are the ids of its diagnostics, which
/// `checks` of site.yaml may set to another level.
package enum InspectionRule: String, Sendable, Hashable, CaseIterable {
  case missingTag = "missing-tag"
  case emptyIndex = "empty-index"
  case identityNumber = "identity-number"
  case mobileNumber = "mobile-number"
  case placeholder = "leftover-placeholder"
  case remoteImage = "remote-image"
  case numberYear = "number-year"
  case latePublication = "late-publication"
  case publishedBeforeSigned = "published-before-signed"
  case abbreviatedIssuer = "abbreviated-issuer"
  case formerIssuer = "former-issuer"
  case skippedLevel = "skipped-level"
  case longAbstract = "long-abstract"
  case staleHome = "stale-home"
  case staleColumn = "stale-column"
  case expiredNotice = "expired-notice"
  case externalLink = "external-link"

  /// Level in an official site; elsewhere every rule is advice.
  package var officialSeverity: Severity {
    switch self {
    case .missingTag, .emptyIndex, .identityNumber, .remoteImage: .error
    case .externalLink: .advice
    default: .warning
    }
  }

  /// Where the rule comes from, in words for clerks.
  package var source: String {
    switch self {
    case .missingTag: "国办发〔2017〕47号 网页设计规范（网页标签）"
    case .emptyIndex, .staleHome, .staleColumn: "国办秘函〔2019〕19号 单项否决指标"
    case .identityNumber, .mobileNumber: "政府信息公开条例第十五条（个人隐私）"
    case .placeholder: "国办秘函〔2019〕19号（表述错误）"
    case .remoteImage, .externalLink: "国办发〔2017〕47号（链接可用、外链提示）"
    case .numberYear, .skippedLevel: "GB/T 9704-2012"
    case .latePublication: "政府信息公开条例第二十六条（20个工作日）"
    case .publishedBeforeSigned: "国办秘函〔2019〕19号（伪造发稿日期）"
    case .abbreviatedIssuer, .formerIssuer: "政府信息公开目录：发文机关用全称"
    case .longAbstract: "政府信息公开目录：内容概述"
    case .expiredNotice: "国办秘函〔2019〕19号（信息及时更新）"
    }
  }

  /// The diagnostic of a breach; its fix ends with the rule's source.
  func diagnostic(
    isOfficial: Bool, at place: Place, _ message: String, fix: String
  ) -> Diagnostic {
    Diagnostic(
      id: rawValue, severity: isOfficial ? officialSeverity : .advice, place: place,
      message: message, fix: "\(fix)依据：\(source)。")
  }
}

/// What the front matter of a source says, with every value checked and given its type.
///
/// Nil and empty mean "not stated"; `未知` in a source gives nil too, with a warning at its place.
package struct PlanMetadata: Sendable, Hashable {
  /// `[a-z0-9-]+`, unique in the site.
  package var id: String
  /// Path of the source in the content folder.
  package var path: String
  package var title: String
  /// One of the kinds of the site's settings: 工作要点, 通知 …
  package var kind: String
  /// 通知, 公告 and 公示 are notices; all other kinds are plans.
  package var isNotice: Bool
  /// Full names, in the order of signing.
  package var issuers: [String]
  package var region: String?
  package var period: Period?
  package var docNo: DocumentNumber?
  package var indexNo: String?
  package var signedOn: CalendarDate?
  package var publishedAt: PublicationTime?
  package var effectiveOn: CalendarDate?
  package var expiresOn: CalendarDate?
  /// As stated by the author; the validity of a day is computed from the dates.
  package var validity: Validity?
  package var withdrawal: Withdrawal?
  package var supersedes: [String]
  package var implements: [String]
  package var reportsOn: [String]
  package var carrier: Carrier?
  /// Theme ids of the plan as a whole.
  package var themes: [String]
  /// The author's word on single measures, sorted by reference.
  package var measures: [MeasureStatement]
  /// The author's word on targets, in order.
  package var targets: [TargetStatement]
  /// Old site paths that lead here.
  package var aliases: [String]
  package var keywords: [String]
  package var abstract: String?
  package var source: String?
  package var author: String?
  package var unit: String?
  package var openness: String?
  package var subject: String?
  package var catalogue: String?
  package var notice: NoticePeriod?
  package var attachments: [Attachment]
  package var isDraft: Bool

  package init(id: String, path: String, title: String, kind: String, isNotice: Bool = false) {
    self.id = id
    self.path = path
    self.title = title
    self.kind = kind
    self.isNotice = isNotice
    issuers = []
    supersedes = []
    implements = []
    reportsOn = []
    themes = []
    measures = []
    targets = []
    aliases = []
    keywords = []
    attachments = []
    isDraft = false
  }

  /// The year the site files it under: the first of its period; for a notice without one, the year
  /// of its signing or publication; nil where nobody knows.
  package var year: Int? {
    period?.firstYear ?? (isNotice ? signedOn?.year ?? publishedAt?.date.year : nil)
  }
}

/// `2012`, or `2012-2020`.
package struct Period: Sendable, Hashable {
  package let firstYear: Int
  package let lastYear: Int

  package init(firstYear: Int, lastYear: Int) {
    self.firstYear = firstYear
    self.lastYear = lastYear
  }

  package var text: String {
    firstYear == lastYear ? "\(firstYear)" : "\(firstYear)-\(lastYear)"
  }
}

/// 发文字号, `机关代字〔2012〕1号` (GB/T 9704-2012 §7.2.5).
package struct DocumentNumber: Sendable, Hashable {
  package let prefix: String
  package let year: Int
  package let serial: Int

  package init(prefix: String, year: Int, serial: Int) {
    self.prefix = prefix
    self.year = year
    self.serial = serial
  }

  package var text: String { "\(prefix)〔\(year)〕\(serial)号" }
}

package enum Validity: String, Sendable, Hashable, CaseIterable {
  case inForce = "有效"
  case expired = "失效"
  case repealed = "废止"
  case notYetInForce = "尚未生效"
}

package struct Withdrawal: Sendable, Hashable {
  package var date: CalendarDate
  package var reason: String
  /// Id of the document that takes its place.
  package var replacedBy: String?

  package init(date: CalendarDate, reason: String, replacedBy: String? = nil) {
    self.date = date
    self.reason = reason
    self.replacedBy = replacedBy
  }
}

/// The 通知 that issued a plan ("关于印发…的通知"); the document number is the carrier's.
package struct Carrier: Sendable, Hashable {
  package var title: String
  package var docNo: DocumentNumber?
  /// 主送.
  package var recipients: [String]
  /// 抄送.
  package var copies: [String]
  package var signedOn: CalendarDate?

  package init(
    title: String, docNo: DocumentNumber? = nil, recipients: [String] = [], copies: [String] = [],
    signedOn: CalendarDate? = nil
  ) {
    self.title = title
    self.docNo = docNo
    self.recipients = recipients
    self.copies = copies
    self.signedOn = signedOn
  }
}

package struct NoticePeriod: Sendable, Hashable {
  package var from: CalendarDate
  package var to: CalendarDate
  package var contact: String?

  package init(from: CalendarDate, to: CalendarDate, contact: String? = nil) {
    self.from = from
    self.to = to
    self.contact = contact
  }
}

package struct Attachment: Sendable, Hashable {
  package var title: String
  /// As written: relative to the source that names it.
  package var file: String
  /// Marked by the author as the original of the document (`original: true`).
  package var isOriginal: Bool

  package init(title: String, file: String, isOriginal: Bool = false) {
    self.title = title
    self.file = file
    self.isOriginal = isOriginal
  }
}

/// The author's word on one measure: `measures: {p11: {themes: […], notThemes: […]}}`.
package struct MeasureStatement: Sendable, Hashable {
  /// A unit's id or its flat alias (`p11`).
  package var reference: String
  package var themes: [String]
  package var notThemes: [String]
  package var targets: [TargetStatement]
  package var place: Place

  package init(
    reference: String, themes: [String] = [], notThemes: [String] = [],
    targets: [TargetStatement] = [], place: Place
  ) {
    self.reference = reference
    self.themes = themes
    self.notThemes = notThemes
    self.targets = targets
    self.place = place
  }
}

/// A target that the author confirms, corrects or adds.
package struct TargetStatement: Sendable, Hashable {
  /// A unit's id or its flat alias.
  package var reference: String
  package var what: String
  package var comparison: TargetComparison
  package var value: Double
  package var upperValue: Double?
  package var unit: String
  package var deadline: String?
  package var place: Place

  package init(
    reference: String, what: String, comparison: TargetComparison, value: Double,
    upperValue: Double? = nil, unit: String, deadline: String? = nil, place: Place
  ) {
    self.reference = reference
    self.what = what
    self.comparison = comparison
    self.value = value
    self.upperValue = upperValue
    self.unit = unit
    self.deadline = deadline
    self.place = place
  }
}

import PlanModel

/// A value of the front matter and what it rests on.
package struct Found: Sendable, Hashable {
  package var text: String
  /// Read from other things than a statement of this value; marked `# 推断`.
  package var isInferred: Bool

  package init(_ text: String, isInferred: Bool = false) {
    self.text = text
    self.isInferred = isInferred
  }
}

/// What the envelope of a document says: the values of its front matter.
package struct Envelope: Sendable, Hashable {
  package var title: Found?
  package var kind: Found?
  package var issuers: [String] = []
  package var issuerIsInferred = false
  package var region: Found?
  package var period: Found?
  package var docNo: DocumentNumber?
  package var indexNo: String?
  package var signedOn: CalendarDate?
  package var publishedAt: Found?
  package var effectiveOn: CalendarDate?
  package var expiresOn: CalendarDate?
  package var validity: String?
  package var carrier: Carrier?
  package var keywords: [String] = []
  package var abstract: String?
  package var source: String?
  package var author: String?
  package var unit: String?
  package var openness: String?
  package var subject: String?
  package var catalogue: String?
  /// What the envelope says that no key holds (印发, 份数, 通知正文), in order.
  package var remarks: [Remark] = []

  package struct Remark: Sendable, Hashable {
    package var name: String
    package var text: String
  }

  package init() {}
}

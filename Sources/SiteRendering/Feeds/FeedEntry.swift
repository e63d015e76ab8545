import PlanAnalysis
import PlanModel

/// One document as feeds tell of it.
package struct FeedEntry: Sendable, Hashable {
  /// Tag URI (RFC 4151), the same for as long as the document keeps its id and the site its place.
  package let id: String
  /// Absolute address of its page.
  package let url: String
  package let title: String
  /// Plain text, never empty: what became of the document, then its abstract or its particulars.
  package let summary: String
  package let published: PublicationTime
  /// Not before `published`; moves when the document is withdrawn, replaced, takes effect or ends.
  package let updated: PublicationTime
  /// Issuers in the order of signing.
  package let authors: [String]
  package let categories: [String]
}

extension Site {
  /// The document as a feed entry; nil where the site has no domain or nobody knows its time.
  package func feedEntry(_ document: Int) -> FeedEntry? {
    let metadata = self[document].metadata
    guard let url = absoluteURL(urls[document]), let id = tagURI(urls[document]),
      let published = publicationTime(of: document), let updated = lastChange(of: document)
    else { return nil }
    return FeedEntry(
      id: id, url: url, title: metadata.title, summary: summary(of: document),
      published: published, updated: updated, authors: metadata.issuers,
      categories: [metadata.kind] + metadata.keywords)
  }

  /// `tag:DOMAIN,2026:/BASE/plans/ID`: names a page without saying where it is today. The year is
  /// the first in which such names were given; RFC 4151 asks for one, and it must not change.
  package func tagURI(_ url: String) -> String? {
    guard let domain = settings.domain else { return nil }
    let name = url.hasSuffix(".html") ? String(url.dropLast(".html".count)) : url
    return "tag:\(domain),2026:\(settings.basePath)\(name)"
  }

  /// When it was published; for a document whose source does not know, the day of its signing.
  private func publicationTime(of document: Int) -> PublicationTime? {
    let metadata = self[document].metadata
    return metadata.publishedAt ?? metadata.signedOn.flatMap(startOfDay)
  }

  /// The last moment, not after the day of the site, at which its standing changed: publication,
  /// effect, expiry, withdrawal, or the publication of what replaces it. Nil where none is known.
  package func lastChange(of document: Int) -> PublicationTime? {
    guard let published = publicationTime(of: document) else { return nil }
    let metadata = self[document].metadata
    let days = [metadata.effectiveOn, metadata.expiresOn, metadata.withdrawal?.date]
      .compactMap { $0 }.filter { $0 <= asOf }
    let successors = relations[document].compactMap { relation in
      relation.kind == .supersededBy ? self[relation.other].metadata.publishedAt : nil
    }
    return (days.compactMap(startOfDay) + successors + [published]).max()
  }

  private func startOfDay(_ day: CalendarDate) -> PublicationTime? {
    PublicationTime(date: day, hour: 0, minute: 0)
  }

  private func summary(of document: Int) -> String {
    let metadata = self[document].metadata
    if let withdrawal = metadata.withdrawal, metadata.isWithdrawn(on: asOf) {
      return "本文件已于\(withdrawal.date.chineseText)撤回，原因：\(withdrawal.reason)"
    }
    var parts: [String] = []
    if validity[document] != .inForce { parts.append("（\(validity[document].rawValue)）") }
    if let notice = metadata.notice {
      parts.append("公示期：\(notice.from.chineseText)至\(notice.to.chineseText)。")
    }
    if let abstract = metadata.abstract {
      parts.append(abstract)
    } else {
      let number = (metadata.docNo ?? metadata.carrier?.docNo).map { "，\($0.text)" } ?? ""
      let issuers = metadata.issuers.joined(separator: "、")
      parts.append((issuers.isEmpty ? "" : issuers + "，") + metadata.kind + number + "。")
    }
    return parts.joined()
  }
}

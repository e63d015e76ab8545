import PlanAnalysis
import PlanModel

/// Where every document of a corpus stands on a site, and how, on its day: all that follows from
/// what authors state, before anything is found in the texts. Lists are by index in the corpus.
package struct SiteDirectory: Sendable {
  package let settings: SiteSettings
  /// The day the site stands on.
  package let asOf: CalendarDate
  package let corpus: Corpus
  /// Indices in the corpus, newest first: by publication time, year and id.
  package let order: [Int]
  /// Page of every document.
  package let urls: [String]
  /// Validity of every document on the day.
  package let validity: [Validity]
  package let relations: [[Relation]]
  package let indexes: SiteIndexes

  package init(of corpus: Corpus, settings: SiteSettings, asOf: CalendarDate) {
    self.settings = settings
    self.asOf = asOf
    self.corpus = corpus
    order = corpus.documents.indices.sorted { a, b in
      isNewer(corpus.documents[a].metadata, corpus.documents[b].metadata)
    }
    urls = corpus.documents.map { Permalinks.document($0.metadata) }
    relations = corpus.relations()
    validity = zip(corpus.documents, relations).map { document, relations in
      document.metadata.validity(
        on: asOf,
        isSuperseded: relations.contains {
          $0.kind == .supersededBy
            && corpus.documents[$0.other].metadata.effectiveOn.map { $0 <= asOf } ?? true
        })
    }
    indexes = SiteIndexes(corpus: corpus, order: order, settings: settings)
  }

  subscript(document: Int) -> CorpusDocument {
    // Yielded, not copied: a document has many references to count.
    _read { yield corpus.documents[document] }
  }
}

private func isNewer(_ a: PlanMetadata, _ b: PlanMetadata) -> Bool {
  if a.publishedAt != b.publishedAt {
    guard let first = a.publishedAt else { return false }
    guard let second = b.publishedAt else { return true }
    return first > second
  }
  if a.year != b.year { return (a.year ?? 0) > (b.year ?? 0) }
  return a.id < b.id
}

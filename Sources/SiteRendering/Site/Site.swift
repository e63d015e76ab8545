import PlanAnalysis
import PlanModel

/// The frozen input of rendering: everything that any page shows, but for the bodies of documents,
/// which are read one at a time. A later stage adds a value beside it; nothing here changes.
package struct Site: Sendable {
  package let settings: SiteSettings
  /// The day the site stands on.
  package let asOf: CalendarDate
  package let corpus: Corpus
  /// Indices in `corpus.documents`, newest first: by publication time, year and id.
  package let order: [Int]
  /// Page of every document, by index in `corpus.documents`.
  package let urls: [String]
  /// Validity of every document on the day.
  package let validity: [Validity]
  package let relations: [[Relation]]
  package let vocabulary: ThemeVocabulary
  /// Themes of every document's units; empty where the build leaves themes out.
  package let themes: [PlanThemes]
  /// Units with each theme; empty where the build leaves themes out.
  package let themeCounts: [Int]
  package private(set) var analysis: SiteAnalysis
  package let indexes: SiteIndexes
  /// Free pages, in the order of their ids.
  package let pages: [FreePage]
  /// Attachments and images, by their path in the content folder.
  package let files: [String: SiteFile]
  private let hasSeveralPlans: Bool
  /// Whether the build makes the files that `search.html` reads.
  package var offersSearch = true

  package init(
    settings: SiteSettings, asOf: CalendarDate, corpus: Corpus, vocabulary: ThemeVocabulary,
    themes: [PlanThemes], pages: [FreePage], files: [String: SiteFile],
    analysis: SiteAnalysis = SiteAnalysis()
  ) {
    self.analysis = analysis
    self.settings = settings
    self.asOf = asOf
    self.corpus = corpus
    self.vocabulary = vocabulary
    self.themes = themes
    themeCounts =
      themes.isEmpty ? [] : PlanAnalysis.themeCounts(of: themes, count: vocabulary.themes.count)
    self.pages = pages
    self.files = files
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
    hasSeveralPlans = corpus.documents.count { !$0.metadata.isNotice } > 1
    indexes = SiteIndexes(corpus: corpus, order: order, settings: settings)
  }

  /// The same site with what was found in it.
  package func with(_ analysis: SiteAnalysis) -> Site {
    var site = self
    site.analysis = analysis
    return site
  }

  /// Whether plans are compared: not where targets are left out, nor with a single plan.
  package var comparesPlans: Bool { hasSeveralPlans && !analysis.targets.isEmpty }

  package var hasThemes: Bool { !themes.isEmpty }

  package subscript(document: Int) -> CorpusDocument {
    // Yielded, not copied: a document has many references to count.
    _read { yield corpus.documents[document] }
  }

  /// How a document stands on the site's day: its validity, or 已撤回.
  package func state(of document: Int) -> String {
    self[document].metadata.isWithdrawn(on: asOf) ? Withdrawal.state : validity[document].rawValue
  }

  /// The absolute address of a page; nil where the settings name no domain.
  package func absoluteURL(_ url: String) -> String? {
    settings.domain.map { "https://\($0)\(settings.basePath)\(url)" }
  }
}

extension Withdrawal {
  /// What a withdrawn document's validity is called.
  package static let state = "已撤回"
}

/// A page that is neither plan nor notice: about, help.
package struct FreePage: Sendable {
  package let id: String
  package let path: String
  package let title: String
  package let description: String?
  package let markup: Markup
  package let references: [LinkReference]

  package init(
    id: String, path: String, title: String, description: String?, markup: Markup,
    references: [LinkReference]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.description = description
    self.markup = markup
    self.references = references
  }

  package var url: String { "pages/\(id).html" }
}

/// A file of the content folder that pages link to.
package struct SiteFile: Sendable, Hashable {
  /// Path in the output, with a fingerprint in its name.
  package let url: String
  package let size: Int
  /// Media type (RFC 6838) by its checked content.
  package let mediaType: String
  package let sha256: String

  package init(url: String, size: Int, mediaType: String, sha256: String) {
    self.url = url
    self.size = size
    self.mediaType = mediaType
    self.sha256 = sha256
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

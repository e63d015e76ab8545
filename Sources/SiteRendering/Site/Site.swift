import PlanAnalysis
import PlanModel

/// The frozen input of rendering: everything that any page shows, but for the bodies of documents,
/// which are read one at a time.
package struct Site: Sendable {
  package let directory: SiteDirectory
  package let vocabulary: ThemeVocabulary
  package let findings: Findings
  /// Free pages, in the order of their ids.
  package let pages: [FreePage]
  /// Attachments and images, by their path in the content folder.
  package let files: [String: SiteFile]
  /// Whether the build makes the files that `search.html` reads.
  package let offersSearch: Bool
  /// Whether plans are compared: not where targets are left out, nor with a single plan.
  package let comparesPlans: Bool

  package init(
    _ directory: SiteDirectory, vocabulary: ThemeVocabulary, findings: Findings,
    pages: [FreePage], files: [String: SiteFile], offersSearch: Bool = true
  ) {
    self.directory = directory
    self.vocabulary = vocabulary
    self.findings = findings
    self.pages = pages
    self.files = files
    self.offersSearch = offersSearch
    comparesPlans =
      !findings.targets.isEmpty
      && directory.corpus.documents.count { !$0.metadata.isNotice } > 1
  }

  package var settings: SiteSettings { directory.settings }
  package var asOf: CalendarDate { directory.asOf }
  package var corpus: Corpus { directory.corpus }
  package var order: [Int] { directory.order }
  package var urls: [String] { directory.urls }
  package var validity: [Validity] { directory.validity }
  package var relations: [[Relation]] { directory.relations }
  package var indexes: SiteIndexes { directory.indexes }
  /// Themes of every document's units; empty where the build leaves themes out.
  package var themes: [PlanThemes] { findings.themes?.plans ?? [] }
  /// Units with each theme; empty where the build leaves themes out.
  package var themeCounts: [Int] { findings.themes?.counts ?? [] }

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

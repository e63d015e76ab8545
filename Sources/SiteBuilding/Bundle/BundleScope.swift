import PlanAnalysis
import PlanModel
import SiteRendering

/// What a bundle is made of.
package enum BundleScope: Sendable, Hashable {
  case all
  /// A theme, by its id.
  case theme(String)
}

/// Why there is no bundle; `description` is Chinese.
package enum BundleError: Error, Hashable, CustomStringConvertible {
  case unknownTheme(String)
  case noDocuments

  package var description: String {
    switch self {
    case .unknownTheme(let id): "没有“\(id)”这个主题，或没有文件属于它。"
    case .noDocuments: "站点里没有文件，无从打包。"
    }
  }
}

extension Site {
  /// The documents of a bundle, ascending. Throws `BundleError` where there are none.
  func documents(of scope: BundleScope) throws(BundleError) -> [Int] {
    guard case .theme(let id) = scope else {
      if corpus.documents.isEmpty { throw .noDocuments }
      return Array(corpus.documents.indices)
    }
    guard hasThemes, let theme = vocabulary.index(of: id) else { throw .unknownTheme(id) }
    let found = corpus.documents.indices.filter {
      themes[$0].counts(themeCount: vocabulary.themes.count)[theme] > 0
    }
    if found.isEmpty { throw .unknownTheme(id) }
    return found
  }

  /// What the pages of a bundle may lead to. That of a theme holds the theme's pages and the documents
  /// that they list, with what these show or attach.
  func policy(of scope: BundleScope, as format: BundleFormat, documents: [Int]) -> LinkPolicy {
    if format == .epub { return .book(Set(documents.map { urls[$0] })) }
    guard case .theme(let id) = scope else { return .archive }
    var files: Set<String> = []
    for document in documents {
      files.insert(urls[document])
      for ending in [".md", ".json", ".bib", ".ris"] {
        files.insert(Permalinks.beside(urls[document], ending: ending))
      }
      files.formUnion(linkedFiles(of: document).map(\.file.url))
    }
    return .theme(id, files: files)
  }

  /// What a bundle is called.
  func title(of scope: BundleScope) -> String {
    guard case .theme(let id) = scope else { return settings.name }
    let theme = vocabulary.index(of: id).map { vocabulary.themes[$0].label }
    return "\(theme ?? id)·\(settings.name)"
  }
}

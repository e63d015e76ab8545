import PlanAnalysis
import PlanModel
import SiteRendering

/// A site without errors, with all that edits of single texts start from.
///
/// An edit that leaves a document's front matter alone changes no address, list entry, relation or
/// order. What it may change hangs on its own text: what links to its anchors, the files it names,
/// the counts of terms (and by them the weights of all themes), themes, related measures, targets
/// and cited titles. Each of these is made again here for what depends on it, and where weights of
/// the whole corpus move there is no shorter way than to gather the site anew.
struct FrozenSite: Sendable {
  let content: ContentFolder
  private(set) var gathered: GatheredSite
  private(set) var run: SiteRun
  private(set) var site: PreviewSite
  private let options: BuildOptions

  /// Most documents of one edit.
  static let mostEdited = 16

  init(_ gathered: GatheredSite, content: ContentFolder, run: SiteRun, options: BuildOptions) {
    self.gathered = gathered
    self.content = content
    self.run = run
    self.options = options
    site = PreviewSite(run)
  }

  /// The paths of documents among the `changes`; nil where other files may have changed as well,
  /// and where documents have come or gone.
  func editedSources(_ changes: ChangedPaths) -> [String]? {
    guard !changes.isEverything, !changes.isElsewhere, !changes.paths.isEmpty,
      changes.paths.count <= 4 * FrozenSite.mostEdited, content.linkedFiles.isEmpty
    else { return nil }
    var result: [String] = []
    for path in changes.paths.sorted() where !PathRules.isHidden(path) {
      if gathered.site.corpus.indexByPath[path] != nil {
        guard content.reader.isPlainFile(path) else { return nil }
        result.append(path)
      } else if content.reader.exists(path) || content.knows(path) {
        return nil
      }
    }
    return result.count <= FrozenSite.mostEdited ? result : nil
  }

  /// The site after an edit of some documents' texts, and all that is wrong with it; nil where more
  /// has changed than texts.
  func following(_ sources: [ParsedSource]) throws -> (FrozenSite, [Diagnostic])? {
    guard let edit = TextEdit(sources, of: gathered.site.corpus) else { return nil }
    let old = gathered.site
    let corpus = old.corpus.replacing(edit.documents)
    var next = self
    for (index, location) in edit.locations { next.gathered.locations[index] = location }
    var files = old.files
    if edit.changesReferences(of: old.corpus) {
      let found = try content.readFiles(of: corpus, pages: old.pages, known: old.files)
      files = found.files
      next.gathered.findings.files = found.diagnostics
    }
    next.check(edit, corpus: corpus)
    var analysis = old.analysis
    var themes = old.themes
    var themeCounts = old.themeCounts
    if let assigner = next.gathered.assigner {
      guard let assigner = reweighed(assigner, by: edit) else { return nil }
      next.gathered.assigner = assigner
      for index in edit.indices {
        let document = corpus.documents[index]
        themes[index].add(to: &themeCounts, -1)
        themes[index] = assigner.themes(
          of: document.termMatches, statements: document.statements)
        themes[index].add(to: &themeCounts, 1)
      }
      guard
        let graph = gathered.relations?.replacing(
          edit.indices.map {
            RelationEdit(
              plan: $0, matches: corpus.documents[$0].termMatches, themes: themes[$0])
          }, themeCounts: themeCounts, assigner: assigner)
      else { return nil }
      next.gathered.relations = graph
      next.gathered.findings.advice = SiteGatherer.advice(assigner, themeCounts: themeCounts)
      analysis.related = graph.related
      analysis.relationCorpus = graph.corpus
      if edit.changesCitations(of: old.corpus) { analysis.list(citationsOf: corpus) }
    }
    for index in edit.indices where !analysis.targets.isEmpty {
      analysis.targets[index] = corpus.documents[index].targets
    }
    next.gathered.site = old.replacing(
      corpus: corpus, themes: themes, themeCounts: themeCounts, files: files, analysis: analysis)
    next.run = try run.following(edit.indices, to: next.gathered)
    next.site = site.following(next.run)
    return (next, next.gathered.findings.all(settings: content.settings))
  }

  /// Checks the edited documents again, and those that lead to one whose anchors have changed.
  private mutating func check(_ edit: TextEdit, corpus: Corpus) {
    let check = CorpusCheck(corpus: corpus, files: content.files)
    for (path, diagnostics) in edit.diagnostics {
      gathered.findings.parsed[path] = diagnostics.isEmpty ? nil : diagnostics
    }
    var concerned = Set(edit.indices)
    let moved = edit.movedAnchors(of: gathered.site.corpus)
    if !moved.isEmpty {
      for (index, document) in corpus.documents.enumerated()
      where document.leads(toAnchorsOf: moved) { concerned.insert(index) }
    }
    for index in concerned {
      let found = check.diagnostics(of: corpus.documents[index])
      gathered.findings.checked[index] = found.isEmpty ? nil : found
    }
  }

  /// The assigner with the counts after the edit; nil where a term weighs another number by them.
  private func reweighed(_ assigner: ThemeAssigner, by edit: TextEdit) -> ThemeAssigner? {
    var statistics = assigner.statistics
    for (index, document) in edit.documents {
      statistics.remove(gathered.site[index].termMatches)
      statistics.add(document.termMatches)
    }
    guard statistics.weighsLike(assigner.statistics) else { return nil }
    return ThemeAssigner(matcher: assigner.matcher, statistics: statistics)
  }
}

/// Documents whose texts were edited and whose front matter was not.
private struct TextEdit {
  /// By index in the corpus.
  private(set) var documents: [Int: CorpusDocument] = [:]
  private(set) var locations: [Int: BlobLocation] = [:]
  /// By path.
  private(set) var diagnostics: [String: [Diagnostic]] = [:]
  /// Indices in the corpus, rising.
  let indices: [Int]

  /// Nil where one of the sources is no document any more or has another front matter.
  init?(_ sources: [ParsedSource], of corpus: Corpus) {
    for source in sources {
      guard case .document(let document, let location) = source.outcome,
        let index = corpus.indexByPath[source.path],
        corpus.documents[index].metadata == document.metadata,
        corpus.documents[index].keyPlaces == document.keyPlaces
      else { return nil }
      documents[index] = document
      locations[index] = location
      diagnostics[source.path] = source.diagnostics
    }
    indices = documents.keys.sorted()
  }

  func changesReferences(of corpus: Corpus) -> Bool {
    documents.contains { index, document in
      !document.references.lazy.map(\.destination)
        .elementsEqual(corpus.documents[index].references.lazy.map(\.destination))
    }
  }

  func changesCitations(of corpus: Corpus) -> Bool {
    documents.contains { $1.citations != corpus.documents[$0].citations }
  }

  /// Paths of the documents whose anchors or whose names for them are others.
  func movedAnchors(of corpus: Corpus) -> Set<String> {
    let moved = documents.filter { index, document in
      let old = corpus.documents[index].outline
      return !document.outline.elementsEqual(old) { $0.id == $1.id && $0.alias == $1.alias }
    }
    return Set(moved.values.map(\.metadata.path))
  }
}

extension CorpusDocument {
  /// Whether it links to an anchor in one of the documents at `paths`.
  fileprivate func leads(toAnchorsOf paths: Set<String>) -> Bool {
    references.contains { reference in
      guard reference.destination.utf8.contains(0x23) else { return false }
      let path = SplitLink(reference.destination).path
      return !path.isEmpty && relativePath(path, from: metadata.path).map(paths.contains) ?? false
    }
  }
}

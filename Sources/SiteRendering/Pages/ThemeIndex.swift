import PlanAnalysis
import PlanModel

/// A unit that has a theme.
struct ThemedUnit: Sendable, Hashable {
  /// Index in `Corpus.documents`.
  let document: Int32
  /// Index in `Plan.units`.
  let unit: Int32
}

/// The units of every theme, in the order of the themes' pages: latest year first, then by issuer,
/// then as the documents and their units are ordered. Units of notices count too.
struct ThemeIndex: Sendable {
  /// By theme; empty where the build leaves themes out.
  let units: [[ThemedUnit]]
  /// Documents of every theme, by theme.
  let documentCounts: [Int]
  let matcher: ThemeMatcher

  init(site: Site) {
    matcher =
      site.findings.themes?.assigner.matcher
      ?? ThemeMatcher(vocabulary: ThemeVocabulary(themes: []))
    guard site.hasThemes else {
      units = []
      documentCounts = []
      return
    }
    var units = [[ThemedUnit]](repeating: [], count: site.vocabulary.themes.count)
    for document in ThemeIndex.order(of: site) {
      let themes = site.themes[document]
      for position in 0..<themes.count {
        let unit = ThemedUnit(document: Int32(document), unit: Int32(themes.unit(at: position)))
        for assignment in themes.themes(at: position) {
          units[Int(assignment.theme)].append(unit)
        }
      }
    }
    self.units = units
    // The units of a document stand together.
    documentCounts = units.map { units in
      units.indices.count { $0 == 0 || units[$0].document != units[$0 - 1].document }
    }
  }

  /// Indices of the themes that have a page, in the order of the vocabulary.
  var present: [Int] { units.indices.filter { !units[$0].isEmpty } }

  /// Documents by year, issuer and age. Ranks are compared rather than names, which repeat.
  private static func order(of site: Site) -> [Int] {
    let documents = site.corpus.documents
    let names = Set(documents.map { $0.metadata.issuers.first ?? "" }).sorted()
    let rankByName = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    var keys = [(year: Int, issuer: Int, place: Int)](
      repeating: (0, 0, 0), count: documents.count)
    for (place, document) in site.order.enumerated() {
      let metadata = documents[document].metadata
      keys[document] = (
        -(metadata.year ?? 0), rankByName[metadata.issuers.first ?? ""] ?? 0, place
      )
    }
    return documents.indices.sorted { keys[$0] < keys[$1] }
  }
}

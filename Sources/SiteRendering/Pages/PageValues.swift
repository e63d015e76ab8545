import PlanAnalysis
import PlanModel

/// What pages of several kinds are made from, each part made for the first page that needs it.
struct PageValues: Sendable {
  let items: Lazy<DocumentItems>
  let names: Lazy<DocumentNames>
  let neighbours: Lazy<Neighbours>
  let indexLinks: Lazy<IndexLinks>
  private(set) var unitNotes: Lazy<UnitNotes>
  private(set) var themeIndex: Lazy<ThemeIndex>
  private(set) var targetListing: Lazy<TargetListing>

  init(site: Site) {
    items = Lazy { DocumentItems(site: site) }
    let names = Lazy { DocumentNames(site: site) }
    self.names = names
    unitNotes = Lazy { UnitNotes(site: site, names: names.value) }
    neighbours = Lazy { Neighbours(site: site) }
    indexLinks = Lazy { IndexLinks(site: site) }
    themeIndex = Lazy { ThemeIndex(site: site) }
    targetListing = Lazy { TargetListing(site: site) }
  }

  /// Those of `site`, which differs from `old` in the texts of some documents only.
  func following(_ documents: [Int], from old: Site, to site: Site) -> PageValues {
    var values = self
    values.unitNotes = Lazy { [names] in UnitNotes(site: site, names: names.value) }
    let keepsThemes =
      !site.hasThemes || documents.allSatisfy { old.themes[$0].hasSameThemes(as: site.themes[$0]) }
    if !keepsThemes { values.themeIndex = Lazy { ThemeIndex(site: site) } }
    let keepsTargets =
      keepsThemes
      && (site.analysis.targets.isEmpty
        || documents.allSatisfy { old.analysis.targets[$0] == site.analysis.targets[$0] })
    if !keepsTargets { values.targetListing = Lazy { TargetListing(site: site) } }
    return values
  }
}

/// Which parts of a site are not empty, as far as every page names them.
struct SiteParts: Sendable, Hashable {
  let themes: Bool
  let targets: Bool
  let cited: Bool

  init(site: Site) {
    themes = site.themeCounts.contains { $0 > 0 }
    targets = site.analysis.targets.contains { $0.contains { !$0.targets.isEmpty } }
    cited = site.analysis.hasCited
  }
}

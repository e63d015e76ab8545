import PlanAnalysis
import PlanModel

/// What pages of several kinds are made from, each part made for the first page that needs it.
struct PageValues: Sendable {
  let items: Lazy<DocumentItems>
  let names: Lazy<DocumentNames>
  let neighbours: Lazy<Neighbours>
  let indexLinks: Lazy<IndexLinks>
  let unitNotes: Lazy<UnitNotes>
  let themeIndex: Lazy<ThemeIndex>
  let targetListing: Lazy<TargetListing>

  init(site: Site, policy: LinkPolicy) {
    items = Lazy { DocumentItems(site: site) }
    let names = Lazy { DocumentNames(site: site) }
    self.names = names
    unitNotes = Lazy { UnitNotes(site: site, names: names.value, policy: policy) }
    neighbours = Lazy { Neighbours(site: site) }
    indexLinks = Lazy { IndexLinks(site: site) }
    themeIndex = Lazy { ThemeIndex(site: site) }
    targetListing = Lazy { TargetListing(site: site) }
  }
}

/// Which parts of a site are not empty, as far as every page names them.
struct SiteParts: Sendable {
  let themes: Bool
  let targets: Bool
  let cited: Bool

  init(site: Site) {
    themes = site.themeCounts.contains { $0 > 0 }
    targets = site.findings.targets.contains { $0.contains { !$0.targets.isEmpty } }
    cited = !site.findings.cited.isEmpty
  }
}

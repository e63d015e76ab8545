import PlanAnalysis
import PlanModel
import SiteRendering

/// Renders all documents, in runs of neighbours, each plan read back from the spill file for the
/// time of its page only; then the open data.
struct DocumentRun: Sendable {
  let site: Site
  let renderer: PageRenderer
  let locations: [BlobLocation]
  let spill: SpillFile
  let options: BuildOptions
  let assigner: ThemeAssigner?
  /// Lines of open data, by index in the corpus; empty until the documents are written.
  private let lines: SpillFile
  private let lineStore = LineStore()

  init(
    site: Site, renderer: PageRenderer, locations: [BlobLocation], spill: SpillFile,
    options: BuildOptions, assigner: ThemeAssigner?
  ) {
    self.site = site
    self.renderer = renderer
    self.locations = locations
    self.spill = spill
    self.options = options
    self.assigner = assigner
    lines = spill
  }
}

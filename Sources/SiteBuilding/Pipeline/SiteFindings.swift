import PlanModel

/// All that is wrong with a site, by what it was found in, so that one document's part can be
/// replaced.
struct SiteFindings: Sendable {
  /// In one source alone, by its path; sources without faults are left out.
  var parsed: [String: [Diagnostic]] = [:]
  /// In what a document says of others, by its index in the corpus; likewise.
  var checked: [Int: [Diagnostic]] = [:]
  /// In attachments and images.
  var files: [Diagnostic] = []
  /// On the vocabulary.
  var advice: [Diagnostic] = []
  /// In settings, free pages and what front matters say together.
  var others: [Diagnostic] = []

  /// Everything at the levels that the site sets, in order.
  func all(settings: SiteSettings) -> [Diagnostic] {
    let parsed = parsed.sorted { $0.key < $1.key }.flatMap(\.value)
    let checked = checked.sorted { $0.key < $1.key }.flatMap(\.value)
    return settings.leveled(others + parsed + checked + files + advice)
      .sorted(by: Diagnostic.inOrder)
  }
}

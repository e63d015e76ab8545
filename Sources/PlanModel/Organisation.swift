/// A body that issues documents, as `content/organisations.yaml` declares it.
package struct Organisation: Sendable, Hashable {
  /// `[a-z0-9-]+`, unique; the name of its index page.
  package var id: String
  /// Full name today.
  package var name: String
  package var shortNames: [String]
  /// Names it had before, oldest first.
  package var formerNames: [FormerName]
  package var region: String?
  package var place: Place

  package init(
    id: String, name: String, shortNames: [String] = [], formerNames: [FormerName] = [],
    region: String? = nil, place: Place
  ) {
    self.id = id
    self.name = name
    self.shortNames = shortNames
    self.formerNames = formerNames
    self.region = region
    self.place = place
  }

  /// A full name that was in use between two days; nil where the end is not known.
  package struct FormerName: Sendable, Hashable {
    package var name: String
    package var from: CalendarDate?
    package var to: CalendarDate?

    package init(name: String, from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// Whether a document may carry the name: today's, a former or a short one.
  package func isNamed(_ written: String) -> Bool {
    name == written || shortNames.contains(written) || formerNames.contains { $0.name == written }
  }
}

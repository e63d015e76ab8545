import PlanModel

/// What a build is asked for; all that the outside world decides comes in here.
package struct BuildOptions: Sendable {
  package var content = "content"
  /// Folder of overriding templates; it need not exist.
  package var templates = "templates"
  package var output = "public"
  /// The day the site stands on.
  package var asOf: CalendarDate
  package var isStrict = false
  package var includesDrafts = false
  package var allowsRemoval = false
  package var withoutSearch = false
  package var withoutThemes = false
  package var withoutTargets = false

  package init(asOf: CalendarDate) {
    self.asOf = asOf
  }
}

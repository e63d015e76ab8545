import PlanModel

/// A fault of a template, found before any page is rendered.
package struct TemplateError: Error, Sendable, Hashable {
  /// File name in the templates folder: `plan.mustache`.
  package var template: String
  /// From 1, the column in Unicode scalars.
  package var line: Int
  package var column: Int
  /// The line of the template, without its line end.
  package var quotedLine: String
  /// Chinese sentence for whoever writes templates.
  package var message: String
  package var fix: String?

  /// The same as a message with a place; the path is relative to the templates folder.
  package var diagnostic: Diagnostic {
    Diagnostic(
      id: "template", severity: .error,
      place: Place(path: template, line: line, column: column), quotedLine: quotedLine,
      message: message, fix: fix)
  }
}

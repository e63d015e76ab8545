/// How much a diagnostic weighs. Sorted: errors first.
package enum Severity: String, Sendable, Hashable, Comparable {
  case error
  case warning
  /// Told by `check` only; never fails a build.
  case advice

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .advice: 2
    }
  }

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// A place in a file that an author can open: line and column count from 1, the column in Unicode
/// scalars, both in the original file with its front matter.
package struct Place: Sendable, Hashable, Comparable {
  package let path: String
  package let line: Int
  package let column: Int

  package init(path: String, line: Int = 1, column: Int = 1) {
    self.path = path
    self.line = line
    self.column = column
  }

  package static func < (a: Place, b: Place) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}

/// A message about a source: where, what, why, how to mend it. Plain data; how it is printed is
/// decided elsewhere. `message` and `fix` are Chinese sentences for clerks.
package struct Diagnostic: Sendable, Hashable {
  /// Stable, kebab-case, English: `unknown-key`.
  package var id: String
  package var severity: Severity
  package var place: Place
  /// The quoted line of the source, without its line end; empty when there is none to quote.
  package var quotedLine: String
  /// How many scalars of `quotedLine` the caret underlines, from `place.column`; at least 1.
  package var length: Int
  package var message: String
  /// How to mend it, or nil where the message already says so.
  package var fix: String?
  /// Other places that belong to the message (the first of two equal ids).
  package var related: [Place]

  package init(
    id: String, severity: Severity, place: Place, quotedLine: String = "", length: Int = 1,
    message: String, fix: String? = nil, related: [Place] = []
  ) {
    self.id = id
    self.severity = severity
    self.place = place
    self.quotedLine = quotedLine
    self.length = length
    self.message = message
    self.fix = fix
    self.related = related
  }

  /// By place, then severity, then id: the order of every report.
  package static func inOrder(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
    if a.place != b.place { return a.place < b.place }
    if a.severity != b.severity { return a.severity < b.severity }
    return (a.id, a.message) < (b.id, b.message)
  }
}

/// Which files of a content folder may have changed since the last look at it.
package struct ChangedPaths: Sendable, Hashable {
  /// Files and folders, relative to the content folder; a folder stands for all below it.
  package var paths: Set<String>
  /// Nothing is known: every file is to be read again.
  package var isEverything: Bool

  /// Something outside the content folder may have changed: templates.
  package var isElsewhere = false

  package static let everything = ChangedPaths([], isEverything: true)

  package init(_ paths: Set<String>, isEverything: Bool = false) {
    self.paths = paths
    self.isEverything = isEverything
  }

  package mutating func merge(_ other: ChangedPaths) {
    paths.formUnion(other.paths)
    isEverything = isEverything || other.isEverything
    isElsewhere = isElsewhere || other.isElsewhere
  }

  /// Whether the file at `path` may have changed: it or a folder above it is named.
  package func concern(_ path: String) -> Bool {
    if isEverything || paths.contains(path) { return true }
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if paths.contains(String(rest)) { return true }
    }
    return false
  }
}

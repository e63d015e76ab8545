import PlanModel

/// A value read from YAML, with its place in the file: aliases are already expanded, tags are
/// dropped, and nothing is converted: `2012` and `yes` are words until a reader says otherwise.
package struct YAMLValue: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    /// The words of a scalar; quoted also when written as a block (`|`, `>`). An absent value is an
    /// unquoted empty one.
    case scalar(text: String, isQuoted: Bool)
    case list([YAMLValue])
    /// In the order of the file; keys are unique.
    case map([YAMLEntry])
  }

  package var content: Content
  /// Where the value begins (for an alias: where its anchor stands).
  package var place: Place

  package init(_ content: Content, at place: Place) {
    self.content = content
    self.place = place
  }

  /// The words of a scalar, nil for a list or map.
  package var text: String? {
    if case .scalar(let text, _) = content { text } else { nil }
  }

  package var list: [YAMLValue]? {
    if case .list(let values) = content { values } else { nil }
  }

  package var map: [YAMLEntry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The value of a key, nil where there is none or this is no map.
  package func value(_ key: String) -> YAMLValue? {
    map?.first { $0.key == key }?.value
  }

  /// Nothing is written, or `~` or `null` without quotes.
  package var isEmpty: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "~", "null"].contains(text)
  }
}

/// A key and its value in a YAML map.
package struct YAMLEntry: Sendable, Hashable {
  package var key: String
  package var keyPlace: Place
  package var value: YAMLValue

  package init(key: String, keyPlace: Place, value: YAMLValue) {
    self.key = key
    self.keyPlace = keyPlace
    self.value = value
  }
}

/// Bounds on what is read from one YAML text.
package struct YAMLLimits: Sendable, Hashable {
  /// Lists and maps inside one another.
  package var depth = 64
  /// Values after the expansion of aliases.
  package var values = 200_000
  /// Uses of an anchor (`*name`).
  package var aliases = 100

  package init() {}
}

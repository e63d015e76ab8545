/// A column of an open-data table or a key of a JSON object: its name in the file, and what the data
/// page says of it.
package struct DataField: Sendable, Hashable {
  package var name: String
  package var meaning: String

  package init(_ name: String, _ meaning: String) {
    self.name = name
    self.meaning = meaning
  }
}

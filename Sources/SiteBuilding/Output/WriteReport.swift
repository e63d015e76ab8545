/// What a build changed in the output folder. Paths are relative and sorted by their bytes;
/// `manifest.json` is not counted.
package struct WriteReport: Sendable, Hashable {
  package var added: [String] = []
  package var changed: [String] = []
  package var removed: [String] = []
  package var unchangedCount = 0
  /// Bytes of all files of the site.
  package var totalBytes = 0
  /// Bytes of the added and changed files.
  package var writtenBytes = 0

  /// Hidden files and folders that no build made, carried over from the old site.
  package var hidden: [String] = []
  /// A folder beside the output that holds what could not be removed of the old site.
  package var leftover: String?

  /// Nothing was written and nothing exchanged.
  package var isUnchanged: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}

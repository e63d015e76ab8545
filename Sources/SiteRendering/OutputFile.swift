/// One file of the site, ready to be written.
package struct OutputFile: Sendable, Hashable {
  /// Relative to the output folder, with `/` between parts: `plans/xiaoting-2012.html`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

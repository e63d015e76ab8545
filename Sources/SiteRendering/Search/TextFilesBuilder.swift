/// The files that hold copies of the documents' texts, several documents in each.
///
/// `planpress.loaded("text/RUN-K", `…`)`: documents divided by U+001D, entries by U+001E, blocks by
/// U+000A; an entry opens with the dense code of its heading's length in UTF-16 units.
struct TextFilesBuilder {
  /// A file is closed once it is so large.
  private static let fileSize = 48 << 10

  private let run: Int
  private var files: [SearchFile] = []
  private var bytes: [UInt8] = []

  init(run: Int) { self.run = run }

  /// Adds a document's texts; the number of the file in the run is the result.
  mutating func append(_ document: SearchDocument) -> Int {
    if bytes.count >= Self.fileSize { close() }
    let number = files.count
    if bytes.isEmpty {
      bytes.append(contentsOf: "planpress.loaded(\"text/\(run)-\(number)\",`".utf8)
    } else {
      bytes.append(0x1D)
    }
    for (index, entry) in document.entries.enumerated() {
      if index > 0 { bytes.append(0x1E) }
      let heading = String(
        decoding: entry.text.prefix(entry.headingLength), as: UTF8.self)
      DenseCode.append(UInt32(heading.utf16.count), to: &bytes)
      appendTemplateLiteral(entry.text, to: &bytes)
    }
    return number
  }

  mutating func finish() -> [SearchFile] {
    if !bytes.isEmpty { close() }
    return files
  }

  private mutating func close() {
    bytes.append(contentsOf: "`);\n".utf8)
    files.append(SearchFile(path: "search/text/\(run)-\(files.count).js", bytes: bytes))
    bytes = []
  }
}

/// Appends `text` (UTF-8) as a template literal holds it; control characters but the
/// line feed go, a tab is a space.
func appendTemplateLiteral(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for byte in text {
    switch byte {
    case 0x60, 0x5C, 0x24: bytes.append(0x5C)
    case 0x09: bytes.append(0x20)
    case 0..<0x0A, 0x0B..<0x20: continue
    default: break
    }
    if byte != 0x09 { bytes.append(byte) }
  }
}

/// The files that hold copies of the documents' texts, several documents in each.
///
/// `planpress.loaded("text/RUN-K", "…")`: documents divided by U+001D, entries by U+001E, blocks by
/// U+001F; an entry opens with the dense code of its heading's length in UTF-16 units.
struct TextFilesBuilder {
  /// A file is closed once it is so large.
  private static let fileSize = 48 << 10

  private let run: Int
  private var files: [OutputFile] = []
  private var bytes: [UInt8] = []

  init(run: Int) { self.run = run }

  /// Adds a document's texts; the number of the file in the run is the result.
  mutating func append(_ document: SearchDocument) -> Int {
    if bytes.count >= Self.fileSize { close() }
    let number = files.count
    if bytes.isEmpty {
      bytes.append(contentsOf: "planpress.loaded(\"text/\(run)-\(number)\",\"".utf8)
    } else {
      bytes.append(0x1D)
    }
    for (index, entry) in document.entries.enumerated() {
      if index > 0 { bytes.append(0x1E) }
      let heading = String(
        decoding: entry.text.prefix(entry.headingLength), as: UTF8.self)
      DenseCode.append(UInt32(heading.utf16.count), to: &bytes)
      appendStringLiteral(entry.text, to: &bytes)
    }
    return number
  }

  mutating func finish() -> [OutputFile] {
    if !bytes.isEmpty { close() }
    return files
  }

  private mutating func close() {
    bytes.append(contentsOf: "\");\n".utf8)
    files.append(OutputFile(path: "search/text/\(run)-\(files.count).js", bytes: bytes))
    bytes = []
  }
}

/// Appends `text` (UTF-8) as a JavaScript string holds it: a line feed becomes U+001F, a tab a space,
/// other control characters go; U+2028 and U+2029, which end lines of scripts, become spaces.
func appendStringLiteral(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
  for byte in text {
    switch byte {
    case 0x22, 0x5C:
      bytes.append(0x5C)
      bytes.append(byte)
    case 0x0A: bytes.append(0x1F)
    case 0x09: bytes.append(0x20)
    case 0..<0x20: continue
    case 0xA8...0xA9 where bytes.suffix(2).elementsEqual([0xE2, 0x80]):
      bytes.removeLast(2)
      bytes.append(0x20)
    default: bytes.append(byte)
    }
  }
}

import Foundation

/// A failure of reading or writing that is not the text's fault; its description is Chinese.
package struct ImportFailure: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}

/// Reads a file into text: plain text and Markdown itself, other formats through the programs that
/// know them.
package struct DocumentReader {
  /// Where programs are looked for, as in `PATH`.
  private let searchPath: String
  private let encoding: String?

  /// `encoding` (a name that iconv knows) overrules detection for plain text.
  package init(searchPath: String, encoding: String? = nil) {
    self.searchPath = searchPath
    self.encoding = encoding
  }

  /// Throws `ImportFailure` when the file cannot be read, a program is missing, or one fails.
  package func read(path: InputPath) throws -> ImportInput {
    let bytes = try path.read()
    do {
      return try read(bytes, path.text)
    } catch let failure as ProgramFailure {
      throw ImportFailure("\(path.text):\(failure)")
    }
  }

  private func read(_ bytes: [UInt8], _ path: String) throws -> ImportInput {
    switch format(path, bytes) {
    case .plain(let isMarkdown):
      return ImportInput(path: path, text: try plainText(bytes, path), isMarkdown: isMarkdown)
    case .word:
      let text = try pandoc(bytes, from: "docx")
      return converted(path, WordNumbering.restore(in: text, docx: bytes), "由 pandoc 转换")
    case .openDocument: return converted(path, try pandoc(bytes, from: "odt"), "由 pandoc 转换")
    case .html: return try html(bytes, path)
    case .pdf: return converted(path, try pdf(bytes), "由 pdftotext 转换")
    case .legacyWord: throw ImportFailure("\(path):旧的 .doc 格式读不了;请在 Word 里另存为 .docx")
    }
  }

  /// The text of a plain file's bytes, in the encoding that it most likely has.
  package static func decodeText(_ bytes: [UInt8]) -> DecodedText {
    EncodingDetector.decodeText(bytes)
  }

  private enum Format {
    case plain(isMarkdown: Bool)
    case word, openDocument, html, pdf, legacyWord
  }

  private func format(_ path: String, _ bytes: [UInt8]) -> Format {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .legacyWord }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      if ending == "odt" { return .openDocument }
      if ending == "docx" { return .word }
    }
    if ["html", "htm", "xhtml", "shtml"].contains(ending) { return .html }
    return .plain(isMarkdown: ending == "md" || ending == "markdown")
  }

  private func plainText(_ bytes: [UInt8], _ path: String) throws -> DecodedText {
    guard let encoding else { return EncodingDetector.decodeText(bytes) }
    guard let text = decode(bytes[...], encoding: encoding) else {
      throw ImportFailure("不认识的编码“\(encoding)”;可用 UTF-8、GB18030、Big5、UTF-16LE 等")
    }
    return DecodedText(
      scalars: text.scalars, encoding: encoding, confidence: 1, basis: "由 --encoding 指定",
      invalidCount: text.invalid)
  }

  private func converted(_ path: String, _ text: String, _ basis: String) -> ImportInput {
    ImportInput(
      path: path,
      text: DecodedText(
        scalars: scalars(text), encoding: "UTF-8", confidence: 1, basis: basis, invalidCount: 0))
  }

  // MARK: programs

  private func program(_ name: String, package: String) throws -> ExternalProgram {
    guard let program = ExternalProgram([name], searchPath: searchPath) else {
      throw ImportFailure("找不到程序 \(name);请先安装软件包 \(package)(例如 apt-get install \(package))")
    }
    return program
  }

  /// In its sandbox pandoc reads nothing but its input: no picture, no frame, no other file.
  private func pandoc(_ bytes: [UInt8], from format: String) throws -> String {
    let text = try program("pandoc", package: "pandoc").run(
      ["--sandbox", "--from", format, "--to", "plain", "--wrap=none"], input: bytes)
    return String(decoding: text, as: UTF8.self)
  }

  private func html(_ bytes: [UInt8], _ path: String) throws -> ImportInput {
    let decoded =
      try encoding.map { _ in try plainText(bytes, path) } ?? HTMLEncoding.decodeText(bytes)
    let text = try pandoc(Array(string(decoded.scalars).utf8), from: "html")
    var input = converted(path, text, "由 pandoc 转换")
    input.text.encoding = decoded.encoding
    input.text.confidence = decoded.confidence
    input.text.invalidCount = decoded.invalidCount
    return input
  }

  private func pdf(_ bytes: [UInt8]) throws -> String {
    let text = try program("pdftotext", package: "poppler-utils").run(
      ["-enc", "UTF-8", "-layout", "-", "-"], input: bytes)
    return String(decoding: text, as: UTF8.self)
  }
}

/// The encoding that a page names in its head.
enum HTMLEncoding {
  static func decodeText(_ bytes: [UInt8]) -> DecodedText {
    let head = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self)
      .lowercased()
    if let at = head.range(of: "charset=") {
      let name = head[at.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
        .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      let known = name == "gb2312" || name == "gbk" ? "GB18030" : String(name).uppercased()
      if let text = decode(bytes[...], encoding: known), text.invalid * 200 <= text.scalars.count {
        return DecodedText(
          scalars: text.scalars, encoding: known, confidence: 0.98, basis: "网页自己写明的编码",
          invalidCount: text.invalid)
      }
    }
    return EncodingDetector.decodeText(bytes)
  }
}

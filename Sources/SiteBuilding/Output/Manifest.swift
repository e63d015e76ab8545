import Crypto
import SiteRendering

/// The SHA-256 of a file (FIPS 180-4), as four words so that a hundred thousand of them cost little.
struct FileDigest: Sendable, Hashable {
  let words: SIMD4<UInt64>

  init(words: SIMD4<UInt64>) { self.words = words }

  init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { bytes in
      var words = SIMD4<UInt64>()
      for index in 0..<4 {
        words[index] = UInt64(
          bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return words
    }
  }

  init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    self.init(hash.finalize())
  }

  /// Nil unless `hex` is 64 hexadecimal digits.
  init?(hex: some Collection<UInt8>) {
    guard hex.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, digit) in hex.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      words[index / 16] = words[index / 16] << 4 | UInt64(value)
    }
    self.words = words
  }

  func append(to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    for index in 0..<4 {
      for shift in stride(from: UInt64(60), through: 0, by: -4) {
        bytes.append(digits[Int(words[index] >> shift & 15)])
      }
    }
  }
}

/// One file of a site.
struct ManifestEntry: Sendable, Hashable {
  let path: String
  let size: Int
  let digest: FileDigest
}

/// `manifest.json`: every file of a site with size and SHA-256, itself and its signature left out, and
/// every document with its anchors.
struct Manifest: Sendable, Hashable {
  static let path = "manifest.json"
  static let signaturePath = "manifest.json.sig"

  /// Sorted by the bytes of the path.
  var entries: [ManifestEntry]
  /// Likewise; none in a manifest of a version that did not keep them.
  var documents: [PublishedDocument]
  /// It was read from a file that ends early or was changed by hand; `entries` is what could be
  /// made out.
  var isDamaged = false

  init(entries: [ManifestEntry], documents: [PublishedDocument] = []) {
    self.entries = entries
    self.documents = documents
  }

  /// The file: one line an entry, so that two versions compare well.
  var bytes: [UInt8] {
    var out = Array("{\"version\":1,\"files\":[".utf8)
    let anchors = documents.reduce(0) { $0 + $1.anchors.count + 80 }
    out.reserveCapacity(entries.count * 150 + anchors + 40)
    for (index, entry) in entries.enumerated() {
      out.append(contentsOf: (index == 0 ? "\n{\"path\":\"" : ",\n{\"path\":\"").utf8)
      Manifest.append(entry.path, to: &out)
      out.append(contentsOf: "\",\"size\":\(entry.size),\"sha256\":\"".utf8)
      entry.digest.append(to: &out)
      out.append(contentsOf: "\"}".utf8)
    }
    out.append(contentsOf: "\n]".utf8)
    if !documents.isEmpty { Manifest.append(documents, to: &out) }
    out.append(contentsOf: "}\n".utf8)
    return out
  }

  private static func append(_ documents: [PublishedDocument], to out: inout [UInt8]) {
    out.append(contentsOf: ",\"documents\":[".utf8)
    for (index, document) in documents.enumerated() {
      out.append(contentsOf: (index == 0 ? "\n{\"path\":\"" : ",\n{\"path\":\"").utf8)
      append(document.path, to: &out)
      out.append(contentsOf: "\",\"state\":\"\(document.state)\",\"anchors\":\"".utf8)
      out.append(contentsOf: document.anchors)
      out.append(contentsOf: "\"}".utf8)
    }
    out.append(contentsOf: "\n]".utf8)
  }

  private static func append(_ path: String, to out: inout [UInt8]) {
    for byte in path.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.append(0x5C) }
      out.append(byte)
    }
  }

  /// Reads the form that `bytes` writes, and takes what is whole of a damaged one. Nil for a file
  /// that is no manifest of version 1 at all.
  init?(parsing bytes: [UInt8]) {
    var scanner = ManifestScanner(bytes: bytes)
    guard scanner.skip("{\"version\":1,\"files\":[") else { return nil }
    entries = []
    documents = []
    repeat {
      guard let entry = scanner.entry() else { break }
      entries.append(entry)
    } while scanner.skip(",")
    var isWhole = scanner.skip("]")
    if isWhole, scanner.skip(",\"documents\":[") {
      while let document = scanner.document() {
        documents.append(document)
        _ = scanner.skip(",")
      }
      isWhole = scanner.skip("]")
    }
    isDamaged = !(isWhole && scanner.skip("}") && scanner.isAtEnd)
    let sorted = entries.sorted { PathRules.inOrder($0.path, $1.path) }
    if sorted != entries { isDamaged = true }
    entries = sorted
  }
}

/// Reads the few shapes of JSON that a manifest has.
private struct ManifestScanner {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index == bytes.count }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
  }

  /// Steps over `text` and the white space around it; false, and no step, if it does not stand here.
  mutating func skip(_ text: StaticString) -> Bool {
    skipSpace()
    let matches = text.withUTF8Buffer { expected in
      bytes.count - index >= expected.count
        && expected.indices.allSatisfy { bytes[index + $0] == expected[$0] }
    }
    if matches { index += text.utf8CodeUnitCount }
    skipSpace()
    return matches
  }

  mutating func entry() -> ManifestEntry? {
    guard skip("{\"path\":\""), let path = string(), skip(",\"size\":"), let size = number(),
      skip(",\"sha256\":\""), let hex = string(), skip("}"),
      let digest = FileDigest(hex: hex.utf8), PathRules.isSafe(path)
    else { return nil }
    return ManifestEntry(path: path, size: size, digest: digest)
  }

  mutating func document() -> PublishedDocument? {
    guard skip("{\"path\":\""), let path = string(), skip(",\"state\":\""), let state = string(),
      skip(",\"anchors\":\""), let anchors = stringBytes(), skip("}")
    else { return nil }
    return PublishedDocument(path: path, state: state, anchors: anchors)
  }

  private mutating func string() -> String? {
    stringBytes().flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// The rest of a string whose opening quote has been read.
  private mutating func stringBytes() -> [UInt8]? {
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return text }
      if byte == UInt8(ascii: "\\") {
        guard index < bytes.count, bytes[index] == 0x22 || bytes[index] == 0x5C else { return nil }
        text.append(bytes[index])
        index += 1
      } else {
        text.append(byte)
      }
    }
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
      let (tens, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(bytes[index] - 0x30))
      if overflow || carry { return nil }
      value = sum
      index += 1
    }
    return value
  }
}

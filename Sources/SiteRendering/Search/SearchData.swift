import FoundationEssentials
import PlanModel

/// The search data of a built site read back: what a bundle of some of its documents is made from.
package struct SearchData {
  package enum Failure: Error, Hashable {
    /// The file is not search data of this version.
    case unreadable(path: String)
  }

  package let catalogue: SearchCatalogue
  /// In the order of the site.
  package let documents: [SearchDocument]

  /// `read` gives a file of the site by its path; what it throws is passed on.
  package init(read: (String) throws -> [UInt8]) throws {
    let path = "search/docs.js"
    let lines = try SearchData.strings(read(path), path)
    let entryLines = try SearchData.strings(read("search/entries.js"), "search/entries.js")
    guard let first = lines.first, entryLines.count == lines.count - 1,
      let header = try? JSONDecoder().decode(Header.self, from: Data(first))
    else { throw Failure.unreadable(path: path) }
    catalogue = SearchCatalogue(
      themes: header.themes.map {
        SearchCatalogue.Theme(name: $0.name, url: $0.url, synonyms: Array($0.words.dropFirst()))
      })
    var documents: [SearchDocument] = []
    var texts: (name: String, next: Int, documents: [ArraySlice<UInt8>]) = ("", 0, [])
    for (line, entries) in zip(lines.dropFirst(), entryLines) {
      let fields = line.split(separator: 0x1F, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 10 else { throw Failure.unreadable(path: path) }
      if texts.name != fields[7] {
        let file = "search/text/\(fields[7]).js"
        let strings = try SearchData.strings(read(file), file)
        texts = (
          fields[7], 0,
          strings.first?.split(separator: 0x1D, omittingEmptySubsequences: false) ?? []
        )
      }
      guard texts.next < texts.documents.count else { throw Failure.unreadable(path: path) }
      documents.append(
        SearchData.document(fields, header, entries: entries, text: texts.documents[texts.next]))
      texts.next += 1
    }
    self.documents = documents
  }

  private struct Header: Decodable {
    struct Theme: Decodable {
      let name: String
      let url: String
      let words: [String]
    }
    struct Kind: Decodable {
      let name: String
      let isNotice: Bool
    }
    let themes: [Theme]
    let kinds: [Kind]
    let issuers: [String]
  }

  private static func document(
    _ fields: [String], _ header: Header, entries: [UInt8], text: ArraySlice<UInt8>
  ) -> SearchDocument {
    let kind = Int(fields[2]).flatMap { $0 < header.kinds.count ? header.kinds[$0] : nil }
    return SearchDocument(
      url: fields[0], title: fields[1], kind: kind?.name ?? "", isNotice: kind?.isNotice ?? false,
      year: Int(fields[3]),
      issuers: fields[5].split(separator: ",").compactMap { Int($0) }
        .filter { $0 < header.issuers.count }.map { header.issuers[$0] },
      date: CalendarDate(fields[4]), themes: fields[6].split(separator: ",").compactMap { Int($0) },
      entries: self.entries(entries, text: text))
  }

  private static func entries(_ code: [UInt8], text: ArraySlice<UInt8>) -> [SearchEntry] {
    let fields = code.split(separator: 0x1F, omittingEmptySubsequences: false)
    guard fields.count == 3 else { return [] }
    let texts = text.split(separator: 0x1E, omittingEmptySubsequences: false)
    var (lengths, anchors, themes) =
      (DenseReader(fields[0]), DenseReader(fields[1]), DenseReader(fields[2]))
    var before: [UInt8] = []
    return texts.map { text in
      var reader = DenseReader(text)
      let headingUnits = Int(reader.number())
      let blocks = reader.rest.map { $0 == 0x1F ? 0x0A : $0 }
      let common = Int(anchors.number())
      if common == 0 {
        before = successor(of: before) ?? before
      } else {
        let count = Int(anchors.number())
        before = Array(before.prefix(common - 1)) + anchors.bytes(count)
      }
      let isHeading = lengths.number() & 1 == 1
      let ownThemes = (0..<themes.number()).map { _ in Int(themes.number()) }
      let heading = String(decoding: blocks, as: UTF8.self).utf16.prefix(headingUnits)
      return SearchEntry(
        anchor: String(decoding: before, as: UTF8.self), text: blocks,
        headingLength: (String(heading) ?? "").utf8.count, isHeading: isHeading, themes: ownThemes)
    }
  }

  /// The strings in a call of `planpress.loaded` behind its name, escapes resolved.
  private static func strings(_ bytes: [UInt8], _ path: String) throws -> [[UInt8]] {
    guard bytes.starts(with: "planpress.loaded(\"".utf8) else {
      throw Failure.unreadable(path: path)
    }
    var result: [[UInt8]] = []
    var current: [UInt8]?
    var isEscaped = false
    for byte in bytes {
      if current == nil {
        if byte == 0x22 { current = [] }
      } else if isEscaped {
        current?.append(byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else if byte == 0x22, let string = current {
        result.append(string)
        current = nil
      } else {
        current?.append(byte)
      }
    }
    return Array(result.dropFirst())
  }
}

/// Reads what `DenseCode` wrote with its plain stops.
private struct DenseReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// 0 at the end.
  mutating func number() -> UInt32 {
    let stops = UInt32(DenseCode.plainStops)
    let goOn = UInt32(DenseCode.symbols.count) - stops
    var value: UInt32 = 0
    while let byte = rest.popFirst() {
      let digit = UInt32(Self.digits[Int(byte & 0x7F)])
      if digit < stops { return value &* stops &+ digit }
      value = value &* goOn &+ (digit - stops) &+ 1
    }
    return value
  }

  mutating func bytes(_ count: Int) -> ArraySlice<UInt8> {
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private static let digits: [Int] = {
    var digits = [Int](repeating: 0, count: 128)
    for (digit, symbol) in DenseCode.symbols.enumerated() { digits[Int(symbol)] = digit }
    return digits
  }()
}

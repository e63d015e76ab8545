import PlanModel

/// How an import treats its inputs.
package struct ImportOptions: Sendable, Hashable {
  /// Traditional script is written simplified; false leaves it.
  package var simplifiesScript: Bool
  /// Half-width punctuation between Han characters is written full-width.
  package var widensPunctuation: Bool

  package init(simplifiesScript: Bool = true, widensPunctuation: Bool = false) {
    self.simplifiesScript = simplifiesScript
    self.widensPunctuation = widensPunctuation
  }
}

/// One input as text: what a reader has made of a file.
package struct ImportInput: Sendable {
  /// Path as the user gave it; its stem names the plans.
  package var path: String
  package var text: DecodedText
  package var isMarkdown: Bool

  package init(path: String, text: DecodedText, isMarkdown: Bool = false) {
    self.path = path
    self.text = text
    self.isMarkdown = isMarkdown
  }
}

/// A plan source that an import has made.
package struct ImportedPlan: Sendable {
  package var fileName: String
  /// Place of the document in its input, from 1, those that were not written counted too.
  package var ordinal: Int
  package var envelope: Envelope
  /// First and last line of the document in the decoded input.
  package var lines: ClosedRange<Int>
  /// The whole source: front matter and body.
  package var source: String
}

/// A document that was found and not written, and why.
package struct OmittedDocument: Sendable, Hashable {
  package var ordinal: Int
  package var title: String
  package var line: Int
  /// Chinese phrase.
  package var reason: String
  /// File of the plan that holds its text; nil for an empty heading.
  package var duplicateOf: String?
  /// Share of its text that the other one holds, 0 to 1.
  package var overlap: Double?
}

/// A decision that a clerk should look at.
package struct Doubt: Sendable, Hashable {
  package var line: Int
  package var message: String
}

/// What an import made of one input.
package struct InputReport: Sendable {
  package var path: String
  package var encoding: String
  package var confidence: Double
  package var basis: String
  package var invalidCount: Int
  package var ledger: Ledger
  package var plans: [ImportedPlan]
  package var omitted: [OmittedDocument]
  package var doubts: [Doubt]
  /// Lines of offsets, for the entries of the ledger.
  let lineNumbers: LineNumbers

  /// Line of an offset in the decoded text, from 1.
  package func line(at offset: Int) -> Int { lineNumbers.line(at: offset) }
}

/// Turns texts into plan sources. A pure function of its inputs; nothing is written.
package enum Importer {
  /// Imports together: duplicates are looked for across all inputs. Reports stand in the order of
  /// the inputs.
  package static func importTexts(_ inputs: [ImportInput], options: ImportOptions) -> [InputReport]
  {
    let simplifier = options.simplifiesScript ? Simplifier.standard : nil
    var works = inputs.map { InputWork($0, simplifier: simplifier) }
    let names = FileNames.stems(inputs.map(\.path))
    for index in works.indices { works[index].stem = names[index] }
    let verdicts = Duplicates.find(works)
    for index in works.indices {
      works[index].finish(verdicts[index], works: names, options: options)
    }
    return works.map(\.report)
  }
}

/// Names of the files that an import writes.
enum FileNames {
  /// The stems of the inputs reduced to `[a-z0-9-]`, or a hash where nothing is left; equal ones
  /// are told apart by a number.
  static func stems(_ paths: [String]) -> [String] {
    var used: Set<String> = []
    return paths.map { path in
      let base = stem(path)
      var name = base
      var number = 2
      while used.contains(name) {
        name = "\(base)-\(number)"
        number += 1
      }
      used.insert(name)
      return name
    }
  }

  static func stem(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let base =
      file.lastIndex(of: ".").map { $0 == file.startIndex ? file : String(file[..<$0]) } ?? file
    var result: [UInt8] = []
    for byte in base.utf8 {
      switch byte {
      case 0x41...0x5A: result.append(byte + 32)
      case 0x61...0x7A, 0x30...0x39: result.append(byte)
      default: if byte < 0x80, let last = result.last, last != 0x2D { result.append(0x2D) }
      }
    }
    while result.last == 0x2D { result.removeLast() }
    let hasLetters = result.contains { $0 != 0x2D }
    return hasLetters ? String(decoding: result, as: UTF8.self) : "import-" + hash(base)
  }

  /// FNV-1a, eight hexadecimal digits.
  private static func hash(_ text: String) -> String {
    var value: UInt32 = 2_166_136_261
    for byte in text.utf8 { value = (value ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

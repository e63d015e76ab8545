/// Puts the numbers that Word counts by itself back as written labels.
///
/// pandoc keeps that a paragraph is numbered but not how (一、, (一) and 第一条 all become plain
/// digits); the file itself says it, in `word/numbering.xml` (ECMA-376 part 1, 17.9).
enum WordNumbering {
  /// `text` is pandoc's plain output, a paragraph a line; lines of numbered paragraphs get their
  /// label in place of pandoc's marker.
  static func restore(in text: String, docx: [UInt8]) -> String {
    let parts = ZipEntry.read(
      docx, names: ["word/document.xml", "word/numbering.xml", "word/styles.xml"])
    guard let document = parts["word/document.xml"], let numbering = parts["word/numbering.xml"]
    else {
      return text
    }
    let paragraphs = WordParagraphs.read(document)
    let styles = parts["word/styles.xml"].map(WordStyles.read) ?? [:]
    var counter = WordCounter(WordLevels.read(numbering))
    let labels = paragraphs.compactMap { paragraph -> (label: String, words: [UInt32])? in
      guard let place = WordStyles.place(of: paragraph, in: styles), let label = counter.next(place)
      else { return nil }
      return (label, TitleForm.spoken(scalars(paragraph.text)))
    }
    return put(labels.filter { !$0.words.isEmpty }, into: text)
  }

  private static func put(_ labels: [(label: String, words: [UInt32])], into text: String) -> String
  {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      scalars(String($0))
    }
    var cursor = 0
    for (label, words) in labels {
      var at = cursor
      while at < lines.count {
        let content = withoutMarker(lines[at])
        if TitleForm.spoken(content) == words || TitleForm.spoken(lines[at]) == words {
          let isMarked = TitleForm.spoken(content) == words
          lines[at] = scalars(label) + (isMarked ? content : lines[at].drop { $0.isBlank } + [])
          cursor = at + 1
          break
        }
        at += 1
      }
    }
    return lines.map { string($0) }.joined(separator: "\n")
  }

  /// A line of pandoc's without indentation and list marker.
  private static func withoutMarker(_ line: [UInt32]) -> [UInt32] {
    let content = Array(line.drop { $0.isBlank })
    let marker = content.prefix { !$0.isBlank }
    guard let last = marker.last, marker.count <= 8, marker.count < content.count else {
      return content
    }
    let isNumber =
      [0x2E, 0x29].contains(last)
      && marker.dropLast().allSatisfy {
        $0.isDigit || $0.isLatin || $0 == 0x28
      }
    guard isNumber || marker.elementsEqual([0x2D]) || marker.elementsEqual([0x2022]) else {
      return content
    }
    return Array(content.dropFirst(marker.count).drop { $0.isBlank })
  }
}

/// Where a paragraph stands in Word's numbering.
struct WordPlace: Hashable {
  var list: String
  var level: Int
}

/// A paragraph of a Word document: its text, style and own numbering.
struct WordParagraph {
  var text = ""
  var style: String?
  var list: String?
  var level: Int?
}

enum WordParagraphs {
  static func read(_ document: [UInt8]) -> [WordParagraph] {
    var result: [WordParagraph] = []
    var open: [WordParagraph] = []
    var isText = false
    for piece in XMLTags.pieces(of: document) {
      switch piece {
      case .open("w:p", _, let isClosed):
        if !isClosed { open.append(WordParagraph()) }
      case .close("w:p"):
        if let paragraph = open.popLast() { result.append(paragraph) }
      case .open("w:t", _, let isClosed): isText = !isClosed
      case .close("w:t"): isText = false
      case .text(let text):
        if isText, !open.isEmpty { open[open.count - 1].text += text }
      case .open(let name, let attributes, _):
        guard !open.isEmpty, let value = attributes["w:val"] else { continue }
        if name == "w:pStyle" { open[open.count - 1].style = value }
        if name == "w:numId" { open[open.count - 1].list = value }
        if name == "w:ilvl" { open[open.count - 1].level = Int(value) }
      default: break
      }
    }
    return result
  }
}

/// Numbering that styles bring with them.
enum WordStyles {
  struct Style {
    var base: String?
    var list: String?
    var level: Int?
  }

  static func read(_ file: [UInt8]) -> [String: Style] {
    var result: [String: Style] = [:]
    var current: String?
    for piece in XMLTags.pieces(of: file) {
      switch piece {
      case .open("w:style", let attributes, _):
        current = attributes["w:styleId"]
        if let current { result[current] = Style() }
      case .close("w:style"): current = nil
      case .open(let name, let attributes, _):
        guard let current, let value = attributes["w:val"] else { continue }
        if name == "w:basedOn" { result[current]?.base = value }
        if name == "w:numId" { result[current]?.list = value }
        if name == "w:ilvl" { result[current]?.level = Int(value) }
      default: break
      }
    }
    return result
  }

  /// The paragraph's own numbering, or that of its style or one the style is based on; `0` is none.
  static func place(of paragraph: WordParagraph, in styles: [String: Style]) -> WordPlace? {
    var list = paragraph.list
    var level = paragraph.level
    var name = paragraph.style
    var steps = 0
    while list == nil || level == nil, let style = name.flatMap({ styles[$0] }), steps < 10 {
      list = list ?? style.list
      level = level ?? style.level
      name = style.base
      steps += 1
    }
    guard let list, list != "0" else { return nil }
    return WordPlace(list: list, level: level ?? 0)
  }
}

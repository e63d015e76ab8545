/// How the levels of Word's lists are written.
struct WordLevels {
  struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
  }

  /// Levels by abstract list.
  var levels: [String: [Int: Level]] = [:]
  /// Abstract list of each list.
  var abstracts: [String: String] = [:]
  /// Starts that a list sets for itself.
  var starts: [String: [Int: Int]] = [:]

  static func read(_ file: [UInt8]) -> WordLevels {
    var result = WordLevels()
    var abstract: String?
    var list: String?
    var level: Int?
    for piece in XMLTags.pieces(of: file) {
      guard case .open(let name, let attributes, _) = piece else {
        if case .close("w:abstractNum") = piece { abstract = nil }
        if case .close("w:num") = piece { list = nil }
        continue
      }
      let value = attributes["w:val"]
      switch name {
      case "w:abstractNum": abstract = attributes["w:abstractNumId"]
      case "w:num": list = attributes["w:numId"]
      case "w:lvl", "w:lvlOverride":
        level = attributes["w:ilvl"].flatMap { Int($0) }
        if name == "w:lvl", let abstract, let level {
          result.levels[abstract, default: [:]][level] = Level()
        }
      case "w:abstractNumId": if let list { result.abstracts[list] = value }
      case "w:startOverride":
        if let list, let level {
          result.starts[list, default: [:]][level] = value.flatMap { Int($0) }
        }
      case "w:start":
        if let abstract, let level {
          result.levels[abstract]?[level]?.start = value.flatMap { Int($0) } ?? 1
        }
      case "w:numFmt":
        if let abstract, let level { result.levels[abstract]?[level]?.format = value ?? "decimal" }
      case "w:lvlText":
        if let abstract, let level { result.levels[abstract]?[level]?.text = value ?? "" }
      default: break
      }
    }
    return result
  }
}

/// Counts as Word does: lists of one abstract list count together.
struct WordCounter {
  private let levels: WordLevels
  private var counts: [String: [Int: Int]] = [:]
  private var begun: Set<String> = []

  init(_ levels: WordLevels) { self.levels = levels }

  /// The label of the next paragraph of a list; nil for bullets and unknown lists.
  mutating func next(_ place: WordPlace) -> String? {
    guard let abstract = levels.abstracts[place.list], let all = levels.levels[abstract],
      let own = all[place.level]
    else { return nil }
    if !begun.contains(place.list) {
      begun.insert(place.list)
      for (level, start) in levels.starts[place.list] ?? [:] {
        counts[abstract, default: [:]][level] = start - 1
      }
    }
    let value = counts[abstract]?[place.level].map { $0 + 1 } ?? own.start
    counts[abstract, default: [:]][place.level] = value
    for deeper in all.keys where deeper > place.level { counts[abstract]?[deeper] = nil }
    guard own.format != "bullet", own.format != "none" else { return nil }
    return label(own, all, counts[abstract] ?? [:])
  }

  private func label(_ own: WordLevels.Level, _ all: [Int: WordLevels.Level], _ counts: [Int: Int])
    -> String
  {
    var result = ""
    var rest = own.text[...]
    while let percent = rest.firstIndex(of: "%") {
      result += rest[..<percent]
      rest = rest[rest.index(after: percent)...]
      guard let digit = rest.first?.wholeNumberValue else { continue }
      rest = rest.dropFirst()
      let level = all[digit - 1] ?? own
      result += WordNumber.text(counts[digit - 1] ?? level.start, format: level.format)
    }
    result += rest
    let last = result.unicodeScalars.last?.value ?? 0
    let isTight = last == 0x3001 || last == 0x29 || last == 0xFF09 || last.isColon
    return isTight ? result : result + " "
  }
}

/// Numbers in the formats of `w:numFmt`.
enum WordNumber {
  static func text(_ value: Int, format: String) -> String {
    switch format {
    case "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting",
      "taiwaneseCounting", "taiwaneseCountingThousand", "ideographDigital",
      "japaneseDigitalTenThousand":
      chinese(value)
    case "decimalFullWidth", "decimalFullWidth2":
      string(String(value).unicodeScalars.map { $0.value + 0xFEE0 })
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      (1...20).contains(value) ? string([0x245F + UInt32(value)]) : String(value)
    case "lowerLetter": (1...26).contains(value) ? string([0x60 + UInt32(value)]) : String(value)
    case "upperLetter": (1...26).contains(value) ? string([0x40 + UInt32(value)]) : String(value)
    case "lowerRoman": roman(value).lowercased()
    case "upperRoman": roman(value)
    default: String(value)
    }
  }

  private static func chinese(_ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard (1...99).contains(value) else { return String(value) }
    let tens = value / 10
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[value % 10]
  }

  private static func roman(_ value: Int) -> String {
    let parts = [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
      (1, "I"),
    ]
    guard (1...399).contains(value) else { return String(value) }
    var rest = value
    var result = ""
    for (size, letters) in parts {
      while rest >= size {
        result += letters
        rest -= size
      }
    }
    return result
  }
}

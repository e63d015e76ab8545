/// Makes inputs of other inputs, the same ones for the same seed.
package struct Mutator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
    return word ^ word >> 31
  }

  private mutating func below(_ bound: Int) -> Int {
    bound <= 0 ? 0 : Int(next() % UInt64(bound))
  }

  /// One to eight changes of an input; parts of `other` may be put in. At most 4,096 bytes.
  package mutating func mutated(_ input: [UInt8], with other: [UInt8]) -> [UInt8] {
    var bytes = input
    for _ in 0...below(8) { change(&bytes, other) }
    return Array(bytes.prefix(4_096))
  }

  private mutating func change(_ bytes: inout [UInt8], _ other: [UInt8]) {
    let at = below(bytes.count + 1)
    switch below(8) {
    case 0: bytes.insert(UInt8(truncatingIfNeeded: next()), at: at)
    case 1: bytes.insert(contentsOf: pick(Mutator.words), at: at)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + 1 + below(12)))
    case 3: if at < bytes.count { bytes[at] ^= 1 << UInt8(below(8)) }
    case 4: bytes.insert(contentsOf: part(of: bytes), at: at)
    case 5: bytes.insert(contentsOf: part(of: other), at: at)
    case 6: bytes = Array(bytes[..<at]) + part(of: other)
    default:
      let word = pick(Mutator.words)
      bytes.insert(contentsOf: (0...below(20)).flatMap { _ in word }, at: at)
    }
  }

  private mutating func part(of bytes: [UInt8]) -> ArraySlice<UInt8> {
    let start = below(bytes.count)
    return bytes[start..<min(bytes.count, start + 1 + below(80))]
  }

  private mutating func pick(_ words: [[UInt8]]) -> [UInt8] { words[below(words.count)] }

  /// What the program's own grammars are made of.
  package static let words: [[UInt8]] =
    [
      "---\n", "\n\n", "\r\n", "\r", "- ", "> ", "# ", "## ", "1. ", "1.", "（一）", "一、", "第一条 ",
      "(1)",
      "①", "十", "百", "千", "万", "亿", "〇", "廿", "：", ": ", "[", "]", "](", ")", "![", "[^1]",
      "[^1]: ",
      "|", "|-|\n", "|---|---|\n", "`", "```\n", "~~", "**", "<", "<!--", "<?", "&amp;", "&#0;",
      "\\", "\t",
      "{{", "}}", "{{{", "{{#", "{{/", "{{^", "{{>", "{{$", "{{<", "{{=", "title", "units", "*a",
      "&a ", "!!",
      "{", "}", ", ", "\"", "'", "|\n", ">-\n", "年", "月", "日", "2012", "12月", "%", "以上", "不低于", "《",
      "》",
      "附件：", "特此通知", "\u{0}", "\u{FEFF}", "\u{200B}", "\u{2028}", "\u{202E}", "\u{3000}", "\u{300}",
      "\u{10FFFF}", "99999999999999999999", "<p id=\"p1\">", "</p>", "<article>",
    ].map { Array($0.utf8) } + [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xD6, 0xD0], [0xA1, 0x41],
    ]
}

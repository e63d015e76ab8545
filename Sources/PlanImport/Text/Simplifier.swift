import COpenCC

/// Converts traditional script to simplified with OpenCC's `t2s`.
///
/// Lines that hold hardly any traditional character are left alone: a single 於 or 乾 in simplified
/// text is a name, not a script.
struct Simplifier: Sendable {
  private let converter: Converter
  /// Characters of the BMP that `t2s` changes when they stand alone.
  private let traditional: [Bool]

  /// The converter of the process; its tables take a while to load.
  static let standard = Simplifier()

  /// Nil when OpenCC or its tables are not installed.
  init?() {
    // OpenCC looks into the current folder first: only absolute paths are safe.
    let folders = ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"]
    var opened: Converter?
    for folder in folders where opened == nil { opened = Converter("\(folder)/t2s.json") }
    guard let opened else { return nil }
    converter = opened
    var all: [UInt32] = []
    for scalar in UInt32(0x3400)...0x9FFF { all += [scalar, 0x0A] }
    guard let simple = opened.convert(all), simple.count == all.count else { return nil }
    var table = [Bool](repeating: false, count: 0xA000)
    for index in stride(from: 0, to: all.count, by: 2) where all[index] != simple[index] {
      table[Int(all[index])] = true
    }
    traditional = table
  }

  private func isTraditional(_ scalar: UInt32) -> Bool {
    scalar < 0xA000 && traditional[Int(scalar)]
  }

  /// Converts the lines of a text that are in traditional script; scalars keep their places.
  func simplify(_ text: inout WorkText) {
    var start = 0
    while start < text.count {
      var end = start
      var han = 0
      var foreign = 0
      while end < text.count, !text.scalars[end].isLineEnd {
        if text.scalars[end].isHan { han += 1 }
        if isTraditional(text.scalars[end]) { foreign += 1 }
        end += 1
      }
      if foreign > 0, foreign * 25 >= han, foreign >= 2 || han <= 12 {
        convert(&text, start..<end)
      }
      start = end + 1
    }
  }

  private func convert(_ text: inout WorkText, _ range: Range<Int>) {
    let source = Array(text.scalars[range])
    if let simple = converter.convert(source), simple.count == source.count {
      text.scalars.replaceSubrange(range, with: simple)
      return
    }
    // A phrase changed its length: character by character keeps every offset.
    for index in range where isTraditional(text.scalars[index]) {
      if let simple = converter.convert([text.scalars[index]]), simple.count == 1 {
        text.scalars[index] = simple[0]
      }
    }
  }
}

/// Owns an OpenCC handle for as long as it lives; the handle is never changed, only asked.
private final class Converter: @unchecked Sendable {
  private let handle: opencc_t

  init?(_ path: String) {
    guard let opened = opencc_open(path), Int(bitPattern: opened) != -1 else { return nil }
    handle = opened
  }

  deinit { opencc_close(handle) }

  func convert(_ text: [UInt32]) -> [UInt32]? {
    let bytes = Array(string(text).utf8)
    let result = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.flatMap { opencc_convert_utf8(handle, $0, characters.count) }
      }
    }
    guard let result else { return nil }
    defer { opencc_convert_utf8_free(result) }
    return String(cString: result).unicodeScalars.map(\.value)
  }
}

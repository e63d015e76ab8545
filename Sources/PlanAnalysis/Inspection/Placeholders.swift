/// Words that stand for something still to be written: XX学校, ××年, 20xx年, 待定.
enum Placeholders {
  /// The first of a text, as written; nil where there is none.
  static func first(in bytes: ArraySlice<UInt8>) -> String? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let mark = markWidth(bytes, at: index)
      if mark > 0 {
        var end = index
        var count = 0
        while case let width = markWidth(bytes, at: end), width > 0 {
          end += width
          count += 1
        }
        if count >= 2, isAlone(bytes, from: index, to: end) {
          return String(decoding: bytes[index..<end], as: UTF8.self)
        }
        index = end
      } else if bytes[index] == 0xE5, let word = word(bytes, at: index) {
        return word
      } else {
        index += 1
      }
    }
    return nil
  }

  /// Bytes of X, x, × or their full-width forms at `index`; 0 for anything else.
  private static func markWidth(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    guard index < bytes.endIndex else { return 0 }
    let byte = bytes[index]
    if byte | 0x20 == 0x78 { return 1 }
    if byte == 0xC3, index + 1 < bytes.endIndex, bytes[index + 1] == 0x97 { return 2 }
    guard byte == 0xEF, index + 2 < bytes.endIndex else { return 0 }
    let isFullWidth =
      bytes[index + 1] == 0xBC && bytes[index + 2] == 0xB8
      || bytes[index + 1] == 0xBD && bytes[index + 2] == 0x98
    return isFullWidth ? 3 : 0
  }

  /// No Latin letter, nor a sign of an address, on either side; a year's 20 may stand before.
  private static func isAlone(_ bytes: ArraySlice<UInt8>, from start: Int, to end: Int) -> Bool {
    let isPart: (UInt8) -> Bool = { byte in
      (0x61...0x7A).contains(byte | 0x20) || [0x2E, 0x2F, 0x3A, 0x40, 0x5F, 0x2D].contains(byte)
    }
    if start > bytes.startIndex, isPart(bytes[start - 1]) { return false }
    if end < bytes.endIndex, isPart(bytes[end]) || (0x30...0x39).contains(bytes[end]) {
      return false
    }
    guard start > bytes.startIndex, (0x30...0x39).contains(bytes[start - 1]) else { return true }
    return start - 2 >= bytes.startIndex && bytes[start - 2] == 0x32 && bytes[start - 1] == 0x30
  }

  /// 待定, 待补充, 待填写: not where it is part of 等待定期 and the like.
  private static func word(_ bytes: ArraySlice<UInt8>, at index: Int) -> String? {
    let rest = bytes[index...]
    guard rest.starts(with: "待".utf8) else { return nil }
    if index - 3 >= bytes.startIndex,
      ["等", "对", "接", "期", "看", "善", "亏", "优", "招", "厚"].contains(where: {
        bytes[(index - 3)..<index].elementsEqual($0.utf8)
      })
    {
      return nil
    }
    for word in ["待补充", "待填写", "待填"] where rest.starts(with: word.utf8) { return word }
    guard rest.starts(with: "待定".utf8) else { return nil }
    let after = rest.dropFirst(6)
    let isOther = ["期", "点", "向", "级", "岗"].contains { after.starts(with: $0.utf8) }
    return isOther ? nil : "待定"
  }
}

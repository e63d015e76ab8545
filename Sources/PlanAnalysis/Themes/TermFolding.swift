/// What a text is read as when terms are sought in it: full-width forms (U+FF01–FF5E) are ASCII,
/// and blanks between two non-ASCII characters are left out, because pasted text has them anywhere.
/// (Capital letters are folded by the automaton's byte classes.)

/// The folded bytes of a term.
func foldedTerm(_ term: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  term.withUnsafeBufferPointer { text in
    var position = 0
    while position < text.count {
      let (byte, width) = foldedByte(of: text, at: position)
      if width > 0 {
        result.append((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)
      }
      position += abs(width)
    }
  }
  return result
}

/// The folded byte at `position` and how many bytes of the text it stands for; a negative width
/// says that as many bytes are left out.
@inline(__always)
func foldedByte(of text: UnsafeBufferPointer<UInt8>, at position: Int) -> (UInt8, Int) {
  let byte = text[position]
  if let ascii = asciiOfFullWidth(text, at: position) { return (ascii, 3) }
  let width = blankWidth(text, at: position)
  if width == 0 { return (byte, 1) }
  return isBetweenHan(text, position) ? (0x20, -width) : (0x20, width)
}

/// How many bytes the character (or byte) that ends before `end` takes, and how many folded bytes
/// it counts for.
func foldedWidth(of text: UnsafeBufferPointer<UInt8>, before end: Int) -> (Int, Int) {
  if end >= 3 {
    if asciiOfFullWidth(text, at: end - 3) != nil { return (3, 1) }
    if blankWidth(text, at: end - 3) == 3 { return (3, isBetweenHan(text, end - 3) ? 0 : 1) }
  }
  if blankWidth(text, at: end - 1) == 1 { return (1, isBetweenHan(text, end - 1) ? 0 : 1) }
  return (1, 1)
}

func isAlphanumeric(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
}

private func asciiOfFullWidth(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> UInt8? {
  guard text[position] == 0xEF, position + 2 < text.count else { return nil }
  let last = text[position + 2]
  switch text[position + 1] {
  case 0xBC where (0x81...0xBF).contains(last): return last - 0x60
  case 0xBD where (0x80...0x9E).contains(last): return last - 0x20
  default: return nil
  }
}

/// 1 for a space or tab, 3 for U+3000, else 0. Line feeds part blocks and stay.
private func blankWidth(_ text: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
  switch text[position] {
  case 0x20, 0x09: return 1
  case 0xE3:
    return position + 2 < text.count && text[position + 1] == 0x80 && text[position + 2] == 0x80
      ? 3 : 0
  default: return 0
  }
}

/// Whether the nearest bytes on both sides that are no blanks belong to non-ASCII characters. Never
/// in a longer run of blanks than pasted text has: it is asked for each of them.
private func isBetweenHan(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
  let longest = 64
  var before = position - 1
  let first = max(0, before - longest)
  while before >= first, text[before] == 0x20 || text[before] == 0x09 { before -= 1 }
  var after = position + blankWidth(text, at: position)
  let end = min(text.count, before + 2 + longest)
  while after < end, text[after] == 0x20 || text[after] == 0x09 { after += 1 }
  return before >= first && after < end && text[before] >= 0x80 && text[after] >= 0x80
}

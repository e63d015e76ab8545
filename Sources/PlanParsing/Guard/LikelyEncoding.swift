/// The encoding that a text which is not UTF-8 most likely has, by the statistics of its bytes;
/// named as the import command knows it. Nil where nothing fits.
package func likelyEncoding(of bytes: ArraySlice<UInt8>) -> String? {
  let marks: [([UInt8], String)] = [
    ([0xFF, 0xFE, 0, 0], "UTF-32LE"), ([0, 0, 0xFE, 0xFF], "UTF-32BE"),
    ([0xFF, 0xFE], "UTF-16LE"), ([0xFE, 0xFF], "UTF-16BE"),
  ]
  for (mark, name) in marks where bytes.starts(with: mark) { return name }
  let sample = bytes.prefix(65_536)
  let little = wideShare(sample, highByte: 1)
  let big = wideShare(sample, highByte: 0)
  if max(little, big) > 0.7, little != big { return little > big ? "UTF-16LE" : "UTF-16BE" }
  return doubleByteEncoding(sample)
}

/// Share of byte pairs that are ASCII, Han or Chinese punctuation as UTF-16.
private func wideShare(_ bytes: ArraySlice<UInt8>, highByte: Int) -> Double {
  var good = 0
  var pairs = 0
  var index = bytes.startIndex
  while index + 1 < bytes.endIndex {
    let high = bytes[index + highByte]
    let low = bytes[index + 1 - highByte]
    pairs += 1
    switch high {
    case 0: if low == 0x0A || low == 0x0D || (low >= 0x20 && low < 0x7F) { good += 1 }
    case 0x4E...0x9F, 0x30, 0xFF, 0x20: good += 1
    default: break
    }
    index += 2
  }
  // Han bytes as pairs look Han both ways; ASCII and line ends decide.
  var zeros = 0
  var position = bytes.startIndex + highByte
  while position < bytes.endIndex {
    if bytes[position] == 0 { zeros += 1 }
    position += 2
  }
  guard pairs > 0, zeros > 0 else { return 0 }
  return Double(good) / Double(pairs)
}

/// GB18030 (GBK and GB 2312 inside it) or Big5: pairs of bytes with different second halves.
private func doubleByteEncoding(_ bytes: ArraySlice<UInt8>) -> String? {
  var pairs = 0
  var lowSeconds = 0
  var broken = 0
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let first = bytes[index]
    guard first >= 0x80 else {
      index += 1
      continue
    }
    guard index + 1 < bytes.endIndex else { break }
    let second = bytes[index + 1]
    if first >= 0x81, first <= 0xFE, second >= 0x30, second <= 0x39, index + 3 < bytes.endIndex {
      pairs += 1
      index += 4
    } else if first >= 0x81, first <= 0xFE, second >= 0x40, second != 0x7F, second != 0xFF {
      pairs += 1
      if second < 0x80 { lowSeconds += 1 }
      index += 2
    } else {
      broken += 1
      index += 1
    }
  }
  guard pairs > 0, broken * 10 <= pairs else { return nil }
  // A third of the characters of Big5 have a second byte below 80, hardly any of GB 2312.
  return lowSeconds * 100 > pairs * 15 ? "Big5" : "GB18030"
}

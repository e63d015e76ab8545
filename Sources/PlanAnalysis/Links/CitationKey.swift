import PlanModel

/// What makes two titles the same document: full-width forms as ASCII, small letters, no blanks,
/// quotes or inner title marks, all dashes and brackets alike, no `中华人民共和国` at the start, and
/// out of `关于印发…的通知` what was issued.
package struct CitationKey: Sendable, Hashable, Comparable {
  package let text: String

  package init(_ title: String) {
    var scalars: [UInt32] = []
    for scalar in title.unicodeScalars {
      if let folded = foldedForTitle(scalar.value) { scalars.append(folded) }
    }
    scalars = withoutWrapper(scalars)
    let prefix = "中华人民共和国".unicodeScalars.map(\.value)
    if scalars.starts(with: prefix), scalars.count > prefix.count + 1 {
      scalars.removeFirst(prefix.count)
    }
    scalars.removeAll { isTitleMark($0) }
    var view = String.UnicodeScalarView()
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { view.append(scalar) }
    }
    text = String(view)
  }

  package static func < (a: CitationKey, b: CitationKey) -> Bool { a.text < b.text }
}

/// `…关于印发X的通知` → X; X stands in marks of its own or between the words.
private func withoutWrapper(_ title: [UInt32]) -> [UInt32] {
  let end = "的通知".unicodeScalars.map(\.value)
  guard title.count > end.count + 6, title.suffix(end.count).elementsEqual(end) else {
    return title
  }
  for opening in ["关于印发", "关于发布", "关于颁发", "关于转发", "关于下发"] {
    let words = opening.unicodeScalars.map(\.value)
    guard let start = firstIndex(of: words, in: title) else { continue }
    let inner = title[(start + words.count)..<(title.count - end.count)]
    if let open = inner.firstIndex(where: { isTitleMark($0) }),
      let close = inner.lastIndex(where: { isTitleMark($0) }), close > open + 1
    {
      return Array(inner[(open + 1)..<close])
    }
    return inner.count >= 4 ? Array(inner) : title
  }
  return title
}

private func firstIndex(of words: [UInt32], in title: [UInt32]) -> Int? {
  guard title.count >= words.count else { return nil }
  return (0...(title.count - words.count)).first {
    title[$0..<($0 + words.count)].elementsEqual(words)
  }
}

/// 《》〈〉
private func isTitleMark(_ scalar: UInt32) -> Bool { (0x3008...0x300B).contains(scalar) }

/// Nil for what does not count.
private func foldedForTitle(_ scalar: UInt32) -> UInt32? {
  switch scalar {
  case 0x20, 0x09, 0x0A, 0xA0, 0x3000: nil
  case 0x22, 0x27, 0x2018...0x201F, 0xFF02, 0xFF07, 0x300C...0x300F: nil
  case 0x5B, 0x3014, 0x3010, 0xFF3B, 0xFF08: 0x28
  case 0x5D, 0x3015, 0x3011, 0xFF3D, 0xFF09: 0x29
  case 0x2010...0x2015, 0x2212, 0x7E, 0xFF0D, 0xFF5E, 0x301C: 0x2D
  case 0x41...0x5A: scalar + 0x20
  case 0xFF21...0xFF3A: scalar - 0xFEE0 + 0x20
  case 0xFF01...0xFF5E: scalar - 0xFEE0
  default: scalar
  }
}

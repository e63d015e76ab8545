import PlanModel

/// An address written out in running text (`www.…`, `https://…`, `name@host`), found as GitHub's
/// autolink extension does, but that it ends at a Han character or Chinese punctuation.
struct BareAddress: Equatable {
  enum Prefix: Equatable { case none, http, mailto }

  var range: Range<Int>
  /// What its destination has before the text as written.
  var prefix: Prefix

  /// Whether text may hold one at all; cheap.
  static func mayOccur(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    FlankingMark.offset(of: 0x2E, in: text, from: 0) != nil
      || FlankingMark.offset(of: 0x3A, in: text, from: 0) != nil
  }

  /// All of a text leaf in order. `startsFresh` says that a `www.` may open the leaf: it begins a
  /// line or stands behind a delimiter.
  static func all(
    in text: UnsafeBufferPointer<UInt8>, startsFresh: Bool
  ) -> [BareAddress] {
    var found: [BareAddress] = []
    var floor = 0
    var index = 0
    while index < text.count {
      var address: BareAddress?
      switch text[index] {
      case 0x77: address = web(at: index, in: text, startsFresh: startsFresh)
      case 0x3A: address = schemed(at: index, in: text, floor: floor)
      case 0x40: address = mail(at: index, in: text, floor: floor)
      default: break
      }
      if let address {
        found.append(address)
        floor = address.range.upperBound
        index = floor
      } else {
        index += 1
      }
    }
    return found
  }

  /// `www.…`, at a line's start, behind a space, one of `*_~(`, or a Han character.
  private static func web(
    at index: Int, in text: UnsafeBufferPointer<UInt8>, startsFresh: Bool
  ) -> BareAddress? {
    guard index + 4 < text.count, text[index + 1] == 0x77, text[index + 2] == 0x77,
      text[index + 3] == 0x2E
    else { return nil }
    if index == 0 {
      guard startsFresh else { return nil }
    } else {
      switch text[index - 1] {
      case 0x09...0x0D, 0x20, 0x28, 0x2A, 0x5F, 0x7E: break
      default:
        guard HanText.isWide(HanText.scalar(before: index, of: text)) else { return nil }
      }
    }
    let limit = limit(from: index, in: text)
    guard domainEnd(index..<limit, in: text, needsPeriod: true) != nil else { return nil }
    let end = trimmed(index..<limit, in: text)
    return end > index + 4 ? BareAddress(range: index..<end, prefix: .http) : nil
  }

  /// `http://…` or `https://…`, from its colon.
  private static func schemed(
    at colon: Int, in text: UnsafeBufferPointer<UInt8>, floor: Int
  ) -> BareAddress? {
    guard colon + 3 < text.count, text[colon + 1] == 0x2F, text[colon + 2] == 0x2F else {
      return nil
    }
    var start = colon
    while start > floor, isLetter(text[start - 1]) { start -= 1 }
    let scheme = text[start..<colon].map { $0 | 0x20 }
    guard scheme == Array("http".utf8) || scheme == Array("https".utf8) else { return nil }
    let limit = limit(from: colon + 3, in: text)
    guard let domain = domainEnd(colon + 3..<limit, in: text, needsPeriod: false) else {
      return nil
    }
    let end = trimmed(start..<limit, in: text)
    return end >= min(domain, colon + 4) ? BareAddress(range: start..<end, prefix: .none) : nil
  }

  /// `name@host.tld`, from its @.
  private static func mail(
    at sign: Int, in text: UnsafeBufferPointer<UInt8>, floor: Int
  ) -> BareAddress? {
    var start = sign
    while start > floor, isMailName(text[start - 1]) { start -= 1 }
    guard start < sign, start == 0 || text[start - 1] != 0x2F else { return nil }
    var end = sign + 1
    var periods = 0
    while end < text.count {
      let byte = text[end]
      if byte == 0x2E {
        guard end + 1 < text.count, isAlphanumeric(text[end + 1]) else { break }
        periods += 1
      } else if byte == 0x40 {
        return nil
      } else if !isAlphanumeric(byte), byte != 0x2D, byte != 0x5F {
        break
      }
      end += 1
    }
    guard periods > 0, isLetter(text[end - 1]) else { return nil }
    return BareAddress(range: start..<end, prefix: .mailto)
  }

  /// Where an address ends at the latest: a space, `<`, Han, Chinese punctuation.
  private static func limit(from start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte <= 0x20 || byte == 0x3C || byte == 0x7F { break }
      if byte >= 0xC0, endsAddress(HanText.scalar(at: end, of: text)) { break }
      end += 1
    }
    return end
  }

  private static func endsAddress(_ scalar: UInt32) -> Bool {
    HanText.isWide(scalar) || scalar == 0x3000 || scalar == 0xA0
  }

  /// The end of a valid domain at the start of `range`: periods, and no underscore in the last two
  /// parts.
  private static func domainEnd(
    _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>, needsPeriod: Bool
  ) -> Int? {
    guard let first = range.first, isAlphanumeric(text[first]) || text[first] >= 0x80 else {
      return nil
    }
    var periods = 0
    var underscores = (previous: 0, last: 0)
    var end = range.lowerBound
    while end < range.upperBound {
      let byte = text[end]
      if byte == 0x5F {
        underscores.last += 1
      } else if byte == 0x2E {
        // A period that ends the address is a full stop.
        guard end + 1 < range.upperBound else { break }
        underscores = (underscores.last, 0)
        periods += 1
      } else if !isAlphanumeric(byte), byte != 0x2D, byte < 0x80 {
        break
      }
      end += 1
    }
    guard underscores.previous == 0, underscores.last == 0, periods > 0 || !needsPeriod else {
      return nil
    }
    return end
  }

  /// The end after GitHub's rules on closing punctuation, unmatched parentheses and a closing
  /// entity-like `&name;`.
  private static func trimmed(_ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var end = range.upperBound
    var surplus = 0
    for index in range {
      if text[index] == 0x28 { surplus -= 1 } else if text[index] == 0x29 { surplus += 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: end -= 1
      case 0x29:
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case 0x3B:
        var name = end - 1
        while name > range.lowerBound, isAlphanumeric(text[name - 1]) { name -= 1 }
        let isEntity = name < end - 1 && name > range.lowerBound && text[name - 1] == 0x26
        end = isEntity ? name - 1 : end - 1
      default: return end
      }
    }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || (0x30...0x39).contains(byte)
  }

  private static func isMailName(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }
}

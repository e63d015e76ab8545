/// Numbers as printable ASCII: an (s,c)-dense code over the 93 characters that a JavaScript string
/// holds plainly (0x20…0x7E without `"` and `\`).
///
/// The first `stops` symbols end a number, the others go on; the code is bijective, so there is one
/// spelling for each number. Many stops suit small numbers, few suit large ones.
enum DenseCode {
  static let symbols: [UInt8] = (0x20...0x7E).filter { $0 != 0x22 && $0 != 0x5C }

  /// What numbers outside the postings are written with.
  static let plainStops = 64

  /// The stops that postings may choose from; a key's line names its choice by index.
  static let choices = [40, 52, 62, 72, 80, 86]

  static func append(_ number: UInt32, stops: Int = plainStops, to output: inout [UInt8]) {
    let stops = UInt32(stops)
    let goOn = UInt32(symbols.count) - stops
    var digits: (UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32, UInt32) =
      (0, 0, 0, 0, 0, 0, 0, 0)
    let last = number % stops
    var rest = number / stops
    // Continuing symbols come first; the largest number of 32 bits has at most 24 of them.
    guard rest > 0 else {
      output.append(symbols[Int(last)])
      return
    }
    withUnsafeMutableBytes(of: &digits) { raw in
      let buffer = raw.bindMemory(to: UInt8.self)
      var count = 0
      while rest > 0 {
        rest -= 1
        buffer[count] = symbols[Int(stops + rest % goOn)]
        count += 1
        rest /= goOn
      }
      while count > 0 {
        count -= 1
        output.append(buffer[count])
      }
    }
    output.append(symbols[Int(last)])
  }

  /// Index in `choices` of the stops that spell `numbers` shortest; the first of equals.
  static func bestChoice(for numbers: [UInt32]) -> Int {
    var best = 0
    var bestSize = Int.max
    for (index, stops) in choices.enumerated() {
      let goOn = symbols.count - stops
      let one = UInt32(stops)
      let two = one + UInt32(stops * goOn)
      let three = two + UInt32(stops * goOn * goOn)
      let four = three + UInt32(min(stops * goOn * goOn * goOn, 1 << 30))
      var size = numbers.count
      for number in numbers {
        size += (number >= one ? 1 : 0) + (number >= two ? 1 : 0)
        size += (number >= three ? 1 : 0) + (number >= four ? 1 : 0)
      }
      if size < bestSize {
        best = index
        bestSize = size
      }
    }
    return best
  }
}

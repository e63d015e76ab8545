/// A number with its measure word, or a range of two, and the words of comparison beside it.
struct Quantity {
  /// From the numeral (or 百分之) …
  var start: Int
  /// … to the end of 以上, 左右 or the unit.
  var end: Int
  /// Where the unit ends.
  var unitEnd: Int
  var value: Double
  var upper: Double?
  /// Index in `MeasureWord.all`; nil for a bare number in a table.
  var word: Int?
  /// The unit that a table names.
  var tableUnit = ""
  var measure: MeasureClass
  var traits: MeasureTraits = []
  var isArabic: Bool
  var isRoundName: Bool
  /// From 以上, 以内, 左右 after the unit.
  var suffix: TargetBound?

  var unit: String { word.map { MeasureWord.all[$0].unit } ?? tableUnit }
}

/// A bound that stands beside a quantity.
enum TargetBound {
  case atLeast, atMost, about
}

extension QuantityScanner {
  /// The quantity that starts at `index`, where a numeral stands; nil when no unit follows. `end`
  /// is where to look on, in either case.
  func quantity(at index: Int) -> (quantity: Quantity?, end: Int) {
    if let share = share(at: index) { return (share, share.end) }
    guard let first = number(at: index) else { return (nil, skipNumerals(from: index)) }
    let firstUnitAt = text.skippingSpaces(from: first.end)
    let firstUnit = MeasureWord.find(in: text, at: firstUnitAt)
    let afterFirst =
      firstUnit.map { firstUnitAt + MeasureWord.all[$0].word.bytes.count } ?? first.end
    if let (second, word, end) = rangeEnd(after: afterFirst), isRange(firstUnit, word) {
      return (ranged(first, second, word, from: index, to: end), end)
    }
    guard let word = firstUnit else { return (nil, first.end) }
    var quantity = Quantity(
      start: index, end: afterFirst, unitEnd: afterFirst, value: first.value, upper: first.upper,
      word: word, measure: MeasureWord.all[word].measure, traits: MeasureWord.all[word].traits,
      isArabic: first.isArabic, isRoundName: first.isRoundName)
    addSuffix(to: &quantity)
    return (quantity, quantity.end)
  }

  /// Both ends in one unit, or the unit said only once.
  private func isRange(_ first: Int?, _ second: Int) -> Bool {
    guard let first else { return true }
    let units = (MeasureWord.all[first].unit, MeasureWord.all[second].unit)
    return units.0 == units.1 || (units.0 == "个" && units.1 == "个百分点")
  }

  private func skipNumerals(from index: Int) -> Int {
    var index = index
    while true {
      if let (_, width) = text.digit(at: index) {
        index += width
      } else if hanNumeral(at: index) != nil {
        index += 3
      } else {
        return index
      }
    }
  }

  /// 百分之八十五, 千分之三.
  private func share(at index: Int) -> Quantity? {
    guard let prefix = text.first(of: Self.shares, at: index),
      let number = number(at: index + prefix.bytes.count)
    else { return nil }
    var quantity = Quantity(
      start: index, end: number.end, unitEnd: number.end, value: number.value,
      upper: number.upper, word: prefix.text == "百分之" ? Self.percent : Self.permille,
      measure: .percent,
      isArabic: true, isRoundName: false)
    if let connector = text.first(of: Self.connectors, at: number.end),
      let second = share(at: number.end + connector.bytes.count)
    {
      quantity.upper = second.value
      quantity.end = second.end
      quantity.unitEnd = second.unitEnd
    }
    addSuffix(to: &quantity)
    return quantity
  }

  /// After a connector: the second number of a range with its unit.
  private func rangeEnd(after index: Int) -> (Number, Int, Int)? {
    let at = text.skippingSpaces(from: index)
    guard let connector = text.first(of: Self.connectors, at: at) else { return nil }
    let numberAt = text.skippingSpaces(from: at + connector.bytes.count)
    guard let second = numeralStands(at: numberAt) ? number(at: numberAt) : nil else { return nil }
    let unitAt = text.skippingSpaces(from: second.end)
    guard let word = MeasureWord.find(in: text, at: unitAt) else { return nil }
    return (second, word, unitAt + MeasureWord.all[word].word.bytes.count)
  }

  private func numeralStands(at index: Int) -> Bool {
    text.digit(at: index) != nil || hanNumeral(at: index) != nil
  }

  private func ranged(
    _ first: Number, _ second: Number, _ word: Int, from start: Int, to end: Int
  ) -> Quantity {
    var lower = first.value
    if first.multiplier == 1, second.multiplier > 1, lower < second.value / second.multiplier {
      lower *= second.multiplier
    }
    var quantity = Quantity(
      start: start, end: end, unitEnd: end, value: lower, upper: second.value, word: word,
      measure: MeasureWord.all[word].measure, traits: MeasureWord.all[word].traits,
      isArabic: first.isArabic, isRoundName: false)
    addSuffix(to: &quantity)
    return quantity
  }

  private func addSuffix(to quantity: inout Quantity) {
    var index = text.skippingSpaces(from: quantity.unitEnd)
    if text.has("及", at: index) || text.has("或", at: index) { index += 3 }
    for (words, bound) in Self.suffixes {
      guard let word = text.first(of: words, at: index) else { continue }
      quantity.suffix = bound
      quantity.end = index + word.bytes.count
      return
    }
  }

  private static let percent = MeasureWord.all.firstIndex { $0.word.text == "%" }
  private static let permille = MeasureWord.all.firstIndex { $0.word.text == "‰" }
  private static let shares = Word.list("百分之 千分之")
  private static let connectors = Word.list("~ ～ - — —— － – 〜 ∼ 至 到 --")
  private static let suffixes: [(WordList, TargetBound)] = [
    (Word.list("以上"), .atLeast), (Word.list("以内 以下 之内"), .atMost),
    (Word.list("左右 上下"), .about),
  ]
}

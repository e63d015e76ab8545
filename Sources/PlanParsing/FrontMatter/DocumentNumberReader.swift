import PlanModel

/// What a written 发文字号 comes to.
enum DocumentNumberReading: Equatable {
  case right(DocumentNumber)
  /// Understood, but not in the standard's form; the words say what is wrong.
  case mended(DocumentNumber, faults: [String])
  case unreadable
}

/// Reads `机关代字〔2012〕1号` (GB/T 9704-2012 §7.2.5: six-cornered brackets, a full year, a serial
/// without 第 and without leading zeros).
func readDocumentNumber(_ text: String) -> DocumentNumberReading {
  let scalars = Array(trimmed(text).unicodeScalars)
  guard let yearStart = yearPosition(scalars) else { return .unreadable }
  let year = number(scalars[yearStart..<yearStart + 4])
  var prefixEnd = yearStart
  while prefixEnd > 0, isSeparator(scalars[prefixEnd - 1]) { prefixEnd -= 1 }
  var index = yearStart + 4
  while index < scalars.count,
    isSeparator(scalars[index]) || "年第".unicodeScalars.contains(scalars[index])
  {
    index += 1
  }
  let serialStart = index
  while index < scalars.count, digit(scalars[index]) != nil { index += 1 }
  let serial = scalars[serialStart..<index]
  let rest = String(String.UnicodeScalarView(scalars[index...]))
  let prefix = scalars[..<prefixEnd]
  guard (1...30).contains(prefix.count), (1...6).contains(serial.count), number(serial) > 0,
    ["", "号"].contains(trimmed(rest)), !prefix.contains(where: isSeparator)
  else { return .unreadable }
  let result = DocumentNumber(
    prefix: String(String.UnicodeScalarView(prefix)), year: year, serial: number(serial))
  if result.text == text { return .right(result) }
  return .mended(result, faults: faults(scalars, serial: serial, rest: rest, right: result.text))
}

private func faults(
  _ scalars: [Unicode.Scalar], serial: ArraySlice<Unicode.Scalar>, rest: String, right: String
) -> [String] {
  var faults: [String] = []
  let brackets = scalars.filter { isBracket($0) }
  if brackets.map(\.value) != [0x3014, 0x3015] { faults.append("年份要用六角括号“〔〕”") }
  if scalars.contains("第") { faults.append("序号前不写“第”") }
  if serial.first.flatMap(digit) == 0 { faults.append("序号前不补零") }
  if trimmed(rest).isEmpty { faults.append("末尾缺“号”") }
  if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
    faults.append("数字要用半角")
  }
  return faults.isEmpty ? ["中间不留空格或其他符号"] : faults
}

/// Start of the last group of exactly four digits that reads as a year and has digits behind it.
private func yearPosition(_ scalars: [Unicode.Scalar]) -> Int? {
  var index = 0
  while index < scalars.count {
    guard digit(scalars[index]) != nil else {
      index += 1
      continue
    }
    var end = index
    while end < scalars.count, digit(scalars[end]) != nil { end += 1 }
    if end - index == 4, (1900...2199).contains(number(scalars[index..<end])) { return index }
    index = end
  }
  return nil
}

private func isBracket(_ scalar: Unicode.Scalar) -> Bool {
  "[](){}<>〔〕（）【】［］｛｝〈〉《》「」『』〖〗﹝﹞„‟“”".unicodeScalars.contains(scalar)
}

private func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
  isBracket(scalar) || [0x20, 0x3000, 0x2D, 0x2014, 0xFF0D, 0x2F].contains(scalar.value)
}

/// Value of an ASCII or full-width digit.
func digit(_ scalar: Unicode.Scalar) -> Int? {
  switch scalar.value {
  case 0x30...0x39: Int(scalar.value) - 0x30
  case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
  default: nil
  }
}

/// Of at most nine digits.
func number(_ digits: ArraySlice<Unicode.Scalar>) -> Int {
  digits.prefix(9).reduce(0) { $0 * 10 + (digit($1) ?? 0) }
}

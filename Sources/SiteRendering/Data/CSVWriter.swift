import PlanModel

/// A table as CSV (RFC 4180: CRLF, cells with commas, quotes or line ends in quotes), in UTF-8 with
/// the byte-order mark that spreadsheet programs need to see Chinese.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return, full-width forms too) gets an apostrophe in front.
package struct CSVWriter: Sendable {
  private var bytes: ByteWriter
  private var isRowStart = true

  /// `isContinuation`: rows that are put behind those of another writer, without the mark.
  package init(isContinuation: Bool = false) {
    bytes = ByteWriter(capacity: 1 << 16)
    if !isContinuation { bytes.append([0xEF, 0xBB, 0xBF]) }
  }

  package mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  package mutating func cell(_ text: String) {
    if !isRowStart { bytes.append(0x2C) }
    isRowStart = false
    let isFormula = beginsFormula(text)
    var text = text
    text.withUTF8 { words in
      var needsQuotes = false
      var quotes: [Int] = []
      for index in words.indices where words[index] < 0x2D {
        let byte = words[index]
        if byte == 0x22 { quotes.append(index) }
        if byte == 0x22 || byte == 0x2C || byte == 0x0A || byte == 0x0D { needsQuotes = true }
      }
      if needsQuotes { bytes.append(0x22) }
      if isFormula { bytes.append(0x27) }
      var start = 0
      for quote in quotes {
        bytes.append(UnsafeBufferPointer(rebasing: words[start...quote]))
        start = quote
      }
      bytes.append(UnsafeBufferPointer(rebasing: words[start...]))
      if needsQuotes { bytes.append(0x22) }
    }
  }

  /// A cell of the program's own words (numbers, an operator's sign alone), which are no formula.
  package mutating func plain(_ text: String) {
    if !isRowStart { bytes.append(0x2C) }
    isRowStart = false
    bytes.append(text: text)
  }

  package mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isRowStart = true
  }

  package mutating func take() -> [UInt8] { bytes.take() }
}

private func beginsFormula(_ text: String) -> Bool {
  guard let first = text.unicodeScalars.first?.value else { return false }
  switch first {
  case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20: return true
  default: return false
  }
}

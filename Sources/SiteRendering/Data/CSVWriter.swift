import PlanModel

/// A table as CSV (RFC 4180: CRLF, cells with commas, quotes or line ends in quotes), in UTF-8 with
/// the byte-order mark that spreadsheet programs need to see Chinese.
///
/// A cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a
/// carriage return, full-width forms too) gets an apostrophe in front.
package struct CSVWriter: Sendable {
  private var bytes: ByteWriter
  /// The parts of a cell while they are put together.
  private var joined = ByteWriter()
  private var isRowStart = true

  /// `isContinuation`: rows that are put behind those of another writer, without the mark.
  package init(isContinuation: Bool = false, capacity: Int = 1 << 16) {
    bytes = ByteWriter(capacity: capacity)
    if !isContinuation { bytes.append([0xEF, 0xBB, 0xBF]) }
  }

  package mutating func row(_ cells: [String]) {
    for text in cells { cell(text) }
    endRow()
  }

  package mutating func cell(_ text: String) {
    text.withBytes { cell($0) }
  }

  private mutating func cell(_ words: UnsafeBufferPointer<UInt8>) {
    separate()
    let needsQuotes = SpecialBytes.csv.first(in: words, from: 0) < words.count
    if needsQuotes { bytes.append(0x22) }
    if beginsFormula(words) { bytes.append(0x27) }
    if needsQuotes {
      bytes.append(words, replacing: .csv) { index, writer in
        if words[index] == 0x22 { writer.append(0x22) }
        writer.append(words[index])
        return 1
      }
      bytes.append(0x22)
    } else {
      bytes.append(words)
    }
  }

  /// A cell of `count` texts with a separator between them.
  mutating func cell(joining count: Int, by separator: StaticString, text: (Int) -> String) {
    joined.removeAll()
    for index in 0..<count {
      if index > 0 { joined.append(separator) }
      joined.append(text: text(index))
    }
    joined.bytes.withUnsafeBufferPointer { cell($0) }
  }

  /// Cells that another writer put in a row which it did not end.
  mutating func cells(_ written: [UInt8]) {
    separate()
    bytes.append(written)
  }

  /// A cell of the program's own words (numbers, an operator's sign alone), which are no formula.
  package mutating func plain(_ text: String) {
    separate()
    bytes.append(text: text)
  }

  /// A cell of a number; empty for none.
  mutating func plain(number: Double?) {
    separate()
    if let number { bytes.append(plainNumber: number) }
  }

  package mutating func endRow() {
    bytes.append(0x0D)
    bytes.append(0x0A)
    isRowStart = true
  }

  package mutating func take() -> [UInt8] { bytes.take() }

  /// The rows so far.
  package var rows: [UInt8] { bytes.bytes }

  /// Empties the buffer and keeps its storage.
  package mutating func removeAll() {
    bytes.removeAll()
    isRowStart = true
  }

  private mutating func separate() {
    if !isRowStart { bytes.append(0x2C) }
    isRowStart = false
  }
}

/// `=`, `+`, `-`, `@`, a tab, a carriage return, and the full-width forms of the signs.
private func beginsFormula(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let first = words.first else { return false }
  switch first {
  case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
  case 0xEF where words.count > 2 && words[1] == 0xBC:
    return words[2] == 0x9D || words[2] == 0x8B || words[2] == 0x8D || words[2] == 0xA0
  default: return false
  }
}

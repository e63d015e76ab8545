import PlanModel

/// Adds the targets of a unit's tables: a table whose header names targets (目标, 指标, 计划, 任务,
/// a year of the plan or later) promises the numbers of those columns; the row's first words say
/// what, the cell, the header's brackets or a 单位 column in what unit.
func addTableTargets(of unit: OutlineUnit, in plan: Plan, to targets: inout [Target]) {
  for block in unit.blocks {
    let index = Int(block)
    guard index < plan.markup.nodes.count, plan.markup.nodes[index].kind == .table else { continue }
    let table = TargetTable(markup: plan.markup, node: index, metadata: plan.metadata)
    let found = table.targets()
    // The cells stand in the unit's plain text too. What was read there goes: all of it where the
    // table says which columns are targets, bare numbers elsewhere.
    let cells = table.allCells()
    targets.removeAll { read in
      cells.contains { $0.hasSuffix(read.text) || read.text == $0 }
        && (!found.isEmpty || read.what.isEmpty)
    }
    targets.append(contentsOf: found)
  }
}

private struct TargetTable {
  let markup: Markup
  let node: Int
  let metadata: PlanMetadata

  func targets() -> [Target] {
    let rows = markup.children(of: node).filter { markup.nodes[$0].kind == .tableRow }
    guard let header = rows.first, rows.count > 1 else { return [] }
    let names = cells(of: header)
    let body = rows.dropFirst().map { cells(of: $0) }
    let columns = names.indices.filter { column in
      isTargetColumn(names[column], at: column)
        && body.contains { column < $0.count && holdsDigit($0[column]) }
    }
    guard !columns.isEmpty else { return [] }
    let subject = names.indices.first { isSubjectColumn(names[$0]) && !columns.contains($0) }
    guard let subject else { return [] }
    let unitColumn = names.firstIndex { $0 == "单位" || $0 == "计量单位" }
    var result: [Target] = []
    for values in body {
      for column in columns where column < values.count && subject < values.count {
        let unit = unitColumn.flatMap { $0 < values.count ? values[$0] : nil }
        if let target = target(
          values[column], header: names[column], what: values[subject], unitCell: unit)
        {
          result.append(target)
        }
      }
    }
    return result
  }

  private func holdsDigit(_ cell: String) -> Bool {
    cell.utf8.contains { $0 >= 0x30 && $0 <= 0x39 }
      || cell.unicodeScalars.contains { (0xFF10...0xFF19).contains($0.value) }
  }

  func allCells() -> [String] {
    markup.children(of: node).flatMap { cells(of: $0) }
  }

  private func cells(of row: Int) -> [String] {
    markup.children(of: row).map { cell in
      var bytes: [UInt8] = []
      for index in (cell + 1)..<max(cell + 1, Int(markup.nodes[cell].end)) {
        let node = markup.nodes[index]
        if node.kind == .text || node.kind == .code {
          bytes.append(contentsOf: markup.literal(node))
        }
      }
      return trimmed(bytes)
    }
  }

  private func trimmed(_ bytes: [UInt8]) -> String {
    let start = bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? bytes.endIndex
    let end = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? start
    return start < bytes.endIndex ? String(decoding: bytes[start...end], as: UTF8.self) : ""
  }

  private func isTargetColumn(_ name: String, at column: Int) -> Bool {
    guard column > 0 else { return false }
    if contains(name, tablePast) { return false }
    if contains(name, tableTargets) { return true }
    var name = name
    return name.withUTF8 { buffer in
      let text = ByteText(bytes: buffer)
      let scanner = QuantityScanner(text: text)
      guard let at = scanner.nextNumeral(from: 0), text.digit(at: at) != nil,
        let year = scanner.number(at: at), text.has("年", at: year.end), year.value >= 1949
      else { return false }
      return year.value >= Double(metadata.period?.firstYear ?? 9999)
    }
  }

  private func isSubjectColumn(_ name: String) -> Bool {
    !["序号", "单位", "计量单位", "编号", "备注"].contains(name)
  }

  private func target(
    _ cell: String, header: String, what: String, unitCell: String?
  ) -> Target? {
    guard !what.isEmpty, !cell.isEmpty else { return nil }
    let unit = unitCell ?? bracketed(header) ?? bracketed(what)
    var source = cell
    let parsed: (Quantity, TargetComparison)? = source.withUTF8 { buffer in
      TargetCell(text: ByteText(bytes: buffer), unit: unit).read()
    }
    guard let (quantity, comparison) = parsed else { return nil }
    return Target(
      what: withoutBrackets(what), comparison: comparison, value: quantity.value,
      upperValue: quantity.upper, unit: quantity.unit, text: "\(what) \(cell)")
  }

  private func contains(_ name: String, _ words: WordList) -> Bool {
    var name = name
    return name.withUTF8 { buffer in
      ByteText(bytes: buffer).contains(words, in: 0..<buffer.count)
    }
  }

  /// The unit in a header's brackets: 目标（所）.
  private func bracketed(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    guard let open = scalars.lastIndex(where: { $0 == "（" || $0 == "(" }),
      let close = scalars.lastIndex(where: { $0 == "）" || $0 == ")" }), open + 1 < close
    else { return nil }
    return String(String.UnicodeScalarView(scalars[(open + 1)..<close]))
  }

  private func withoutBrackets(_ text: String) -> String {
    guard let unit = bracketed(text), unit.utf8.count <= 12 else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix { $0 != "（" && $0 != "(" }))
  }
}

/// One cell of a table: a quantity alone, with its operator.
private struct TargetCell {
  let text: ByteText
  /// From the header or a column of its own.
  let unit: String?

  func read() -> (Quantity, TargetComparison)? {
    let scanner = QuantityScanner(text: text)
    guard let start = scanner.nextNumeral(from: 0), start <= 18 else { return nil }
    guard var quantity = scanner.quantity(at: start).quantity ?? bare(scanner, at: start),
      text.skippingSpaces(from: quantity.end) == text.count, !quantity.traits.contains(.year)
    else { return nil }
    if quantity.word == nil, let unit { apply(unit, to: &quantity) }
    let context = QuantityContext(
      text: text, quantity: quantity, sentence: 0..<text.count, clause: 0..<text.count, after: 0,
      firstYear: nil)
    return (quantity, context.comparison)
  }

  /// 万元, 万人: the multiplier goes into the value.
  private func apply(_ unit: String, to quantity: inout Quantity) {
    var name = unit
    var factor = 1.0
    for (prefix, value) in [("亿", 1e8), ("万", 1e4), ("千", 1e3), ("百", 1e2)]
    where name.unicodeScalars.count > 1 && name.hasPrefix(prefix) {
      name.removeFirst()
      factor *= value
    }
    quantity.value *= factor
    quantity.upper = quantity.upper.map { $0 * factor }
    quantity.tableUnit = name == "％" ? "%" : name
  }

  /// A number without a unit of its own: the table names it, or nobody does.
  private func bare(_ scanner: QuantityScanner, at start: Int) -> Quantity? {
    guard text.digit(at: start) != nil, let number = scanner.number(at: start) else { return nil }
    let next = text.skippingSpaces(from: number.end)
    guard next == text.count || text.starts(cellSuffixes, at: next) else { return nil }
    var quantity = Quantity(
      start: start, end: number.end, unitEnd: number.end, value: number.value, upper: nil,
      word: nil, measure: .strong, isArabic: true, isRoundName: false)
    if text.has("以上", at: next) { quantity.suffix = .atLeast }
    if text.has("以内", at: next) || text.has("以下", at: next) { quantity.suffix = .atMost }
    if text.has("左右", at: next) { quantity.suffix = .about }
    if quantity.suffix != nil { quantity.end = next + 6 }
    return quantity
  }
}

private let cellSuffixes = Word.list("以上 以内 以下 左右")
private let tableTargets = Word.list("目标 指标 计划 任务 数量 规模")
private let tablePast = Word.list("完成情况 实际 现状 基数 上年 去年 指标名称 名称 说明")

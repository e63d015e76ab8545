import PlanModel

/// Looks over a source before anything else reads it: encoding, size, characters that must not or
/// hardly ever stand in a text, and inputs that would make cmark slow or large. One pass over the
/// bytes.
///
/// An error in the result means that the source must not be parsed; warnings alone let it pass.
/// In the order of the file.
package func guardSource(_ file: SourceFile, limits: SourceLimits = SourceLimits()) -> [Diagnostic]
{
  guard file.bytes.count <= limits.fileBytes else { return [tooLarge(file, limits)] }
  let (faults, isUTF8, hasNull) = file.bytes.withUnsafeBufferPointer { bytes in
    var scan = GuardScan(bytes: bytes, limits: limits)
    scan.run()
    return (scan.faults, scan.isUTF8, scan.hasNull)
  }
  if !isUTF8 || hasNull, let diagnostic = encodingFault(file, isUTF8: isUTF8) {
    return [diagnostic]
  }
  guard !faults.isEmpty else { return [] }
  let lines = SourceLines(file)
  return faults.map { diagnostic($0, lines: lines, limits: limits) }
    .sorted(by: Diagnostic.inOrder)
}

private func tooLarge(_ file: SourceFile, _ limits: SourceLimits) -> Diagnostic {
  Diagnostic(
    id: "file-too-large", severity: .error, place: Place(path: file.path),
    message: "文件超过上限 \(limits.fileBytes) 字节（limits.fileBytes）。",
    fix: "拆成几个文件，图片另存为附件；确有需要时在 site.yaml 的 limits 里调高 fileBytes。")
}

/// Nil for UTF-8 whose NULs are mere strays.
private func encodingFault(_ file: SourceFile, isUTF8: Bool) -> Diagnostic? {
  let encoding = likelyEncoding(of: file.bytes[...])
  if isUTF8, encoding?.hasPrefix("UTF-") != true { return nil }
  let name = encoding.map { "很可能是 \($0) 编码" } ?? "看不出是什么编码，也可能不是文本文件"
  return Diagnostic(
    id: "not-utf8", severity: .error, place: Place(path: file.path),
    message: "文件不是 UTF-8 编码，\(name)。",
    fix: "运行 `planpress import \(file.path)` 转换，或者用编辑器另存为 UTF-8。")
}

private func diagnostic(
  _ fault: GuardFault, lines: SourceLines, limits: SourceLimits
) -> Diagnostic {
  let place = lines.place(at: fault.offset)
  func make(_ id: String, _ severity: Severity, _ message: String, _ fix: String) -> Diagnostic {
    Diagnostic(
      id: id, severity: severity, place: place, quotedLine: lines.text(ofLine: place.line),
      message: message, fix: fix)
  }
  switch fault.kind {
  case .character(let value):
    return character(value, make)
  case .moreCharacters(let count):
    return make("more-characters", .warning, "这样的字符还有 \(count) 处，不再一一列出。", "全部删去。")
  case .limit(let name):
    let words = limitWords[name] ?? ("超过限制", "简化这一处")
    let path = SourceLimits.fields.first { $0.name == name }?.path
    let bound = path.map { limits[keyPath: $0] } ?? 0
    return make(
      "limit-\(kebab(name))", .error, "\(words.0)（limits.\(name)，上限 \(bound)）。",
      "\(words.1)；确有需要时在 site.yaml 的 limits 里调高 \(name)。")
  }
}

private func character(
  _ value: UInt32, _ make: (String, Severity, String, String) -> Diagnostic
) -> Diagnostic {
  let digits = String(value, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  switch value {
  case 0x0B:
    return make("control-character", .error, "有 Word 的手动换行符 \(code)。", "改为换行。")
  case 0..<0x20, 0x7F..<0xA0:
    return make("control-character", .error, "有控制字符 \(code)。", "删去这个字符。")
  case 0x202A...0x202E, 0x2066...0x2069:
    return make(
      "bidi-override", .error, "有改变文字方向的控制字符 \(code)，显示的顺序会与原文不同。", "删去这个字符。")
  case 0xFDD0...0xFDEF,
    _ where value & 0xFFFE == 0xFFFE:
    return make("noncharacter", .error, "有不是文字的码位 \(code)。", "删去这个字符。")
  default:
    return make("invisible-character", .warning, "有看不见的字符 \(code)，会妨碍检索和复制。", "删去这个字符。")
  }
}

/// What is too much, and what to do about it, by the limit's name.
private let limitWords: [String: (String, String)] = [
  "lines": ("行数太多", "拆成几个文件"),
  "tableColumns": ("表格的列太多", "拆成几个表格"),
  "tableCells": ("表格的单元格太多", "拆成几个文件，或者改为附件"),
  "nesting": ("引用和列表的嵌套太深", "减少行首的 >、- 和编号"),
  "marks": ("“<?”“<!”“![”太多", "删去多余的记号"),
  "parentheses": ("连续的右括号太多", "删去多余的括号"),
  "tableSearch": ("像表格分隔行的“|-”前面文字太长", "在表格前空一行；不是表格的删去“|-”"),
  "referenceBytes": ("链接引用展开后太大", "缩短引用的网址和说明，或者改为普通链接"),
  "nestedBlanks": ("多层列表里的空行太多", "删去多余的空行"),
]

private func kebab(_ name: String) -> String {
  var result = ""
  for scalar in name.unicodeScalars {
    if (0x41...0x5A).contains(scalar.value) {
      result += "-" + String(scalar).lowercased()
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

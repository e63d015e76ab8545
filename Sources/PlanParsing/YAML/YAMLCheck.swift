import PlanModel

/// What the check before Yams decides.
enum YAMLCheck {
  /// A copy without byte-order mark, safe to parse: bounded depth, few aliases, and no line end
  /// but LF, CR and CRLF.
  case clean([UInt8])
  case refused(Diagnostic)
}

/// Looks over a YAML text in one pass: what libyaml would refuse without a good place (control
/// characters), and what would make it slow or deep.
func checkedYAML(
  _ bytes: ArraySlice<UInt8>, lines: SourceLines, limits: YAMLLimits
) -> YAMLCheck {
  var body = bytes
  if body.starts(with: [0xEF, 0xBB, 0xBF]) { body = body.dropFirst(3) }
  guard let string = String(validating: body, as: UTF8.self) else {
    return .refused(
      refusal(
        "not-utf8", at: Place(path: lines.path, line: lines.firstLine), lines,
        "文件不是 UTF-8 编码。", "用编辑器另存为 UTF-8。"))
  }
  var scan = YAMLScan()
  for scalar in string.unicodeScalars {
    if let problem = scan.read(scalar.value, limits: limits) {
      let place = Place(
        path: lines.path, line: lines.firstLine + scan.line, column: scan.column)
      return .refused(refusal(problem.id, at: place, lines, problem.message, problem.fix))
    }
  }
  guard scan.hasOddLineEnds else { return .clean(Array(body)) }
  // NEL, LS and PS end a line for libyaml but for no editor.
  var text = String.UnicodeScalarView()
  for scalar in string.unicodeScalars {
    text.append([0x85, 0x2028, 0x2029].contains(scalar.value) ? " " : scalar)
  }
  return .clean(Array(String(text).utf8))
}

private func refusal(
  _ id: String, at place: Place, _ lines: SourceLines, _ message: String, _ fix: String
) -> Diagnostic {
  Diagnostic(
    id: id, severity: .error, place: place, quotedLine: lines.text(ofLine: place.line),
    message: message, fix: fix)
}

/// State of the pass: counts that only ever overestimate, because quotes are not looked at.
private struct YAMLScan {
  struct Problem {
    var id: String
    var message: String
    var fix: String
  }

  /// From 0.
  var line = 0
  /// From 1, of the scalar just read.
  var column = 0
  var hasOddLineEnds = false
  private var flowDepth = 0
  private var aliases = 0
  private var dashes = 0
  private var indentation = 0
  private var isIndentation = true
  private var previous: UInt32 = 0x0A
  /// The last scalar on the line that is no blank.
  private var previousInk: UInt32 = 0
  private var isAfterAlias = false

  mutating func read(_ scalar: UInt32, limits: YAMLLimits) -> Problem? {
    defer {
      previous = scalar
      if scalar != 0x20 { previousInk = scalar }
    }
    if previous == 0x0A || (previous == 0x0D && scalar != 0x0A), column > 0 {
      line += 1
      column = 0
      dashes = 0
      indentation = 0
      isIndentation = true
    }
    column += 1
    if isForbidden(scalar) {
      let name = String(scalar, radix: 16, uppercase: true)
      let code = String(repeating: "0", count: max(0, 4 - name.utf8.count)) + name
      return Problem(
        id: "control-character", message: "有看不见的控制字符 U+\(code)。", fix: "删去这个字符。")
    }
    if [0x85, 0x2028, 0x2029].contains(scalar) { hasOddLineEnds = true }
    return structure(scalar, limits: limits)
  }

  private mutating func structure(_ scalar: UInt32, limits: YAMLLimits) -> Problem? {
    switch scalar {
    case 0x20 where isIndentation: indentation += 1
    case 0x2D where isIndentation: dashes += 1
    case 0x5B, 0x7B: flowDepth += 1
    case 0x5D, 0x7D: flowDepth = max(0, flowDepth - 1)
    case 0x2A where [0x20, 0x2C, 0x5B, 0x7B, 0x0A, 0x0D].contains(previous):
      aliases += 1
      isAfterAlias = true
    default: break
    }
    if isAfterAlias, !isNameOrBlank(scalar), scalar != 0x3A { isAfterAlias = false }
    if scalar != 0x20, scalar != 0x2D { isIndentation = false }
    let bound = limits.depth
    if flowDepth > bound || indentation > 8 * bound || (dashes > bound && indentation >= bound) {
      return Problem(id: "yaml-depth", message: "列表和键值的嵌套超过 \(bound) 层。", fix: "减少嵌套的层数。")
    }
    if aliases > limits.aliases {
      return Problem(
        id: "yaml-aliases", message: "引用（*名称）超过 \(limits.aliases) 处。",
        fix: "直接写出内容；星号开头的文字加引号。")
    }
    // An alias, list or map as a key would be hashed in full, aliases expanded.
    if aliases > 8, scalar == 0x3F, isKeyMark || previous == 0x2C {
      return Problem(id: "yaml-key", message: "键必须是文字，不能是列表或键值。", fix: "写成“键: 值”。")
    }
    let endsKey = isAfterAlias || previousInk == 0x5D || previousInk == 0x7D
    if aliases > 8, scalar == 0x3A, endsKey {
      return Problem(id: "yaml-key", message: "键必须是文字，不能是列表或键值。", fix: "写成“键: 值”。")
    }
    return nil
  }

  private var isKeyMark: Bool { [0x20, 0x2D, 0x0A, 0x0D, 0x5B, 0x7B].contains(previous) }
}

/// A scalar of an alias (its star included) or a blank behind it.
private func isNameOrBlank(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x2A, 0x20, 0x2D, 0x5F, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

/// What YAML 1.1 calls not printable (and a byte-order mark inside the text).
private func isForbidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D, 0x85: false
  case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFFFE, 0xFFFF: true
  default: false
  }
}

/// The diagnostics of a run as text for people or JSON for programs; the same for the same
/// diagnostics in any order.
package struct DiagnosticReport: Sendable, Hashable {
  /// Sorted by `Diagnostic.inOrder`, each once.
  package let diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    var sorted: [Diagnostic] = []
    sorted.reserveCapacity(diagnostics.count)
    for diagnostic in diagnostics.sorted(by: Diagnostic.inOrder) where sorted.last != diagnostic {
      sorted.append(diagnostic)
    }
    self.diagnostics = sorted
  }

  package var errors: Int { count(.error) }
  package var warnings: Int { count(.warning) }
  package var advice: Int { count(.advice) }

  private func count(_ severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }

  /// `3 个错误，1 个警告，2 条建议。` or `没有发现问题。`
  package var summary: String {
    var parts: [String] = []
    if errors > 0 { parts.append("\(errors) 个错误") }
    if warnings > 0 { parts.append("\(warnings) 个警告") }
    if advice > 0 { parts.append("\(advice) 条建议") }
    return parts.isEmpty ? "没有发现问题。" : parts.joined(separator: "，") + "。"
  }

  /// Every diagnostic with its quoted line, then the summary; ends with a line feed.
  ///
  /// ```
  /// plans/a.md:3:5: 错误: `year`(年度): 值的写法不对。
  ///     年度: 2012年
  ///           ^~~~~~
  ///   修改建议: 改为 `2012`。
  ///   另见: plans/a.md:2:1
  /// ```
  package var text: String {
    diagnostics.map(Self.text).joined() + summary + "\n"
  }

  private static func text(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    var result = "\(address(place)): \(label(diagnostic.severity)): \(diagnostic.message)\n"
    if !diagnostic.quotedLine.isEmpty {
      let quotation = Quotation(
        line: diagnostic.quotedLine, column: place.column, length: diagnostic.length)
      result += "    \(quotation.line)\n    \(quotation.caret)\n"
    }
    if let fix = diagnostic.fix { result += "  修改建议: \(fix)\n" }
    for place in diagnostic.related { result += "  另见: \(address(place))\n" }
    return result
  }

  private static func address(_ place: Place) -> String {
    let path = String(String.UnicodeScalarView(place.path.unicodeScalars.map(visible)))
    return "\(path):\(place.line):\(place.column)"
  }

  private static func label(_ severity: Severity) -> String {
    switch severity {
    case .error: "错误"
    case .warning: "警告"
    case .advice: "建议"
    }
  }

  /// `{"version":1,"diagnostics":[{id,severity,path,line,column,length,message,fix,quotedLine,
  /// related}],"errors":n,"warnings":n}` (RFC 8259), one diagnostic a line; `fix` and `quotedLine`
  /// are left out where there is none, `related` is a list of `{path,line,column}`. Ends with a
  /// line feed.
  package var json: String {
    let items = diagnostics.map(Self.json)
    let list = items.isEmpty ? "" : "\n" + items.joined(separator: ",\n") + "\n"
    return "{\"version\":1,\"diagnostics\":[\(list)],\"errors\":\(errors),"
      + "\"warnings\":\(warnings)}\n"
  }

  private static func json(_ diagnostic: Diagnostic) -> String {
    var fields = [
      "\"id\":\(quoted(diagnostic.id))", "\"severity\":\(quoted(diagnostic.severity.rawValue))",
      json(diagnostic.place), "\"length\":\(diagnostic.length)",
      "\"message\":\(quoted(diagnostic.message))",
    ]
    if let fix = diagnostic.fix { fields.append("\"fix\":\(quoted(fix))") }
    if !diagnostic.quotedLine.isEmpty {
      fields.append("\"quotedLine\":\(quoted(diagnostic.quotedLine))")
    }
    let related = diagnostic.related.map { "{\(json($0))}" }.joined(separator: ",")
    fields.append("\"related\":[\(related)]")
    return "{\(fields.joined(separator: ","))}"
  }

  private static func json(_ place: Place) -> String {
    "\"path\":\(quoted(place.path)),\"line\":\(place.line),\"column\":\(place.column)"
  }

  /// A JSON string; control characters and the separators of JavaScript escaped.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

/// A quoted line and the caret under it, for a terminal in which Han characters are two columns
/// wide; a long line is cut to a window around the place.
private struct Quotation {
  var line = ""
  var caret = ""

  private static let window = 60

  init(line: String, column: Int, length: Int) {
    let scalars = Array(line.unicodeScalars)
    let index = min(max(0, column - 1), scalars.count)
    var start = 0
    var end = scalars.count
    if end > 2 * Self.window {
      start = max(0, index - Self.window / 2)
      end = min(end, start + 2 * Self.window)
    }
    let shown = scalars[start..<end].map(visible)
    let before = start > 0 ? "…" : ""
    self.line =
      before + String(String.UnicodeScalarView(shown)) + (end < scalars.count ? "…" : "")
    let indent = shown[..<(index - start)].reduce(before.isEmpty ? 0 : 1) { $0 + width($1) }
    let underlined = shown[(index - start)...].prefix(max(1, length))
      .reduce(0) { $0 + width($1) }
    caret =
      String(repeating: " ", count: indent) + "^"
      + String(repeating: "~", count: max(0, underlined - 1))
  }
}

/// A tab as a space and a control or invisible character as U+FFFD, so that what is quoted cannot
/// move the caret or the terminal.
private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09: " "
  case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF:
    "\u{FFFD}"
  default: scalar
  }
}

/// Columns of a terminal (after UAX #11: wide and full-width are two, combining marks none).
private func width(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x300...0x36F, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}

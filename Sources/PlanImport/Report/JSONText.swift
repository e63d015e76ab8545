/// A JSON value with its members in the order given.
indirect enum JSONText {
  case text(String)
  case number(Int)
  case decimal(Double)
  case flag(Bool)
  case null
  case list([JSONText])
  case object([(String, JSONText)])

  /// Indented by two spaces, with a line feed at the end.
  var document: String {
    var result = ""
    write(to: &result, indent: "")
    return result + "\n"
  }

  private func write(to result: inout String, indent: String) {
    switch self {
    case .text(let value): Self.quote(value, to: &result)
    case .number(let value): result += String(value)
    case .decimal(let value): result += String(value)
    case .flag(let value): result += value ? "true" : "false"
    case .null: result += "null"
    case .list(let values):
      Self.write(values.map { (nil, $0) }, "[", "]", to: &result, indent: indent)
    case .object(let members):
      Self.write(members.map { ($0.0, $0.1) }, "{", "}", to: &result, indent: indent)
    }
  }

  private static func write(
    _ members: [(String?, JSONText)], _ open: String, _ close: String, to result: inout String,
    indent: String
  ) {
    guard !members.isEmpty else {
      result += open + close
      return
    }
    result += open + "\n"
    for (index, member) in members.enumerated() {
      result += indent + "  "
      if let key = member.0 {
        quote(key, to: &result)
        result += ": "
      }
      member.1.write(to: &result, indent: indent + "  ")
      result += index + 1 < members.count ? ",\n" : "\n"
    }
    result += indent + close
  }

  private static func quote(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result += "\""
  }
}

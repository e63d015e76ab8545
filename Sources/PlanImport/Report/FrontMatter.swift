import PlanModel

/// Writes the front matter of an imported plan; what is inferred carries `# 推断`.
enum FrontMatter {
  static func text(_ envelope: Envelope) -> String {
    var lines = ["---"]
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(key): \(scalar(value))") }
    }
    func add(_ key: String, _ found: Found?) {
      if let found {
        lines.append("\(key): \(scalar(found.text))\(found.isInferred ? "  # 推断" : "")")
      }
    }
    func add(_ key: String, list: [String]) {
      if !list.isEmpty { lines.append("\(key): \(flow(list))") }
    }
    add("title", envelope.title ?? Found("未知"))
    add("kind", envelope.kind ?? Found("工作计划", isInferred: true))
    lines.append(issuer(envelope))
    add("region", envelope.region)
    let isNotice = ["通知", "公告", "公示"].contains(envelope.kind?.text ?? "")
    if let period = envelope.period {
      add(period.text.contains("-") ? "period" : "year", period)
    } else if !isNotice {
      add("year", "未知")
    }
    add("docNo", envelope.docNo?.text)
    add("indexNo", envelope.indexNo)
    add("signedOn", envelope.signedOn?.text)
    add("publishedAt", envelope.publishedAt ?? Found("未知"))
    add("effectiveOn", envelope.effectiveOn?.text)
    add("expiresOn", envelope.expiresOn?.text)
    add("validity", envelope.validity)
    add("keywords", list: envelope.keywords)
    add("abstract", envelope.abstract)
    add("source", envelope.source)
    add("author", envelope.author)
    add("unit", envelope.unit)
    add("openness", envelope.openness)
    add("subject", envelope.subject)
    add("catalogue", envelope.catalogue)
    if let carrier = envelope.carrier { lines += carrierLines(carrier) }
    for remark in envelope.remarks { lines.append("# \(remark.name): \(oneLine(remark.text))") }
    lines.append("---")
    return lines.joined(separator: "\n") + "\n"
  }

  private static func issuer(_ envelope: Envelope) -> String {
    let mark = envelope.issuerIsInferred ? "  # 推断" : ""
    switch envelope.issuers.count {
    case 0: return "issuer: 未知"
    case 1: return "issuer: \(scalar(envelope.issuers[0]))\(mark)"
    default: return "issuer: \(flow(envelope.issuers))\(mark)"
    }
  }

  private static func carrierLines(_ carrier: Carrier) -> [String] {
    var lines = ["carrier:", "  title: \(scalar(carrier.title))"]
    if let number = carrier.docNo { lines.append("  docNo: \(number.text)") }
    if !carrier.recipients.isEmpty { lines.append("  to: \(flow(carrier.recipients))") }
    if !carrier.copies.isEmpty { lines.append("  cc: \(flow(carrier.copies))") }
    if let date = carrier.signedOn { lines.append("  signedOn: \(date.text)") }
    return lines
  }

  private static func flow(_ list: [String]) -> String {
    "[" + list.map { scalar($0, inFlow: true) }.joined(separator: ", ") + "]"
  }

  private static func oneLine(_ text: String) -> String {
    string(text.unicodeScalars.map { $0.value.isLineEnd ? 0x20 : $0.value })
  }

  /// A plain YAML scalar where that is safe, else a double-quoted one.
  static func scalar(_ text: String, inFlow: Bool = false) -> String {
    let value = oneLine(text)
    let bytes = Array(value.utf8)
    guard let first = bytes.first, let last = bytes.last else { return "\"\"" }
    let leading = Set("-?:,[]{}#&*!|>'\"%@`= ~<.+".utf8)
    var isPlain = !leading.contains(first) && last != 0x20 && last != 0x3A
    for (index, byte) in bytes.enumerated() {
      if byte < 0x20 || byte == 0x7F || byte == 0x5C { isPlain = false }
      if byte == 0x3A, index + 1 < bytes.count, bytes[index + 1] == 0x20 { isPlain = false }
      if byte == 0x23, index > 0, bytes[index - 1] == 0x20 { isPlain = false }
      if inFlow, Set(",[]{}:".utf8).contains(byte) { isPlain = false }
    }
    if ["true", "false", "null", "yes", "no", "on", "off"].contains(value.lowercased()) {
      isPlain = false
    }
    return isPlain ? value : quoted(value)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          result += " "
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}

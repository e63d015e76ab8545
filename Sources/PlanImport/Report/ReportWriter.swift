/// The account of an import, for machines and for people.
package enum ReportWriter {
  /// The report's format; raised when a member changes its meaning.
  package static let version = 1

  /// JSON: `version`, then `inputs` in order, each with its ledger, plans, omitted documents,
  /// residue, metadata, changes and doubts. Offsets count Unicode scalars of the decoded text.
  package static func json(_ reports: [InputReport]) -> String {
    JSONText.object([
      ("version", .number(version)), ("unit", .text("Unicode 标量;行号从 1 起")),
      ("inputs", .list(reports.map(input))),
    ]).document
  }

  private static func input(_ report: InputReport) -> JSONText {
    let entries = report.ledger.entries.sorted {
      ($0.range.lowerBound, $0.fate.rawValue, $0.range.upperBound)
        < ($1.range.lowerBound, $1.fate.rawValue, $1.range.upperBound)
    }
    func of(_ fate: Fate) -> [LedgerEntry] { entries.filter { $0.fate == fate } }
    return .object([
      ("path", .text(report.path)),
      (
        "encoding",
        .object([
          ("name", .text(report.encoding)), ("confidence", .decimal(report.confidence)),
          ("basis", .text(report.basis)), ("invalid", .number(report.invalidCount)),
        ])
      ),
      ("ledger", ledger(report.ledger)),
      ("plans", .list(report.plans.map(plan))),
      ("omitted", .list(report.omitted.map(omitted))),
      ("residue", .list(of(.residue).map { taken($0, report, key: "why") })),
      ("metadata", .list(of(.metadata).map { taken($0, report, key: "to") })),
      ("changes", .list(of(.changed).map { change($0, report) } + replacements(report.ledger))),
      (
        "uncertain",
        .list(
          report.doubts.map {
            .object([("line", .number($0.line)), ("message", .text($0.message))])
          })
      ),
    ])
  }

  private static func ledger(_ ledger: Ledger) -> JSONText {
    .object([
      ("total", .number(ledger.total)), ("kept", .number(ledger.sum(.kept))),
      ("metadata", .number(ledger.sum(.metadata))), ("residue", .number(ledger.sum(.residue))),
      ("changed", .number(ledger.sum(.changed))), ("layout", .number(ledger.sum(.layout))),
      ("balanced", .flag(ledger.isBalanced)),
    ])
  }

  private static func plan(_ plan: ImportedPlan) -> JSONText {
    let envelope = plan.envelope
    func found(_ value: Found?) -> JSONText {
      guard let value else { return .null }
      return .object([
        ("value", .text(value.text)), ("basis", .text(value.isInferred ? "inferred" : "stated")),
      ])
    }
    let issuer: JSONText =
      envelope.issuers.isEmpty
      ? .null
      : .object([
        ("value", .list(envelope.issuers.map { .text($0) })),
        ("basis", .text(envelope.issuerIsInferred ? "inferred" : "stated")),
      ])
    return .object([
      ("file", .text(plan.fileName)), ("ordinal", .number(plan.ordinal)),
      ("lines", .list([.number(plan.lines.lowerBound), .number(plan.lines.upperBound)])),
      ("title", found(envelope.title)), ("kind", found(envelope.kind)), ("issuer", issuer),
      ("period", found(envelope.period)),
      ("docNo", (envelope.docNo ?? envelope.carrier?.docNo).map { .text($0.text) } ?? .null),
      ("carrier", envelope.carrier.map { .text($0.title) } ?? .null),
      (
        "signedOn",
        (envelope.signedOn ?? envelope.carrier?.signedOn).map { .text($0.text) } ?? .null
      ),
    ])
  }

  private static func omitted(_ document: OmittedDocument) -> JSONText {
    .object([
      ("ordinal", .number(document.ordinal)), ("title", .text(document.title)),
      ("line", .number(document.line)), ("reason", .text(document.reason)),
      ("duplicateOf", document.duplicateOf.map { .text($0) } ?? .null),
      ("overlap", document.overlap.map { .decimal($0) } ?? .null),
    ])
  }

  private static func taken(_ entry: LedgerEntry, _ report: InputReport, key: String) -> JSONText {
    .object([
      ("line", .number(report.line(at: entry.range.lowerBound))),
      ("start", .number(entry.range.lowerBound)), ("end", .number(entry.range.upperBound)),
      (key, .text(entry.reason)), ("text", .text(entry.before)),
    ])
  }

  private static func change(_ entry: LedgerEntry, _ report: InputReport) -> JSONText {
    .object([
      ("line", .number(report.line(at: entry.range.lowerBound))),
      ("start", .number(entry.range.lowerBound)), ("end", .number(entry.range.upperBound)),
      ("before", .text(entry.before)), ("after", .text(entry.after)), ("why", .text(entry.reason)),
    ])
  }

  private static func replacements(_ ledger: Ledger) -> [JSONText] {
    ledger.replacements.sorted {
      ($0.key.reason, $0.key.before, $0.key.after) < ($1.key.reason, $1.key.before, $1.key.after)
    }.map { replacement, count in
      .object([
        ("count", .number(count)), ("before", .text(string([replacement.before]))),
        ("after", .text(string([replacement.after]))), ("why", .text(replacement.reason)),
      ])
    }
  }

  // MARK: for people

  /// A summary in Chinese, a few lines an input.
  package static func summary(_ reports: [InputReport]) -> String {
    reports.map(summary).joined(separator: "\n")
  }

  private static let shownDoubts = 30

  private static func summary(_ report: InputReport) -> String {
    let ledger = report.ledger
    var lines = [
      "\(report.path):编码 \(report.encoding)(把握 \(Int(report.confidence * 100))%,\(report.basis))",
      "  写出 \(report.plans.count) 篇,略去 \(report.omitted.count) 篇",
    ]
    for plan in report.plans {
      let mark = plan.envelope.title?.isInferred == true ? "(标题为推断)" : ""
      lines.append(
        "  + \(plan.fileName)  第 \(plan.lines.lowerBound)–\(plan.lines.upperBound) 行  \(plan.envelope.title?.text ?? "未知")\(mark)"
      )
    }
    for document in report.omitted {
      let same = document.duplicateOf.map { ",见 \($0)" } ?? ""
      lines.append("  - 第 \(document.line) 行“\(document.title)”:\(document.reason)\(same)")
    }
    lines.append(
      "  字符共 \(ledger.total):保留 \(ledger.sum(.kept)),移入元数据 \(ledger.sum(.metadata)),"
        + "作为网页残留删去 \(ledger.sum(.residue)),改动 \(ledger.sum(.changed)),版面空白 \(ledger.sum(.layout))")
    for doubt in report.doubts.prefix(shownDoubts) {
      lines.append("  ? 第 \(doubt.line) 行:\(doubt.message)")
    }
    if report.doubts.count > shownDoubts {
      lines.append("  ? 还有 \(report.doubts.count - shownDoubts) 处,见 --report 的报告")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

import PlanModel

extension SearchIndex {
  /// The files that describe the documents: `search/docs.js`, `search/entries.js` and
  /// `search/initials.js` (pinyin of the titles, for suggestions).
  package func catalogueFiles() -> [OutputFile] {
    let records = runs.flatMap { run in run.records.map { (run.number, $0) } }
    let kinds = distinct(records.map { ($0.1.isNotice ? "1" : "0") + $0.1.kind })
    let issuers = distinct(records.flatMap(\.1.issuers))
    return [
      documentsFile(records, kinds, issuers),
      OutputFile(
        path: "search/entries.js",
        bytes: loaded("entries", lines: records.map { entriesLine($0.1) })),
      OutputFile(
        path: "search/initials.js",
        bytes: loaded("initials", lines: records.map { Array(pinyinInitials(of: $0.1.title).utf8) })
      ),
    ]
  }

  private func documentsFile(
    _ records: [(Int, SearchRecord)], _ kinds: [String], _ issuers: [String]
  ) -> OutputFile {
    let kindNumbers = numbered(kinds)
    let issuerNumbers = numbered(issuers)
    var lines: [[UInt8]] = []
    lines.append(Array(header(kinds: kinds, issuers: issuers).utf8))
    for (run, record) in records {
      let kind = kindNumbers[(record.isNotice ? "1" : "0") + record.kind] ?? 0
      let ownIssuers = record.issuers.compactMap { issuerNumbers[$0] }
      let fields: [String] = [
        record.url, line(record.title), String(kind), record.year.map { String($0) } ?? "",
        record.date?.text ?? "", commaSeparated(ownIssuers), commaSeparated(record.themes),
        "\(run)-\(record.textFile)", String(record.positionCount), String(record.entryCount),
      ]
      lines.append(Array(fields.joined(separator: "\u{1F}").utf8))
    }
    return OutputFile(path: "search/docs.js", bytes: loaded("docs", lines: lines))
  }

  /// JSON on one line; the client reads it with `JSON.parse`.
  private func header(kinds: [String], issuers: [String]) -> String {
    let themes = catalogue.themes.map { theme in
      let names = [theme.name] + theme.synonyms
      let initials = names.map { quoted(pinyinInitials(of: $0)) }.joined(separator: ",")
      return "{\"name\":\(quoted(theme.name)),\"url\":\(quoted(theme.url)),"
        + "\"words\":[\(names.map(quoted).joined(separator: ","))],\"initials\":[\(initials)]}"
    }
    let kindList = kinds.map {
      "{\"name\":\(quoted(String($0.dropFirst()))),\"isNotice\":\($0.hasPrefix("1"))}"
    }
    return "{\"version\":1,\"shards\":\(shardCount),\"run\":\(SearchRun.size),"
      + "\"themes\":[\(themes.joined(separator: ","))],"
      + "\"kinds\":[\(kindList.joined(separator: ","))],"
      + "\"issuers\":[\(issuers.map(quoted).joined(separator: ","))]}"
  }

  /// Lengths, anchors and themes of a document's entries.
  private func entriesLine(_ record: SearchRecord) -> [UInt8] {
    Array([record.lengths, record.anchors, record.entryThemes].joined(separator: [0x1F]))
  }

  /// `planpress.loaded("NAME",["…",` and so on, a string a line; lines keep their U+001F.
  private func loaded(_ name: String, lines: [[UInt8]]) -> [UInt8] {
    var bytes = Array("planpress.loaded(\"\(name)\",[".utf8)
    for (index, line) in lines.enumerated() {
      bytes.append(contentsOf: index > 0 ? Array(",\n\"".utf8) : [0x22])
      for byte in line {
        if byte == 0x22 || byte == 0x5C { bytes.append(0x5C) }
        bytes.append(byte)
      }
      bytes.append(0x22)
    }
    bytes.append(contentsOf: "]);\n".utf8)
    return bytes
  }

  private func numbered(_ names: [String]) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: names.enumerated().map { ($0.element, $0.offset) })
  }
}

/// Each name once, by their UTF-8 bytes.
private func distinct(_ names: [String]) -> [String] {
  Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

private func commaSeparated(_ numbers: [Int]) -> String {
  numbers.map { String($0) }.joined(separator: ",")
}

/// Without control characters; what ends lines of scripts becomes a space.
private func line(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars where scalar.value >= 0x20 {
    scalars.append(scalar.value | 1 == 0x2029 ? " " : scalar)
  }
  return String(scalars)
}

/// A JSON string (RFC 8259).
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in line(text).unicodeScalars {
    if scalar == "\"" || scalar == "\\" { result += "\\" }
    result.unicodeScalars.append(scalar)
  }
  return result + "\""
}

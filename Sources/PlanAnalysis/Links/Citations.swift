import PlanModel

/// A title in 《》 and the unit that names it.
package struct Citation: Sendable, Hashable {
  /// As written, without the outer marks.
  package let title: String
  /// Index in `Plan.units`; nil for the preamble.
  package let unit: Int?

  package init(title: String, unit: Int?) {
    self.title = title
    self.unit = unit
  }
}

/// The titles that a plan names in 《》, in document order, each once a unit.
///
/// Marks may stand in one another (`《关于印发〈…〉的通知》` is one title); a title that is not closed
/// in its paragraph or is longer than 100 characters is none.
package func findCitations(of plan: Plan) -> [Citation] {
  var result: [Citation] = []
  for title in titles(in: plan.preamble) { result.append(Citation(title: title, unit: nil)) }
  for (index, unit) in plan.units.enumerated() {
    let text = unit.hasHeading ? unit.title + "\n" + unit.text : unit.text
    for title in titles(in: text.isEmpty ? unit.title : text) {
      result.append(Citation(title: title, unit: index))
    }
  }
  return result
}

/// Each title once, in order.
private func titles(in text: String) -> [String] {
  var result: [String] = []
  var text = text
  text.withUTF8 { bytes in
    var depth = 0
    var start = 0
    var position = 0
    while position + 2 < bytes.count {
      if bytes[position] == 0x0A { depth = 0 }
      guard bytes[position] == 0xE3, bytes[position + 1] == 0x80 else {
        position += 1
        continue
      }
      if bytes[position + 2] == 0x8A {
        if depth == 0 { start = position + 3 }
        depth += 1
      } else if bytes[position + 2] == 0x8B, depth > 0 {
        depth -= 1
        if depth == 0, position > start, position - start <= 300 {
          let title = String(
            decoding: UnsafeBufferPointer(rebasing: bytes[start..<position]), as: UTF8.self)
          if !result.contains(title) { result.append(title) }
        }
      }
      position += 3
    }
  }
  return result
}

/// A document that the corpus names, and who names it.
package struct CitedDocument: Sendable, Hashable {
  package struct Place: Sendable, Hashable {
    /// Index of the naming document in the corpus.
    package let document: Int
    /// First unit that names it; nil for the preamble.
    package let unit: Int?
  }

  /// The spelling that most documents use.
  package let title: String
  package let key: CitationKey
  /// A law, plan, notice … by its last words, rather than a book or a film.
  package let isOfficial: Bool
  /// Index of the document on the site that has this title.
  package let document: Int?
  /// In the order of the corpus, each document once.
  package let places: [Place]
}

/// All titles named in the corpus: those that most documents name first, then by title.
///
/// `citations` are those of each document, `titles` each document's own title and that of the notice
/// that issued it. A document that names itself does not count.
package func citedDocuments(
  _ citations: [[Citation]], titles: [[String]]
) -> [CitedDocument] {
  var owner: [CitationKey: Int] = [:]
  for (document, names) in titles.enumerated() {
    for name in names {
      let key = CitationKey(name)
      if owner[key] == nil { owner[key] = document }
    }
  }
  var places: [CitationKey: [CitedDocument.Place]] = [:]
  var spellings: [CitationKey: [String: Int]] = [:]
  for (document, list) in citations.enumerated() {
    for citation in list {
      let key = CitationKey(citation.title)
      guard !key.text.isEmpty, owner[key] != document else { continue }
      spellings[key, default: [:]][citation.title, default: 0] += 1
      if places[key]?.last?.document == document { continue }
      places[key, default: []].append(
        CitedDocument.Place(document: document, unit: citation.unit))
    }
  }
  let result = places.map { key, places in
    let best = spellings[key]?.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return CitedDocument(
      title: best?.key ?? key.text, key: key, isOfficial: isOfficialTitle(key.text),
      document: owner[key], places: places)
  }
  return result.sorted { ($1.places.count, $0.key) < ($0.places.count, $1.key) }
}

/// Whether a title ends in the name of a kind of official document, a year or `试行` in brackets
/// left out.
private func isOfficialTitle(_ title: String) -> Bool {
  var words = title
  if words.hasSuffix(")"), let open = words.lastIndex(of: "(") { words = String(words[..<open]) }
  return officialEndings.contains { words.hasSuffix($0) }
}

private let officialEndings = [
  "法", "条例", "规定", "办法", "意见", "通知", "决定", "决议", "纲要", "规划", "方案", "计划", "标准",
  "细则", "要点", "章程", "指南", "规范", "守则", "准则", "规程", "协议", "报告", "总结", "制度", "公告",
  "通告", "公报", "通报", "批复", "函", "目录", "大纲", "解释", "命令", "若干问题", "清单", "指引", "要求",
  "预案", "通则", "体系", "措施", "宣言", "公约", "行动",
]

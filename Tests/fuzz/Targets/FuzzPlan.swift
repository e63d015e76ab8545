import PlanAnalysis
import PlanModel
import PlanParsing
import SiteRendering

/// A whole source, to the HTML of its body.
func runPlan(_ bytes: [UInt8]) -> String? {
  let front = """
    ---
    title: 甲
    kind: 工作总结
    issuer: 乙
    year: 2012
    publishedAt: 2012-02-06 09:00
    ---

    """
  let start = Array(bytes.starts(with: Array("---".utf8)) ? "".utf8 : front.utf8)
  let file = SourceFile(path: "plans/a.md", bytes: start + bytes)
  let (plan, _) = PlanParser(settings: SiteSettings()).parse(file)
  guard let plan else { return nil }
  analyse(plan)
  if Set(plan.units.map(\.id)).count != plan.units.count { return "two units with one id" }
  var options = MarkupHTML.Options()
  options.marksExternalLinks = true
  var writer = ByteWriter(capacity: bytes.count * 2)
  MarkupHTML(options: options).write(plan.markup, into: &writer)
  let bodyStart = writer.count
  DocumentBody(plan: plan).write(into: &writer)
  let body = writer.take()
  if String(validating: body, as: UTF8.self) == nil { return "HTML that is no UTF-8" }
  let document = SearchDocument(plan: plan, url: "plans/a.html")
  if found(in: document) != shown(in: Array(body[bodyStart...])) {
    return "text that the search does not find"
  }
  let run = SearchRun(number: 0, documents: [document])
  if run.textFiles.contains(where: { String(validating: $0.bytes, as: UTF8.self) == nil }) {
    return "search data that are no UTF-8"
  }
  return fault(inHTML: body)
}

/// How often each byte stands in the text of the entries, title and white space left out.
private func found(in document: SearchDocument) -> [Int] {
  var counts = [Int](repeating: 0, count: 256)
  for entry in document.entries {
    let text = entry.anchor.isEmpty ? entry.text.dropFirst(entry.headingLength) : entry.text[...]
    for byte in text where !isSpace(byte) { counts[Int(byte)] += 1 }
  }
  return counts
}

/// The same of what a browser shows of HTML.
private func shown(in html: [UInt8]) -> [Int] {
  var counts = [Int](repeating: 0, count: 256)
  var isTag = false
  let entities = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\""]
  var at = 0
  while at < html.count {
    let rest = html[at...]
    if rest.first == UInt8(ascii: "<") { isTag = true }
    if let (name, value) = isTag ? nil : entities.first(where: { rest.starts(with: $0.key.utf8) }) {
      counts[Int(value.utf8.first!)] += 1
      at += name.utf8.count
      continue
    }
    if !isTag, !isSpace(html[at]) { counts[Int(html[at])] += 1 }
    if rest.first == UInt8(ascii: ">") { isTag = false }
    at += 1
  }
  return counts
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Themes, targets, citations, results, inspection, and the comparison with itself.
private func analyse(_ plan: Plan) {
  _ = matcher.scan(plan)
  _ = extractTargets(in: plan)
  _ = findCitations(of: plan)
  for unit in plan.units { _ = extractResults(in: unit.text) }
  _ = TextInspection.diagnostics(of: plan, settings: SiteSettings())
  let own = ComparisonPlan(
    id: plan.metadata.id, title: plan.metadata.title, year: plan.metadata.year, issuer: "",
    units: comparisonUnits(of: plan.units))
  _ = compare(own, own)
}

/// Made once: it takes longer than a hundred plans.
let matcher = ThemeMatcher(vocabulary: DefaultVocabulary.vocabulary)

/// Authors' bytes must not become tags, nor addresses that run.
private func fault(inHTML html: [UInt8]) -> String? {
  for (index, byte) in html.enumerated() where byte == 0x3C {
    let start = index + 1 < html.count && html[index + 1] == 0x2F ? index + 2 : index + 1
    let name = html[start...].prefix { isNameByte($0) }
    if !tags.contains(Array(name)) {
      let shown = String(decoding: html[index...].prefix(40), as: UTF8.self)
      return "a tag that is none of ours: \(shown)"
    }
    if name.elementsEqual("a".utf8), let scheme = scheme(html[start...]) {
      return "a link with the scheme \(scheme)"
    }
    if name.elementsEqual("img".utf8) {
      let address = html[start...].dropFirst("img src=\"".utf8.count).prefix { $0 != 0x22 }
      if namesHost(address) { return "an image of another host" }
    }
  }
  return nil
}

/// What Markdown's blocks and inlines come to.
private let tags: Set<[UInt8]> = Set(
  [
    "a", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "hr", "img", "li", "ol", "p", "pre", "section", "span", "strong", "sup", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
  ].map { Array($0.utf8) })

private func isNameByte(_ byte: UInt8) -> Bool {
  (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
}

/// The scheme of an opened link's address where it is none of those allowed.
private func scheme(_ tag: ArraySlice<UInt8>) -> String? {
  let opening = Array("a href=\"".utf8)
  guard tag.starts(with: opening) else { return nil }
  let address = tag.dropFirst(opening.count).prefix(200)
  let word = address.prefix { ![0x22, 0x23, 0x2F, 0x3A, 0x3F].contains($0) }
  guard word.endIndex < address.endIndex, address[word.endIndex] == 0x3A else { return nil }
  // No letter first or any other byte before the colon, and browsers take it for a relative one.
  guard let first = word.first, first | 0x20 >= 0x61, first | 0x20 <= 0x7A,
    word.allSatisfy({ isNameByte($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E })
  else { return nil }
  let name = String(decoding: word, as: UTF8.self).lowercased()
  return ["http", "https", "mailto", "tel"].contains(name) ? nil : name
}

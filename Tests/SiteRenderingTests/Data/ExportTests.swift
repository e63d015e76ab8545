import Foundation
import PlanAnalysis
import PlanModel
import SiteRendering
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

private func record(_ title: String = "甲市教育局2012年工作要点") -> DocumentRecord {
  var metadata = PlanMetadata(id: "a-2012", path: "a-2012.md", title: title, kind: "工作要点")
  metadata.issuers = ["甲市教育局"]
  metadata.period = Period(firstYear: 2012, lastYear: 2012)
  metadata.docNo = DocumentNumber(prefix: "甲教", year: 2012, serial: 3)
  metadata.publishedAt = PublicationTime("2012-03-05 09:00")
  return DocumentRecord(
    metadata: metadata, url: "plans/a-2012.html", data: "data/plans/2012.jsonl")
}

private func content(_ text: String) -> DocumentContent {
  DocumentContent(
    preamble: "总述",
    units: [
      OutlineUnit(
        id: "sec_1", role: .chapter, label: "一、", title: "学前", hasHeading: true, text: "引言"),
      OutlineUnit(
        id: "sec_1__para_1", role: .measure, depth: 1, parent: 0, label: "1.", title: "建园",
        text: text),
    ],
    targets: [
      [],
      [
        Target(
          what: "=幼儿园", comparison: .atLeast, value: 200, upperValue: 300, unit: "所",
          text: "新建,\"改建\"")
      ],
    ])
}

@Test("writes targets as CSV that opens as UTF-8, with harmless cells")
func writesTargetRows() {
  var rows = CSVWriter(isContinuation: true)
  appendTargetRows(record("=1+1"), content("新建"), to: &rows)
  let bytes = targetHeader() + rows.take()
  #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
  let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
  #expect(
    lines[1]
      == "a-2012,'=1+1,工作要点,甲市教育局,,2012,sec_1__para_1,1.,建园,,'=幼儿园,>=,200,300,所,,,0,"
      + "\"新建,\"\"改建\"\"\",plans/a-2012.html#sec_1__para_1")
  #expect(lines.count == 3)
  #expect(lines[0].split(separator: ",").count == targetColumns.count)
}

@Test(
  "puts an apostrophe before what a spreadsheet would take for a formula",
  arguments: [
    ("=1", "'=1"), ("+1", "'+1"), ("-1", "'-1"), ("@甲", "'@甲"), ("\t1", "'\t1"),
    ("\r1", "\"'\r1\""), ("＝1", "'＝1"), ("＋1", "'＋1"), ("－1", "'－1"), ("＠甲", "'＠甲"),
    ("=1,2", "\"'=1,2\""), ("％1", "％1"), ("1=1", "1=1"), ("", ""),
  ])
func disarmsFormulas(cell: String, expected: String) {
  var rows = CSVWriter(isContinuation: true)
  rows.row(["甲", cell])
  #expect(String(decoding: rows.take(), as: UTF8.self) == "甲,\(expected)\r\n")
}

@Test("writes what would end a line as a blank, in each form of citation")
func keepsCitationsToLines() {
  let citation = Citation(record("甲\u{2028}乙\u{2029}丙\u{85}丁\r\n戊").metadata)
  let title = "甲 乙 丙 丁  戊"
  #expect(citation.text.contains(". \(title)："))
  #expect(citation.bibtex.contains("\n  title = {{\(title)}},\n"))
  #expect(citation.ris.contains("\r\nTI  - \(title)\r\n"))
}

@Test("cites a document in GB/T 7714, BibTeX and RIS")
func citesDocuments() {
  let citation = Citation(
    record("甲市“{要点}”100%").metadata, address: "https://example.gov.cn/plans/a-2012.html")
  #expect(
    citation.text == "甲市教育局. 甲市“{要点}”100%：甲教〔2012〕3号[Z/OL]. (2012-03-05). "
      + "https://example.gov.cn/plans/a-2012.html.")
  #expect(
    citation.bibtex == """
      @misc{a-2012,
        author = {{甲市教育局}},
        title = {{甲市“｛要点｝”100\\%}},
        year = {2012},
        month = {3},
        day = {5},
        number = {甲教〔2012〕3号},
        note = {工作要点},
        langid = {chinese},
        url = {https://example.gov.cn/plans/a-2012.html}
      }

      """)
  #expect(
    citation.ris.components(separatedBy: "\r\n") == [
      "TY  - GOVDOC", "ID  - a-2012", "AU  - 甲市教育局", "TI  - 甲市“{要点}”100%", "PY  - 2012",
      "DA  - 2012/03/05", "M1  - 甲教〔2012〕3号", "M3  - 工作要点", "LA  - zh-CN",
      "UR  - https://example.gov.cn/plans/a-2012.html", "ER  - ", "",
    ])
}

@Test("leaves the medium out of a citation without an address")
func citesWithoutAddress() {
  #expect(
    Citation(record().metadata).text
      == "甲市教育局. 甲市教育局2012年工作要点：甲教〔2012〕3号[Z]. (2012-03-05).")
}

@Test("writes Akoma Ntoso that any XML reader takes, for every code point")
func writesWellFormedXML() {
  let hostile = String(String.UnicodeScalarView((0...0x10FFFF).compactMap(Unicode.Scalar.init)))
  let xml = akomaNtoso(record("<&\"'\u{0}>"), content(hostile))
  let parser = XMLParser(data: Data(xml))
  #expect(parser.parse(), "\(String(describing: parser.parserError))")
}

@Test("nests sections and paragraphs of Akoma Ntoso under the site's anchors")
func nestsAkomaNtoso() {
  let xml = String(decoding: akomaNtoso(record(), content("新建。")), as: UTF8.self)
  #expect(
    xml.hasSuffix(
      """
      <preamble><p>总述</p></preamble>
      <mainBody>
      <section eId="sec_1"><num>一、</num><heading>学前</heading><intro><p>引言</p></intro>
      <paragraph eId="sec_1__para_1"><num>1.</num><content><p>新建。</p></content></paragraph>
      </section>
      </mainBody>
      </doc>
      </akomaNtoso>

      """))
}

@Test("lists one series for each issuer and kind in the catalogue")
func listsSeries() throws {
  let entries = ["a", "b", "a"].enumerated().map { index, issuer in
    var record = record()
    record.metadata.id = "plan-\(index)"
    return CatalogueEntry(record: record, issuerID: issuer, kindID: "key-points")
  }
  let json = try JSONSerialization.jsonObject(
    with: Data(dataCatalogue(entries, settings: SiteSettings())))
  let graph = try #require((json as? [String: Any])?["@graph"] as? [[String: Any]])
  let types = graph.compactMap { $0["@type"] as? String }
  #expect(types.filter { $0 == "dcat:DatasetSeries" }.count == 2)
  #expect(types.filter { $0 == "dcat:Dataset" }.count == 3)
  #expect(types.filter { $0 == "dcat:Catalog" }.count == 1)
}

@Test("writes schemas that are JSON")
func writesSchemas() throws {
  for schema in dataSchemas {
    let value = try JSONSerialization.jsonObject(with: Data(schema.json.utf8))
    #expect((value as? [String: Any])?["type"] as? String == "object", "\(schema.path)")
  }
}

@Test("draws an indicator with shapes that differ and no style attribute")
func drawsCharts() {
  let values = [("甲", 2011, 5.0), ("甲", 2012, 8.0), ("乙", 2012, 3.0)].map { issuer, year, value in
    DatedTarget(
      target: Target(
        what: "公办幼儿园", comparison: .equal, value: value, unit: "所", text: "新建公办幼儿园"),
      issuer: issuer, year: year, url: "plans/a.html#p1")
  }
  let indicators = joinIndicators(values)
  #expect(indicators.count == 1)
  let svg = indicatorChart(indicators[0], id: "i1")
  let text = String(decoding: svg, as: UTF8.self)
  #expect(XMLParser(data: Data(svg)).parse())
  #expect(!text.contains("style="))
  #expect(text.contains("<title id=\"i1-title\">公办幼儿园，单位：所</title>"))
  #expect(text.components(separatedBy: "chart-series-2\"").count == 5)
  #expect(text.components(separatedBy: "<text").count > 8)
}

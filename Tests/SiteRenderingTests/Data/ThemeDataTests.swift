import PlanAnalysis
import PlanModel
import Testing

@testable import SiteRendering

@Suite("Themes as data")
struct ThemeDataTests {
  private let vocabulary = ThemeVocabulary(themes: [
    Theme(
      id: "safety", label: "安全", englishLabel: "Safety", description: "学校的“安全”。",
      terms: [
        ThemeTerm("安全", .preferred), ThemeTerm("校园安全", .preferred), ThemeTerm("演练", .other),
        ThemeTerm("创\"安\"", .hidden), ThemeTerm("稳定", .hint), ThemeTerm("资金安全", .against),
      ], related: ["bus"],
      matches: [ThemeMatch(relation: .exactMatch, scheme: "basic-disclosure", label: "校园安全")]),
    Theme(id: "bus", label: "校车", description: "校车。", broader: ["safety"]),
  ])

  @Test("writes the vocabulary as Turtle")
  func turtle() {
    let text = String(
      decoding: themeTurtle(vocabulary, siteName: "甲", siteURL: "https://a.example/"),
      as: UTF8.self)
    let match =
      "https://a.example/themes/index.html#basic-disclosure-%E6%A0%A1%E5%9B%AD%E5%AE%89%E5%85%A8"
    #expect(
      text == """
        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix dct: <http://purl.org/dc/terms/> .
        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

        <https://a.example/themes/index.html#scheme> a skos:ConceptScheme ;
          dct:title "甲主题词表"@zh-Hans ;
          skos:hasTopConcept <https://a.example/themes/safety.html#theme> .

        <https://a.example/themes/safety.html#theme> a skos:Concept ;
          skos:inScheme <https://a.example/themes/index.html#scheme> ;
          skos:topConceptOf <https://a.example/themes/index.html#scheme> ;
          skos:notation "safety" ;
          skos:prefLabel "安全"@zh-Hans ;
          skos:prefLabel "Safety"@en ;
          skos:altLabel "校园安全"@zh-Hans ;
          skos:altLabel "演练"@zh-Hans ;
          skos:hiddenLabel "创\\"安\\""@zh-Hans ;
          skos:definition "学校的“安全”。"@zh-Hans ;
          skos:narrower <https://a.example/themes/bus.html#theme> ;
          skos:related <https://a.example/themes/bus.html#theme> ;
          skos:exactMatch <\(match)> .

        <https://a.example/themes/bus.html#theme> a skos:Concept ;
          skos:inScheme <https://a.example/themes/index.html#scheme> ;
          skos:notation "bus" ;
          skos:prefLabel "校车"@zh-Hans ;
          skos:definition "校车。"@zh-Hans ;
          skos:broader <https://a.example/themes/safety.html#theme> ;
          skos:related <https://a.example/themes/safety.html#theme> .

        <\(match)> a rdfs:Resource ;
          rdfs:label "校园安全"@zh-Hans ;
          rdfs:comment "义务教育领域基层政务公开标准目录"@zh-Hans .

        """)
  }

  @Test("gives JSON-LD addresses relative to its folder where the site has no domain")
  func jsonLD() {
    let text = String(
      decoding: themeJSONLD(vocabulary, siteName: "甲", siteURL: nil), as: UTF8.self)
    #expect(text.contains(#"{"@id":"../themes/bus.html#theme","@type":"skos:Concept""#))
    #expect(text.contains(#""broader":["../themes/safety.html#theme"]"#))
  }

  @Test("quotes cells, and takes the force out of formulas")
  func csv() {
    var csv = CSVWriter()
    csv.row(["a", "b,c", "d\"e", "f\ng", ""])
    csv.row(["=1+1", "+1", "-1", "@x", "＝1", "1=1", "=a,b"])
    #expect(
      String(decoding: csv.take(), as: UTF8.self)
        == "\u{FEFF}a,\"b,c\",\"d\"\"e\",\"f\ng\",\r\n'=1+1,'+1,'-1,'@x,'＝1,1=1,\"'=a,b\"\r\n")
  }

  @Test("writes a row a measure with its themes and its address")
  func measures() {
    var plan = Plan(metadata: PlanMetadata(id: "a", path: "a.md", title: "甲县计划", kind: "工作要点"))
    plan.metadata.issuers = ["甲县教育局"]
    plan.metadata.period = Period(firstYear: 2012, lastYear: 2012)
    plan.units = [
      OutlineUnit(
        id: "sec_1__para_1", role: .measure, label: "1.", title: "管好校车", hasHeading: true,
        text: "逐车检查。")
    ]
    let matcher = ThemeMatcher(
      vocabulary: ThemeVocabulary(themes: [
        Theme(id: "bus", label: "校车", terms: [ThemeTerm("校车", .preferred)])
      ]))
    let assigner = ThemeAssigner(
      matcher: matcher, statistics: TermStatistics(termCount: matcher.terms.count))
    var csv = CSVWriter(isContinuation: true)
    MeasuresCSV.appendRows(
      of: plan, themes: assigner.themes(of: matcher.scan(plan)), vocabulary: matcher.vocabulary,
      url: "plans/a.html", to: &csv)
    #expect(
      String(decoding: csv.take(), as: UTF8.self)
        == "a,甲县计划,工作要点,甲县教育局,,2012,sec_1__para_1,measure,1.,管好校车,逐车检查。,"
        + "bus,bus,校车,computed,plans/a.html#sec_1__para_1\r\n")
  }

  @Test("draws counts as cells with numbers, without styles or scripts")
  func heatMap() {
    let svg = String(
      decoding: themeHeatMap(
        rows: [
          HeatMapRow(label: "安全", url: "safety.html", counts: [0, 9]),
          HeatMapRow(label: "<校车>", counts: [1]),
        ], columns: ["2011", "2012"], title: "主题与年度", description: "条数"), as: UTF8.self)
    #expect(svg.hasPrefix("<svg class=\"heat-map\" xmlns=\"http://www.w3.org/2000/svg\""))
    #expect(svg.contains("<title>安全，2012：9条</title>") && svg.contains(">9</text>"))
    #expect(svg.contains("&lt;校车&gt;") && svg.contains("<a href=\"safety.html\">"))
    #expect(!svg.contains("style") && !svg.contains("script") && !svg.contains(">0</text>"))
    #expect(themeHeatMap(rows: [], columns: ["2011"], title: "", description: "").isEmpty)
  }
}

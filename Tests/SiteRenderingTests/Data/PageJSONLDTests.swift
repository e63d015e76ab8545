import PlanModel
import SiteRendering
import Testing

@Suite struct PageJSONLDTests {
  @Test("describes a document as legislation, with nothing that could end its script element")
  func describesDocument() {
    let plan = metadata("a") {
      $0.title = "甲市</script>要点"
      $0.signedOn = day("2012-03-01")
      $0.docNo = DocumentNumber(prefix: "甲教", year: 2012, serial: 3)
      $0.region = "甲省/甲市"
    }
    #expect(
      text(site([plan]).legislationJSONLD(0)) == """
        {"@context":"https://schema.org","@type":"Legislation",\
        "@id":"https://jy.example/jh/plans/a.html","url":"https://jy.example/jh/plans/a.html",\
        "name":"甲市\\u003c/script>要点","inLanguage":"zh-CN","legislationIdentifier":"甲教〔2012〕3号",\
        "legislationType":"工作要点","legislationDate":"2012-03-01",\
        "datePublished":"2012-03-05T09:00:00+08:00","dateModified":"2012-03-05T09:00:00+08:00",\
        "temporalCoverage":"2012/2012","legislationLegalForce":"https://schema.org/InForce",\
        "legislationPassedBy":[{"@type":"GovernmentOrganization","name":"甲市教育局"}],\
        "legislationJurisdiction":{"@type":"AdministrativeArea","name":"甲省甲市"}}
        """)
  }

  @Test("says nothing without a domain")
  func needsDomain() {
    let site = site([metadata("a")], domain: nil)
    #expect(site.legislationJSONLD(0).isEmpty)
    #expect(site.homeJSONLD().isEmpty)
  }

  @Test("logs what became of documents, newest first, and nothing that is still to come")
  func logsChanges() {
    let old = metadata("a") {
      $0.aliases = ["old.html"]
      $0.withdrawal = Withdrawal(date: day("2012-05-01"), reason: "有误", replacedBy: "b")
      $0.expiresOn = day("2013-01-01")
    }
    let new = metadata("b", published: "2012-04-01 10:00") { $0.supersedes = ["a"] }
    #expect(
      text(changeLogJSON(of: site([old, new]))) == """
        {"version":1,"changes":[\
        {"on":"2012-05-01","what":"withdrawn","id":"a","url":"plans/a.html","reason":"有误","by":"b"}
        ,{"on":"2012-04-01 10:00","what":"superseded","id":"a","url":"plans/a.html","by":"b"}
        ,{"on":"2012-04-01 10:00","what":"published","id":"b","url":"plans/b.html"}
        ,{"on":"2012-03-05 09:00","what":"moved","id":"a","url":"plans/a.html","from":"old.html"}
        ,{"on":"2012-03-05 09:00","what":"published","id":"a","url":"plans/a.html"}
        ]}

        """)
  }

  @Test("lists notices by kind and year, and reserves the names of the lists")
  func listsNotices() {
    let notices = [
      metadata("n", kind: "公示", isNotice: true), metadata("2012", kind: "通知", isNotice: true),
    ]
    let site = site(notices)
    #expect(
      site.indexes.noticeKinds.map(\.url)
        == ["notices/kind-notice.html", "notices/kind-public-notice.html"])
    #expect(site.indexes.noticeYears.map(\.url) == ["notices/2012.html"])
    #expect(site.indexes.noticeYears.map(\.documents.count) == [2])
    #expect(
      site.directory.redirectDiagnostics().map { "\($0.place.path) \($0.id)" }
        == ["plans/2012.md reserved-id"])
  }
}

import PlanModel
import SiteRendering
import Testing

@Suite struct SuccessionTests {
  @Test("a document stays in force until the day on which its successor comes into force")
  func waitsForSuccessor() {
    let documents = [
      metadata("a"),
      metadata("b") {
        $0.supersedes = ["a"]
        $0.effectiveOn = day("2013-01-01")
      },
    ]
    #expect(site(documents, asOf: "2012-12-31").validity == [.inForce, .notYetInForce])
    #expect(site(documents, asOf: "2013-01-01").validity == [.repealed, .inForce])
  }

  @Test("a successor without a day of effect takes the document's place at once")
  func takesPlaceAtOnce() {
    let documents = [metadata("a"), metadata("b") { $0.supersedes = ["a"] }]
    #expect(site(documents).validity == [.repealed, .inForce])
  }
}

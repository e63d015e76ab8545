import Testing

@testable import PlanModel

@Suite("Check levels")
struct CheckLevelTests {
  @Test("raises, lowers or leaves out warnings and advice, never errors")
  func levels() {
    func make(_ id: String, _ severity: Severity) -> Diagnostic {
      Diagnostic(id: id, severity: severity, place: Place(path: "a.md"), message: id)
    }
    var settings = SiteSettings()
    let all = [
      make("raised", .warning), make("dropped", .advice), make("kept", .warning),
      make("error", .error),
    ]
    #expect(settings.leveled(all) == all)
    settings.checkLevels = ["raised": .error, "dropped": nil, "error": nil]
    #expect(
      settings.leveled(all) == [
        make("raised", .error), make("kept", .warning), make("error", .error),
      ])
  }
}

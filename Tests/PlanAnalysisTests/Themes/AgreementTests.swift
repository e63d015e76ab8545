import Foundation
import HeldMaterial
import Testing

@testable import PlanAnalysis

@Suite("Agreement of assigned themes with labels")
struct AgreementTests {
  @Test(
    "agrees with the labelled measures of the shared folder",
    .enabled(if: HeldMaterial.isThere, "../shared is absent"))
  func sharedLabels() throws {
    let measures = try sharedMeasures()
    #expect(measures.count == 63)
    let result = agreement(measures)
    print("themes, shared labels: \(result)")
    if ProcessInfo.processInfo.environment["THEME_MISTAKES"] != nil {
      print(result.mistakes.joined(separator: "\n"))
    }
    #expect(result.f1 >= 0.92)
    #expect(result.primary >= 0.88)
  }

  @Test("agrees with labels of written measures, the half used for tuning and the half held out")
  func writtenLabels() throws {
    let measures = try fixtureMeasures()
    let tuning = measures.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let heldOut = measures.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let (first, second) = (agreement(tuning), agreement(heldOut))
    print("themes, tuning half: \(first)")
    print("themes, held-out half: \(second)")
    #expect(first.f1 >= 0.92)
    #expect(first.primary >= 0.88)
    #expect(second.f1 >= 0.90)
    #expect(second.primary >= 0.85)
  }
}

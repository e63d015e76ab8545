import Foundation
import FuzzTargets
import Testing

/// The committed corpus and what a seeded mutator makes of it; longer runs are `script/fuzz`.
@Suite struct CorpusTests {
  private static let mutationsOfEach = 600

  private func corpus(of target: FuzzTarget) throws -> [(name: String, bytes: [UInt8])] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("fuzz/corpus/\(target.rawValue)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { name in
      (name, [UInt8](try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  @Test(
    "keeps its promises for the corpus and for what is made of it",
    arguments: FuzzTarget.allCases)
  func keepsPromises(_ target: FuzzTarget) throws {
    FuzzTarget.prepare()
    let inputs = try corpus(of: target)
    #expect(!inputs.isEmpty)
    for input in inputs { #expect(target.run(input.bytes) == nil, "\(input.name)") }
    var mutator = Mutator(seed: 20_120_206)
    for number in 0..<Self.mutationsOfEach {
      let input = inputs[number % inputs.count].bytes
      let other = inputs[number * 7 / 3 % inputs.count].bytes
      let mutated = mutator.mutated(input, with: other)
      if let fault = target.run(mutated) {
        let shown = mutated.map { String($0, radix: 16) }.joined(separator: " ")
        Issue.record("mutation \(number): \(fault): \(shown)")
        break
      }
    }
  }

  @Test("mutates alike for the same seed")
  func mutatesAlike() {
    #expect(Mutator(seed: 1).example != Mutator(seed: 2).example)
    #expect(Mutator(seed: 1).example == Mutator(seed: 1).example)
  }
}

extension Mutator {
  fileprivate var example: [UInt8] {
    var copy = self
    return copy.mutated(Array("一二三四五六七八九十".utf8), with: Array("甲乙丙丁".utf8))
  }
}

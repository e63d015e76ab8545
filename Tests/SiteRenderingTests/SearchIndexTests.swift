import PlanModel
import Testing

@testable import SiteRendering

@Suite struct SearchIndexTests {
  @Test("spells every number in one way that reads back, for every choice of stops")
  func denseCodeReadsBack() {
    for stops in DenseCode.choices + [DenseCode.plainStops] {
      var bytes: [UInt8] = []
      let numbers = Array(UInt32(0)..<20_000) + [1 << 20, 1 << 31, .max]
      for number in numbers { DenseCode.append(number, stops: stops, to: &bytes) }
      #expect(decoded(bytes[...], stops: stops) == numbers)
      #expect(bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x5C })
    }
  }

  @Test("finds each pair of characters at its positions, blocks apart, across runs")
  func writesPositions() throws {
    let first = SearchRun(number: 0, documents: [document("a", ["双师", "双师型。"])])
    let second = SearchRun(number: 1, documents: [document("b", ["雙師型"])])
    let postings = positions(of: "双师", in: [first, second])
    // Title 甲: 0 (and a gap), 双师 2, 双师型。 5; the second run starts at 10.
    #expect(postings == [2, 5, 12])
    #expect(positions(of: "师型", in: [first, second]) == [6, 13])
    #expect(positions(of: "师双", in: [first, second]) == [])
    #expect(positions(of: "型\u{1}", in: [first, second]) == [14])
    #expect(positions(of: "甲\u{2}", in: [first, second]) == [0, 10])
  }

  @Test("gives the same bytes whatever order the runs were made in")
  func ignoresSchedule() throws {
    let runs = (0..<5).map { SearchRun(number: $0, documents: [document("d\($0)", ["第\($0)条"])]) }
    #expect(files(of: runs) == files(of: [runs[3], runs[0], runs[4], runs[2], runs[1]]))
  }

  @Test("keeps quotes, backslashes and control characters from ending a string")
  func escapesText() throws {
    let run = SearchRun(
      number: 0, documents: [document("a", ["\"\\\u{7}`${x}\t。\u{2028}全\u{2029}"])])
    let text = String(decoding: run.textFiles[0].bytes, as: UTF8.self)
    #expect(
      text == "planpress.loaded(\"text/0-0\",\"!甲\u{1E} \\\"\\\\`${x} 。 全 \");\n")
  }

  private func document(_ id: String, _ blocks: [String]) -> SearchDocument {
    SearchDocument(
      url: "plans/\(id).html", title: "甲", kind: "工作计划",
      entries: [
        SearchEntry(anchor: "", blocks: ["甲"], headingLength: 3, isHeading: true),
        SearchEntry(anchor: "sec_1", blocks: blocks),
      ])
  }

  private func files(of runs: [SearchRun]) -> [OutputFile] {
    let index = SearchIndex(runs: runs.map(\.summary), catalogue: SearchCatalogue())
    return (0..<index.shardCount).map { number in
      index.shard(number) { run, range in runs.first { $0.number == run }!.postings[range] }
    } + index.catalogueFiles()
  }

  private func positions(of key: String, in runs: [SearchRun]) -> [UInt32] {
    for file in files(of: runs) where file.path.hasPrefix("search/index/") {
      let body = file.bytes.split(separator: 0x22)[3]
      for line in body.split(separator: 0x1E) where line.starts(with: key.utf8) {
        let code = line.dropFirst(key.utf8.count)
        let gaps = decoded(code.dropFirst(), stops: DenseCode.choices[Int(code.first! - 0x30)])
        var position: UInt32 = 0
        return gaps.map {
          position += $0
          return position
        }
      }
    }
    return []
  }

  private func decoded(_ bytes: ArraySlice<UInt8>, stops: Int) -> [UInt32] {
    var digits = [Int](repeating: 0, count: 128)
    for (digit, symbol) in DenseCode.symbols.enumerated() { digits[Int(symbol)] = digit }
    var numbers: [UInt32] = []
    var value = 0
    for byte in bytes {
      let digit = digits[Int(byte)]
      if digit < stops {
        numbers.append(UInt32(value * stops + digit))
        value = 0
      } else {
        value = value * (DenseCode.symbols.count - stops) + digit - stops + 1
      }
    }
    return numbers
  }
}

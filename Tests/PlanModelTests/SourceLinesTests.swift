import Testing

@testable import PlanModel

@Suite("Source lines")
struct SourceLinesTests {
  @Test("counts LF, CR and CRLF as one line end and a byte-order mark as nothing")
  func lines() {
    let lines = SourceLines(path: "a.md", bytes: Array("\u{FEFF}甲乙\r\nb\rc\n\n末".utf8)[...])
    #expect((1...6).map { lines.text(ofLine: $0) } == ["甲乙", "b", "c", "", "末", ""])
    #expect(lines.place(at: 0) == Place(path: "a.md", line: 1, column: 1))
    #expect(lines.place(at: 6) == Place(path: "a.md", line: 1, column: 2))
    #expect(lines.place(at: 11) == Place(path: "a.md", line: 2, column: 1))
    #expect(lines.place(at: 13) == Place(path: "a.md", line: 3, column: 1))
    #expect(lines.place(at: 99) == Place(path: "a.md", line: 5, column: 2))
  }

  @Test("counts lines of a part from the line it begins with")
  func part() {
    let lines = SourceLines(path: "a.md", bytes: Array("a\nb".utf8)[...], firstLine: 7)
    #expect(lines.text(ofLine: 8) == "b")
    #expect(lines.place(at: 2) == Place(path: "a.md", line: 8, column: 1))
  }
}

import Testing

@testable import PlanModel

@Suite("Diagnostic report")
struct DiagnosticReportTests {
  private let diagnostics = [
    Diagnostic(
      id: "wrong-shape", severity: .error, place: Place(path: "b.md", line: 3, column: 5),
      quotedLine: "年度: 2012年", length: 5, message: "值的写法不对。", fix: "改为 `2012`。"),
    Diagnostic(
      id: "duplicate-key", severity: .error, place: Place(path: "a.md", line: 4, column: 1),
      quotedLine: "标题: \"题\"", length: 2, message: "重复。",
      related: [Place(path: "a.md", line: 2, column: 1)]),
    Diagnostic(
      id: "not-utf8", severity: .warning, place: Place(path: "a.md"), message: "编码\n两行"),
  ]

  @Test("prints place, severity, quoted line, caret under wide characters, fix and other places")
  func text() {
    let expected = """
      a.md:1:1: 警告: 编码
      两行
      a.md:4:1: 错误: 重复。
          标题: "题"
          ^~~~
        另见: a.md:2:1
      b.md:3:5: 错误: 值的写法不对。
          年度: 2012年
                ^~~~~~
        修改建议: 改为 `2012`。
      2 个错误，1 个警告。

      """
    #expect(DiagnosticReport(diagnostics).text == expected)
    #expect(DiagnosticReport(diagnostics.reversed() + diagnostics).text == expected)
    #expect(DiagnosticReport([]).text == "没有发现问题。\n")
  }

  @Test("writes the same as JSON, version 1")
  func json() {
    let expected = #"""
      {"version":1,"diagnostics":[
      {"id":"not-utf8","severity":"warning","path":"a.md","line":1,"column":1,"length":1,"message":"编码\n两行","related":[]},
      {"id":"duplicate-key","severity":"error","path":"a.md","line":4,"column":1,"length":2,"message":"重复。","quotedLine":"标题: \"题\"","related":[{"path":"a.md","line":2,"column":1}]},
      {"id":"wrong-shape","severity":"error","path":"b.md","line":3,"column":5,"length":5,"message":"值的写法不对。","fix":"改为 `2012`。","quotedLine":"年度: 2012年","related":[]}
      ],"errors":2,"warnings":1}

      """#
    #expect(DiagnosticReport(diagnostics).json == expected)
    #expect(
      DiagnosticReport([]).json == #"{"version":1,"diagnostics":[],"errors":0,"warnings":0}"# + "\n"
    )
  }

  @Test("shows control characters as a replacement and cuts a long line around the place")
  func quotation() {
    let hidden = Diagnostic(
      id: "x", severity: .advice, place: Place(path: "a.md", line: 1, column: 3),
      quotedLine: "\t\u{202E}乙", message: "隐")
    #expect(
      DiagnosticReport([hidden]).text
        == "a.md:1:3: 建议: 隐\n     \u{FFFD}乙\n      ^~\n1 条建议。\n")
    let long = Diagnostic(
      id: "x", severity: .error, place: Place(path: "a.md", line: 1, column: 101),
      quotedLine: String(repeating: "a", count: 100) + "字" + String(repeating: "b", count: 100),
      message: "长")
    let shown =
      "…" + String(repeating: "a", count: 30) + "字" + String(repeating: "b", count: 89) + "…"
    #expect(
      DiagnosticReport([long]).text
        == "a.md:1:101: 错误: 长\n    \(shown)\n    \(String(repeating: " ", count: 31))^~\n1 个错误。\n")
  }
}

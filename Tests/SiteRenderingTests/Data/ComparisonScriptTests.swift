import Foundation
import PlanAnalysis
import PlanModel
import SiteRendering
import Testing

private func unit(
  _ lead: String, _ text: String, themes: [String] = [], targets: [Target] = []
) -> ComparisonUnit {
  ComparisonUnit(
    id: "u", label: "1.", lead: lead, text: text, themes: themes, targets: targets)
}

private func plan(_ id: String, _ units: [ComparisonUnit]) -> ComparisonPlan {
  ComparisonPlan(id: id, title: "要点", year: 2012, issuer: "甲市教育局", units: units)
}

private func nurseries(_ value: Double) -> Target {
  Target(
    what: "公办幼儿园", comparison: .equal, value: value, unit: "所", text: "新建公办幼儿园")
}

private let before = plan(
  "a",
  [
    unit("加强师资建设", "加强师资建设。全年培训教师500名，ABC项目继续。", themes: ["teacher"]),
    unit("维护校园安全", "维护校园安全。每月开展演练。", themes: ["safety"]),
    unit(
      "发展学前教育", "发展学前教育。新建公办幼儿园5所。", themes: ["preschool"], targets: [nurseries(5)]),
    unit("清理历史遗留问题", "清理历史遗留问题。"),
  ])
private let after = plan(
  "b",
  [
    unit("维护校园安全", "维护校园安全。 每月开展演练！", themes: ["safety"]),
    unit("大力发展学前教育", "大力发展学前教育。新建公办幼儿园8所。", themes: ["preschool"], targets: [nurseries(8)]),
    unit("加强师资建设", "加强师资建设。全年培训骨干教师６００名，abc项目继续推进。", themes: ["teacher"]),
    unit("推进𠀀数字赋能", "推进𠀀数字赋能。"),
  ])

/// A comparison as lines that Swift and JavaScript write alike.
private func lines(_ comparison: PlanComparison) -> [String] {
  comparison.rows.map { row in
    let marks = row.marks.map { "\($0.kind.rawValue):\($0.text)" }.joined(separator: "|")
    let targets = row.targets.map { plainNumber($0.difference ?? 0) }.joined(separator: ",")
    let places = [row.before, row.after].map { $0.map(String.init) ?? "-" }.joined(separator: " ")
    return "\(row.kind.rawValue) \(places) \(row.score) \(marks) \(targets)"
  }
}

private let script = """
  var line = function (row) {
    var place = function (n) { return n === null ? '-' : String(n); };
    return row.kind + ' ' + place(row.before) + ' ' + place(row.after) + ' ' + row.score + ' ' +
      row.marks.map(function (m) { return m.kind + ':' + m.text; }).join('|') + ' ' +
      row.targets.map(function (t) { return String(t.difference || 0); }).join(',');
  };
  var PlanpressCompare = function (plan) { plans.push(plan); };
  """

@Test("aligns kept, changed, new and dropped units and marks the changed words")
func alignsUnits() {
  #expect(
    lines(compare(before, after)) == [
      "kept 1 0 1000  ",
      "changed 2 1 834 added:大力|same:发展学前教育。新建公办幼儿园|removed:5|added:8|same:所。 3",
      "changed 0 2 905 same:加强师资建设。全年培训|added:骨干|same:教师|removed:500|added:６００"
        + "|same:名，|removed:ABC|added:abc|same:项目继续|added:推进|same:。 ",
      "new - 3 0  ",
      "dropped 3 - 0  ",
    ])
}

@Test("says the same in the browser's script and in Swift", arguments: [0, 1, 2])
func agreesWithScript(which: Int) throws {
  let pairs = [(before, after), (after, before), generated()]
  let pair = pairs[which]
  let output = try runScript(pair.0, pair.1)
  #expect(output == lines(compare(pair.0, pair.1)))
}

/// Two plans of 40 units from a fixed sequence, many of them alike.
private func generated() -> (ComparisonPlan, ComparisonPlan) {
  let words = [
    "教师培训", "校园安全", "学前教育", "加强", "推进", "落实", "经费", "管理", "2012年", "制度", "ABC", "，", "质量",
  ]
  var state: UInt32 = 7
  func next(_ bound: Int) -> Int {
    state = state &* 1_664_525 &+ 1_013_904_223
    return Int(state >> 16) % bound
  }
  func text(_ length: Int) -> String { (0..<length).map { _ in words[next(words.count)] }.joined() }
  func units() -> [ComparisonUnit] {
    (0..<40).map { _ in
      let lead = text(2)
      return unit(lead, lead + "。" + text(12), themes: next(2) == 0 ? ["t\(next(6))"] : [])
    }
  }
  return (plan("a", units()), plan("b", units()))
}

/// Runs `compare.js` in node or in a headless Chromium, whichever is there.
private func runScript(_ a: ComparisonPlan, _ b: ComparisonPlan) throws -> [String] {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../..").standardizedFileURL
  let source = try String(
    contentsOf: root.appending(path: "templates/assets/compare.js"), encoding: .utf8)
  let data = [a, b].map {
    String(decoding: comparisonScript($0, url: "plans/\($0.id).html"), as: UTF8.self)
  }.joined()
  let folder = FileManager.default.temporaryDirectory.appending(
    path: "compare-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let body = "var plans = [];\n\(script)\n\(data)\n"
  let call = "planpress.compare(plans[0], plans[1]).map(line)"
  if let node = program(["node", "nodejs"]) {
    let file = folder.appending(path: "run.js")
    try "\(source)\n\(body)\nconsole.log(JSON.stringify(\(call)));".write(
      to: file, atomically: true, encoding: .utf8)
    return try strings(run(node, [file.path]))
  }
  let browser = try #require(
    program(["chromium", "chromium-browser", "google-chrome"]),
    "neither node nor Chromium is installed")
  let page = folder.appending(path: "run.html")
  try """
  <!doctype html><meta charset="utf-8"><script>\(source)</script><script>
  \(body)</script><pre></pre><script>
  document.querySelector('pre').textContent =
    'BEGIN' + encodeURIComponent(JSON.stringify(\(call))) + 'END';
  </script>
  """.write(to: page, atomically: true, encoding: .utf8)
  let dom = try run(browser, ["--headless", "--no-sandbox", "--dump-dom", "file://\(page.path)"])
  let encoded = try #require(
    dom.components(separatedBy: "<pre>BEGIN").last?.components(separatedBy: "END").first)
  return try strings(try #require(encoded.removingPercentEncoding))
}

private func strings(_ json: String) throws -> [String] {
  try JSONDecoder().decode([String].self, from: Data(json.utf8))
}

private func program(_ names: [String]) -> URL? {
  let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin").split(separator: ":")
  for name in names {
    for folder in folders {
      let path = "\(folder)/\(name)"
      if FileManager.default.isExecutableFile(atPath: path) { return URL(fileURLWithPath: path) }
    }
  }
  return nil
}

private func run(_ program: URL, _ arguments: [String]) throws -> String {
  let process = Process()
  process.executableURL = program
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  try process.run()
  let data = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: data, as: UTF8.self)
}

import PlanModel
import SiteBuilding
import Synchronization

/// What the preview shows now: the last site without errors, and what is wrong with the newest.
struct PreviewState: Sendable {
  /// Nil until a build has been without errors.
  private(set) var site: PreviewSite?
  /// Another one for every site, in this run and in others.
  private(set) var generation: String
  private(set) var diagnostics: [Diagnostic] = []
  /// A fault of the machine or of a template.
  private(set) var failure: String?

  private let run: String
  private var count = 0

  /// `run` tells this run of the server from others.
  init(run: String) {
    self.run = run
    generation = "\(run).0"
  }

  /// Takes a build; with errors the site before it stays.
  mutating func take(_ build: PreviewBuild) {
    failure = nil
    diagnostics = build.report.diagnostics
    guard let site = build.site else { return }
    self.site = site
    count += 1
    generation = "\(run).\(count)"
  }

  mutating func take(_ error: any Error) {
    failure = "\(error)"
  }

  /// A server-sent event `state`: `{generation, failure, diagnostics, errors, warnings, version}`.
  var event: [UInt8] {
    let report = DiagnosticReport(diagnostics).json
    let head =
      "{\"generation\":\(jsonString(generation)),"
      + "\"failure\":\(failure.map(jsonString) ?? "null"),"
    let json = head + report.drop { $0 == "{" }
    let data = json.split(separator: "\n").map { "data: \($0)\n" }.joined()
    return Array("retry: 1000\nevent: state\n\(data)\n".utf8)
  }
}

/// A JSON string (RFC 8259).
private func jsonString(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x22: result += "\\\""
    case 0x5C: result += "\\\\"
    case 0..<0x20, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// Answers requests from the state as it is now.
final class PreviewResponder: Sendable {
  private let state: Mutex<PreviewState>

  init(_ state: PreviewState) {
    self.state = Mutex(state)
  }

  /// Changes the state and gives the event that tells of it.
  func update(_ change: (inout PreviewState) -> Void) -> [UInt8] {
    state.withLock { state in
      change(&state)
      return state.event
    }
  }

  /// Only exact paths have an answer; nothing is looked up on the disk by a request's path.
  func response(to request: HTTPRequest) async -> HTTPResponse {
    let state = state.withLock { $0 }
    switch request.path {
    case PreviewScript.eventsPath: return .eventStream(state.event)
    case PreviewScript.path, PreviewScript.stylePath:
      let isScript = request.path == PreviewScript.path
      return HTTPResponse(
        type: MediaType.of(request.path),
        body: Array((isScript ? PreviewScript.script : PreviewScript.style).utf8))
    default: break
    }
    guard let site = state.site else {
      return HTTPResponse(
        status: 503, type: MediaType.of("a.html"),
        body: PreviewScript.waitingPage(generation: state.generation))
    }
    do {
      if let body = try await site.file(at: request.path) {
        return page(request.path, body, status: 200, state)
      }
      guard let missing = try await site.file(at: "404.html") else { return .plain(404) }
      return page("404.html", missing, status: 404, state)
    } catch {
      return HTTPResponse(
        status: 500, type: "text/plain; charset=utf-8", body: Array("\(error)\n".utf8))
    }
  }

  private func page(
    _ path: String, _ body: [UInt8], status: Int, _ state: PreviewState
  ) -> HTTPResponse {
    let type = MediaType.of(path)
    let isPage = type.hasPrefix("text/html")
    return HTTPResponse(
      status: status, type: type,
      body: isPage ? PreviewScript.added(to: body, generation: state.generation) : body)
  }
}

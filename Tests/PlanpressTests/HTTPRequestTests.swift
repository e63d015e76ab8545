import Testing

@testable import planpress

@Suite struct HTTPRequestTests {
  @Test("reads the path of a request, decoded and without its query")
  func readsPath() {
    #expect(path("/plans/a.html") == "plans/a.html")
    #expect(path("/") == "index.html")
    #expect(path("/plans/") == "plans/index.html")
    #expect(path("/%E8%AE%A1.html?x=1#y") == "计.html")
  }

  @Test("makes no other path of dots and empty parts")
  func keepsOddNames() {
    #expect(path("/../a") == "../a")
    #expect(path("/%2e%2e/a") == "../a")
    #expect(path("//a.html") == "/a.html")
    #expect(path("/a/%2E%2e%2fb") == "a/../b")
  }

  @Test(
    "refuses targets that are no path", arguments: ["/a%00b", "/a%0Ab", "/%FF", "/%2", "/%zz", "a"])
  func refusesTargets(_ target: String) {
    #expect(parse("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n") == .refused(400))
  }

  @Test(
    "answers to the names of this machine only",
    arguments: [
      ("localhost", true), ("LOCALHOST:80", true), ("127.0.0.1:8000", true), ("[::1]:8000", true),
      ("127.0.0.1.evil.example", false), ("localhost.evil.example:8000", false),
      ("evil.example", false), ("127.0.0.2", false), ("[::2]", false), ("evil@localhost", false),
      ("", false),
    ])
  func answersToOwnNames(host: String, isOwn: Bool) {
    let found = parse("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    #expect((found == .refused(421)) == !isOwn, "\(found)")
  }

  @Test("refuses what it does not do, each with its status")
  func refusesOthers() {
    #expect(parse("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n") == .refused(405))
    #expect(parse("GET / HTTP/1.1\r\n\r\n") == .refused(400))
    #expect(parse("GET / HTTP/2\r\nHost: localhost\r\n\r\n") == .refused(400))
    #expect(parse("GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n") == .refused(400))
    #expect(parse("GET / HTTP/1.1\r\nHost: plans.example\r\n\r\n") == .refused(421))
    #expect(parse("GET / HTTP/1.1\r\nHost: localhost\r\nHost: a\r\n\r\n") == .refused(400))
    #expect(parse("GET / HTTP/1.1\r\nHost: localhost\r\n : a\r\n\r\n") == .refused(400))
    #expect(
      parse("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n") == .refused(413))
    #expect(
      parse("GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        == .refused(413))
  }

  @Test("bounds the head and the target")
  func boundsLengths() {
    let long = String(repeating: "a", count: HTTPRequest.longestTarget)
    #expect(parse("GET /\(long) HTTP/1.1\r\nHost: localhost\r\n\r\n") == .refused(414))
    let longer = String(repeating: "a", count: HTTPRequest.longestHead)
    #expect(parse("GET / HTTP/1.1\r\nHost: localhost\r\nX: \(longer)\r\n\r\n") == .refused(431))
    #expect(parse("GET / HTTP/1.1\r\nX: \(longer)") == .refused(431))
  }

  @Test("waits for the end of the head and leaves what follows it")
  func waitsForEnd() {
    let request = "GET / HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n"
    for length in 0..<request.utf8.count {
      #expect(HTTPRequest.parse(Array(request.utf8.prefix(length))) == .incomplete)
    }
    guard case .request(_, let length) = parse(request + "GET /b") else {
      Issue.record("no request")
      return
    }
    #expect(length == request.utf8.count)
  }

  @Test("keeps a connection unless it is old or asks to be closed")
  func keepsConnections() {
    #expect(request("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")?.keepsAlive == true)
    #expect(request("GET / HTTP/1.0\r\n\r\n")?.keepsAlive == false)
    #expect(
      request("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Close\r\n\r\n")?.keepsAlive
        == false)
    #expect(request("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:80\r\n\r\n")?.method == .head)
  }

  private func path(_ target: String) -> String? {
    request("GET \(target) HTTP/1.1\r\nHost: localhost:8000\r\n\r\n")?.path
  }

  private func request(_ text: String) -> HTTPRequest? {
    guard case .request(let request, _) = parse(text) else { return nil }
    return request
  }

  private func parse(_ text: String) -> HTTPParse { HTTPRequest.parse(Array(text.utf8)) }
}

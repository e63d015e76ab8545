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
    #expect(parse("GET \(target) HTTP/1.1\r\nHost: localhost:8000\r\n\r\n") == .refused(400))
  }

  @Test(
    "answers to the names of this machine with its port only",
    arguments: [
      ("localhost:8000", true), ("LOCALHOST:8000 ", true), ("127.0.0.1:8000", true),
      ("[::1]:8000", true), ("localhost", false), ("127.0.0.1:80", false), ("[::1]", false),
      ("127.0.0.1.evil.example:8000", false), ("localhost.evil.example:8000", false),
      ("evil.example:8000", false), ("127.0.0.2:8000", false), ("[::2]:8000", false),
      ("evil@localhost:8000", false), ("localhost:8000:8000", false), ("localhost:08000", false),
      ("[::1]evil.example:8000", false), ("", false),
    ])
  func answersToOwnNames(host: String, isOwn: Bool) {
    let found = parse("GET / HTTP/1.1\r\nHost: \(host)\r\n\r\n")
    #expect((found == .refused(421)) == !isOwn, "\(found)")
  }

  @Test("answers to names without a port where the port is HTTP's own")
  func answersOnOwnPort() {
    let found = ["127.0.0.1", "localhost:80", "[::1]", "127.0.0.1:8000"].map {
      HTTPRequest.parse(Array("GET / HTTP/1.1\r\nHost: \($0)\r\n\r\n".utf8), port: 80)
    }
    #expect(found.map { $0 == .refused(421) } == [false, false, false, true])
  }

  @Test(
    "lets pages of other sites link here, but load nothing",
    arguments: [
      ("", true), ("Sec-Fetch-Site: none|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document", true),
      ("Sec-Fetch-Site: same-origin|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: script", true),
      ("Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: document", true),
      ("Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: script", false),
      ("Sec-Fetch-Site: same-site|Sec-Fetch-Mode: no-cors|Sec-Fetch-Dest: script", false),
      ("Sec-Fetch-Site: Cross-Site|Sec-Fetch-Mode: cors|Sec-Fetch-Dest: empty", false),
      ("Sec-Fetch-Site: cross-site|Sec-Fetch-Mode: navigate|Sec-Fetch-Dest: iframe", false),
      ("Sec-Fetch-Site: cross-site|Sec-Fetch-Dest: document", false),
      ("Sec-Fetch-Site: cross-site", false),
    ])
  func refusesOtherSites(fields: String, isAnswered: Bool) {
    let lines = fields.split(separator: "|").map { "\($0)\r\n" }.joined()
    let found = parse("GET /search/docs.js HTTP/1.1\r\nHost: localhost:8000\r\n\(lines)\r\n")
    #expect((found == .refused(403)) == !isAnswered, "\(found)")
  }

  @Test("says with every answer that only pages of this server may use it")
  func keepsAnswersHere() {
    for response in [
      .plain(404), HTTPResponse.eventStream([]), HTTPResponse(type: "a/b", body: []),
    ] {
      let text = String(decoding: response.bytes(withBody: false, keepsAlive: true), as: UTF8.self)
      #expect(text.contains("\r\nCross-Origin-Resource-Policy: same-origin\r\n"), "\(text)")
    }
  }

  @Test("refuses what it does not do, each with its status")
  func refusesOthers() {
    #expect(parse("POST / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n") == .refused(405))
    #expect(parse("GET / HTTP/1.1\r\n\r\n") == .refused(400))
    #expect(parse("GET / HTTP/2\r\nHost: localhost:8000\r\n\r\n") == .refused(400))
    #expect(parse("GET  / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n") == .refused(400))
    #expect(parse("GET / HTTP/1.1\r\nHost: plans.example\r\n\r\n") == .refused(421))
    #expect(parse("GET / HTTP/1.1\r\nHost: localhost:8000\r\nHost: a\r\n\r\n") == .refused(400))
    #expect(parse("GET / HTTP/1.1\r\nHost: localhost:8000\r\n : a\r\n\r\n") == .refused(400))
    #expect(
      parse("GET / HTTP/1.1\r\nHost: localhost:8000\r\nContent-Length: 5\r\n\r\n") == .refused(413))
    #expect(
      parse("GET / HTTP/1.1\r\nHost: localhost:8000\r\nTransfer-Encoding: chunked\r\n\r\n")
        == .refused(413))
  }

  @Test("bounds the head and the target")
  func boundsLengths() {
    let long = String(repeating: "a", count: HTTPRequest.longestTarget)
    #expect(parse("GET /\(long) HTTP/1.1\r\nHost: localhost:8000\r\n\r\n") == .refused(414))
    let longer = String(repeating: "a", count: HTTPRequest.longestHead)
    #expect(
      parse("GET / HTTP/1.1\r\nHost: localhost:8000\r\nX: \(longer)\r\n\r\n") == .refused(431))
    #expect(parse("GET / HTTP/1.1\r\nX: \(longer)") == .refused(431))
  }

  @Test("waits for the end of the head and leaves what follows it")
  func waitsForEnd() {
    let request = "GET / HTTP/1.1\r\nHost: [::1]:8000\r\n\r\n"
    for length in 0..<request.utf8.count {
      #expect(HTTPRequest.parse(Array(request.utf8.prefix(length)), port: 8000) == .incomplete)
    }
    guard case .request(_, let length) = parse(request + "GET /b") else {
      Issue.record("no request")
      return
    }
    #expect(length == request.utf8.count)
  }

  @Test("keeps a connection unless it is old or asks to be closed")
  func keepsConnections() {
    #expect(request("GET / HTTP/1.1\r\nHost: localhost:8000\r\n\r\n")?.keepsAlive == true)
    #expect(request("GET / HTTP/1.0\r\nHost: localhost:8000\r\n\r\n")?.keepsAlive == false)
    #expect(
      request("GET / HTTP/1.1\r\nHost: localhost:8000\r\nConnection: Close\r\n\r\n")?.keepsAlive
        == false)
    #expect(request("HEAD / HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n\r\n")?.method == .head)
  }

  private func path(_ target: String) -> String? {
    request("GET \(target) HTTP/1.1\r\nHost: localhost:8000\r\n\r\n")?.path
  }

  private func request(_ text: String) -> HTTPRequest? {
    guard case .request(let request, _) = parse(text) else { return nil }
    return request
  }

  private func parse(_ text: String) -> HTTPParse {
    HTTPRequest.parse(Array(text.utf8), port: 8000)
  }
}

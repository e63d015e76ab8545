/// One request of HTTP/1.1 (RFC 9112) as far as the preview needs it: no body, one path.
struct HTTPRequest: Sendable, Hashable {
  enum Method: Sendable, Hashable { case get, head }

  let method: Method
  /// Decoded, without the query, as it stands in the site: `plans/a.html`; a folder's `index.html`
  /// is named. Nothing is made of `.`, `..` or empty parts: they are names that no file has.
  let path: String
  /// Whether the connection may stay open for another request.
  let keepsAlive: Bool
}

/// What a connection's bytes are so far.
enum HTTPParse: Sendable, Hashable {
  /// The head has not ended yet.
  case incomplete
  /// A request, and how many bytes it took.
  case request(HTTPRequest, length: Int)
  /// To be answered with this status, then closed.
  case refused(Int)
}

extension HTTPRequest {
  /// Longest head: request line and header fields.
  static let longestHead = 16 << 10
  /// Longest target of a request line.
  static let longestTarget = 4 << 10

  /// Reads the request at the start of `bytes`, which came to the server on `port`.
  static func parse(_ bytes: [UInt8], port: UInt16) -> HTTPParse {
    guard let end = headEnd(bytes) else {
      return bytes.count > longestHead ? .refused(431) : .incomplete
    }
    guard end <= longestHead else { return .refused(431) }
    var lines = bytes[..<end].split(separator: 0x0A).map { line in
      line.last == 0x0D ? line.dropLast() : line
    }[...]
    guard let first = lines.popFirst() else { return .refused(400) }
    let parts = first.split(separator: 0x20, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].starts(with: Array("HTTP/1.".utf8)) else {
      return .refused(400)
    }
    guard let headers = HTTPHeaders(lines) else { return .refused(400) }
    if headers.hasBody { return .refused(413) }
    guard parts[1].count <= longestTarget else { return .refused(414) }
    let method: Method
    switch String(decoding: parts[0], as: UTF8.self) {
    case "GET": method = .get
    case "HEAD": method = .head
    default: return .refused(405)
    }
    guard let host = headers.host else { return .refused(400) }
    // A foreign page whose name was made to mean this machine must not read drafts.
    guard names(ofPort: port).contains(host) else { return .refused(421) }
    guard headers.mayBeAnswered else { return .refused(403) }
    guard let path = decodedPath(parts[1]) else { return .refused(400) }
    let isOld = parts[2].last == UInt8(ascii: "0")
    let request = HTTPRequest(
      method: method, path: path, keepsAlive: !isOld && !headers.closes)
    return .request(request, length: end)
  }

  /// Behind the empty line that ends a head.
  private static func headEnd(_ bytes: [UInt8]) -> Int? {
    var lineStart = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      let length = index - lineStart
      if length == 0 || (length == 1 && bytes[lineStart] == 0x0D) { return index + 1 }
      lineStart = index + 1
    }
    return nil
  }

  /// What a browser calls this machine; it leaves out the port that is HTTP's own.
  private static func names(ofPort port: UInt16) -> [String] {
    let names = ["localhost", "127.0.0.1", "[::1]"]
    return names.map { "\($0):\(port)" } + (port == 80 ? names : [])
  }

  /// `/plans/` gives `plans/index.html`; nil for a target that is no path or that decodes to
  /// control characters or to what is not UTF-8.
  private static func decodedPath(_ target: ArraySlice<UInt8>) -> String? {
    let raw = target.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard raw.first == UInt8(ascii: "/") else { return nil }
    var decoded: [UInt8] = []
    var rest = raw.dropFirst()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue),
        let low = rest.popFirst().flatMap(hexValue)
      else { return nil }
      decoded.append(high << 4 | low)
    }
    guard decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
      let path = String(validating: decoded, as: UTF8.self)
    else { return nil }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  private static func hexValue(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x41 + 10
    case 0x61...0x66: digit - 0x61 + 10
    default: nil
    }
  }
}

/// The header fields that matter.
private struct HTTPHeaders {
  private(set) var host: String?
  private(set) var closes = false
  /// What a browser says of the page that asks, and what for (W3C Fetch Metadata).
  private var site: String?
  private var mode: String?
  private var destination: String?
  private(set) var hasBody = false

  /// Nil for a line that is no field, and for two hosts.
  init?(_ lines: ArraySlice<ArraySlice<UInt8>>) {
    for line in lines where !line.isEmpty {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      else { return nil }
      let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
      var value = line[(colon + 1)...].drop(while: isBlank)
      while let last = value.last, isBlank(last) { value.removeLast() }
      let text = String(decoding: value, as: UTF8.self).lowercased()
      switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
      case "host":
        guard host == nil else { return nil }
        host = text
      case "sec-fetch-site": site = text
      case "sec-fetch-mode": mode = text
      case "sec-fetch-dest": destination = text
      case "connection": closes = closes || text.contains("close")
      case "content-length": hasBody = hasBody || text != "0"
      case "transfer-encoding": hasBody = true
      default: break
      }
    }
  }

  /// Pages of other sites, other ports of this machine among them, may link here: whoever follows the
  /// link sees the page, and the other site does not. They may not load anything, as a script,
  /// a picture or a frame.
  var mayBeAnswered: Bool {
    switch site {
    case nil, "none", "same-origin": true
    default: mode == "navigate" && destination == "document"
    }
  }
}

/// What the preview answers.
struct HTTPResponse: Sendable, Hashable {
  let status: Int
  /// Media type, with its charset where it is text.
  let type: String
  let body: [UInt8]
  /// The connection stays open and is sent every event (HTML Living Standard, server-sent events).
  var isEventStream = false

  init(status: Int = 200, type: String, body: [UInt8]) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// A stream that begins with `events`.
  static func eventStream(_ events: [UInt8]) -> HTTPResponse {
    var response = HTTPResponse(type: "text/event-stream; charset=utf-8", body: events)
    response.isEventStream = true
    return response
  }

  /// A page of one line for what needs no page.
  static func plain(_ status: Int) -> HTTPResponse {
    HTTPResponse(
      status: status, type: "text/plain; charset=utf-8",
      body: Array("\(status) \(reason(status))\n".utf8))
  }

  /// The bytes to send; a body is left out of the answer to HEAD.
  func bytes(withBody: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status) \(HTTPResponse.reason(status))\r\nContent-Type: \(type)\r\n"
    if !isEventStream { head += "Content-Length: \(body.count)\r\n" }
    if status == 405 { head += "Allow: GET, HEAD\r\n" }
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    // Browsers that say nothing of who asks keep other sites' pages from using the answer.
    head += "Cross-Origin-Resource-Policy: same-origin\r\n"
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return withBody ? Array(head.utf8) + body : Array(head.utf8)
  }

  private static func reason(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 408: "Request Timeout"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 421: "Misdirected Request"
    case 431: "Request Header Fields Too Large"
    case 503: "Service Unavailable"
    default: "Internal Server Error"
    }
  }
}

/// Media types of the files of a site, by the ending of their path.
enum MediaType {
  static func of(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm": return "text/html; charset=utf-8"
    case "css": return "text/css; charset=utf-8"
    case "js": return "text/javascript; charset=utf-8"
    case "txt": return "text/plain; charset=utf-8"
    case "csv": return "text/csv; charset=utf-8"
    case "ics": return "text/calendar; charset=utf-8"
    case "ttl": return "text/turtle; charset=utf-8"
    case "xml": return "application/xml; charset=utf-8"
    case "json": return "application/json; charset=utf-8"
    case "jsonld": return "application/ld+json; charset=utf-8"
    case "jsonl": return "application/jsonl; charset=utf-8"
    case "svg": return "image/svg+xml; charset=utf-8"
    case "png": return "image/png"
    case "jpg", "jpeg": return "image/jpeg"
    case "gif": return "image/gif"
    case "webp": return "image/webp"
    case "pdf": return "application/pdf"
    case "zip": return "application/zip"
    case "doc": return "application/msword"
    case "docx":
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xls": return "application/vnd.ms-excel"
    case "xlsx": return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: return "application/octet-stream"
    }
  }
}

import Glibc

/// The open connections of a server. None of its calls blocks.
struct HTTPConnections {
  /// Connections at once; a further one is closed.
  static let most = 128
  /// Seconds for a head to come whole, or for any part of an answer to be taken.
  static let patience = 10
  /// Seconds that a connection may stay open without a request.
  static let longestRest = 60
  /// Bytes that may wait for a stream's reader.
  static let longestBacklog = 4 << 20

  private enum State {
    case reading
    /// The answer is being made.
    case waiting(HTTPRequest)
    /// What is left to send ends the exchange.
    case sending(keepsAlive: Bool)
    case streaming
  }

  private struct Connection {
    let serial: Int
    var state = State.reading
    var input: [UInt8] = []
    var output: [UInt8] = []
    var sent = 0
    /// When it is closed if nothing moves.
    var deadline: Int
  }

  /// The port that the server listens on.
  let port: UInt16
  private var connections: [Int32: Connection] = [:]
  private var nextSerial = 0
  private var requests: [(HTTPRequest, Int32, Int)] = []

  init(port: UInt16) { self.port = port }

  var pollEntries: [pollfd] {
    connections.map { number, connection in
      var events: Int32 = 0
      switch connection.state {
      case .reading, .streaming: events = Int32(POLLIN)
      case .waiting, .sending: break
      }
      if connection.sent < connection.output.count { events |= Int32(POLLOUT) }
      return pollfd(fd: number, events: Int16(events), revents: 0)
    }
  }

  mutating func accept(from listener: Int32, now: Int) {
    while true {
      let number = Glibc.accept(listener, nil, nil)
      guard number >= 0 else { return }
      guard connections.count < HTTPConnections.most else {
        close(number)
        continue
      }
      _ = fcntl(number, F_SETFL, O_NONBLOCK)
      _ = fcntl(number, F_SETFD, FD_CLOEXEC)
      var yes: Int32 = 1
      setsockopt(
        number, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<Int32>.size))
      nextSerial += 1
      connections[number] = Connection(
        serial: nextSerial, deadline: now + HTTPConnections.patience)
    }
  }

  /// Moves what can be moved on a connection that `poll` named.
  mutating func serve(_ entry: pollfd, now: Int) {
    guard connections[entry.fd] != nil else { return }
    let events = Int32(entry.revents)
    if events & (Int32(POLLERR) | Int32(POLLNVAL)) != 0 { return end(entry.fd) }
    if events & Int32(POLLOUT) != 0 { send(entry.fd, now: now) }
    if events & (Int32(POLLIN) | Int32(POLLHUP)) != 0 { receive(entry.fd, now: now) }
  }

  /// Requests that have come whole since the last call.
  mutating func takeRequests() -> [(HTTPRequest, Int32, Int)] {
    defer { requests = [] }
    return requests
  }

  /// Sends the answer to the request of a connection, if it is still there.
  mutating func answer(_ response: HTTPResponse, on number: Int32, serial: Int, now: Int) {
    guard let connection = connections[number], connection.serial == serial,
      case .waiting(let request) = connection.state
    else { return }
    let keepsAlive = request.keepsAlive && response.status < 500
    let streams = response.isEventStream && request.method == .get
    let isKept = response.isEventStream ? streams : keepsAlive
    connections[number]?.output = response.bytes(
      withBody: request.method == .get, keepsAlive: isKept)
    connections[number]?.sent = 0
    connections[number]?.state = streams ? .streaming : .sending(keepsAlive: isKept)
    connections[number]?.deadline = now + HTTPConnections.patience
    send(number, now: now)
  }

  mutating func publish(_ event: [UInt8], now: Int) {
    for (number, connection) in connections {
      guard case .streaming = connection.state else { continue }
      guard connection.output.count - connection.sent <= HTTPConnections.longestBacklog else {
        end(number)
        continue
      }
      if connection.sent == connection.output.count {
        connections[number]?.output = []
        connections[number]?.sent = 0
        connections[number]?.deadline = now + HTTPConnections.patience
      }
      connections[number]?.output += event
      send(number, now: now)
    }
  }

  /// Closes connections on which nothing has moved for too long.
  mutating func closeStale(now: Int) {
    for (number, connection) in connections where connection.deadline < now {
      switch connection.state {
      case .waiting: break
      case .streaming where connection.sent == connection.output.count: break
      case .reading where !connection.input.isEmpty: refuse(number, 408, now: now)
      default: end(number)
      }
    }
  }

  mutating func closeAll() {
    for number in Array(connections.keys) { end(number) }
  }

  // MARK: Bytes

  private mutating func receive(_ number: Int32, now: Int) {
    var buffer = [UInt8](repeating: 0, count: 8192)
    let count = recv(number, &buffer, buffer.count, 0)
    if count < 0 && (errno == EAGAIN || errno == EINTR) { return }
    if count <= 0 { return end(number) }
    // What is said on a stream is not heard.
    guard case .reading = connections[number]?.state else { return }
    connections[number]?.input += buffer[..<count]
    parse(number, now: now)
  }

  private mutating func parse(_ number: Int32, now: Int) {
    guard let connection = connections[number] else { return }
    switch HTTPRequest.parse(connection.input, port: port) {
    case .incomplete: break
    case .refused(let status): refuse(number, status, now: now)
    case .request(let request, let length):
      connections[number]?.input.removeFirst(length)
      connections[number]?.state = .waiting(request)
      requests.append((request, number, connection.serial))
    }
  }

  private mutating func refuse(_ number: Int32, _ status: Int, now: Int) {
    connections[number]?.output = HTTPResponse.plain(status)
      .bytes(withBody: true, keepsAlive: false)
    connections[number]?.sent = 0
    connections[number]?.state = .sending(keepsAlive: false)
    connections[number]?.deadline = now + 1
    send(number, now: now)
  }

  private mutating func send(_ number: Int32, now: Int) {
    guard let connection = connections[number] else { return }
    var sent = connection.sent
    connection.output.withUnsafeBytes { bytes in
      while sent < bytes.count {
        let count = Glibc.send(
          number, bytes.baseAddress! + sent, bytes.count - sent, Int32(MSG_NOSIGNAL))
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { break }
        sent += count
      }
    }
    if sent > connection.sent { connections[number]?.deadline = now + HTTPConnections.patience }
    connections[number]?.sent = sent
    if sent < connection.output.count {
      if errno != EAGAIN { end(number) }
      return
    }
    guard case .sending(let keepsAlive) = connection.state else { return }
    guard keepsAlive else { return end(number) }
    connections[number]?.output = []
    connections[number]?.sent = 0
    connections[number]?.state = .reading
    connections[number]?.deadline = now + HTTPConnections.longestRest
    parse(number, now: now)
  }

  private mutating func end(_ number: Int32) {
    guard connections.removeValue(forKey: number) != nil else { return }
    // Closing with unread bytes would take back what was sent (RFC 9112, 9.6).
    shutdown(number, Int32(SHUT_WR))
    var buffer = [UInt8](repeating: 0, count: 65536)
    _ = recv(number, &buffer, buffer.count, 0)
    close(number)
  }
}

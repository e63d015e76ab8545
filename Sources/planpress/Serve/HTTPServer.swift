import Glibc
import SiteBuilding
import Synchronization

/// A server of HTTP/1.1 for this machine only: it listens on 127.0.0.1 and ::1.
///
/// One thread waits for all connections and never for a single one; answers are made in tasks of
/// their own. Heads, connections and waiting are bounded.
final class HTTPServer: Sendable {
  typealias Handler = @Sendable (HTTPRequest) async -> HTTPResponse

  /// Where it listens; of use where the port asked for was 0.
  let port: UInt16
  private let listeners: [Int32]
  private let handler: Handler
  private let mailbox: HTTPMailbox

  /// Listens on `port`, on IPv4 and, where the machine has it, IPv6. Throws `ServeError`.
  init(port: UInt16, handler: @escaping Handler) throws {
    let first = try listeningSocket(port: port, version: .four)
    self.port = boundPort(first)
    let second = try? listeningSocket(port: self.port, version: .six)
    listeners = [first] + (second.map { [$0] } ?? [])
    self.handler = handler
    mailbox = try HTTPMailbox()
  }

  /// Sends `event`, whole lines and an empty one, to every open stream. Callable from any thread.
  func publish(_ event: [UInt8]) {
    mailbox.post(.event(event))
  }

  /// Ends `run`.
  func stop() {
    mailbox.post(.stop)
  }

  /// Serves until `stop`; blocks its thread.
  func run() {
    var connections = HTTPConnections(port: port)
    defer {
      connections.closeAll()
      for listener in listeners { close(listener) }
    }
    while true {
      var entries = listeners.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      entries.append(pollfd(fd: mailbox.readEnd, events: Int16(POLLIN), revents: 0))
      entries += connections.pollEntries
      let count = poll(&entries, nfds_t(entries.count), 1000)
      let now = monotonicSeconds()
      if count > 0 {
        for entry in entries where entry.revents != 0 {
          if listeners.contains(entry.fd) {
            connections.accept(from: entry.fd, now: now)
          } else if entry.fd != mailbox.readEnd {
            connections.serve(entry, now: now)
          }
        }
      }
      for message in mailbox.take() {
        switch message {
        case .response(let response, let connection, let serial):
          connections.answer(response, on: connection, serial: serial, now: now)
        case .event(let event): connections.publish(event, now: now)
        case .stop: return
        }
      }
      for (request, connection, serial) in connections.takeRequests() {
        Task { [handler, mailbox] in
          mailbox.post(.response(await handler(request), connection: connection, serial: serial))
        }
      }
      connections.closeStale(now: now)
    }
  }
}

/// Why the preview cannot start, in Chinese.
struct ServeError: Error, CustomStringConvertible {
  let description: String
}

/// What other threads tell the server's thread, and a pipe that wakes it.
private final class HTTPMailbox: Sendable {
  enum Message: Sendable {
    case response(HTTPResponse, connection: Int32, serial: Int)
    case event([UInt8])
    case stop
  }

  let readEnd: Int32
  private let writeEnd: Int32
  private let messages = Mutex<[Message]>([])

  init() throws {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw ServeError(description: "无法建立管道。") }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    var byte: UInt8 = 0
    // A full pipe wakes the reader as well.
    _ = write(writeEnd, &byte, 1)
  }

  func take() -> [Message] {
    var bytes = [UInt8](repeating: 0, count: 256)
    while read(readEnd, &bytes, bytes.count) > 0 {}
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }
}

private enum InternetVersion { case four, six }

private func listeningSocket(port: UInt16, version: InternetVersion) throws -> Int32 {
  let family = version == .four ? AF_INET : AF_INET6
  let number = socket(family, Int32(SOCK_STREAM.rawValue) | O_NONBLOCK | O_CLOEXEC, 0)
  guard number >= 0 else { throw ServeError(description: "无法建立套接字：\(systemReason())。") }
  var yes: Int32 = 1
  let size = socklen_t(MemoryLayout<Int32>.size)
  setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, size)
  let result: Int32
  switch version {
  case .four:
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    result = bindSocket(number, &address)
  case .six:
    setsockopt(number, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size)
    var address = sockaddr_in6()
    address.sin6_family = sa_family_t(AF_INET6)
    address.sin6_port = port.bigEndian
    address.sin6_addr = in6addr_loopback
    result = bindSocket(number, &address)
  }
  guard result == 0, listen(number, 64) == 0 else {
    let isTaken = errno == EADDRINUSE
    let reason = systemReason()
    close(number)
    throw ServeError(
      description: isTaken
        ? "端口 \(port) 已被占用，请用 --port 另选一个。" : "无法监听端口 \(port)：\(reason)。")
  }
  return number
}

private func bindSocket<Address>(_ number: Int32, _ address: inout Address) -> Int32 {
  withUnsafeBytes(of: &address) { bytes in
    bind(
      number, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), socklen_t(bytes.count))
  }
}

private func boundPort(_ number: Int32) -> UInt16 {
  var address = sockaddr_in()
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  _ = withUnsafeMutableBytes(of: &address) { bytes in
    getsockname(number, bytes.baseAddress!.assumingMemoryBound(to: sockaddr.self), &size)
  }
  return UInt16(bigEndian: address.sin_port)
}

private func systemReason() -> String { String(cString: strerror(errno)) }

private func monotonicSeconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec
}

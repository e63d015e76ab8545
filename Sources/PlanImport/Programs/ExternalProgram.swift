import CPosix
import Glibc

/// A program of the system that is started, given its input, and waited for, within limits: what it
/// reads comes from strangers, and what it does with that is not in our hands.
///
/// It runs in a process group of its own, which is ended at a limit, when it has ended itself, and
/// when a signal ends this process (`Leftovers`). Input and output go through nameless files, so that
/// neither side waits for the other and nothing is left on the disk.
package struct ExternalProgram: Sendable {
  /// What it may use at most. Ordinary documents need a few seconds and some hundred megabytes.
  package struct Limits: Sendable, Hashable {
    /// By the clock.
    package var seconds: Double = 120
    /// Of a processor, for each process that it starts.
    package var processorSeconds = 60
    /// Bytes of memory of its own, for each process; what is only reserved does not count.
    package var memory = 2 << 30
    /// Bytes of each file that it writes, its output among them.
    package var output = 256 << 20

    package init() {}
  }

  package let path: String
  package var limits: Limits

  package init(path: String, limits: Limits = Limits()) {
    self.path = path
    self.limits = limits
  }

  /// The first program of the names that lies in a folder of `searchPath` (as `PATH`); names go
  /// before folders. Nil where there is none.
  package init?(_ names: [String], searchPath: String, limits: Limits = Limits()) {
    let folders = searchPath.split(separator: ":")
    let candidates = names.lazy.flatMap { name in folders.lazy.map { "\($0)/\(name)" } }
    guard let path = candidates.first(where: ExternalProgram.isProgram) else { return nil }
    self.init(path: path, limits: limits)
  }

  /// How messages call it.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Its standard output once it has ended well. Throws `ProgramFailure`.
  package func run(_ arguments: [String], input: [UInt8] = []) throws -> [UInt8] {
    let source = try NamelessFile(input)
    let output = try NamelessFile()
    let errors = try NamelessFile()
    let end = wait(for: try start(arguments, [source.number, output.number, errors.number]))
    if let failure = failure(of: end, errors: errors) { throw failure }
    return try output.bytes()
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      && access(path, X_OK) == 0
  }

  private func start(_ arguments: [String], _ streams: [Int32]) throws -> pid_t {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var bounds = planpress_limits(
      processor_seconds: UInt(limits.processorSeconds), memory: UInt(limits.memory),
      file_size: UInt(limits.output))
    let number = Leftovers.ofThisProcess.startGroup {
      planpress_spawn(path, &words, environ, streams, &bounds)
    }
    guard number > 0 else {
      throw ProgramFailure.cannotStart(path, reason: String(cString: strerror(-number)))
    }
    return number
  }

  /// How a program ended.
  private struct End {
    /// As `wait4` gives it.
    var status: Int32 = 0
    var usage = rusage()
    var isOverdue = false
  }

  /// Waits until it ends or its time is up; what is left of its group is ended too.
  private func wait(for number: pid_t) -> End {
    let deadline = ContinuousClock.now + .seconds(limits.seconds)
    var end = End()
    var pause: UInt32 = 1_000
    while !hasEnded(number) {
      if ContinuousClock.now >= deadline {
        end.isOverdue = true
        break
      }
      usleep(pause)
      pause = min(20_000, pause * 2)
    }
    // Before its number can be another's.
    Leftovers.ofThisProcess.endGroup(number)
    while wait4(number, &end.status, 0, &end.usage) < 0 && errno == EINTR {}
    return end
  }

  private func hasEnded(_ number: pid_t) -> Bool {
    var info = siginfo_t()
    let result = waitid(P_PID, id_t(number), &info, WEXITED | WNOHANG | WNOWAIT)
    return result == 0 ? info.si_signo != 0 : errno != EINTR
  }

  private func failure(of end: End, errors: borrowing NamelessFile) -> ProgramFailure? {
    if end.isOverdue { return .overdue(name, seconds: Int(limits.seconds.rounded(.up))) }
    let signal = end.status & 0x7F
    if signal == 0 && end.status >> 8 == 0 { return nil }
    let used = end.usage.ru_utime.tv_sec + end.usage.ru_stime.tv_sec
    if signal == SIGXCPU || (signal == SIGKILL && used >= limits.processorSeconds) {
      return .usedProcessor(name, seconds: limits.processorSeconds)
    }
    if signal == SIGXFSZ { return .wroteTooMuch(name, bytes: limits.output) }
    // A program that is refused memory ends in its own way; most have used more than half of it then.
    if end.usage.ru_maxrss >= limits.memory / 2048 {
      return .usedMemory(name, bytes: limits.memory)
    }
    let said = String(decoding: (try? errors.bytes(limit: 4096)) ?? [], as: UTF8.self)
    return .failed(name, message: said.split(whereSeparator: \.isNewline).first.map(String.init))
  }
}

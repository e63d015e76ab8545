import Dispatch
import Foundation
import Synchronization

/// What must not outlive this process: programs that it has started, and folders of its own. A signal
/// that ends it (Ctrl-C, a closed terminal, `kill`) ends and removes them first; of `kill -9` nobody
/// is told, and then only the programs themselves end.
final class Leftovers: Sendable {
  static let ofThisProcess = Leftovers()

  private struct State: Sendable {
    var groups: Set<pid_t> = []
    var folders: Set<String> = []
    var signals: [Signal] = []
  }

  /// Never looked at again, only kept.
  private struct Signal: @unchecked Sendable {
    let source: any DispatchSourceSignal
  }

  private let state = Mutex(State())

  private init() {}

  /// Starts a process group by `start`, which gives its number, or a negative one where it fails.
  func startGroup(_ start: () -> pid_t) -> pid_t {
    state.withLock { state in
      listen(&state)
      let number = start()
      if number > 0 { state.groups.insert(number) }
      return number
    }
  }

  /// Ends whatever is left of a group; its first process has not been waited for.
  func endGroup(_ number: pid_t) {
    state.withLock { state in
      kill(-number, SIGKILL)
      state.groups.remove(number)
    }
  }

  /// Makes a folder by `make`, which gives its path.
  func addFolder(_ make: () throws -> String) throws -> String {
    try state.withLock { state in
      listen(&state)
      let path = try make()
      state.folders.insert(path)
      return path
    }
  }

  func removeFolder(_ path: String) {
    state.withLock { state in
      try? FileManager.default.removeItem(atPath: path)
      state.folders.remove(path)
    }
  }

  /// Sets up the signals, once; one that is ignored (`nohup`) stays so.
  private func listen(_ state: inout State) {
    guard state.signals.isEmpty else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      var action = sigaction()
      sigaction(number, nil, &action)
      guard action.__sigaction_handler.sa_handler == nil else { continue }
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [self] in endAll(number) }
      source.resume()
      state.signals.append(Signal(source: source))
    }
  }

  /// Never returns, and keeps the others from noticing what happens to their programs.
  private func endAll(_ number: Int32) {
    state.withLock { state in
      for group in state.groups { kill(-group, SIGKILL) }
      for folder in state.folders { try? FileManager.default.removeItem(atPath: folder) }
      signal(number, SIG_DFL)
      var own = sigset_t()
      sigemptyset(&own)
      sigaddset(&own, number)
      pthread_sigmask(SIG_UNBLOCK, &own, nil)
      raise(number)
      _exit(128 + number)
    }
  }
}

/// A folder for what a program reads and writes, removed with the value and when a signal ends this
/// process; nobody else can look into it.
package final class ScratchFolder: Sendable {
  package let path: String

  /// In `TMPDIR`, else the system's folder. Throws what the disk says.
  package init() throws {
    path = try Leftovers.ofThisProcess.addFolder {
      var template = Array(
        (FileManager.default.temporaryDirectory.path + "/planpress-XXXXXX").utf8CString)
      guard mkdtemp(&template) != nil else {
        throw ProgramFailure.noTemporaryFile(reason: String(cString: strerror(errno)))
      }
      return String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }

  deinit { Leftovers.ofThisProcess.removeFolder(path) }
}

import Glibc
import Synchronization

package enum Workers {
  /// Processors that this process may use.
  package static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

/// Runs work over the indices `0..<count` on all processors.
///
/// `state` is made anew for each worker. Each takes the next chunk of indices from a shared counter
/// and keeps a state of its own; states come back in no particular order, so what is made of them
/// must not depend on it.
package func inParallel<State: Sendable>(
  count: Int, chunk: Int = 16, workers: Int = Workers.count,
  state makeState: @autoclosure @escaping @Sendable () throws -> State,
  work: @escaping @Sendable (Int, inout State) throws -> Void
) async throws -> [State] {
  let counter = WorkCounter()
  let workers = max(1, min(workers, (count + chunk - 1) / max(chunk, 1)))
  return try await withThrowingTaskGroup(of: State.self) { group in
    for _ in 0..<workers {
      group.addTask {
        var state = try makeState()
        while let range = counter.next(chunk: chunk, of: count) {
          for index in range { try work(index, &state) }
        }
        return state
      }
    }
    var states: [State] = []
    for try await state in group { states.append(state) }
    return states
  }
}

/// Hands out ranges of work.
private final class WorkCounter: Sendable {
  private let value = Atomic<Int>(0)

  func next(chunk: Int, of count: Int) -> Range<Int>? {
    let start = value.wrappingAdd(chunk, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + chunk, count) : nil
  }
}

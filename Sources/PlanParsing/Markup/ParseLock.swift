import Glibc

/// Lets any number of plain parses run at once, and a parse with strikethrough only while no other
/// runs in the process: it edits a table of the whole process.
final class ParseLock: @unchecked Sendable {
  static let shared = ParseLock()

  private let lock: UnsafeMutablePointer<pthread_rwlock_t>

  private init() {
    lock = .allocate(capacity: 1)
    pthread_rwlock_init(lock, nil)
  }

  deinit {
    pthread_rwlock_destroy(lock)
    lock.deallocate()
  }

  /// Runs `work` on the calling thread; it must not parse again.
  func with<Result>(strikethrough: Bool, _ work: () -> Result) -> Result {
    if strikethrough { pthread_rwlock_wrlock(lock) } else { pthread_rwlock_rdlock(lock) }
    defer { pthread_rwlock_unlock(lock) }
    return work()
  }
}

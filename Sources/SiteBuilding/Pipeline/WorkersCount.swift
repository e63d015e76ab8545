import Glibc

enum Workers {
  /// Processors that this process may use.
  static let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}

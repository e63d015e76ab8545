import FuzzTargets
import Glibc

/// `FUZZ_TARGET=plan planfuzz [libFuzzer's options and corpora]`
enum Driver {
  static let target: FuzzTarget? = getenv("FUZZ_TARGET").flatMap {
    FuzzTarget(rawValue: String(cString: $0))
  }
}

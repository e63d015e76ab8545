import Glibc

/// Wall and CPU time of the stages of one build. The only clock of the program: nothing that is
/// written into a site depends on it.
package struct Timings: Sendable {
  package struct Stage: Sendable {
    package let name: String
    package let wall: Double
    package let cpu: Double
  }

  package private(set) var stages: [Stage] = []
  private var lastWall = Timings.seconds(CLOCK_MONOTONIC)
  private var lastCPU = Timings.seconds(CLOCK_PROCESS_CPUTIME_ID)

  package init() {}

  /// Ends the stage that began at the end of the one before.
  package mutating func end(_ name: String) {
    let wall = Timings.seconds(CLOCK_MONOTONIC)
    let cpu = Timings.seconds(CLOCK_PROCESS_CPUTIME_ID)
    stages.append(Stage(name: name, wall: wall - lastWall, cpu: cpu - lastCPU))
    (lastWall, lastCPU) = (wall, cpu)
  }

  /// Largest resident memory of the process so far, in bytes.
  package static var peakMemory: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

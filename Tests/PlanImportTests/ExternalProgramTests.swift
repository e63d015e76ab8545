import Foundation
import Testing

@testable import PlanImport

@Suite("External programs")
struct ExternalProgramTests {
  private func shell(
    _ script: String, input: String = "", limit: (inout ExternalProgram.Limits) -> Void = { _ in }
  ) throws -> String {
    var program = ExternalProgram(path: "/bin/sh")
    limit(&program.limits)
    let output = try program.run(["-c", script], input: Array(input.utf8))
    return String(decoding: output, as: UTF8.self)
  }

  private func failure(
    of script: String, limit: (inout ExternalProgram.Limits) -> Void = { _ in }
  ) -> ProgramFailure? {
    #expect(throws: ProgramFailure.self) { try shell(script, limit: limit) }
  }

  @Test("give their output for their input, of any length")
  func givesOutput() throws {
    #expect(try shell("cat; echo 乙", input: "甲\n") == "甲\n乙\n")
    let long = String(repeating: "计划", count: 200_000)
    #expect(try shell("cat", input: long) == long)
  }

  @Test("are found in the folders of PATH in the order of their names")
  func areFound() {
    let program = ExternalProgram(["no-such-program", "sh", "ls"], searchPath: "/nowhere:/usr/bin")
    #expect(program?.path == "/usr/bin/sh")
    #expect(ExternalProgram(["no-such-program"], searchPath: "/usr/bin:/bin") == nil)
    #expect(ExternalProgram(["etc"], searchPath: "/") == nil)
  }

  @Test("that fail are named with the first line they say")
  func namesFailures() {
    #expect(
      failure(of: "echo 坏了 >&2; echo 又坏了 >&2; exit 3") == .failed("sh", message: "坏了"))
    #expect(failure(of: "kill -SEGV $$") == .failed("sh", message: nil))
    #expect(
      ProgramFailure.failed("sh", message: nil).description == "sh 转换失败:没有说明原因")
    #expect(throws: ProgramFailure.cannotStart("/nowhere", reason: "No such file or directory")) {
      try ExternalProgram(path: "/nowhere").run([])
    }
  }

  @Test("are ended when their time is up, with every process that they started")
  func endsOverdue() throws {
    let note = FileManager.default.temporaryDirectory.path + "/planpress-pid-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: note) }
    let found = failure(of: "sleep 600 & echo $! > \(note); wait") { $0.seconds = 0.5 }
    #expect(found == .overdue("sh", seconds: 1))
    #expect(
      found?.description
        == "sh 过了 1 秒还没有完成,已中止。文件可能已损坏、嵌套过深或过大;可用原来的软件打开,另存为新文件或拆成几份再试。")
    let inner = try #require(pid_t(String(contentsOfFile: note, encoding: .utf8).dropLast()))
    #expect(hasEnded(inner))
  }

  @Test("leave no process behind that they started when they end well")
  func endsChildren() throws {
    let inner = try #require(pid_t(try shell("sleep 600 > /dev/null & echo $!").dropLast()))
    #expect(hasEnded(inner))
  }

  /// A process that was ended by a signal may take a moment to go.
  private func hasEnded(_ process: pid_t) -> Bool {
    for _ in 0..<500 {
      let state = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      guard let state, !state.contains(") Z ") else { return true }
      usleep(10_000)
    }
    return false
  }

  @Test("are ended when they have used their share of a processor")
  func boundsProcessor() {
    let found = failure(of: "while :; do :; done") { $0.processorSeconds = 1 }
    #expect(found == .usedProcessor("sh", seconds: 1))
  }

  @Test("are refused more memory than they may have")
  func boundsMemory() {
    let found = failure(of: "exec awk 'BEGIN { while (1) words[n++] = \"计划\" n }'") {
      $0.memory = 64 << 20
    }
    #expect(found == .usedMemory("sh", bytes: 64 << 20))
  }

  @Test("write no more than they may")
  func boundsOutput() {
    let found = failure(of: "exec head -c 3000000 /dev/zero") { $0.output = 1 << 20 }
    #expect(found == .wroteTooMuch("sh", bytes: 1 << 20))
  }

  @Test("see neither the files that are open here nor our signal mask")
  func inheritsNothing() throws {
    let file = open("/dev/null", O_RDONLY)
    defer { close(file) }
    #expect(try shell("ls /proc/self/fd | tr '\\n' ' '") == "0 1 2 3 ")
    // Without signals 32 and 33, which glibc keeps for itself and whoever started us may have set.
    let masks = """
      for mask in $(grep -E 'SigBlk|SigIgn' /proc/self/status | cut -f2); do
        echo $((0x$mask & ~0x180000000))
      done | sort -u
      """
    #expect(try shell(masks) == "0\n")
  }

  @Test("a folder for them goes with its value, whatever lies in it")
  func removesFolder() throws {
    var folder: ScratchFolder? = try ScratchFolder()
    let path = try #require(folder?.path)
    try Data().write(to: URL(fileURLWithPath: path + "/a"))
    #expect(FileManager.default.fileExists(atPath: path + "/a"))
    folder = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }
}

@Suite("Input paths")
struct InputPathTests {
  /// `工作计划` in GBK.
  private let gbk: [UInt8] = [0xB9, 0xA4, 0xD7, 0xF7, 0xBC, 0xC6, 0xBB, 0xAE]

  @Test("names in GBK are shown in Chinese, whatever their folder is written in")
  func showsGBK() {
    #expect(InputPath(bytes: Array("资料/".utf8) + gbk + Array(".txt".utf8)).text == "资料/工作计划.txt")
    #expect(InputPath(bytes: [0xFF, 0x2E]).text == "\u{FFFD}.")
  }

  @Test("damaged words of the command line get their bytes back, in order")
  func findsBytes() {
    let other = Array(gbk.reversed())
    let arguments = [Array("import".utf8), gbk, Array("甲.txt".utf8), other, gbk]
    let words = [gbk, Array("甲.txt".utf8), other, gbk].map { String(decoding: $0, as: UTF8.self) }
    #expect(
      InputPath.paths(words, arguments: arguments)
        == [gbk, Array("甲.txt".utf8), other, gbk].map { InputPath(bytes: $0) })
  }
}

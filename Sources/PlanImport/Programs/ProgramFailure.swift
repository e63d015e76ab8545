/// Why a program did not do its work; `description` is Chinese and names the program.
package enum ProgramFailure: Error, Hashable, CustomStringConvertible {
  case cannotStart(String, reason: String)
  /// Not ended after so many seconds by the clock.
  case overdue(String, seconds: Int)
  case usedProcessor(String, seconds: Int)
  case usedMemory(String, bytes: Int)
  case wroteTooMuch(String, bytes: Int)
  /// It ended with an error of its own; the first line that it said of it.
  case failed(String, message: String?)
  case noTemporaryFile(reason: String)

  package var description: String {
    switch self {
    case .cannotStart(let path, let reason): "无法运行 \(path):\(reason)"
    case .overdue(let name, let seconds): "\(name) 过了 \(seconds) 秒还没有完成,已中止。\(Self.advice)"
    case .usedProcessor(let name, let seconds):
      "\(name) 用了 \(seconds) 秒处理器时间还没有完成,已中止。\(Self.advice)"
    case .usedMemory(let name, let bytes):
      "\(name) 需要的内存超过 \(bytes >> 20) MB,已中止。\(Self.advice)"
    case .wroteTooMuch(let name, let bytes): "\(name) 的输出超过 \(bytes >> 20) MB,已中止。\(Self.advice)"
    case .failed(let name, let message): "\(name) 转换失败:\(message ?? "没有说明原因")"
    case .noTemporaryFile(let reason): "无法写临时文件:\(reason)"
    }
  }

  private static let advice = "文件可能已损坏、嵌套过深或过大;可用原来的软件打开,另存为新文件或拆成几份再试。"
}

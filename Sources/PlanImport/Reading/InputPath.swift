import Glibc
import PlanModel

/// The path of an input, in whatever bytes the disk has: names out of old archives are in GBK.
package struct InputPath: Sendable, Hashable, ExpressibleByStringLiteral {
  private let bytes: [UInt8]
  /// For people, and for the names of plans.
  package let text: String

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    text = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map(InputPath.text).joined(separator: "/")
  }

  package init(_ path: String) { self.init(bytes: Array(path.utf8)) }

  package init(stringLiteral path: String) { self.init(path) }

  /// The paths that words of the command line name. Those that are not UTF-8 reach a program damaged
  /// and are looked up in `arguments`, the words as the system gave them, in the same order.
  package static func paths(_ words: [String], arguments: [[UInt8]]) -> [InputPath] {
    var damaged: [String: [[UInt8]]] = [:]
    for argument in arguments.reversed() where String(validating: argument, as: UTF8.self) == nil {
      damaged[String(decoding: argument, as: UTF8.self), default: []].append(argument)
    }
    return words.map { word in
      damaged[word]?.popLast().map { InputPath(bytes: $0) } ?? InputPath(word)
    }
  }

  /// The file's bytes. Throws `ImportFailure`.
  func read() throws -> [UInt8] {
    let file = open(bytes.map(CChar.init(bitPattern:)) + [0], O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    var result: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      if count == 0 { return result }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw failure() }
      result.append(contentsOf: piece[..<count])
    }
  }

  private func failure() -> ImportFailure {
    ImportFailure("读不了文件:\(text)(\(errno == ENOENT ? "没有这个文件" : String(cString: strerror(errno))))")
  }

  /// One part of a path.
  private static func text(_ part: ArraySlice<UInt8>) -> String {
    if let text = String(validating: part, as: UTF8.self) { return text }
    if let chinese = decode(part, encoding: "GB18030"), chinese.invalid == 0 {
      return string(chinese.scalars)
    }
    return String(decoding: part, as: UTF8.self)
  }
}

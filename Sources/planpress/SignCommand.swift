import ArgumentParser
import Foundation
import SiteBuilding

/// `planpress sign DIR --key FILE`: exit 0 signed, 2 cannot.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "为网站清单签名:用 Ed25519 私钥签 manifest.json,写出 manifest.json.sig。",
    discussion: """
      签名为 OpenSSH 格式,任何人都可以用 planpress verify --key 或
      ssh-keygen -Y verify -n planpress 核对。重新构建有变化时须重新签名。
      """)

  @Argument(help: ArgumentHelp("已构建的网站文件夹。", valueName: "文件夹"))
  var folder = "public"

  @Option(help: ArgumentHelp("OpenSSH 格式的 Ed25519 私钥文件,没有口令。", valueName: "文件"))
  var key: String

  func run() throws {
    do {
      try signSite(folder, keyFile: key)
    } catch {
      throw TrustFailure.tell(error)
    }
    print("已签名:\(folder)/manifest.json.sig")
  }
}

/// Tells a fault of the machine or of a key file, and ends with 2.
enum TrustFailure {
  static func tell(_ error: any Error) -> ExitCode {
    FileHandle.standardError.write(Data("错误:\(error)\n".utf8))
    return ExitCode(2)
  }
}

import ArgumentParser
import SiteBuilding

/// `planpress verify DIR`: exit 0 intact, 1 tampered with, 2 cannot be read.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "核对网站文件夹:逐个文件与 manifest.json 比对,指出被改动、缺失和多出的文件。",
    discussion: """
      给出 --key 时还核对 manifest.json.sig 的签名。以点开头的文件不在核对之列。
      退出码:0 完好,1 不符,2 无法读取。
      """)

  @Argument(help: ArgumentHelp("要核对的网站文件夹。", valueName: "文件夹"))
  var folder = "public"

  @Option(help: ArgumentHelp("Ed25519 公钥文件(ssh-ed25519 开头的一行)。", valueName: "文件"))
  var key: String?

  func run() throws {
    let report: VerifyReport
    do {
      report = try verifySite(folder, keyFile: key)
    } catch {
      throw TrustFailure.tell(error)
    }
    for (label, paths) in [
      ("改动", report.changed), ("缺失", report.missing), ("多出", report.foreign),
    ] {
      for path in paths { print("\(label):\(path)") }
    }
    switch report.manifest {
    case .whole: break
    case .damaged: print("manifest.json 已损坏。")
    case .missing: print("没有 manifest.json,无从核对。")
    }
    if let line = signatureLine(report) { print(line) }
    print(
      report.isIntact
        ? "完好:\(report.intactCount) 个文件与清单一致。"
        : "不符:改动 \(report.changed.count),缺失 \(report.missing.count),多出 \(report.foreign.count),"
          + "一致 \(report.intactCount)。")
    if !report.isIntact { throw ExitCode(1) }
  }

  private func signatureLine(_ report: VerifyReport) -> String? {
    switch report.signature {
    case .notChecked: report.isSigned ? "有签名,未给出公钥(--key),未核对签名。" : nil
    case .valid: "签名有效。"
    case .missing: "没有签名(manifest.json.sig)。"
    case .otherKey: "签名出自另一把密钥。"
    case .invalid: "签名无效。"
    }
  }
}

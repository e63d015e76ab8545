import Foundation
import SiteRendering
import Testing

@testable import SiteBuilding

/// A built site in `public` with a fresh key pair (`key`, `key.pub`) and another (`other`) beside it.
private func makeSite() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  let writer = try OutputWriter(output: folder.path + "/public", content: folder.path + "/content")
  var batch = writer.makeBatch()
  for path in ["index.html", "plans/a.html", "plans/b.html"] {
    try batch.write(OutputFile(path: path, bytes: Array("正文 \(path)".utf8)))
  }
  _ = try writer.finish([batch])
  for name in ["key", "other"] {
    let made = try run(
      ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "测试", "-f", folder.path + "/" + name])
    try #require(made == 0)
  }
  return folder
}

/// Exit status of a program; `input` becomes its standard input.
private func run(_ arguments: [String], input: String? = nil) throws -> Int32 {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = arguments
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  process.standardInput =
    try input.map { try FileHandle(forReadingFrom: URL(fileURLWithPath: $0)) }
    ?? FileHandle.nullDevice
  try process.run()
  process.waitUntilExit()
  return process.terminationStatus
}

private func sshKeygenVerifies(_ folder: TemporaryFolder, namespace: String = "planpress") throws
  -> Bool
{
  let line = try #require(folder.text("key.pub"))
  try folder.write("allowed", "bureau " + line)
  return try run(
    [
      "ssh-keygen", "-Y", "verify", "-f", folder.path + "/allowed", "-I", "bureau", "-n", namespace,
      "-s", folder.path + "/public/manifest.json.sig",
    ], input: folder.path + "/public/manifest.json") == 0
}

@Suite struct SiteVerificationTests {
  @Test("A site as it was built is intact; hidden files do not count")
  func acceptsIntactSite() throws {
    let folder = try makeSite()
    try folder.write("public/.htaccess", "x")
    let report = try verifySite(folder.path + "/public")
    #expect(report.isIntact)
    #expect(report.intactCount == 3)
  }

  @Test("Every changed, missing and foreign file is named")
  func namesTampering() throws {
    let folder = try makeSite()
    try folder.write("public/index.html", "正文 index.htmL")
    try folder.write("public/plans/evil.js", "x")
    try folder.write("public/aaa", "x")
    try FileManager.default.removeItem(atPath: folder.path + "/public/plans/a.html")
    let b = folder.path + "/public/plans/b.html"
    try FileManager.default.moveItem(atPath: b, toPath: folder.path + "/b.html")
    #expect(symlink(folder.path + "/b.html", b) == 0)
    let report = try verifySite(folder.path + "/public")
    #expect(!report.isIntact)
    #expect(report.changed == ["index.html", "plans/b.html"])
    #expect(report.missing == ["plans/a.html"])
    #expect(report.foreign == ["aaa", "plans/evil.js"])
  }

  @Test("One changed, one missing or one foreign file is enough", arguments: 0..<3)
  func tellsSingleFault(fault: Int) throws {
    let folder = try makeSite()
    switch fault {
    case 0: try folder.write("public/index.html", "正文 index.htmL")
    case 1: try folder.remove("public/index.html")
    default: try folder.write("public/plans/evil.js", "x")
    }
    let report = try verifySite(folder.path + "/public")
    #expect(!report.isIntact)
    #expect(
      [report.changed.count, report.missing.count, report.foreign.count].enumerated()
        .allSatisfy { $1 == ($0 == fault ? 1 : 0) })
  }

  @Test("A cut, a changed and a removed manifest are told")
  func tellsDamagedManifest() throws {
    let folder = try makeSite()
    let manifest = try #require(folder.text("public/manifest.json"))
    let lines = manifest.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write("public/manifest.json", lines.dropLast(3).joined(separator: "\n"))
    let cut = try verifySite(folder.path + "/public")
    #expect(cut.manifest == .damaged)
    #expect(cut.intactCount == 2)
    #expect(cut.foreign == ["plans/b.html"])
    try FileManager.default.removeItem(atPath: folder.path + "/public/manifest.json")
    #expect(try verifySite(folder.path + "/public").manifest == .missing)
    #expect(throws: SigningError.self) {
      try signSite(folder.path + "/public", keyFile: folder.path + "/key")
    }
  }

  @Test("OpenSSH verifies our signature, and only in our namespace")
  func signsForOpenSSH() throws {
    let folder = try makeSite()
    try signSite(folder.path + "/public", keyFile: folder.path + "/key")
    #expect(try sshKeygenVerifies(folder))
    #expect(try !sshKeygenVerifies(folder, namespace: "file"))
    let report = try verifySite(folder.path + "/public", keyFile: folder.path + "/key.pub")
    #expect(report.signature == .valid)
    #expect(report.isIntact)
    let manifest = try #require(folder.text("public/manifest.json"))
    try folder.write("public/manifest.json", manifest.replacingOccurrences(of: "0", with: "1"))
    #expect(try !sshKeygenVerifies(folder))
    let tampered = try verifySite(folder.path + "/public", keyFile: folder.path + "/key.pub")
    #expect(tampered.signature == .invalid)
  }

  @Test("We verify the signature of OpenSSH")
  func verifiesOpenSSH() throws {
    let folder = try makeSite()
    let manifest = folder.path + "/public/manifest.json"
    let signed = try run(
      ["ssh-keygen", "-Y", "sign", "-q", "-f", folder.path + "/key", "-n", "planpress", manifest])
    #expect(signed == 0)
    let site = folder.path + "/public"
    #expect(try verifySite(site, keyFile: folder.path + "/key.pub").isIntact)
    #expect(try verifySite(site, keyFile: folder.path + "/other.pub").signature == .otherKey)
    #expect(try verifySite(site, keyFile: folder.path + "/key").signature == .valid)
  }

  @Test("A signature that was made for another purpose, or is said to be, is none")
  func refusesOtherNamespace() throws {
    let folder = try makeSite()
    let site = folder.path + "/public"
    let manifest = site + "/manifest.json"
    let signed = try run(
      ["ssh-keygen", "-Y", "sign", "-q", "-f", folder.path + "/key", "-n", "file", manifest])
    #expect(signed == 0)
    #expect(try verifySite(site, keyFile: folder.path + "/key.pub").signature == .invalid)
    try signSite(site, keyFile: folder.path + "/key")
    let armored = try #require(folder.text("public/manifest.json.sig"))
    var blob = try #require(SSHArmor.decode(Array(armored.utf8), label: "SSH SIGNATURE"))
    let name = try #require(blob.firstRange(of: Array("planpress".utf8)))
    blob.replaceSubrange(name, with: Array("planprest".utf8))
    let turned = SSHArmor.encode(blob, label: "SSH SIGNATURE")
    try folder.write("public/manifest.json.sig", String(decoding: turned, as: UTF8.self))
    #expect(try verifySite(site, keyFile: folder.path + "/key.pub").signature == .invalid)
  }

  @Test("A missing or garbled signature is told where a key is given")
  func tellsMissingSignature() throws {
    let folder = try makeSite()
    let site = folder.path + "/public"
    #expect(try verifySite(site, keyFile: folder.path + "/key.pub").signature == .missing)
    try folder.write("public/manifest.json.sig", "-----BEGIN SSH SIGNATURE-----\nAAAA\n")
    #expect(try verifySite(site, keyFile: folder.path + "/key.pub").signature == .invalid)
    #expect(try verifySite(site).isIntact)
  }

  @Test("Keys that are none are refused by name")
  func refusesOtherKeys() throws {
    let folder = try makeSite()
    let site = folder.path + "/public"
    try folder.write("text", "ssh-ed25519 AAAA")
    #expect(throws: SigningError.notAPrivateKey(folder.path + "/text")) {
      try signSite(site, keyFile: folder.path + "/text")
    }
    #expect(throws: SigningError.notAPublicKey(folder.path + "/text")) {
      try verifySite(site, keyFile: folder.path + "/text")
    }
    let locked = folder.path + "/locked"
    #expect(try run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "geheim", "-f", locked]) == 0)
    #expect(throws: SigningError.isEncrypted(locked)) { try signSite(site, keyFile: locked) }
    #expect(throws: FileError.self) { try signSite(site, keyFile: folder.path + "/none") }
  }
}

import Crypto
import FoundationEssentials

/// Why a key or a signature cannot be used. `description` is Chinese.
package enum SigningError: Error, Hashable, CustomStringConvertible {
  case notAPrivateKey(String)
  case isEncrypted(String)
  case notAPublicKey(String)
  case noManifest(String)

  package var description: String {
    switch self {
    case .notAPrivateKey(let path):
      "“\(path)”不是 Ed25519 私钥(OpenSSH 格式)。可用 ssh-keygen -t ed25519 -N \"\" -f 文件名 生成。"
    case .isEncrypted(let path): "私钥“\(path)”有口令保护,请改用没有口令的签名专用密钥。"
    case .notAPublicKey(let path): "“\(path)”不是 Ed25519 公钥(应为 ssh-ed25519 开头的一行)。"
    case .noManifest(let path): "“\(path)”中没有完好的 manifest.json,不能签名。请先重新构建。"
    }
  }
}

/// An Ed25519 key as `ssh-keygen` writes it: the private key without a passphrase (PROTOCOL.key of
/// OpenSSH) or the public line (RFC 4253 §6.6, RFC 8709).
enum SSHKey {
  static let type = "ssh-ed25519"

  /// Throws `SigningError` when the file holds no such key, `FileError` when it cannot be read.
  static func readPrivate(_ path: String) throws -> Curve25519.Signing.PrivateKey {
    guard let key = try parsePrivate(OutputWriter.readWhole(path, followLinks: true), path) else {
      throw SigningError.notAPrivateKey(path)
    }
    return key
  }

  /// Takes the public line, or the private key, whose public half it gives.
  static func readPublic(_ path: String) throws -> Curve25519.Signing.PublicKey {
    let bytes = try OutputWriter.readWhole(path, followLinks: true)
    if let key = try parsePrivate(bytes, path) { return key.publicKey }
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace }
    guard let index = words.firstIndex(where: { $0 == type }), index + 1 < words.count,
      let blob = Data(base64Encoded: String(words[index + 1])), let key = publicKey(Array(blob))
    else { throw SigningError.notAPublicKey(path) }
    return key
  }

  /// The key's form on the wire.
  static func blob(_ key: Curve25519.Signing.PublicKey) -> [UInt8] {
    SSHFields.string(Array(type.utf8)) + SSHFields.string(Array(key.rawRepresentation))
  }

  static func publicKey(_ blob: [UInt8]) -> Curve25519.Signing.PublicKey? {
    var fields = SSHFields(blob)
    guard fields.string() == Array(type.utf8), let raw = fields.string(), fields.isAtEnd else {
      return nil
    }
    return try? Curve25519.Signing.PublicKey(rawRepresentation: raw)
  }

  private static func parsePrivate(
    _ bytes: [UInt8], _ path: String
  ) throws -> Curve25519.Signing.PrivateKey? {
    guard let blob = SSHArmor.decode(bytes, label: "OPENSSH PRIVATE KEY") else { return nil }
    let magic = Array("openssh-key-v1\0".utf8)
    guard blob.starts(with: magic) else { return nil }
    var fields = SSHFields(Array(blob[magic.count...]))
    let cipher = fields.string()
    guard cipher == Array("none".utf8) else {
      if cipher == nil { return nil }
      throw SigningError.isEncrypted(path)
    }
    guard fields.string() != nil, fields.string() != nil, fields.number() == 1,
      fields.string() != nil, let secret = fields.string()
    else { return nil }
    var inner = SSHFields(secret)
    guard let check = inner.number(), check == inner.number(),
      inner.string() == Array(type.utf8), let publicHalf = inner.string(),
      let both = inner.string(), both.count == 64,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: both[..<32]),
      Array(key.publicKey.rawRepresentation) == publicHalf
    else { return nil }
    return key
  }
}

/// The length-prefixed fields of the SSH wire format (RFC 4251 §5), read from the front.
struct SSHFields {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func number() -> Int? {
    guard rest.count >= 4 else { return nil }
    defer { rest = rest.dropFirst(4) }
    return rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
  }

  mutating func string() -> [UInt8]? {
    guard let count = number(), rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return Array(rest.prefix(count))
  }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  static func string(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }
}

/// `-----BEGIN LABEL-----`, Base64 in lines of 70, `-----END LABEL-----`.
enum SSHArmor {
  static func encode(_ bytes: [UInt8], label: String) -> [UInt8] {
    let text = Array(Data(bytes).base64EncodedString().utf8)
    var out = Array("-----BEGIN \(label)-----\n".utf8)
    for start in stride(from: 0, to: text.count, by: 70) {
      out += text[start..<min(start + 70, text.count)]
      out.append(0x0A)
    }
    return out + Array("-----END \(label)-----\n".utf8)
  }

  /// Nil where there is no such block.
  static func decode(_ bytes: [UInt8], label: String) -> [UInt8]? {
    let lines = bytes.split { $0 == 0x0A || $0 == 0x0D }.map { String(decoding: $0, as: UTF8.self) }
    guard let first = lines.firstIndex(of: "-----BEGIN \(label)-----"),
      let last = lines.firstIndex(of: "-----END \(label)-----"), first < last
    else { return nil }
    return Data(base64Encoded: lines[(first + 1)..<last].joined()).map { Array($0) }
  }
}

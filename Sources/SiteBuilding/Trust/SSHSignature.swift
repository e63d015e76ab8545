import Crypto

/// A detached signature in OpenSSH's armored form (PROTOCOL.sshsig), which
/// `ssh-keygen -Y verify -n planpress` reads.
enum SSHSignature {
  /// Keeps a signature of a site from passing for one of a login, a mail or a commit.
  static let namespace = "planpress"
  private static let label = "SSH SIGNATURE"
  private static let magic = Array("SSHSIG".utf8)
  private static let hashName = Array("sha512".utf8)

  static func sign(_ message: [UInt8], with key: Curve25519.Signing.PrivateKey) throws -> [UInt8] {
    let signature = try key.signature(for: signedBytes(of: message))
    var blob = magic + SSHFields.number(1)
    blob += SSHFields.string(SSHKey.blob(key.publicKey))
    blob += SSHFields.string(Array(namespace.utf8)) + SSHFields.string([])
    blob += SSHFields.string(hashName)
    blob += SSHFields.string(
      SSHFields.string(Array(SSHKey.type.utf8)) + SSHFields.string(Array(signature)))
    return SSHArmor.encode(blob, label: label)
  }

  enum Verdict: Sendable, Hashable { case valid, otherKey, invalid }

  /// `otherKey`: whatever it is, the key it names is not `key`.
  static func verify(
    _ armored: [UInt8], of message: [UInt8], by key: Curve25519.Signing.PublicKey
  ) -> Verdict {
    guard let blob = SSHArmor.decode(armored, label: label), blob.starts(with: magic) else {
      return .invalid
    }
    var fields = SSHFields(Array(blob[magic.count...]))
    guard fields.number() == 1, let keyBlob = fields.string() else { return .invalid }
    if keyBlob != SSHKey.blob(key) { return .otherKey }
    guard fields.string() == Array(namespace.utf8), fields.string() == [],
      fields.string() == hashName, let wrapped = fields.string(), fields.isAtEnd
    else { return .invalid }
    var inner = SSHFields(wrapped)
    guard inner.string() == Array(SSHKey.type.utf8), let signature = inner.string(),
      inner.isAtEnd, key.isValidSignature(signature, for: signedBytes(of: message))
    else { return .invalid }
    return .valid
  }

  private static func signedBytes(of message: [UInt8]) -> [UInt8] {
    magic + SSHFields.string(Array(namespace.utf8)) + SSHFields.string([])
      + SSHFields.string(hashName) + SSHFields.string(Array(SHA512.hash(data: message)))
  }
}

import Crypto
import Glibc

/// What a site's manifest says of the files that lie there. Paths are relative and sorted by bytes;
/// hidden files are nobody's business.
package struct VerifyReport: Sendable, Hashable {
  package enum ManifestState: Sendable, Hashable { case whole, damaged, missing }
  package enum SignatureState: Sendable, Hashable {
    /// No key was given.
    case notChecked
    case valid
    case missing
    /// Signed with a key other than the one given.
    case otherKey
    /// The signature does not fit the manifest, or is no signature.
    case invalid
  }

  package var manifest = ManifestState.whole
  package var signature = SignatureState.notChecked
  /// There is a signature file, checked or not.
  package var isSigned = false
  package var changed: [String] = []
  package var missing: [String] = []
  package var foreign: [String] = []
  /// Files as they should be.
  package var intactCount = 0

  /// Everything is as it was built (and signed, where a key was given).
  package var isIntact: Bool {
    manifest == .whole && changed.isEmpty && missing.isEmpty && foreign.isEmpty
      && (signature == .notChecked || signature == .valid)
  }
}

/// Holds the site in `folder` against its manifest, and the manifest against its signature where
/// `keyFile` (an OpenSSH Ed25519 key) is given. Throws `FileError` or `SigningError` when folder or
/// key cannot be read.
package func verifySite(_ folder: String, keyFile: String? = nil) throws -> VerifyReport {
  let key = try keyFile.map(SSHKey.readPublic)
  let root = try FileDescriptor(folder, flags: O_RDONLY | O_DIRECTORY)
  let tree = try OutputTree(of: Folder.realPath(folder) ?? folder)
  var report = VerifyReport()
  report.isSigned = tree.files.contains(Manifest.signaturePath)
  guard tree.files.contains(Manifest.path) else {
    report.manifest = .missing
    if key != nil { report.signature = report.isSigned ? .invalid : .missing }
    report.foreign = tree.files
    return report
  }
  let bytes = try OutputWriter.readWhole(folder + "/" + Manifest.path)
  if let key {
    report.signature = .missing
    if report.isSigned {
      let armored = try OutputWriter.readWhole(folder + "/" + Manifest.signaturePath)
      switch SSHSignature.verify(armored, of: bytes, by: key) {
      case .valid: report.signature = .valid
      case .otherKey: report.signature = .otherKey
      case .invalid: report.signature = .invalid
      }
    }
  }
  let manifest = Manifest(parsing: bytes)
  if manifest?.isDamaged ?? true { report.manifest = .damaged }
  try compare(manifest?.entries ?? [], in: root, with: Set(tree.files), into: &report)
  report.foreign = tree.foreignFiles(to: manifest ?? Manifest(entries: []))
  return report
}

/// Signs the manifest of the site in `folder` with the private key in `keyFile` and writes
/// `manifest.json.sig` beside it. Throws `SigningError`, `FileError`.
package func signSite(_ folder: String, keyFile: String) throws {
  let key = try SSHKey.readPrivate(keyFile)
  let path = folder + "/" + Manifest.path
  guard access(path, F_OK) == 0 else { throw SigningError.noManifest(folder) }
  let bytes = try OutputWriter.readWhole(path)
  guard let manifest = Manifest(parsing: bytes), !manifest.isDamaged else {
    throw SigningError.noManifest(folder)
  }
  let signature = try SSHSignature.sign(bytes, with: key)
  // A new file put in the place of the old one: a reader never meets half a signature.
  let target = folder + "/" + Manifest.signaturePath
  let draft = folder + "/." + Manifest.signaturePath + ".\(getpid())"
  var file = try FileDescriptor(
    draft, flags: O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, action: .create)
  do {
    try signature.withUnsafeBytes { try file.write($0) }
    if fsync(file.number) != 0 { throw FileError.last(.sync, draft) }
    try file.finish()
    if rename(draft, target) != 0 { throw FileError.last(.rename, target) }
  } catch {
    unlink(draft)
    throw error
  }
}

private func compare(
  _ entries: [ManifestEntry], in root: borrowing FileDescriptor, with present: Set<String>,
  into report: inout VerifyReport
) throws {
  for entry in entries {
    guard present.contains(entry.path) else {
      report.missing.append(entry.path)
      continue
    }
    if try isIntact(entry, in: root.number) {
      report.intactCount += 1
    } else {
      report.changed.append(entry.path)
    }
  }
}

private func isIntact(_ entry: ManifestEntry, in root: Int32) throws -> Bool {
  guard let file = FileDescriptor(existing: entry.path, in: root, flags: O_RDONLY | O_NONBLOCK)
  else {
    // A link or a device in its place is a change; a file that may not be read is no verdict.
    if errno == EACCES || errno == EIO { throw FileError.last(.read, entry.path) }
    return false
  }
  var status = stat()
  guard fstat(file.number, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
    Int(status.st_size) == entry.size
  else { return false }
  var hash = SHA256()
  try withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { piece in
    while true {
      let count = try file.read(into: piece)
      if count == 0 { break }
      hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }
  return FileDigest(hash.finalize()) == entry.digest
}

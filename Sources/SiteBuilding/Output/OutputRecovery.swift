import Glibc

/// What the next build does for one that was killed.
extension OutputLocation {
  /// A build was killed while it put its site in the place of the old one.
  var isInterrupted: Bool { Self.exists(old) || Self.exists(new) }

  /// Brings back the old site, or puts the new one in place, where a build was killed between the
  /// two, and clears away what other killed builds left, as far as it can be removed. Only while the
  /// lock is held. Throws `OutputError.isTaken` where other files lie now where the site stood.
  func recover() throws {
    if Self.exists(new) {
      try removeSite()
      try putInPlace(new)
    }
    if Self.exists(old) {
      if Self.exists(folder + "/" + Manifest.path) {
        try? Folder.remove(old)
      } else if rmdir(folder) == 0 || errno == ENOENT {
        try putInPlace(old)
      } else {
        throw OutputError.isTaken(output: folder, site: old)
      }
    }
    unlink(formerCache)
    let prefix = "." + name + ".planpress-staging-"
    for entry in try Folder.entries(of: parent) where entry.kind == .folder {
      guard let stale = entry.name, stale.hasPrefix(prefix) else { continue }
      try? Folder.remove(parent + "/" + stale)
    }
  }

  /// Removes the old site while the new one waits at `new`, its manifest last: what lies there
  /// without one after a kill is no site's.
  func removeSite() throws {
    let tree = try OutputTree(of: folder)
    let manifest =
      tree.files.contains(Manifest.path)
      ? try Manifest(parsing: OutputWriter.readWhole(folder + "/" + Manifest.path)) : nil
    guard tree.foreignFiles(to: manifest).isEmpty else {
      throw OutputError.isTaken(output: folder, site: new)
    }
    guard Self.exists(folder) else { return }
    for entry in try Folder.entries(of: folder) {
      guard let name = entry.name, name != Manifest.path else { continue }
      let path = folder + "/" + name
      if entry.kind == .folder {
        try Folder.remove(path)
      } else if unlink(path) != 0 && errno != ENOENT {
        throw FileError.last(.remove, path)
      }
    }
    try Folder.remove(folder)
  }

  private func putInPlace(_ site: String) throws {
    if rename(site, folder) != 0 { throw FileError.last(.rename, site) }
  }

  private static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}

import Glibc

/// What lies in an output folder.
struct OutputTree: Sendable {
  /// Plain files and anything else that is no folder, but for hidden ones; sorted by path bytes.
  var files: [String] = []
  /// Files and folders whose name begins with a full stop, at any depth; left alone by builds.
  var hidden: [String] = []

  /// An absent folder is an empty one.
  init(of root: String) throws {
    var pending = [""]
    while let folder = pending.popLast() {
      let entries: [FolderEntry]
      do {
        entries = try Folder.entries(of: folder.isEmpty ? root : root + "/" + folder)
      } catch let error as FileError where folder.isEmpty && error.code == ENOENT {
        return
      }
      for entry in entries {
        let path = folder + entry.shownName
        if entry.isHidden {
          hidden.append(path)
        } else if entry.kind == .folder {
          pending.append(path + "/")
        } else {
          files.append(path)
        }
      }
    }
    files.sort(by: PathRules.inOrder)
    hidden.sort(by: PathRules.inOrder)
  }

  /// The files that neither a manifest lists nor every site has; both sides sorted.
  func foreignFiles(to manifest: Manifest?) -> [String] {
    var entries = (manifest?.entries ?? [])[...]
    return files.filter { file in
      while let first = entries.first, PathRules.inOrder(first.path, file) { entries.removeFirst() }
      if manifest != nil && (file == Manifest.path || file == Manifest.signaturePath) {
        return false
      }
      return entries.first?.path != file
    }
  }
}

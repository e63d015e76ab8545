import Glibc
import SiteRendering

/// The form a bundle is packed in.
package enum BundleFormat: String, Sendable, Hashable, CaseIterable {
  case zip, epub
}

extension BuiltSite {
  /// The site that lies in `folder`; hidden files are no part of it. Throws `FileError`.
  package init(folder: String, name: String, address: String?) throws {
    var paths: [String] = []
    var open = [""]
    while let path = open.popLast() {
      for entry in try Folder.entries(of: path.isEmpty ? folder : "\(folder)/\(path)") {
        guard !entry.isHidden, let name = entry.name else { continue }
        let inner = path.isEmpty ? name : "\(path)/\(name)"
        switch entry.kind {
        case .folder: open.append(inner)
        case .file: paths.append(inner)
        case .link, .other: continue
        }
      }
    }
    self.init(paths: paths, name: name, address: address) { path in
      let file = try FileDescriptor("\(folder)/\(path)", flags: O_RDONLY)
      let size = try file.size()
      return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }

  /// Packs the site, or a theme of it, into the file `output`: the same bytes for the same site.
  ///
  /// Throws `BundleError`, and `FileError` or `ZipError` of the disk.
  package func pack(_ scope: BundleScope, as format: BundleFormat, into output: String) throws {
    switch format {
    case .zip:
      let bundle = try SiteBundle(self, scope: scope)
      var archive = try ZipArchive(path: output)
      try bundle.write { try archive.add($0.path, $0.bytes) }
      try archive.finish()
    case .epub:
      let book = try EPUBBook(self, scope: scope)
      var archive = try ZipArchive(path: output)
      try book.write { file in
        try archive.add(
          file.path, file.bytes, method: file.path == "mimetype" ? .stored : .deflated)
      }
      try archive.finish()
    }
  }
}

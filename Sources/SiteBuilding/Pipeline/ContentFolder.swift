import Crypto
import Glibc
import PlanAnalysis
import PlanModel
import PlanParsing
import SiteRendering

/// What a build reads besides its documents: settings, vocabulary, templates, and the list of files.
struct ContentFolder: Sendable {
  let reader: SourceReader
  let settings: SiteSettings
  let vocabulary: ThemeVocabulary
  /// Paths of documents, sorted.
  let sources: [String]
  /// Paths of free pages, sorted.
  let pageSources: [String]
  /// Every other file of the folder, for attachments and images.
  let files: Set<String>
  /// Overriding templates by path in their folder.
  let templates: [String: [UInt8]]
  let diagnostics: [Diagnostic]
  /// Where a build may keep its spill file.
  let spillFolder: String

  static func read(_ options: BuildOptions) throws -> ContentFolder {
    let reader = try SourceReader(contentFolder: options.content)
    let listing = try reader.listSources()
    var diagnostics = listing.diagnostics
    let others = Set(listing.otherFiles)
    func read(_ path: String) throws -> [UInt8]? {
      others.contains(path) ? try reader.readFile(path) : nil
    }
    var settings = SiteSettings()
    if let bytes = try read("site.yaml") {
      let (read, found) = readSettings(bytes[...], path: "site.yaml")
      settings = read
      diagnostics += found
    }
    var vocabulary = DefaultVocabulary.vocabulary
    if let bytes = try read("themes.yaml") {
      let read = readVocabulary(bytes, path: "themes.yaml")
      vocabulary = read.vocabulary
      diagnostics += read.diagnostics
    }
    if let bytes = try read("organisations.yaml") {
      let (read, found) = readOrganisations(bytes[...], path: "organisations.yaml")
      settings.organisations = read
      diagnostics += found
    }
    let isPage: (String) -> Bool = { $0.hasPrefix("pages/") }
    return ContentFolder(
      reader: reader, settings: settings, vocabulary: vocabulary,
      sources: listing.sources.filter { !isPage($0) }, pageSources: listing.sources.filter(isPage),
      files: others.subtracting(settingsFiles),
      templates: try readTemplates(options.templates), diagnostics: diagnostics,
      spillFolder: temporaryFolder())
  }

  private static let settingsFiles: Set = ["site.yaml", "themes.yaml", "organisations.yaml"]

  private static func readTemplates(_ folder: String) throws -> [String: [UInt8]] {
    guard Folder.realPath(folder) != nil else { return [:] }
    let reader = try SourceReader(contentFolder: folder)
    var templates: [String: [UInt8]] = [:]
    for path in try reader.listSources().otherFiles {
      templates[path] = try reader.readFile(path)
    }
    return templates
  }

  func readFreePages() throws -> (pages: [FreePage], diagnostics: [Diagnostic]) {
    var pages: [FreePage] = []
    var diagnostics: [Diagnostic] = []
    for path in pageSources {
      let (source, found) = readFreePage(
        SourceFile(path: path, bytes: try reader.readFile(path, limit: settings.limits.fileBytes)))
      diagnostics += found
      guard let source else { continue }
      let stem = path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? path
      pages.append(
        FreePage(
          id: stem, path: path, title: source.title, description: source.description,
          markup: source.markup, references: linkReferences(of: source.markup)))
    }
    return (pages, diagnostics)
  }

  /// Files that documents name as attachments, images or links, each once.
  func readFiles(
    of corpus: Corpus, pages: [FreePage], known: [String: SiteFile]
  ) throws -> (files: [String: SiteFile], diagnostics: [Diagnostic]) {
    // Each with the first document that names it.
    var paths: [String: String] = [:]
    func add(_ link: String, from source: String) {
      let path = relativePath(SplitLink(link).path, from: source)
      if let path, files.contains(path), paths[path] == nil { paths[path] = source }
    }
    for document in corpus.documents {
      let path = document.metadata.path
      for attachment in document.metadata.attachments { add(attachment.file, from: path) }
      for reference in document.references { add(reference.destination, from: path) }
    }
    for page in pages {
      for reference in page.references { add(reference.destination, from: page.path) }
    }
    var result: [String: SiteFile] = [:]
    var diagnostics: [Diagnostic] = []
    for (path, source) in paths.sorted(by: { $0.key < $1.key }) {
      if let file = known[path] {
        result[path] = file
        continue
      }
      do {
        result[path] = try siteFile(path)
      } catch let fault as MediaType.Fault {
        diagnostics.append(ContentFolder.diagnostic(of: fault, path: path, source: source))
      }
    }
    return (result, diagnostics)
  }

  /// Reads the file piece by piece: an attachment may be larger than the memory. Throws
  /// `MediaType.Fault`, `FileError`.
  private func siteFile(_ path: String) throws -> SiteFile {
    var check = try MediaType.check(path)
    var hash = SHA256()
    var size = 0
    try reader.readPieces(of: path) { piece in
      check.take(piece)
      hash.update(bufferPointer: piece)
      size += piece.count
    }
    let mediaType = try check.finish()
    var digest: [UInt8] = []
    FileDigest(hash.finalize()).append(to: &digest)
    let hex = String(decoding: digest, as: UTF8.self)
    return SiteFile(
      url: ContentFolder.fileURL(path, digest: hex), size: size, mediaType: mediaType, sha256: hex)
  }

  private static func diagnostic(
    of fault: MediaType.Fault, path: String, source: String
  ) -> Diagnostic {
    switch fault {
    case .notAllowed:
      Diagnostic(
        id: "file-type", severity: .error, place: Place(path: source),
        message: "文件“\(path)”的类型不能发布。",
        fix: "可发布的类型：\(MediaType.endings.joined(separator: "、"))。")
    case .disguised:
      Diagnostic(
        id: "file-type", severity: .error, place: Place(path: source),
        message: "文件“\(path)”的内容与扩展名不符。", fix: "用原来的软件另存为正确的格式，再改正扩展名。")
    }
  }

  /// `files/NAME-0123456789ab.pdf`: the file's own name as far as it is ASCII, and a fingerprint.
  private static func fileURL(_ path: String, digest: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    let ending = parts.count > 1 ? parts[parts.count - 1].lowercased().filter(isPlain) : ""
    let stem = parts.dropLast(parts.count > 1 ? 1 : 0).joined(separator: "-").filter(isPlain)
    let base = stem.isEmpty ? "file" : String(stem.prefix(60))
    return "files/\(base)-\(digest.prefix(12))" + (ending.isEmpty ? "" : ".\(ending)")
  }
}

/// Where temporary files go: `TMPDIR`, else the system's folder.
private func temporaryFolder() -> String {
  getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
}

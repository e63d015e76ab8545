import PlanModel
import SiteRendering
import Synchronization

/// A frozen site whose files are made when they are asked for, from any thread. They are those that
/// a build would write, byte for byte.
package struct PreviewSite: Sendable {
  let run: SiteRun
  /// Index in the corpus by path.
  private let documents: [String: Int]
  /// Number of the page that a file belongs to, by path.
  private let pages: Lazy<[String: Int]>
  /// Path in the content folder of attachments and images, by path.
  private let attachments: [String: String]
  /// By path.
  private let comparisons: Lazy<[String: @Sendable () throws -> OutputFile]>
  private let redirects: Lazy<[String: Redirect]>
  private let data: SharedFiles
  private let searchData: SharedFiles

  init(_ run: SiteRun) {
    self.run = run
    documents = Dictionary(
      run.documents.site.urls.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let renderer = run.documents.renderer
    let pages = Lazy {
      var pages: [String: Int] = [:]
      for number in 0..<renderer.pageCount {
        for path in renderer.paths(ofPage: number) { pages[path] = number }
      }
      return pages
    }
    self.pages = pages
    attachments = Dictionary(
      run.documents.site.files.map { ($0.value.url, $0.key) }, uniquingKeysWith: min)
    comparisons = Lazy { ComparisonRun(run: run.documents).makers }
    redirects = Lazy {
      Dictionary(
        run.documents.site.directory.redirects().map { ($0.path, $0) },
        uniquingKeysWith: { first, _ in first })
    }
    data = SharedFiles(run: run.withoutSearch, keeps: PreviewSite.isShared)
    searchData = SharedFiles(run: run, keeps: PreviewSite.isShared)
  }

  /// The bytes of the file at `path`, relative to the output folder; nil where there is none.
  ///
  /// What hangs on one document, list or pair of plans is made alone. Files that hold something of
  /// every document are made together when the first of them is asked for. Throws the machine's
  /// faults.
  package func file(at path: String) async throws -> [UInt8]? {
    if let document = documents[path] { return try run.documents.page(of: document).bytes }
    if let number = pages.value[path] {
      return run.documents.renderer.page(number).first { $0.path == path }?.bytes
    }
    if let source = attachments[path] { return try run.content.reader.readFile(source) }
    if let bytes = try companion(at: path) { return bytes }
    if path.hasPrefix("compare/"), let make = comparisons.value[path] { return try make().bytes }
    if let redirect = redirects.value[path] { return run.documents.site.page(of: redirect).bytes }
    if path == Manifest.path { return try await searchData.value().manifest }
    if path.hasPrefix("search/") { return try await searchData.value().files[path] }
    return PreviewSite.isShared(path) ? try await data.value().files[path] : nil
  }

  /// The paths of all files, sorted; makes all of them.
  package func paths() async throws -> [String] {
    (try await searchData.value().paths + [Manifest.path]).sorted(by: PathRules.inOrder)
  }

  /// A file that stands beside one document's page.
  private func companion(at path: String) throws -> [UInt8]? {
    if path.hasPrefix("compare/data/"), path.hasSuffix(".js") {
      let id = String(path.dropFirst("compare/data/".count).dropLast(".js".count))
      return try run.documents.site.corpus.indexByID[id].flatMap {
        try run.documents.companions(of: $0).first { $0.path == path }?.bytes
      }
    }
    for ending in [".md", ".json", ".bib", ".ris", ".akn.xml"] where path.hasSuffix(ending) {
      guard let document = documents[path.dropLast(ending.count) + ".html"] else { continue }
      if ending == ".md" {
        return try run.content.reader.readFile(run.documents.site[document].metadata.path)
      }
      return try run.documents.companions(of: document).first { $0.path == path }?.bytes
    }
    return nil
  }

  /// Whether a file at `path`, if there is one, holds something of every document; no other is worth
  /// making them all.
  private static func isShared(_ path: String) -> Bool {
    path.hasPrefix("data/") || path.hasPrefix("search/")
      || [".xml", ".json", ".txt", ".ics"].contains { path.hasSuffix($0) }
  }
}

/// The files of a site that are made together, once, when the first is asked for.
private final class SharedFiles: Sendable {
  struct Value: Sendable {
    var files: [String: [UInt8]] = [:]
    var manifest: [UInt8] = []
    /// Of all files of the site but the manifest.
    var paths: [String] = []
  }

  private let run: SiteRun
  private let keeps: @Sendable (String) -> Bool
  private let task = Mutex<Task<Value, any Error>?>(nil)

  init(run: SiteRun, keeps: @escaping @Sendable (String) -> Bool) {
    self.run = run
    self.keeps = keeps
  }

  func value() async throws -> Value {
    let task = task.withLock { task in
      if let task { return task }
      let made = Task { [run, keeps] in try await Self.make(run, keeps: keeps) }
      task = made
      return made
    }
    return try await task.value
  }

  private static func make(
    _ run: SiteRun, keeps: @escaping @Sendable (String) -> Bool
  ) async throws -> Value {
    var timings = Timings()
    let batches = try await run.write(to: MemoryOutput(keeps: keeps), timings: &timings)
    var value = Value()
    for file in batches.flatMap(\.files) { value.files[file.path] = file.bytes }
    value.paths = batches.flatMap(\.entries).map(\.path)
    value.manifest =
      Manifest(
        entries: batches.flatMap(\.entries).sorted { PathRules.inOrder($0.path, $1.path) },
        documents: batches.publishedDocuments
      ).bytes
    return value
  }
}

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
  private let pages: [String: Int]
  /// Path in the content folder of attachments and images, by path.
  private let attachments: [String: String]
  private let data: SharedFiles
  private let searchData: SharedFiles

  init(_ run: SiteRun) {
    self.run = run
    documents = Dictionary(
      run.documents.site.urls.enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let renderer = run.documents.renderer
    var pages: [String: Int] = [:]
    for number in 0..<renderer.pageCount {
      for path in renderer.paths(ofPage: number) { pages[path] = number }
    }
    self.pages = pages
    attachments = Dictionary(
      run.documents.site.files.map { ($0.value.url, $0.key) }, uniquingKeysWith: min)
    let listed = Set(documents.keys).union(pages.keys)
    data = SharedFiles(run: run.withoutSearch, keeps: { !listed.contains($0) })
    searchData = SharedFiles(run: run, keeps: { !listed.contains($0) })
  }

  /// The bytes of the file at `path`, relative to the output folder; nil where there is none.
  ///
  /// A document or list is rendered alone. Files that hold something of every document are made
  /// together when the first of them is asked for. Throws the machine's faults.
  package func file(at path: String) async throws -> [UInt8]? {
    if let document = documents[path] { return try run.documents.page(of: document).bytes }
    if let number = pages[path] {
      return run.documents.renderer.page(number).first { $0.path == path }?.bytes
    }
    if let source = attachments[path] { return try run.content.reader.readFile(source) }
    if path == Manifest.path { return try await searchData.value().manifest }
    if path.hasPrefix("search/") { return try await searchData.value().files[path] }
    return try await data.value().files[path]
  }

  /// The paths of all files, sorted; makes those that hold something of every document.
  package func paths() async throws -> [String] {
    let rest = try await searchData.value().files.keys
    return (Array(documents.keys) + Array(pages.keys) + Array(rest) + [Manifest.path])
      .sorted(by: PathRules.inOrder)
  }
}

/// The files of a site that are made together, once, when the first is asked for.
private final class SharedFiles: Sendable {
  struct Value: Sendable {
    var files: [String: [UInt8]] = [:]
    var manifest: [UInt8] = []
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
    let batches = try await run.write(to: MemoryOutput(keeps: keeps), timings: &timings).batches
    var value = Value()
    for file in batches.flatMap(\.files) { value.files[file.path] = file.bytes }
    value.manifest =
      Manifest(
        entries: batches.flatMap(\.entries).sorted { PathRules.inOrder($0.path, $1.path) }
      ).bytes
    return value
  }
}

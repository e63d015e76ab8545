import SiteRendering

/// What a bundle is made of.
package enum BundleScope: Sendable, Hashable {
  case all
  /// A theme, by its id.
  case theme(String)
}

/// Why there is no bundle; `description` is Chinese.
package enum BundleError: Error, Hashable, CustomStringConvertible {
  case unknownTheme(String)
  case noDocuments
  case withoutSearch

  package var description: String {
    switch self {
    case .unknownTheme(let id): "没有“\(id)”这个主题，或没有文件属于它。"
    case .noDocuments: "站点里没有文件，无从打包。"
    case .withoutSearch: "站点建立时没有搜索数据（--without search），无从打包。"
    }
  }
}

/// A built site as the packagers read it: paths from its root, ascending, and their bytes.
package struct BuiltSite {
  package let paths: [String]
  package let read: (String) throws -> [UInt8]
  /// Name of the site.
  package let name: String
  /// `https://www.example.gov.cn/path/`, or nil where the site has no domain.
  package let address: String?

  package init(
    paths: [String], name: String, address: String?, read: @escaping (String) throws -> [UInt8]
  ) {
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.name = name
    self.address = address
    self.read = read
  }
}

/// The files of an offline bundle: the site, or a theme of it, with no link that leads out.
package struct SiteBundle {
  private let site: BuiltSite
  private let scope: BundleScope
  private let files: Set<String>
  private let links: BundleLinks
  /// Search data of the theme's documents; nil for the whole site, whose own data serve.
  private let search: (catalogue: SearchCatalogue, documents: [SearchDocument])?

  package init(_ site: BuiltSite, scope: BundleScope) throws {
    self.site = site
    self.scope = scope
    let paths = Set(site.paths)
    guard paths.contains("search/docs.js") else { throw BundleError.withoutSearch }
    switch scope {
    case .all:
      files = paths.filter { BundleSelection.isForBundles($0) }
      search = nil
    case .theme(let id):
      files = try BundleSelection.files(ofTheme: id, in: site)
      let data = try SearchData(read: site.read)
      let files = files
      search = (
        SearchCatalogue(
          themes: data.catalogue.themes.map { theme in
            var theme = theme
            if !files.contains(theme.url) { theme.url = "" }
            return theme
          }), data.documents.filter { files.contains($0.url) }
      )
    }
    links = BundleLinks(files: files.union(["index.html"]), siteAddress: site.address)
  }

  /// Writes every file, ascending by path but for the search data, which come last.
  package func write(_ sink: (OutputFile) throws -> Void) throws {
    for path in files.union(["index.html"]).sorted(by: BundleSelection.inOrder) {
      try sink(OutputFile(path: path, bytes: try content(of: path)))
    }
    guard let search else { return }
    var runs: [SearchRun] = []
    for (index, start) in stride(from: 0, to: search.documents.count, by: SearchRun.size)
      .enumerated()
    {
      let documents = search.documents[start...].prefix(SearchRun.size)
      runs.append(SearchRun(number: index, documents: Array(documents)))
      try runs[index].textFiles.forEach(sink)
    }
    let index = SearchIndex(runs: runs.map(\.summary), catalogue: search.catalogue)
    for number in 0..<index.shardCount {
      try sink(index.shard(number) { run, range in runs[run].postings[range] })
    }
    try index.catalogueFiles().forEach(sink)
  }

  private func content(of path: String) throws -> [UInt8] {
    if path == "index.html", case .theme(let id) = scope {
      return BundlePage.rewritten(try startPage(of: id), path: path, links: links)
    }
    let bytes = try site.read(path)
    guard path.hasSuffix(".html") else { return bytes }
    return BundlePage.rewritten(bytes, path: path, links: links)
  }

  /// The search page's frame around the list of what is in the bundle.
  private func startPage(of id: String) throws -> [UInt8] {
    let frame = try site.read("search.html")
    let theme = search?.catalogue.themes.first { $0.url == "themes/\(id).html" }
    let name = escapedMarkup(theme?.name ?? id)
    var main = "<h1>\(name)</h1>\n<p>\(escapedMarkup(site.name))·离线包。"
    main += "本包收入与“\(name)”有关的文件 \(search?.documents.count ?? 0) 份，不需要网络。</p>\n"
    main += "<ul>\n<li><a href=\"themes/\(id).html\">按年度和发文机关看各条</a></li>\n"
    main += "<li><a href=\"search.html\">搜索</a></li>\n</ul>\n<h2>文件</h2>\n<ul>\n"
    for document in (search?.documents ?? []).sorted(by: BundleSelection.newestFirst) {
      let year = document.year.map { "（\($0)年）" } ?? ""
      main += "<li><a href=\"\(document.url)\">\(escapedMarkup(document.title))</a>\(year)</li>\n"
    }
    main += "</ul>\n"
    return replacingMain(of: frame, by: main)
  }

  private func replacingMain(of page: [UInt8], by content: String) -> [UInt8] {
    var result: [UInt8] = []
    var isInside = false
    for token in HTMLTokens(page) {
      if token.kind == .end, token.name == "main" { isInside = false }
      if !isInside, token.value("src")?.hasSuffix("assets/search.js") != true {
        result.append(contentsOf: page[token.range])
      }
      if token.kind == .start, token.name == "main" {
        isInside = true
        result.append(contentsOf: "\n\(content)".utf8)
      }
    }
    return result
  }
}

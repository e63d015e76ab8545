import PlanAnalysis
import PlanModel

/// An old address of the site that leads to a document: a page of its own, for no server is asked.
package struct Redirect: Sendable, Hashable {
  /// File in the output: `old/2012.html`.
  package let path: String
  /// Index in `Corpus.documents`.
  package let document: Int
}

extension SiteDirectory {
  /// All redirects, sorted by path; an alias that names no file gets `index.html`, as a server
  /// would read it. Aliases that clash are left out; see `redirectDiagnostics`.
  package func redirects() -> [Redirect] {
    var taken = Set(urls)
    return aliases().filter { taken.insert($0.path).inserted }
  }

  /// Aliases that are the address of a page or that two documents claim.
  package func redirectDiagnostics() -> [Diagnostic] {
    var owners = Dictionary(
      zip(urls, corpus.documents.indices), uniquingKeysWith: { first, _ in first })
    return reservedIDs()
      + aliases().compactMap { alias in
        guard let owner = owners.updateValue(alias.document, forKey: alias.path) else { return nil }
        owners[alias.path] = owner
        return Diagnostic(
          id: "alias-conflict", severity: .error,
          place: Place(path: self[alias.document].metadata.path),
          message: "旧址“\(alias.path)”已经是“\(self[owner].metadata.title)”的网址。",
          fix: "从 `aliases`(旧址) 里删去这一项。",
          related: [Place(path: self[owner].metadata.path)])
      }
  }

  /// Documents whose page would stand where a list stands: `index`, `page-2`, of notices also `2012`
  /// and `kind-…`.
  private func reservedIDs() -> [Diagnostic] {
    let lists = Set((indexes.noticeKinds + indexes.noticeYears).map(\.url))
    return corpus.documents.indices.compactMap { document in
      let metadata = self[document].metadata
      let isPager =
        metadata.id.hasPrefix("page-") && Int(metadata.id.dropFirst("page-".count)) != nil
      guard metadata.id == "index" || isPager || lists.contains(urls[document]) else { return nil }
      return Diagnostic(
        id: "reserved-id", severity: .error, place: Place(path: metadata.path),
        message: "标识“\(metadata.id)”与目录页的网址“\(urls[document])”冲突。",
        fix: "换一个标识，例如“\(metadata.isNotice ? "notice" : "plan")-\(metadata.id)”。")
    }
  }

  private func aliases() -> [Redirect] {
    corpus.documents.indices.flatMap { document in
      self[document].metadata.aliases.map {
        Redirect(path: SiteDirectory.file(ofAlias: $0), document: document)
      }
    }.sorted { ($0.path, $0.document) < ($1.path, $1.document) }
  }

  private static func file(ofAlias alias: String) -> String {
    if alias.hasSuffix(".html") || alias.hasSuffix(".htm") { return alias }
    return alias + (alias.hasSuffix("/") ? "" : "/") + "index.html"
  }
}

extension Site {
  /// The page of a redirect: works without script and without a server, and tells programs the
  /// right address.
  package func page(of redirect: Redirect, policy: LinkPolicy = .web) -> OutputFile {
    let target = Permalinks.relative(from: redirect.path, to: urls[redirect.document])
    var writer = ByteWriter(capacity: 1024)
    writer.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
    writer.append("<meta http-equiv=\"Content-Security-Policy\" ")
    writer.append("content=\"default-src 'none'; base-uri 'none'\">\n")
    writer.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.append("<title>网址已变更</title>\n<meta name=\"robots\" content=\"noindex\">\n")
    let siteTags = [
      ("SiteName", settings.name), ("SiteDomain", settings.domain),
      ("SiteIDCode", settings.identificationCode),
    ]
    for case (let name, let value?) in siteTags {
      writer.append("<meta name=\"")
      writer.append(text: name)
      writer.append("\" content=\"")
      writer.append(escaping: value)
      writer.append("\">\n")
    }
    writer.append("<meta http-equiv=\"refresh\" content=\"0; url=")
    writer.append(escaping: target)
    writer.append("\">\n<link rel=\"canonical\" href=\"")
    writer.append(
      escaping: (policy.isWeb ? absoluteURL(urls[redirect.document]) : nil) ?? target)
    writer.append("\">\n</head>\n<body>\n<main>\n<h1>网址已变更</h1>\n<p>请访问：<a href=\"")
    writer.append(escaping: target)
    writer.append("\">")
    writer.append(escaping: self[redirect.document].metadata.title)
    writer.append("</a></p>\n</main>\n</body>\n</html>\n")
    return OutputFile(path: redirect.path, bytes: writer.bytes)
  }
}

import PlanModel

/// Faults that only show when all documents are seen together: equal ids, relations and links that
/// lead nowhere.
package struct CorpusCheck {
  private let corpus: Corpus
  /// Paths of all files that are no documents.
  private let files: Set<String>

  package init(corpus: Corpus, files: Set<String>) {
    self.corpus = corpus
    self.files = files
  }

  /// Ids and numbers that several documents have.
  package func duplicates() -> [Diagnostic] { duplicateIDs() + duplicateIndexNumbers() }

  private func duplicateIDs() -> [Diagnostic] {
    duplicates(id: "duplicate-id", name: "标识") { $0.metadata.id }
  }

  private func duplicateIndexNumbers() -> [Diagnostic] {
    duplicates(id: "duplicate-index-number", name: "索引号") { $0.metadata.indexNo }
  }

  private func duplicates(
    id: String, name: String, value: (CorpusDocument) -> String?
  ) -> [Diagnostic] {
    var places: [String: [Place]] = [:]
    for document in corpus.documents {
      guard let value = value(document) else { continue }
      places[value, default: []].append(Place(path: document.metadata.path))
    }
    return places.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { value, found in
      let paths = found.map(\.path).joined(separator: "、")
      return Diagnostic(
        id: id, severity: .error, place: found[0],
        message: "\(name)“\(value)”有 \(found.count) 个来源同时使用：\(paths)。",
        fix: "每个文件的\(name)须唯一，请修改其中之一。", related: Array(found.dropFirst()))
    }
  }

  /// Where one document's relations, links and statements lead nowhere.
  package func diagnostics(of document: CorpusDocument) -> [Diagnostic] {
    let place = Place(path: document.metadata.path)
    var result: [Diagnostic] = []
    for (_, key, ids) in document.statedRelations {
      for id in ids where corpus.indexByID[id] == nil {
        result.append(
          Diagnostic(
            id: "unknown-relation", severity: .error, place: document.keyPlaces[key] ?? place,
            message: "`\(key)` 指向“\(id)”，但站内没有这个标识的文件。",
            fix: nearestName(to: id, in: corpus.indexByID.keys.sorted()).map {
              "是否指“\($0)”？"
            } ?? "请核对标识，或删去这一项。"))
      }
    }
    for reference in document.references {
      if let fault = fault(of: reference, in: document) { result.append(fault) }
    }
    for statement in document.metadata.measures where !document.hasAnchor(statement.reference) {
      result.append(
        Diagnostic(
          id: "unknown-measure", severity: .error, place: statement.place,
          message: "`measures` 提到“\(statement.reference)”，但文中没有这一条。",
          fix: nearestName(
            to: statement.reference, in: document.outline.compactMap { $0.alias ?? $0.id }
          ).map { "是否指“\($0)”？" }))
    }
    for attachment in document.metadata.attachments {
      let path = relativePath(attachment.file, from: document.metadata.path)
      guard path.map(files.contains) != true else { continue }
      result.append(
        Diagnostic(
          id: "missing-attachment", severity: .error,
          place: document.keyPlaces["attachments"] ?? place,
          message: "附件“\(attachment.file)”不存在。", fix: "请把附件放在来源文件旁边，或改正文件名。"))
    }
    return result
  }

  private func fault(of reference: LinkReference, in document: CorpusDocument) -> Diagnostic? {
    let place = Place(path: document.metadata.path, line: reference.line)
    let link = SplitLink(reference.destination)
    if link.path.isEmpty {
      guard !link.fragment.isEmpty, !document.hasAnchor(link.fragment),
        !link.fragment.hasPrefix("fn")
      else { return nil }
      return anchorFault(link.fragment, in: document, at: place)
    }
    guard let path = relativePath(link.path, from: document.metadata.path) else {
      return Diagnostic(
        id: "broken-link", severity: .error, place: place,
        message: "链接“\(reference.destination)”指到了内容文件夹之外。", fix: "只能链接内容文件夹里的文件。")
    }
    if let target = corpus.indexByPath[path] {
      let other = corpus.documents[target]
      guard !link.fragment.isEmpty, !other.hasAnchor(link.fragment) else { return nil }
      return anchorFault(link.fragment, in: other, at: place)
    }
    guard !files.contains(path) else { return nil }
    return Diagnostic(
      id: "broken-link", severity: .error, place: place,
      message: "链接“\(reference.destination)”没有对应的文件。",
      fix: nearestName(to: path, in: corpus.indexByPath.keys.sorted()).map { "是否指“\($0)”？" })
  }

  private func anchorFault(_ anchor: String, in document: CorpusDocument, at place: Place)
    -> Diagnostic
  {
    let names = document.outline.compactMap(\.alias) + document.outline.map(\.id)
    return Diagnostic(
      id: "broken-anchor", severity: .error, place: place,
      message: "“\(document.metadata.title)”里没有锚点“#\(anchor)”。",
      fix: nearestName(to: anchor, in: names).map { "是否指“#\($0)”？" })
  }
}

/// A link cut into path and fragment, as the author wrote them.
package struct SplitLink: Sendable, Hashable {
  package let path: String
  package let fragment: String

  package init(_ destination: String) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(parts[0])
    fragment = parts.count > 1 ? String(parts[1]) : ""
  }
}

/// The path of the content folder that `link` means when it stands in the file `source`; nil when it
/// leaves the folder.
package func relativePath(_ link: String, from source: String) -> String? {
  var parts = source.split(separator: "/").dropLast().map(String.init)
  for part in link.split(separator: "/", omittingEmptySubsequences: true) {
    switch part {
    case ".": break
    case "..":
      guard !parts.isEmpty else { return nil }
      parts.removeLast()
    default: parts.append(String(part))
    }
  }
  return link.hasPrefix("/") ? nil : parts.joined(separator: "/")
}

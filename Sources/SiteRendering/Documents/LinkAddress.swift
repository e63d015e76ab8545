import PlanAnalysis
import PlanModel

/// Writes the links and images of a source's text for the page that shows it: to another document's
/// page with its anchor, to a copied file, or to what the author wrote where it leads elsewhere.
struct LinkWriter {
  let site: Site
  let policy: LinkPolicy
  /// The source, in the content folder.
  let source: String
  /// Its page.
  let page: String

  /// How the text is written.
  var markupOptions: MarkupHTML.Options {
    var options = MarkupHTML.Options()
    options.scopesTableHeaders = true
    options.marksExternalLinks = true
    options.writeAddress = write
    if !policy.isWeb { options.note = note }
    options.isXHTML = policy.isBook
    return options
  }

  /// What a destination means.
  private enum Target {
    /// A page, with `#` and a fragment where there is one.
    case page(String, fragment: String)
    case file(SiteFile)
    /// What is no part of the content: as the author wrote it.
    case other(String)
  }

  private func target(of destination: ArraySlice<UInt8>) -> Target {
    let written = String(decoding: destination, as: UTF8.self)
    let link = SplitLink(written)
    guard !link.path.isEmpty, let path = relativePath(link.path, from: source) else {
      return .other(written)
    }
    if let document = site.corpus.indexByPath[path] {
      // A book may have no link to an anchor that is not there.
      let isMissing = policy.isBook && !site[document].hasAnchor(link.fragment)
      let fragment = link.fragment.isEmpty || isMissing ? "" : "#\(link.fragment)"
      return .page(site.urls[document], fragment: fragment)
    }
    if let page = site.pages.first(where: { $0.path == path }) {
      return .page(page.url, fragment: "")
    }
    return site.files[path].map(Target.file) ?? .other(written)
  }

  private func write(_ address: MarkupHTML.Address, into writer: inout ByteWriter) {
    switch target(of: address.destination) {
    case .page(let url, let fragment):
      writer.append(address: policy.file(url) ?? url, from: page)
      writer.append(escaping: fragment)
    case .file(let file): writer.append(address: file.url, from: page)
    case .other: writer.append(escaping: address.destination)
    }
  }

  /// What stands behind the words of a link that would lead out; nil for one that does not.
  private func note(_ address: MarkupHTML.Address) -> String? {
    switch target(of: address.destination) {
    case .page(let url, let fragment):
      return policy.file(url) == nil ? policy.note(site.absoluteURL(url + fragment)) : nil
    case .file(let file):
      let isThere = address.isImage ? policy.shows(file) : policy.file(file.url) != nil
      return isThere ? nil : policy.note(site.absoluteURL(file.url))
    case .other(let destination):
      if destination.hasPrefix("#") { return isAnchor(destination.dropFirst()) ? nil : "" }
      let isAbsolute = namesHost(address.destination) || destination.contains(":")
      return policy.note(isAbsolute ? destination : nil)
    }
  }

  /// Whether the page has the anchor; a page on the web need not be asked.
  private func isAnchor(_ name: Substring) -> Bool {
    guard policy.isBook else { return true }
    return site.corpus.indexByPath[source].map { site[$0].hasAnchor(String(name)) } ?? false
  }
}

extension Site {
  /// The files that a document attaches, shows or links, by their paths in the content folder.
  package func linkedFiles(of document: Int) -> [(path: String, file: SiteFile)] {
    let metadata = self[document].metadata
    let links =
      metadata.attachments.map(\.file) + self[document].references.map(\.destination)
    return links.compactMap { link in
      guard let path = relativePath(SplitLink(link).path, from: metadata.path) else { return nil }
      return files[path].map { (path, $0) }
    }
  }
}

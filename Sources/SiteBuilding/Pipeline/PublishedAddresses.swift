import PlanModel
import SiteRendering

/// What a build would change of the site that readers know: the addresses that would be lost, and
/// the documents that were added, changed, moved or withdrawn.
struct PublishedAddresses {
  private let site: Site
  /// What the writer would report if it finished now.
  private let report: WriteReport
  /// By the address of their pages.
  private let old: [String: PublishedDocument]
  private let new: [PublishedDocument]

  /// `batches` hold the whole new site.
  init(site: Site, writer: OutputWriter, batches: [OutputBatch]) throws {
    self.site = site
    report = try writer.report(of: batches)
    new = batches.publishedDocuments
    let known =
      writer.oldDocuments.isEmpty
      ? try OlderSite.documents(new.map(\.path), read: writer.oldFile) : writer.oldDocuments
    old = Dictionary(known.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Lost are the pages and anchors of the old site that the new one lacks, as errors. Anchors of a
  /// withdrawn document may go; further pages of a list may, for what they listed moves up.
  ///
  /// A document has changed when its source or its state has.
  func compare() -> (lost: [Diagnostic], changes: ChangeReport) {
    var lost = report.removed.filter(PublishedAddresses.isAddress).map(lostPage)
    var changes = ChangeReport()
    let (changed, added) = (Set(report.changed), Set(report.added))
    for redirect in site.directory.redirects() where changed.contains(redirect.path) {
      changes.moved.append(.init(from: redirect.path, to: site.urls[redirect.document]))
    }
    let moved = Set(changes.moved.map(\.to))
    let sources = Dictionary(
      zip(site.urls, site.corpus.documents.map(\.metadata.path)),
      uniquingKeysWith: { first, _ in first })
    for document in new {
      if added.contains(document.path), !moved.contains(document.path) {
        changes.added.append(document.path)
      }
      guard let before = old[document.path] else { continue }
      let source = Permalinks.beside(document.path, ending: ".md")
      if document.isWithdrawn, !before.isWithdrawn {
        changes.withdrawn.append(document.path)
      } else if document.state != before.state || changed.contains(source) {
        changes.changed.append(document.path)
      }
      let anchors = before.anchorsMissing(in: document)
      if !document.isWithdrawn, !anchors.isEmpty, let source = sources[document.path] {
        lost.append(lostAnchors(anchors, of: document.path, source: source))
      }
    }
    return (lost, changes)
  }

  /// Pages that people link to: not `plans/page-2.html` nor `years/2012-page-2.html`, nor those that
  /// compare two plans, which change partners when a plan is published between them.
  static func isAddress(_ path: String) -> Bool {
    guard path.hasSuffix(".html"), !path.hasPrefix("compare/"), path != "compare.html" else {
      return false
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let stem = name.dropLast(".html".count)
    guard let dash = stem.lastIndex(of: "-") else { return true }
    let digits = stem[stem.index(after: dash)...]
    let isNumber = !digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return !(isNumber && (stem[..<dash] == "page" || stem[..<dash].hasSuffix("-page")))
  }

  private func lostPage(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "lost-address", severity: .error, place: Place(path: path),
      message: "已发布的网址“\(path)”将会消失。",
      fix: "在接替它的文件里写 `aliases: [\(path)]`(旧址)，或保留原文件并写明 `withdrawn`(撤回)；确要删除时加 --allow-removal。")
  }

  private func lostAnchors(_ anchors: [String], of path: String, source: String) -> Diagnostic {
    let names = anchors.prefix(5).map { "#\($0)" }.joined(separator: "、")
    return Diagnostic(
      id: "lost-address", severity: .error, place: Place(path: source),
      message:
        "已发布的网址“\(path)”将失去 \(anchors.count) 个锚点：\(names)\(anchors.count > 5 ? " 等" : "")。",
      fix: "恢复原来的序号，或另发新文件并撤回本文件；确要改动时加 --allow-removal。")
  }
}

/// What a build changed of the documents, by their pages; each list in the order of paths.
package struct ChangeReport: Sendable, Hashable {
  package struct Move: Sendable, Hashable {
    package let from: String
    package let to: String
  }

  package var added: [String] = []
  package var changed: [String] = []
  package var moved: [Move] = []
  package var withdrawn: [String] = []

  /// A line for each of the four that is not empty; nothing where nothing changed.
  package var text: String {
    let lists = [
      ("新增", added), ("改动", changed), ("移址", moved.map { "\($0.from) → \($0.to)" }),
      ("撤回", withdrawn),
    ]
    return lists.filter { !$0.1.isEmpty }.map { name, paths in
      let shown = paths.prefix(20).map { "  \($0)\n" }.joined()
      let rest = paths.count > 20 ? "  另有 \(paths.count - 20) 份\n" : ""
      return "\(name)文件 \(paths.count) 份：\n\(shown)\(rest)"
    }.joined()
  }
}

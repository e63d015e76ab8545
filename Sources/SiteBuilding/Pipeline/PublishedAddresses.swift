import PlanModel
import SiteRendering

/// What a build would change of the site that readers know: the addresses that would be lost, and
/// the documents that were added, changed, moved or withdrawn.
struct PublishedAddresses {
  private let site: Site
  private let writer: OutputWriter
  private let report: WriteReport

  /// `report` is what the writer would report if it finished now.
  init(site: Site, writer: OutputWriter, report: WriteReport) {
    self.site = site
    self.writer = writer
    self.report = report
  }

  /// Compares the pages that changed, each read once.
  ///
  /// Lost are the pages and anchors of the old site that the new one lacks, as errors. Anchors of a
  /// withdrawn document may go; further pages of a list may, for what they listed moves up.
  func compare() throws -> (lost: [Diagnostic], changes: ChangeReport) {
    var lost = report.removed.filter(PublishedAddresses.isAddress).map(lostPage)
    var changes = ChangeReport()
    let byURL = Dictionary(
      zip(site.urls, site.corpus.documents.indices), uniquingKeysWith: { first, _ in first })
    let redirects = Dictionary(
      site.redirects().map { ($0.path, $0.document) }, uniquingKeysWith: { first, _ in first })
    var moved: Set<String> = []
    for path in report.changed {
      if let document = redirects[path] {
        moved.insert(site.urls[document])
        changes.moved.append(.init(from: path, to: site.urls[document]))
      } else if let document = byURL[path] {
        let old = article(of: try writer.oldFile(path) ?? [])
        let new = article(of: try writer.stagedFile(path))
        guard old != new else { continue }
        let isNewlyWithdrawn = isWithdrawn(document) && !old.contains(Self.withdrawnMark)
        if isNewlyWithdrawn { changes.withdrawn.append(path) } else { changes.changed.append(path) }
        if !isWithdrawn(document), let fault = lostAnchors(path, document, from: old, to: new) {
          lost.append(fault)
        }
      }
    }
    changes.added = report.added.filter { byURL[$0] != nil && !moved.contains($0) }
    return (lost, changes)
  }

  private static let withdrawnMark = Array("<strong>已撤回</strong>".utf8)

  private func isWithdrawn(_ document: Int) -> Bool {
    site[document].metadata.isWithdrawn(on: site.asOf)
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

  private func lostAnchors(
    _ path: String, _ document: Int, from old: ArraySlice<UInt8>, to new: ArraySlice<UInt8>
  ) -> Diagnostic? {
    let kept = Set(anchors(in: new))
    let lost = anchors(in: old).filter { !kept.contains($0) }
    guard !lost.isEmpty else { return nil }
    let names = lost.prefix(5).map { "#\($0)" }.joined(separator: "、")
    return Diagnostic(
      id: "lost-address", severity: .error, place: Place(path: site[document].metadata.path),
      message: "已发布的网址“\(path)”将失去 \(lost.count) 个锚点：\(names)\(lost.count > 5 ? " 等" : "")。",
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

/// The one `<article>` of a page; empty where there is none.
func article(of page: [UInt8]) -> ArraySlice<UInt8> {
  guard let start = page.firstRange(of: Array("<article".utf8)),
    let end = page[start.upperBound...].firstRange(of: Array("</article>".utf8))
  else { return [] }
  return page[start.lowerBound..<end.lowerBound]
}

/// Ids of an article, in order, each once; those of footnotes are numbered anew with every edit and
/// nobody cites them.
func anchors(in article: ArraySlice<UInt8>) -> [String] {
  let mark = Array(" id=\"".utf8)
  var result: [String] = []
  var seen: Set<String> = []
  var index = article.startIndex
  while index + mark.count < article.endIndex {
    guard article[index] == 0x20, article[index..<(index + mark.count)].elementsEqual(mark) else {
      index += 1
      continue
    }
    let start = index + mark.count
    let end = article[start...].firstIndex(of: 0x22) ?? article.endIndex
    let anchor = String(decoding: article[start..<end], as: UTF8.self)
    if !anchor.hasPrefix("fn"), seen.insert(anchor).inserted { result.append(anchor) }
    index = end
  }
  return result
}

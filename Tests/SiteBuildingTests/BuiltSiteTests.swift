import Foundation
import PlanModel
import Testing

@testable import SiteBuilding

/// Reads the built example site from its files, not from the program's own idea of it.
@Suite("A built site")
struct BuiltSiteTests {
  /// Built once for all tests, in a folder with a Chinese name and a space.
  private static let site = Task { () throws -> (pages: [BuiltPage], paths: Set<String>) in
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = try TemporaryFolder()
    let day = try #require(CalendarDate("2026-03-02"))
    var options = BuildOptions(asOf: day)
    options.content = root.appendingPathComponent("content").path
    options.output = folder.path + "/教育 计划"
    options.templates = folder.path + "/none"
    _ = try await SiteBuilder(options: options).build()
    let files = folder.files(in: "教育 计划")
    let pages = files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
      .map { BuiltPage(path: $0.key, html: $0.value) }
    return (pages, Set(files.keys))
  }

  @Test("has a page of every kind")
  func kinds() async throws {
    let paths = try await Self.site.value.paths
    for path in [
      "index.html", "404.html", "search.html", "targets.html", "cited.html", "compare.html",
      "data/index.html", "compare/qinghe-2023--qinghe-2023-summary.html",
      "plans/index.html", "plans/page-2.html", "notices/index.html", "themes/index.html",
      "themes/school-safety.html", "years/index.html", "years/2023.html", "issuers/index.html",
      "regions/index.html", "kinds/index.html", "kinds/key-points.html", "pages/help.html",
      "plans/qinghe-2023.html", "assets/site.css", "assets/site.js",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
  }

  @Test("has no link that leads nowhere, and none that is not relative to its page")
  func links() async throws {
    let (pages, paths) = try await Self.site.value
    let ids = Dictionary(uniqueKeysWithValues: pages.map { ($0.path, Set($0.ids)) })
    for page in pages {
      for link in page.values(of: "href") + page.values(of: "src") + page.values(of: "action") {
        let schemes = ["https://", "http://", "mailto:"]
        guard !schemes.contains(where: { link.hasPrefix($0) }) else { continue }
        #expect(page.path != "404.html" && !link.hasPrefix("/"), "\(page.path): \(link)")
        let parts = link.components(separatedBy: "#")
        let file = parts[0].components(separatedBy: "?")[0]
        let target = file.isEmpty ? page.path : page.path(of: file)
        #expect(paths.contains(target), "\(page.path): \(link)")
        guard parts.count > 1 else { continue }
        let anchor = parts[1].removingPercentEncoding ?? parts[1]
        #expect(ids[target]?.contains(anchor) == true, "\(page.path): \(link)")
      }
    }
  }

  @Test("explains every file of the open data on its page")
  func openData() async throws {
    let (pages, paths) = try await Self.site.value
    let page = try #require(pages.first { $0.path == "data/index.html" })
    let linked = page.values(of: "href").filter { !$0.contains(":") }
      .map { page.path(of: $0) }
    let files = paths.filter { $0.hasPrefix("data/") && $0 != page.path }
    #expect(files.subtracting(linked).isEmpty)
  }

  @Test("gives every page one h1, no jump of heading levels and no id twice")
  func outline() async throws {
    for page in try await Self.site.value.pages {
      let levels = page.headingLevels
      #expect(levels.filter { $0 == 1 }.count == 1, "\(page.path)")
      for (one, next) in zip(levels, levels.dropFirst()) {
        #expect(next <= one + 1, "\(page.path): h\(one) h\(next)")
      }
      #expect(Set(page.ids).count == page.ids.count, "\(page.path)")
    }
  }

  @Test("leaves no element without words")
  func emptyElements() async throws {
    let checked: Set = [
      "a", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "label", "li", "p", "summary", "ul",
      "ol",
    ]
    for page in try await Self.site.value.pages {
      for (tag, next) in zip(page.tags, page.tags.dropFirst()) {
        guard !tag.isClosing, checked.contains(tag.name), next.isClosing, next.name == tag.name,
          // Filled by scripts.
          tag.attributes["role"] == nil
        else { continue }
        let isBlank = tag.text.allSatisfy { $0.isWhitespace }
        #expect(!isBlank, "\(page.path): \(tag)")
      }
    }
  }

  @Test("carries the tags of the rules for government sites, none empty")
  func tags() async throws {
    for page in try await Self.site.value.pages {
      for name in ["SiteName", "SiteDomain", "SiteIDCode"] {
        #expect(page.meta(name).count == 1, "\(page.path): \(name)")
      }
      // What is no column and no article has the tags of the site only: 404 and old addresses.
      let isRedirect = page.tags.contains { $0.attributes["http-equiv"] == "refresh" }
      guard page.path != "404.html", !isRedirect else { continue }
      for name in ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"] {
        #expect(page.meta(name).count == 1, "\(page.path): \(name)")
      }
      let isDocument = page.tags.contains { $0.attributes["name"] == "ArticleTitle" }
      #expect(isDocument == !page.meta("PubDate").isEmpty, "\(page.path)")
      #expect(isDocument == !page.meta("ContentSource").isEmpty, "\(page.path)")
      for tag in page.tags where tag.name == "meta" && tag.attributes["name"] != nil {
        #expect(tag.attributes["content"]?.isEmpty == false, "\(page.path): \(tag)")
      }
      for keywords in page.meta("ColumnKeywords") + page.meta("Keywords") {
        #expect(!keywords.contains("，") && !keywords.contains("、"), "\(page.path)")
      }
    }
  }

  @Test("runs no script and no style that stands in a page")
  func inline() async throws {
    for page in try await Self.site.value.pages {
      for tag in page.tags where !tag.isClosing {
        #expect(tag.name != "style" && tag.attributes["style"] == nil, "\(page.path): \(tag)")
        let hasHandler = tag.attributes.keys.contains { $0.hasPrefix("on") }
        #expect(!hasHandler, "\(page.path): \(tag)")
        if tag.name == "script", tag.attributes["type"] == nil {
          #expect(tag.attributes["src"] != nil, "\(page.path)")
        }
      }
    }
  }
}

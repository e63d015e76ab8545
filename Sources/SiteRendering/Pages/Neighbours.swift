import PlanAnalysis
import PlanModel

/// The documents of the same issuer and kind before and after each document in time.
struct Neighbours: Sendable {
  /// By document; -1 for none.
  private var previous: [Int32]
  private var next: [Int32]

  private struct Key: Hashable {
    let issuer: String
    let kind: String
  }

  init(site: Site) {
    let count = site.corpus.documents.count
    previous = [Int32](repeating: -1, count: count)
    next = previous
    var last: [Key: Int] = [:]
    for document in site.order.reversed().sorted(by: {
      (site[$0].metadata.year ?? 0) < (site[$1].metadata.year ?? 0)
    }) {
      let metadata = site[document].metadata
      guard let issuer = metadata.issuers.first else { continue }
      let key = Key(issuer: issuer, kind: metadata.kind)
      if let before = last[key] {
        previous[document] = Int32(before)
        next[before] = Int32(document)
      }
      last[key] = document
    }
  }

  func previous(of document: Int) -> Int? { previous[document] < 0 ? nil : Int(previous[document]) }

  func next(of document: Int) -> Int? { next[document] < 0 ? nil : Int(next[document]) }
}

extension PageShared {
  /// The plan of the year before, of the same issuer and kind, that a plan is compared with.
  func comparedPredecessor(of document: Int) -> Int? {
    let metadata = site[document].metadata
    guard !metadata.isNotice, let before = neighbours.previous(of: document),
      let year = metadata.year, site[before].metadata.year == year - 1
    else { return nil }
    return before
  }
}

/// The index page of each name that a document's metadata shows.
struct IndexLinks: Sendable {
  private var urls: [String: String] = [:]

  init(site: Site) {
    for group in site.indexes.groups {
      for page in group.pages { urls["\(group.folder)/\(page.title)"] = page.url }
    }
  }

  func issuer(_ name: String) -> String? { urls["issuers/\(name)"] }

  func kind(_ name: String) -> String? { urls["kinds/\(name)"] }

  func year(_ year: Int) -> String? { urls["years/\(year)年"] }

  func region(_ title: String) -> String? { urls["regions/\(title)"] }
}

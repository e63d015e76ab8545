import PlanAnalysis
import PlanModel

/// Where a target stands; the target itself stays in the site's analysis.
struct ListedTarget: Sendable, Hashable {
  /// Index in `Corpus.documents`.
  let document: Int32
  /// Index in `SiteAnalysis.targets` of the document.
  let entry: Int32
  /// Index in the targets of its unit.
  let place: Int32
}

/// All targets of a site, latest year first, and the indicators that can be followed over years or
/// issuers.
struct TargetListing: Sendable {
  let targets: [ListedTarget]
  /// Those with most values first.
  let indicators: [IndicatorMembers]
  /// Indices in `indicators` by theme.
  private let indicatorsByTheme: [[Int]]

  init(site: Site) {
    let targets = TargetListing.all(of: site)
    self.targets = targets
    let issuers = Set(site.corpus.documents.compactMap(\.metadata.issuers.first)).sorted()
    let numbers = Dictionary(
      issuers.enumerated().map { ($0.element, Int32($0.offset)) }, uniquingKeysWith: { a, _ in a })
    indicators = joinIndicators(count: targets.count) { index in
      let metadata = site[Int(targets[index].document)].metadata
      guard let issuer = metadata.issuers.first.flatMap({ numbers[$0] }), let year = metadata.year
      else { return nil }
      return IndicatorCandidate(site.target(targets[index]), issuer: issuer, year: year)
    }
    var byTheme = [[Int]](repeating: [], count: site.vocabulary.themes.count)
    for (index, indicator) in indicators.enumerated() where site.hasThemes {
      var themes: Set<Int16> = []
      for member in indicator.members {
        let listed = targets[Int(member)]
        for assigned in site.themes[Int(listed.document)].themes(ofUnit: site.unit(of: listed)) {
          themes.insert(assigned.theme)
        }
      }
      for theme in themes { byTheme[Int(theme)].append(index) }
    }
    indicatorsByTheme = byTheme
  }

  private static func all(of site: Site) -> [ListedTarget] {
    guard !site.analysis.targets.isEmpty else { return [] }
    let order = site.order.sorted {
      (site[$0].metadata.year ?? 0) > (site[$1].metadata.year ?? 0)
    }
    var result: [ListedTarget] = []
    for document in order {
      for (entry, unit) in site.analysis.targets[document].enumerated() {
        for place in unit.targets.indices {
          result.append(
            ListedTarget(document: Int32(document), entry: Int32(entry), place: Int32(place)))
        }
      }
    }
    return result
  }

  /// The first indicators of all.
  func indicators(first count: Int, in site: Site) -> [Indicator] {
    indicators.prefix(count).compactMap { indicator(of: $0, in: site) }
  }

  /// The first indicators of a theme's measures.
  func indicators(ofTheme theme: Int, first count: Int, in site: Site) -> [Indicator] {
    indicatorsByTheme[theme].prefix(count).compactMap { indicator(of: indicators[$0], in: site) }
  }

  private func indicator(of group: IndicatorMembers, in site: Site) -> Indicator? {
    Indicator(
      group,
      values: group.members.map { member in
        let listed = targets[Int(member)]
        let metadata = site[Int(listed.document)].metadata
        return DatedTarget(
          target: site.target(listed), issuer: metadata.issuers.first ?? "",
          year: metadata.year ?? 0,
          url: site.url(ofUnit: site.unit(of: listed), document: Int(listed.document)))
      })
  }
}

extension Site {
  func target(_ listed: ListedTarget) -> Target {
    analysis.targets[Int(listed.document)][Int(listed.entry)].targets[Int(listed.place)]
  }

  /// Index of its unit in `Plan.units`.
  func unit(of listed: ListedTarget) -> Int {
    analysis.targets[Int(listed.document)][Int(listed.entry)].unit
  }
}

extension Site {
  /// Page and anchor of a unit, relative to the output folder.
  func url(ofUnit unit: Int, document: Int) -> String {
    let entry = self[document].outline[unit]
    return "\(urls[document])#\(entry.alias ?? entry.id)"
  }
}

extension Target {
  /// `不低于87%`, `增加5900万元`, `50～80所`.
  var amountText: String {
    let sign =
      switch comparison {
      case .equal: ""
      case .atLeast: "不低于"
      case .atMost: "不超过"
      case .increase: "增加"
      case .reduction: "减少"
      case .about: "约"
      }
    let upper = upperValue.map { "～" + shortNumber($0) } ?? ""
    return sign + shortNumber(value) + upper + unit
  }
}

/// Large numbers in 万 and 亿, where that loses nothing.
private func shortNumber(_ value: Double) -> String {
  for (size, word) in [(1e8, "亿"), (1e4, "万")] where value >= size {
    let part = value / size
    if (part * 1e4).rounded() == part * 1e4 { return plainNumber(part) + word }
  }
  return plainNumber(value)
}

import PlanAnalysis
import PlanModel

/// A target and where it stands.
struct ListedTarget: Sendable, Hashable {
  /// Index in `Corpus.documents`.
  let document: Int
  /// Index in `Plan.units`.
  let unit: Int
  let target: Target
}

/// All targets of a site, latest year first, and the indicators that can be followed over years or
/// issuers.
struct TargetListing: Sendable {
  let targets: [ListedTarget]
  let indicators: [Indicator]
  /// Indices in `indicators` by theme.
  private let indicatorsByTheme: [[Int]]

  init(site: Site) {
    let order = site.order.sorted {
      (site[$0].metadata.year ?? 0) > (site[$1].metadata.year ?? 0)
    }
    let listing = order.flatMap { document -> [ListedTarget] in
      guard site.analysis.targets.indices.contains(document) else { return [] }
      return site.analysis.targets[document].flatMap { entry in
        entry.targets.map { ListedTarget(document: document, unit: entry.unit, target: $0) }
      }
    }
    targets = listing
    let dated = listing.enumerated().compactMap { index, listed -> DatedTarget? in
      let metadata = site[listed.document].metadata
      guard let issuer = metadata.issuers.first, let year = metadata.year else { return nil }
      let url = site.url(ofUnit: listed.unit, document: listed.document)
      return DatedTarget(
        target: listed.target, issuer: issuer, year: year, url: url, index: index)
    }
    indicators = joinIndicators(dated)
    var byTheme = [[Int]](repeating: [], count: site.vocabulary.themes.count)
    for (index, indicator) in indicators.enumerated() {
      guard site.hasThemes else { break }
      let themes = Set(
        indicator.values.flatMap { value in
          let listed = listing[value.index]
          return site.themes[listed.document].themes(ofUnit: listed.unit).map { Int($0.theme) }
        })
      for theme in themes { byTheme[theme].append(index) }
    }
    indicatorsByTheme = byTheme
  }

  /// Indicators of a theme's measures, those with most values first.
  func indicators(of theme: Int) -> [Indicator] { indicatorsByTheme[theme].map { indicators[$0] } }
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

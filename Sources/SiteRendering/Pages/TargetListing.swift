import PlanAnalysis
import PlanModel

/// Where a target stands; the target itself stays in the site's findings.
struct ListedTarget: Sendable, Hashable {
  /// Index in `Corpus.documents`.
  let document: Int32
  /// Index in `Findings.targets` of the document.
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
    let issuerOfDocument = site.corpus.documents.indices.map { document in
      site[document].metadata.issuers.first.flatMap { numbers[$0] }
    }
    indicators = joinIndicators(count: targets.count) { index in
      let document = Int(targets[index].document)
      guard let issuer = issuerOfDocument[document], let year = site[document].metadata.year
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
    guard !site.findings.targets.isEmpty else { return [] }
    let order = site.order.sorted {
      (site[$0].metadata.year ?? 0) > (site[$1].metadata.year ?? 0)
    }
    var result: [ListedTarget] = []
    for document in order {
      for (entry, unit) in site.findings.targets[document].enumerated() {
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
    findings.targets[Int(listed.document)][Int(listed.entry)].targets[Int(listed.place)]
  }

  /// Index of its unit in `Plan.units`.
  func unit(of listed: ListedTarget) -> Int {
    findings.targets[Int(listed.document)][Int(listed.entry)].unit
  }
}

extension Site {
  /// Page and anchor of a unit, relative to the output folder.
  func url(ofUnit unit: Int, document: Int) -> String {
    "\(urls[document])#\(anchor(ofUnit: unit, document: document))"
  }

  /// The shorter id of a unit.
  func anchor(ofUnit unit: Int, document: Int) -> String {
    self[document].outline[unit].alias ?? self[document].outline[unit].id
  }
}

extension Target {
  /// `不低于87%`, `增加5900万元`, `50～80所`.
  var amountText: String {
    var writer = ByteWriter(capacity: 32)
    writer.append(numberOf: self)
    writer.append(text: unit)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension ByteWriter {
  /// Appends a target's amount but for its unit: `不低于87`, `50～80`; nothing in it needs escapes.
  mutating func append(numberOf target: Target) {
    switch target.comparison {
    case .equal: break
    case .atLeast: append("不低于")
    case .atMost: append("不超过")
    case .increase: append("增加")
    case .reduction: append("减少")
    case .about: append("约")
    }
    append(shortNumber: target.value)
    guard let upper = target.upperValue else { return }
    append("～")
    append(shortNumber: upper)
  }

  /// Large numbers in 万 and 亿, where that loses nothing.
  private mutating func append(shortNumber value: Double) {
    if value >= 1e8, append(value / 1e8, "亿") { return }
    if value >= 1e4, append(value / 1e4, "万") { return }
    append(plainNumber: value)
  }

  /// Appends a number and a word unless the number has more than four decimals.
  private mutating func append(_ part: Double, _ word: StaticString) -> Bool {
    guard (part * 1e4).rounded() == part * 1e4 else { return false }
    append(plainNumber: part)
    append(word)
    return true
  }
}

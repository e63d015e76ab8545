import PlanModel
import Testing

@testable import PlanAnalysis

@Suite("Related measures")
struct RelatedMeasuresTests {
  private let matcher = ThemeMatcher(
    vocabulary: ThemeVocabulary(themes: [
      Theme(
        id: "safety", label: "校园安全",
        terms: [
          ThemeTerm("校园安全", .preferred), ThemeTerm("应急演练", .other), ThemeTerm("隐患排查", .other),
          ThemeTerm("校车", .other),
        ]),
      Theme(
        id: "teachers", label: "教师队伍",
        terms: [ThemeTerm("教师培训", .preferred), ThemeTerm("师德", .other)]),
    ]))

  private typealias SmallPlan = (issuer: Int32, year: Int?, leads: [String])

  private func scan(_ leads: [String]) -> PlanTermMatches {
    var value = Plan(metadata: PlanMetadata(id: "p", path: "p", title: "", kind: "工作要点"))
    value.units = leads.map {
      OutlineUnit(id: "m", role: .measure, title: $0, hasHeading: true)
    }
    return matcher.scan(value)
  }

  private func assigner(of matches: [PlanTermMatches]) -> ThemeAssigner {
    var statistics = TermStatistics(termCount: matcher.terms.count)
    for match in matches { statistics.add(match) }
    return ThemeAssigner(matcher: matcher, statistics: statistics)
  }

  private func corpus(_ plans: [SmallPlan], relations: [PlanRelation] = []) -> RelationCorpus {
    let matches = plans.map { scan($0.leads) }
    let assigner = assigner(of: matches)
    let themes = matches.map { assigner.themes(of: $0) }
    return RelationCorpus(
      plans: plans.enumerated().map {
        RelationPlan(issuers: [$1.issuer], year: $1.year, key: UInt32($0))
      }, relations: relations, matches: matches, themes: themes,
      themeCounts: themeCounts(of: themes, count: 2), assigner: assigner)
  }

  private let weights: RelationWeights = {
    var weights = RelationWeights()
    weights.least = 0.1
    return weights
  }()

  @Test("prefers the same issuer's neighbouring year, and says why")
  func neighbours() async {
    let corpus = corpus([
      (1, 2012, ["开展应急演练和隐患排查", "抓好教师培训"]), (2, 2012, ["组织应急演练、隐患排查"]),
      (1, 2013, ["继续应急演练、隐患排查", "加强师德"]), (3, 2020, ["应急演练，隐患排查"]),
    ])
    let related = await relatedMeasures(corpus: corpus, weights: weights)
    #expect(related[0].map(\.measure) == [3, 2])
    #expect(
      corpus.reason(0, 3, matcher: matcher) == "同一机关下一年度；同一主题：校园安全；共同词：应急演练、隐患排查")
    #expect(corpus.reason(0, 2, matcher: matcher) == "同一主题：校园安全；共同词：应急演练、隐患排查")
    #expect(related[5].isEmpty)
  }

  @Test("looks at what others did in the year before, the same and the next, not farther")
  func years() {
    let corpus = corpus([
      (1, 2012, ["开展应急演练"]), (2, 2010, ["应急演练"]), (3, 2011, ["应急演练"]), (4, 2012, ["应急演练"]),
      (5, 2013, ["应急演练"]), (6, 2014, ["应急演练"]),
      (7, 2012, [String](repeating: "教师培训", count: 12)),
    ])
    var weights = weights
    weights.ranked = 5
    let search = RelationSearch(
      corpus: corpus, weights: weights, index: RelationIndex(corpus: corpus, weights: weights))
    #expect(Set(search.ranked([0]).map(\.measure)) == [2, 3, 4, -1])
  }

  @Test("takes the same issuer's plans of the year before, the same and the next for near")
  func nearYears() {
    let corpus = corpus([
      (1, 2012, ["校车"]), (1, 2010, ["校车"]), (1, 2011, ["校车"]), (1, 2012, ["校车"]),
      (1, 2013, ["校车"]), (1, 2014, ["校车"]), (2, 2012, ["校车"]),
    ])
    let search = RelationSearch(
      corpus: corpus, weights: weights, index: RelationIndex(corpus: corpus, weights: weights))
    #expect(search.nearPlans(of: 0).map(\.plan) == [2, 3, 4])
    #expect(search.nearPlans(of: 0).allSatisfy { $0.factor == weights.sameIssuer })
  }

  @Test("counts a lead of the same words, whatever ASCII stands between them")
  func sameLead() async throws {
    let corpus = corpus([
      (1, 2012, ["开展应急演练"]), (2, 2012, ["开展 应急演练!"]), (3, 2012, ["再次开展应急演练"]),
    ])
    let related = await relatedMeasures(corpus: corpus, weights: weights)[0]
    #expect(related.map(\.measure) == [1, 2])
    #expect(abs(related[0].score - related[1].score - 4) < 0.001)
  }

  @Test("says no more beside the measure than its place does not tell")
  func brief() {
    let corpus = corpus([
      (1, 2012, ["开展应急演练和隐患排查", "抓好教师培训"]), (2, 2012, ["组织应急演练、隐患排查"]),
      (1, 2013, ["开展应急演练和隐患排查"]),
    ])
    #expect(briefReason(corpus, 0, 2, words: 1) == "同有“应急演练”")
    #expect(briefReason(corpus, 0, 2, words: 0) == "同一主题")
    #expect(briefReason(corpus, 0, 3, words: 2) == "同有“应急演练”“隐患排查”；首句相同")
  }

  private func briefReason(
    _ corpus: RelationCorpus, _ a: Int, _ b: Int, words: Int
  ) -> String {
    var writer = ByteWriter()
    corpus.writeBriefReason(a, b, matcher: matcher, words: words, into: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test("counts a typed relation most, over any number of years")
  func typed() async {
    let plans: [(issuer: Int32, year: Int?, leads: [String])] = [
      (1, 2012, ["管好校车"]), (1, 2013, ["管好校车，守护平安"]), (2, 2018, ["校车接送井然有序"]),
    ]
    let corpus = corpus(plans, relations: [PlanRelation(from: 2, to: 0, kind: .reportsOn)])
    let related = await relatedMeasures(corpus: corpus, weights: weights)
    #expect(related[0].map(\.measure) == [2, 1])
    #expect(corpus.reason(0, 2, matcher: matcher).hasPrefix("对本计划的总结；"))
    #expect(corpus.reason(2, 0, matcher: matcher).hasPrefix("所总结的计划；"))
  }

  @Test("shows a pair at both ends or at none, at most six, never of one plan, with any workers")
  func symmetry() async {
    let words = ["应急演练", "隐患排查", "校车", "教师培训", "师德", "校园安全"]
    let plans = (0..<40).map { index in
      (
        issuer: Int32(index % 7), year: Optional(2010 + index % 5),
        leads: (0..<6).map { "抓好\(words[($0 + index) % 6])和\(words[($0 * index) % 6])" }
      )
    }
    let corpus = corpus(plans)
    let related = await relatedMeasures(corpus: corpus, weights: weights)
    #expect(await relatedMeasures(corpus: corpus, weights: weights, workers: 3) == related)
    var pairs = 0
    for measure in 0..<corpus.measureCount {
      #expect(related[measure].count <= 6)
      for entry in related[measure] {
        pairs += 1
        let (own, other) = (corpus.location(of: measure), corpus.location(of: Int(entry.measure)))
        #expect(own.plan != other.plan)
        #expect(related[Int(entry.measure)].contains { $0.measure == Int32(measure) })
      }
    }
    #expect(pairs > 200)
  }

  @Test("has nothing to say about plans without years or measures without themes")
  func nothing() async {
    let empty = corpus([(1, nil, ["其他"]), (1, nil, ["其他"])])
    let related = await relatedMeasures(corpus: empty, weights: weights)
    #expect(related[0].isEmpty)
    let none = corpus([])
    _ = await relatedMeasures(corpus: none, weights: weights)
    #expect(none.measureCount == 0)
  }
}

import PlanAnalysis
import PlanModel
import PlanParsing

@testable import SiteRendering

/// A small site of sources given in the test.
struct PageFixture {
  let renderer: PageRenderer
  private let plans: [Plan]
  private let site: Site

  /// `overrides` replace templates; the layout is cut down to a page's own part.
  init(_ sources: [String: String], settings: SiteSettings = SiteSettings()) throws {
    PlanParser.prepare()
    let parser = PlanParser(settings: settings)
    plans = sources.sorted { $0.key < $1.key }.compactMap { path, text in
      parser.parse(SourceFile(path: path, bytes: Array(text.utf8))).plan
    }
    let corpus = Corpus(documents: plans.map { CorpusDocument(plan: $0) })
    site = Site(
      SiteDirectory(
        of: corpus, settings: settings, asOf: CalendarDate(year: 2024, month: 5, day: 1)!),
      vocabulary: ThemeVocabulary(themes: []),
      findings: Findings(targets: plans.map(extractTargets(in:))), pages: [], files: [:])
    let layout = "<title>{{title}}</title>\n{{$head}}{{/head}}{{$main}}{{/main}}"
    renderer = try PageRenderer(
      site: site, templates: TemplateSet(overrides: ["layout.mustache": Array(layout.utf8)]))
  }

  func document(_ id: String) -> String? {
    plans.firstIndex { $0.metadata.id == id }.map {
      String(decoding: renderer.documentPage(plans[$0], document: $0).bytes, as: UTF8.self)
    }
  }

  /// The page that puts a plan beside its summary.
  func report(_ plan: String, _ summary: String) -> String? {
    guard let before = plans.firstIndex(where: { $0.metadata.id == plan }),
      let after = plans.firstIndex(where: { $0.metadata.id == summary })
    else { return nil }
    let pair = ComparedPair(
      before: before, after: after,
      plans: (
        before: site.comparisonPlan(plans[before], document: before),
        after: site.reportingPlan(plans[after], document: after)
      ))
    return String(decoding: renderer.reportPage(pair).bytes, as: UTF8.self)
  }

  func page(_ path: String) -> String? {
    for number in 0..<renderer.pageCount {
      for file in renderer.page(number) where file.path == path {
        return String(decoding: file.bytes, as: UTF8.self)
      }
    }
    return nil
  }
}

/// A plan of the year with a title, the lines given and two measures.
func planSource(_ id: String, year: Int, _ lines: String = "") -> String {
  """
  ---
  id: \(id)
  title: 甲县教育局\(year)年工作要点
  kind: 工作要点
  issuer: 甲县教育局
  year: \(year)
  publishedAt: \(year)-02-01 09:00
  \(lines)
  ---

  ## 一、安全

  1．每月演练一次。

  2．检查<食堂>。

  """
}

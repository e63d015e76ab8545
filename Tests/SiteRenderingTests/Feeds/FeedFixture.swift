import PlanAnalysis
import PlanModel
import SiteRendering

/// A document of a small site; `change` fills in what a test is about.
func metadata(
  _ id: String, kind: String = "工作要点", isNotice: Bool = false,
  published: String? = "2012-03-05 09:00", _ change: (inout PlanMetadata) -> Void = { _ in }
) -> PlanMetadata {
  var metadata = PlanMetadata(
    id: id, path: "plans/\(id).md", title: "甲市\(kind)", kind: kind, isNotice: isNotice)
  metadata.issuers = ["甲市教育局"]
  metadata.period = Period(firstYear: 2012, lastYear: 2012)
  metadata.publishedAt = published.flatMap { PublicationTime($0) }
  change(&metadata)
  return metadata
}

func site(
  _ documents: [PlanMetadata], asOf: String = "2012-12-31", domain: String? = "jy.example"
) -> Site {
  var settings = SiteSettings()
  settings.name = "甲市计划公开"
  settings.domain = domain
  settings.basePath = "/jh/"
  return Site(
    SiteDirectory(
      of: Corpus(documents: documents.map { CorpusDocument(plan: Plan(metadata: $0)) }),
      settings: settings, asOf: CalendarDate(asOf)!),
    vocabulary: ThemeVocabulary(themes: []), findings: Findings(), pages: [], files: [:])
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

func day(_ text: String) -> CalendarDate { CalendarDate(text)! }

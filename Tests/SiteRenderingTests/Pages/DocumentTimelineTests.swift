import PlanModel
import Testing

@testable import SiteRendering

@Suite("The timeline of an issuer")
struct DocumentTimelineTests {
  private func page(_ years: [Int]) throws -> String? {
    var sources: [String: String] = [:]
    for (index, year) in years.enumerated() {
      sources["p\(index).md"] = planSource("p\(index)", year: year)
    }
    let site = try PageFixture(sources)
    return site.page("issuers/\(SiteSettings().identifier(ofName: "甲县教育局")).html")
  }

  @Test("tells the documents of each year in words and marks each month once")
  func marks() throws {
    let page = try #require(try page([2021, 2023, 2023]))
    #expect(page.contains("<figcaption>2021年1份，2023年2份。每个点是一个月。数字是当月的份数。</figcaption>"))
    #expect(page.contains("<title>工作要点，2021年2月：1份</title>"))
    #expect(page.contains("<title>工作要点，2023年2月：2份</title>"))
    #expect(page.split(separator: "<circle").count == 3)
  }

  @Test("is left out where there is no course of time")
  func none() throws {
    #expect(try page([2022, 2022, 2022])?.contains("<svg") == false)
    #expect(try page([2021, 2022])?.contains("<svg") == false)
  }
}

import Testing

@testable import PlanModel

@Suite("Nearest name")
struct NearestNameTests {
  private let names = ["title", "publishedAt", "signedOn", "标题", "发布时间", "发文机关", "发文字号", "年度"]

  @Test(
    "proposes the nearest of the names, or none",
    arguments: [
      ("publishdAt", "publishedAt"), ("PublishedAt", "publishedAt"), ("tilte", "title"),
      ("标提", "标题"), ("发布日期", "发布时间"), ("发文号", "发文字号"), ("signed_on", "signedOn"),
      ("年份", "年度"), ("xyz", nil), ("", nil), ("作", nil), ("印发范围", nil),
    ] as [(String, String?)])
  func nearest(written: String, expected: String?) {
    #expect(nearestName(to: written, in: names) == expected)
  }

  @Test("does not compare words of absurd length")
  func long() {
    #expect(nearestName(to: String(repeating: "a", count: 5_000), in: names) == nil)
  }
}

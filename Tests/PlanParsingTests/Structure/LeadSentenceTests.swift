import Testing

@testable import PlanParsing

@Suite struct LeadSentenceTests {
  /// The first sentence with its closing mark.
  private func lead(_ text: String) -> String {
    let length = LeadSentence.measure(ArraySlice(text.utf8)).length
    return String(decoding: text.utf8.prefix(length), as: UTF8.self)
  }

  @Test("ends with the first full stop, question or exclamation mark, or line")
  func ends() {
    #expect(lead("抓安全。每月演练。") == "抓安全。")
    #expect(lead("怎么抓？这样抓。") == "怎么抓？")
    #expect(lead("抓安全!每月演练。") == "抓安全!")
    #expect(lead("抓安全\n每月演练。") == "抓安全")
    #expect(lead("抓安全，每月演练") == "抓安全，每月演练")
  }

  @Test("does not end within quotation marks, titles and brackets")
  func holdsQuotes() {
    #expect(lead("落实“立德。树人”要求。其他。") == "落实“立德。树人”要求。")
    #expect(lead("学习《甲。乙》精神。其他。") == "学习《甲。乙》精神。")
    #expect(lead("开展（甲。乙）活动。其他。") == "开展（甲。乙）活动。")
  }

  @Test("points are two at least, in order, at the starts of clauses")
  func points() {
    #expect(LeadSentence.points(of: "抓培训。一是抓实训；二是抓考核。") == ["一是抓实训；", "二是抓考核。"])
    #expect(LeadSentence.points(of: "首先摸底，其次整改。") == ["首先摸底，", "其次整改。"])
    #expect(LeadSentence.points(of: "抓培训。一是抓实训。") == [])
    #expect(LeadSentence.points(of: "二是抓考核；一是抓实训。") == [])
    #expect(LeadSentence.points(of: "统一是前提，第二是关键。") == [])
  }
}

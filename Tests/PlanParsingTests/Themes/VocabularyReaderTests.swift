import PlanModel
import Testing

@testable import PlanParsing

@Suite("Theme vocabulary")
struct VocabularyReaderTests {
  private func read(_ yaml: String) -> (ThemeVocabulary, [Diagnostic]) {
    let (vocabulary, diagnostics) = readVocabulary(Array(yaml.utf8), path: "themes.yaml")
    return (vocabulary, diagnostics)
  }

  private func faults(_ yaml: String) -> [String] {
    read(yaml).1.map { "\($0.place.line):\($0.place.column) \($0.id) \($0.message)\($0.fix ?? "")" }
  }

  @Test("embeds 26 themes without a fault, each with labels, a description and matches")
  func embedded() {
    let (vocabulary, diagnostics) = read(DefaultVocabulary.yaml)
    #expect(diagnostics == [])
    #expect(DefaultVocabulary.vocabulary.themes.map(\.id) == vocabulary.themes.map(\.id))
    #expect(DefaultVocabulary.vocabulary.themes.allSatisfy { $0.place == nil })
    #expect(vocabulary.themes.count == 26)
    for theme in vocabulary.themes {
      #expect(theme.englishLabel?.isEmpty == false)
      #expect(!theme.description.isEmpty && !theme.matches.isEmpty && theme.terms.count >= 30)
    }
  }

  @Test("reads a theme with all it may have")
  func full() {
    let (vocabulary, diagnostics) = read(
      """
      - id: wide
        label: 大类
      - id: safety
        facet: level
        label: {zh: 安全, en: Safety}
        description: 学校的安全。
        terms: [校园安全]
        otherTerms: [演练]
        hiddenTerms: [创安]
        hints: 安全
        against: [资金安全]
        broader: [wide]
        related: [wide]
        matches:
          - {relation: exactMatch, scheme: list, label: 校园安全}
      """)
    #expect(diagnostics == [])
    let theme = vocabulary.themes[1]
    #expect(theme.facet == .level && theme.label == "安全" && theme.englishLabel == "Safety")
    #expect(theme.terms.map(\.text) == ["校园安全", "演练", "创安", "安全", "资金安全"])
    #expect(theme.terms.map(\.kind) == [.preferred, .other, .hidden, .hint, .against])
    #expect(theme.terms[1].place == Place(path: "themes.yaml", line: 8, column: 16))
    #expect(theme.broader == ["wide"] && vocabulary.narrower(of: 0) == [1])
    #expect(theme.matches == [ThemeMatch(relation: .exactMatch, scheme: "list", label: "校园安全")])
  }

  @Test("names both places of a repeated id")
  func repeatedID() {
    let diagnostics = read("- {id: a, label: 甲}\n- {id: a, label: 乙}\n").1
    #expect(diagnostics.map(\.id) == ["theme-repeated-id"])
    #expect(diagnostics[0].place == Place(path: "themes.yaml", line: 2, column: 8))
    #expect(diagnostics[0].related == [Place(path: "themes.yaml", line: 1, column: 8)])
    #expect(diagnostics[0].quotedLine == "- {id: a, label: 乙}")
  }

  @Test("proposes the nearest id and key")
  func unknown() {
    #expect(
      faults("- {id: school-safety, label: 甲}\n- {id: b, label: 乙, related: [school-safty]}\n") == [
        "2:31 theme-unknown 没有标识为“school-safty”的主题。是否指“school-safety”？"
      ])
    #expect(
      faults("- id: a\n  lable: 甲\n  label: 乙\n") == [
        "2:3 theme-unknown-key 主题没有“lable”这个键。是否指“label”？"
      ])
  }

  @Test("names a circle of broader themes once")
  func circle() {
    #expect(
      faults(
        """
        - {id: a, label: 甲, broader: [b]}
        - {id: b, label: 乙, broader: [c]}
        - {id: c, label: 丙, broader: [a]}
        - {id: d, label: 丁, broader: [a]}
        """) == ["1:31 theme-circle 上位主题成了圈：a → b → c → a。去掉其中一个 broader。"])
  }

  @Test("refuses a term of two themes, in any spelling, and an empty one")
  func sharedTerm() {
    #expect(
      faults(
        """
        - {id: a, label: 甲, terms: [MOOC建设]}
        - {id: b, label: 乙, hiddenTerms: [ｍｏｏｃ 建设, ""]}
        """) == [
          "2:35 theme-shared-term “ｍｏｏｃ 建设”已经是主题“a”（甲）的词，在第 1 行。一个词只能属于一个主题；换用更长的词来区分。",
          "2:44 theme-empty-term 主题“b”有一个空的词。删去它。",
        ])
  }

  @Test("takes a list under themes, and says when there is nothing")
  func shapes() {
    #expect(read("themes:\n  - {id: a, label: 甲}\n").0.themes.map(\.id) == ["a"])
    #expect(read("").1.map(\.id) == ["theme-none"])
    #expect(read("a: 1\n").1.map(\.id) == ["theme-shape"])
    #expect(read("- {id: 甲, label: 甲}\n").1.map(\.id) == ["theme-id"])
  }
}

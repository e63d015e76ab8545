import Testing

@testable import SiteRendering

@Suite struct SearchFoldingTests {
  private let folding = SearchFolding.standard

  @Test("folds traditional, full-width and capital letters to simplified, half-width, small ones")
  func foldsForms() {
    #expect(folding.folded("職業教育") == "职业教育")
    #expect(folding.folded("２０１２年ＧＤＰ") == "2012年gdp")
    #expect(folding.folded("㎡ ① ﬁ") == "m2 1 fi")
    #expect(folding.folded("\u{F900}") == "岂")
  }

  @Test("makes no difference between characters that OpenCC decides by the word")
  func foldsOwnPairs() {
    #expect(folding.folded("計畫規劃") == folding.folded("计划规划"))
    #expect(folding.folded("瞭解著力覆核藉助甚麼") == folding.folded("了解着力复核借助什么"))
  }

  @Test("makes one space of white space, none at the ends, and drops invisible characters")
  func foldsSpace() {
    #expect(folding.folded(" \u{3000}教\u{A0}\t育\u{200B}局\n") == "教 育局")
  }

  @Test("composes a letter with the marks that follow it")
  func composesMarks() {
    #expect(folding.folded("E\u{301}cole") == "école")
    #expect(folding.folded("か\u{3099}") == "が")
    #expect(folding.folded("は\u{309A}") == "ぱ")
    #expect(folding.folded("B\u{331}") == "ḇ")
    #expect(folding.folded("α\u{345}") == "ᾳ")
    #expect(folding.folded("\u{301}a") == "\u{301}a")
  }

  @Test("changes nothing that is folded already, whatever the character")
  func foldsOnce() {
    let differing = (UInt32(0)..<0x33480).compactMap(Unicode.Scalar.init).filter { scalar in
      let once = folding.folded(String(scalar))
      return folding.folded(once) != once
    }
    // Spaces at the end of a target would be lost alone, marks compose with what they follow.
    #expect(differing.map(\.value).isEmpty)
  }

  @Test("keeps characters beyond the basic plane")
  func keepsAstral() {
    #expect(folding.folded("𠮷𪚥") == "𠮷𪚥")
  }

  @Test("names the initials of a theme")
  func namesInitials() {
    #expect(pinyinInitials(of: "職業教育 2012") == "zyjy2012")
    #expect(pinyinInitials(of: "校园安全") == "xyaq")
  }
}

import Testing

@testable import SiteBuilding

@Suite struct MediaTypeTests {
  @Test("takes a file whose content is what its name says")
  func takesFile() throws {
    #expect(try MediaType.check("a/b.PDF", Array("%PDF-1.7\n".utf8)) == "application/pdf")
    #expect(try MediaType.check("名单.csv", Array("学校,人数\n".utf8)) == "text/csv")
    #expect(
      try MediaType.check("a.docx", [0x50, 0x4B, 3, 4] + Array("..word/document.xml".utf8))
        == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    #expect(try MediaType.check("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]) == "image/jpeg")
  }

  @Test("refuses endings that are not on the list", arguments: ["a.svg", "a.html", "a.exe", "a"])
  func refusesEnding(path: String) {
    #expect(throws: MediaType.Fault.notAllowed) { try MediaType.check(path, Array("<svg/>".utf8)) }
  }

  @Test("refuses content of another kind than the name says")
  func refusesDisguise() {
    for (path, text) in [
      ("a.pdf", "<html>"), ("a.docx", "PK"), ("a.txt", "a\u{0}b"), ("a.png", "GIF8"),
    ] {
      #expect(throws: MediaType.Fault.disguised) { try MediaType.check(path, Array(text.utf8)) }
    }
  }
}

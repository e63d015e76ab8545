import Testing

@testable import SiteBuilding

@Suite struct MediaTypeTests {
  @Test("takes a file whose content is what its name says")
  func takesFile() throws {
    #expect(try check("a/b.PDF", Array("%PDF-1.7\n".utf8)) == "application/pdf")
    #expect(try check("名单.csv", Array("学校,人数\n".utf8)) == "text/csv")
    #expect(
      try check("a.docx", [0x50, 0x4B, 3, 4] + Array("..word/document.xml".utf8))
        == "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    #expect(try check("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]) == "image/jpeg")
  }

  @Test("refuses endings that are not on the list", arguments: ["a.svg", "a.html", "a.exe", "a"])
  func refusesEnding(path: String) {
    #expect(throws: MediaType.Fault.notAllowed) { try check(path, Array("<svg/>".utf8)) }
  }

  @Test("refuses content of another kind than the name says")
  func refusesDisguise() {
    for (path, text) in [
      ("a.pdf", "<html>"), ("a.docx", "PK"), ("a.txt", "a\u{0}b"), ("a.png", "GIF8"),
    ] {
      #expect(throws: MediaType.Fault.disguised) { try check(path, Array(text.utf8)) }
    }
  }

  @Test("finds what a format is known by wherever the pieces of a file are cut")
  func takesPieces() throws {
    let file = [0x50, 0x4B, 3, 4] + Array("....word/document.xml".utf8)
    for size in 1...file.count {
      #expect(throws: Never.self) { try check("a.docx", file, pieces: size) }
    }
    #expect(throws: MediaType.Fault.disguised) {
      try check("a.docx", [0x50, 0x4B, 3, 4] + Array("wo.rd/".utf8), pieces: 3)
    }
    #expect(throws: MediaType.Fault.disguised) { try check("a.txt", [0x41, 0x42, 0], pieces: 1) }
  }

  private func check(_ path: String, _ bytes: [UInt8], pieces size: Int = .max) throws -> String {
    var check = try MediaType.check(path)
    for start in stride(from: 0, to: bytes.count, by: min(size, bytes.count)) {
      bytes[start..<min(bytes.count, start + min(size, bytes.count))].withUnsafeBytes {
        check.take($0)
      }
    }
    return try check.finish()
  }
}

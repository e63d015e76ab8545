import Testing

@testable import planpress

@Suite struct PreviewScriptTests {
  @Test("adds one tag before the end of the body and lets the page ask for events")
  func addsTag() {
    let page = """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'"><body>
      <pre>&lt;/body></pre></body></html>
      """
    let expected = """
      <meta http-equiv="Content-Security-Policy" content="connect-src 'self'; default-src 'none'"><body>
      <pre>&lt;/body></pre><script src="/__planpress/reload.js" data-generation="1.2"></script>
      </body></html>
      """
    let added = PreviewScript.added(to: Array(page.utf8), generation: "1.2")
    #expect(String(decoding: added, as: UTF8.self) == expected)
  }

  @Test("adds the tag at the end of a page without a body's end")
  func addsTagAtEnd() {
    let added = PreviewScript.added(to: Array("<p>".utf8), generation: "a")
    #expect(
      String(decoding: added, as: UTF8.self)
        == "<p><script src=\"/__planpress/reload.js\" data-generation=\"a\"></script>\n")
  }
}

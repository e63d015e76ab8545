/// Inputs of about `size` bytes that make Debian's cmark-gfm quadratic, by name.
func pathologicalInputs(size: Int) -> [(name: String, text: String)] {
  func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: max(1, count))
  }
  let root = Int(Double(size).squareRoot())
  let wide = size / 8
  return [
    ("short-rows", times("|a", wide) + "|\n" + times("|-", wide) + "|\n" + times("|b\n", wide)),
    (
      "root-columns",
      times("|a", root) + "|\n" + times("|-", root) + "|\n" + times("x\n", (size - 4 * root) / 2)
    ),
    ("few-columns", times("|a", 99) + "|\n" + times("|-", 99) + "|\n" + times("x\n", size / 2)),
    ("failed-markers", times("|x\n|-|-\n", size / 8)),
    ("ordered-blanks", times("1. ", size / 4) + "x" + times("\n", size / 4)),
    ("bullet-blanks", times("-   ", size / 5) + "x" + times("\n", size / 5)),
    ("legal-blanks", times("- ", 99) + "x" + times("\n", size) + times(" ", 200) + "y"),
    ("staircase", (0..<root).map { times("  ", $0) + "- x\n" }.joined() + times("\n", size / 2)),
    ("parentheses", "www.a.b" + times(")", size)),
    ("processing", "a" + times("<?", size / 2)),
    ("paragraph-marker", times("字", size / 3) + "\n|-\n"),
    ("ascii-marker", times("a", size) + "\n|-\n"),
    ("lines-marker", times("一二三四五六\n", size / 19) + "|-\n"),
    ("pipes-marker", times("a|", size / 2) + "\n|-\n"),
    ("quarter-columns", times("|a", size / 4) + "|\n" + times("|-", size / 4) + "|\n"),
    ("declarations", "a" + times("<!A ", size / 4)),
    ("images", times("![[]()", size / 6)),
    ("cdata", "a" + times("<![CDATA[", size / 9)),
    ("repeated-markers", "paragraph\n" + times("|-\n", size / 3)),
    ("many-tables", times("|a|\n|-|\n\n", size / 9)),
    ("references", "[a]: /" + times("x", size / 2) + "\n\n" + times("[a] ", size / 8)),
    ("title-lines", "[a]: /x \"" + times("t\n", size / 4) + "\"\n\n" + times("[a] ", size / 8)),
    ("legal-marks", times("<? ", 990) + times("字", size / 3)),
    ("addresses", times("a@", size / 2)),
    ("quotes", times(">", size)),
    ("empty-items", times("- ", size / 2)),
    ("brackets", times("[", size)),
    ("emphasis", times("*a _b ", size / 6)),
    ("stars", times("*a **a ", size / 7)),
    ("backticks", (1...max(1, root)).map { "a" + times("`", $0) }.joined()),
    ("footnotes", "[^a]: x\n\n" + times("[^a] ", size / 5)),
    ("entities", times("&amp;", size / 5)),
    ("lists", times("- a\n", size / 4)),
    ("tildes", times("~~a~", size / 4)),
  ]
}

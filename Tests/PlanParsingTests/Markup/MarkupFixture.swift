import PlanModel
import PlanParsing
import SiteRendering

/// Body HTML of a Markdown text, as the specification run writes it.
func html(_ markdown: String, strikethrough: Bool = false) -> String {
  var writer = ByteWriter()
  MarkupHTML().write(read(markdown, strikethrough: strikethrough).markup, into: &writer)
  return String(decoding: writer.bytes, as: UTF8.self)
}

func read(
  _ markdown: String, strikethrough: Bool = false, firstLine: Int = 1
) -> (markup: Markup, diagnostics: [Diagnostic]) {
  MarkupReader(strikethrough: strikethrough)
    .read(Array(markdown.utf8)[...], path: "plans/a.md", firstLine: firstLine)
}

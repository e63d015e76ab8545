import CCMarkGFM
import PlanModel

/// Reads Markdown (CommonMark 0.29 with GitHub's tables, task lists, footnotes and bare addresses)
/// into a `Markup`.
///
/// May read on any number of threads at once; a reader with strikethrough, which cmark cannot share
/// with others, waits until it is alone (`ParseLock`).
package struct MarkupReader: Sendable {
  private let strikethrough: Bool

  package init(strikethrough: Bool = false) {
    self.strikethrough = strikethrough
  }

  /// Registers cmark's extensions and parses a throw-away document on the calling thread; must have
  /// returned before readers work in parallel.
  package static func prepare() {
    _ = MarkupReader().read(Array("a | b\n--|--\nc | d\n\n- [ ] e[^1]\n\n[^1]: f\n".utf8)[...])
  }

  /// Whether a source holds `~~`, so that it needs a reader with strikethrough.
  package static func needsStrikethrough(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.withUnsafeBufferPointer { source in
      var index = 0
      while let found = FlankingMark.offset(of: 0x7E, in: source, from: index) {
        if found + 1 < source.count, source[found + 1] == 0x7E { return true }
        index = found + 1
      }
      return false
    }
  }

  /// Reads one source's body.
  ///
  /// `firstLine` is the line of the file (from 1) on which `body` starts; nodes and diagnostics
  /// count from there. Never fails: all text is Markdown. Diagnostics: `unsafe-link`.
  package func read(
    _ body: ArraySlice<UInt8>, path: String = "", firstLine: Int = 1
  ) -> (markup: Markup, diagnostics: [Diagnostic]) {
    body.withUnsafeBufferPointer { source in
      let marked = FlankingMark.inserted(into: source, strikethrough: strikethrough)
      var builder = MarkupBuilder(
        lines: SourceLines(path: path, bytes: body, firstLine: firstLine), size: source.count,
        dropsMarks: marked != nil)
      ParseLock.shared.with(strikethrough: strikethrough) {
        if let marked {
          marked.withUnsafeBufferPointer { parse($0, with: &builder) }
        } else {
          parse(source, with: &builder)
        }
      }
      return (builder.markup, builder.diagnostics)
    }
  }

  private func parse(_ source: UnsafeBufferPointer<UInt8>, with builder: inout MarkupBuilder) {
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE
    guard let parser = cmark_parser_new(options) else { return }
    defer { cmark_parser_free(parser) }
    for pointer in CMark.shared.always {
      cmark_parser_attach_syntax_extension(parser, pointer)
    }
    if strikethrough, let pointer = CMark.shared.strikethrough {
      cmark_parser_attach_syntax_extension(parser, pointer)
    }
    source.withMemoryRebound(to: CChar.self) { text in
      cmark_parser_feed(parser, text.baseAddress, text.count)
    }
    guard let root = cmark_parser_finish(parser) else { return }
    defer { cmark_node_free(root) }
    builder.append(tree: root)
  }
}

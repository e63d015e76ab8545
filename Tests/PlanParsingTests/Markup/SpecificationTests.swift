import Foundation
import HeldMaterial
import PlanModel
import PlanParsing
import SiteRendering
import Testing

/// The GitHub Flavored Markdown specification's own examples through reader and writer.
@Suite(.enabled(if: HeldMaterial.isThere, "../shared is absent")) struct SpecificationTests {
  private struct Example: Decodable {
    let example: Int
    let markdown: String
    let html: String
    let extensions: [String]
  }

  /// Raw HTML is shown as text: the author's words never become markup (the tag filter's example
  /// with them).
  private static let rawHTML = [
    118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134,
    135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151,
    152, 153, 154, 155, 156, 157, 158, 159, 160, 170, 288, 289, 317, 327, 354, 484, 485,
    486, 500, 503, 532, 544, 632, 633, 634, 635, 636, 642, 644, 647, 648, 649, 650, 651,
    653, 663, 664,
  ]
  /// Schemes that a source must not link to lose their link.
  private static let refusedSchemes = [604, 606, 607, 609]
  /// Bare addresses are always links here; these examples show CommonMark without that extension.
  private static let bareAddresses = [610, 614, 616, 619, 620]
  /// Of bare addresses, only web and mail addresses are links: `ftp://` is not.
  private static let bareSchemes = [628]

  private func examples() throws -> [Example] {
    try JSONDecoder().decode([Example].self, from: HeldMaterial.data("gold/gfm-spec.json"))
  }

  private struct Reading {
    let html: String
    let markup: Markup
    let diagnostics: [Diagnostic]
  }

  private func read(_ example: Example) -> Reading {
    let reader = MarkupReader(strikethrough: example.extensions.contains("strikethrough"))
    let (markup, diagnostics) = reader.read(Array(example.markdown.utf8)[...])
    var writer = ByteWriter()
    MarkupHTML().write(markup, into: &writer)
    return Reading(
      html: String(decoding: writer.bytes, as: UTF8.self), markup: markup,
      diagnostics: diagnostics)
  }

  @Test("writes every example of the specification, but for the deviations listed")
  func writesExamples() throws {
    let examples = try examples()
    #expect(examples.count == 673)
    let differing = examples.filter { read($0).html != $0.html }.map(\.example)
    let listed = Self.rawHTML + Self.refusedSchemes + Self.bareAddresses + Self.bareSchemes
    #expect(differing == listed.sorted())
  }

  @Test("gives each deviation for the reason it is listed under")
  func deviatesForTheReason() throws {
    for example in try examples() {
      let reading = read(example)
      let kinds = reading.markup.nodes.map(\.kind)
      if Self.rawHTML.contains(example.example) {
        #expect(kinds.contains(.htmlBlock) || kinds.contains(.htmlInline), "\(example.example)")
      }
      #expect(
        Self.refusedSchemes.contains(example.example)
          == reading.diagnostics.contains { $0.id == "unsafe-link" }, "\(example.example)")
      if Self.bareAddresses.contains(example.example) {
        #expect(kinds.contains(.link) && !example.html.contains("<a "), "\(example.example)")
      }
    }
  }
}

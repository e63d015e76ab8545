import Mustache

@testable import SiteRendering

/// Another implementation of Mustache, swift-mustache, which says what templates mean: what the
/// program writes is held to what it makes of the same templates and contexts.
struct MustacheOracle {
  private let library: MustacheLibrary
  private let slots: [String]

  /// Templates by name, and what stands in the slots 0, 1 …
  init(_ templates: [String: String], slots: [String]) throws {
    _ = MustacheOracle.contentType
    var library = MustacheLibrary()
    for (name, text) in templates {
      let source = TemplateSource(file: name + TemplateSource.suffix, bytes: Array(text.utf8))
      let flat = try MustacheOracle.flattened(source)
      let template = try MustacheTemplate(
        string: "{{% CONTENT_TYPE: \(MustacheOracle.contentTypeName)}}\n" + flat)
      library.register(template, named: name)
    }
    self.library = library
    self.slots = slots
  }

  func render(_ name: String, _ context: any TemplateContext) -> String? {
    library.render(OracleContext(context: context, slots: slots), withTemplate: name)
  }

  /// The text without the white space before partials and blocks, which Mustache repeats before
  /// every line of theirs and planpress does not.
  private static func flattened(_ source: TemplateSource) throws(TemplateError) -> String {
    var bytes: [UInt8] = []
    var start = 0
    for tag in try TemplateScanner.tags(of: source) {
      guard [.partial, .parent, .block].contains(tag.sigil) else { continue }
      var blank = tag.range.lowerBound
      while blank > start, [0x20, 0x09].contains(source.bytes[blank - 1]) { blank -= 1 }
      guard blank == 0 || source.bytes[blank - 1] == 0x0A else { continue }
      bytes += source.bytes[start..<blank]
      start = tag.range.lowerBound
    }
    bytes += source.bytes[start...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let contentTypeName = "PLANPRESS"
  /// Registered once for the process; every template names it in its first line.
  private static let contentType: Void = MustacheContentTypes.register(
    FiveEscapes(), named: contentTypeName)
}

/// The escapes that hold in text and in attributes of either quote.
private struct FiveEscapes: MustacheContentType {
  func escapeText(_ text: String) -> String {
    [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

/// A context as the library asks for it. An answer of nil makes it look in the outer contexts, which
/// is why absent values are empty ones.
private struct OracleContext: MustacheParent {
  let context: any TemplateContext
  let slots: [String]

  func child(named name: String) -> Any? {
    if name.hasSuffix("?") {
      return context.value(of: String(name.dropLast())).map(\.isPresent)
    }
    switch context.value(of: name) {
    case .text(let text): return OracleText(renderText: text)
    case .slot(let number): return OracleText(renderText: slots[number])
    case .flag(let flag): return flag
    case .section(nil): return AbsentSection()
    case .section(let section?): return OracleContext(context: section, slots: slots)
    // An empty list given as such would become the context of its inverted section.
    case .list(let list):
      return list.isEmpty ? false : list.map { OracleContext(context: $0, slots: slots) }
    case .texts(let texts):
      return texts.isEmpty ? false : texts.map { OracleText(renderText: $0) }
    case nil: return nil
    }
  }
}

/// Text: printed through the content type, a condition as a section.
private struct OracleText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  var isNull: Bool { renderText.isEmpty }

  /// Text has no names of its own: those inside its section are the outer context's.
  func child(named: String) -> Any? { nil }
}

/// A section that is not there: silent, whichever way it is asked.
private struct AbsentSection: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }

  func child(named: String) -> Any? { AbsentSection() }
}

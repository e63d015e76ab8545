import Mustache
import PlanModel

/// A name that a context offers to templates, and what may be done with it.
///
/// Every name also offers its question: `{{#units?}}` holds when the text, list or section `units`
/// is there and not empty.
package enum TemplateName: Sendable {
  /// Author's words: `{{title}}`, never `{{{title}}}`; as a section, a condition.
  case text(String)
  /// HTML that the program made: `{{{toc}}}` only.
  case html(String)
  /// Bytes put in after rendering: `{{{body}}}` only.
  case slot(String)
  /// `{{#isNotice}}` and `{{^isNotice}}`.
  case flag(String)
  /// A context that may be absent: `{{#carrier}}{{title}}{{/carrier}}` or `{{carrier.title}}`.
  case section(String, any TemplateContext.Type)
  /// A section that is always there and is reached from everywhere below by its dotted names:
  /// `{{site.name}}`. Offered by a page's outermost context.
  case global(String, any TemplateContext.Type)
  /// `{{#units}}{{title}}{{/units}}`; inside, `{{#first()}}` and `{{#last()}}` are flags.
  case list(String, any TemplateContext.Type)
  /// A list of words: `{{#issuers}}{{.}}{{/issuers}}`.
  case texts(String)

  package var name: String {
    switch self {
    case .text(let name), .html(let name), .slot(let name), .flag(let name), .texts(let name): name
    case .section(let name, _), .global(let name, _), .list(let name, _): name
    }
  }
}

/// What a context has under a name.
package enum TemplateValue {
  case text(String)
  case html(String)
  /// The number that is handed to the closure of `PageTemplate.render`.
  case slot(Int)
  case flag(Bool)
  case section((any TemplateContext)?)
  case list([any TemplateContext])
  case texts([String])

  /// An absent text is an empty one.
  package static func text(_ text: String?) -> TemplateValue { .text(text ?? "") }
}

/// The values that a page, or a part of one, gives to its template. Templates may name what `names`
/// declares and nothing else; `TemplateSet.page` checks them.
package protocol TemplateContext: MustacheParent {
  static var names: [TemplateName] { get }

  /// The value of a declared name, of the declared kind; nil for every other name.
  func value(of name: String) -> TemplateValue?
}

extension TemplateContext {
  /// What swift-mustache asks. An answer of nil makes it look in the outer contexts, which is why
  /// absent values are empty ones.
  package func child(named name: String) -> Any? {
    if name.utf8.last == 0x3F {
      return value(of: String(name.dropLast())).map(\.isPresent)
    }
    return value(of: name)?.mustacheValue
  }
}

extension TemplateValue {
  var isPresent: Bool {
    switch self {
    case .text(let text), .html(let text): !text.isEmpty
    case .slot: true
    case .flag(let flag): flag
    case .section(let section): section != nil
    case .list(let list): !list.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }

  fileprivate var mustacheValue: Any {
    switch self {
    case .text(let text), .html(let text): TemplateText(text)
    case .slot(let number): TemplateText(SlotMarker.text(number))
    case .flag(let flag): flag
    case .section(let section): section ?? AbsentSection()
    // An empty list given as such would become the context of its inverted section.
    case .list(let list): list.isEmpty ? false : list
    case .texts(let texts): texts.isEmpty ? false : texts.map(TemplateText.init)
    }
  }
}

/// Text for swift-mustache: printed through the content type, a condition as a section.
struct TemplateText: MustacheCustomRenderable, MustacheParent {
  let renderText: String

  init(_ text: String) { renderText = text }

  var isNull: Bool { renderText.isEmpty }

  /// Text has no names of its own: those inside its section are the outer context's.
  func child(named: String) -> Any? { nil }
}

/// A section that is not there: silent, whichever way it is asked.
struct AbsentSection: MustacheCustomRenderable, MustacheParent {
  var renderText: String { "" }
  var isNull: Bool { true }

  func child(named: String) -> Any? { AbsentSection() }
}

/// Marks a place in rendered text where bytes are put in afterwards.
enum SlotMarker {
  /// No HTML document may hold this control character; escaping replaces it.
  static let byte: UInt8 = 0x01

  static func text(_ number: Int) -> String { "\u{1}\(number)\u{1}" }
}

/// Escapes what `{{name}}` prints when the library renders.
struct SpanEscaping: MustacheContentType {
  func escapeText(_ text: String) -> String {
    var writer = ByteWriter(capacity: text.utf8.count)
    writer.append(templateText: text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension ByteWriter {
  /// Appends words for any place of a template, attributes in single quotes included.
  mutating func append(templateText text: String) {
    text.withBytes { bytes in
      append(bytes, replacing: .template) { index, writer in
        switch bytes[index] {
        case 0x27: writer.append("&#39;")
        case SlotMarker.byte: writer.append("\u{FFFD}")
        default: writer.append(entity: bytes[index])
        }
        return 1
      }
    }
  }
}

import PlanModel

/// A name that a context offers to templates, and what may be done with it.
///
/// Every name also offers its question: `{{#units?}}` holds when the text, list or section `units`
/// is there and not empty.
package enum TemplateName: Sendable {
  /// Author's words: `{{title}}`, never `{{{title}}}`; as a section, a condition.
  case text(String)
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
    case .text(let name), .slot(let name), .flag(let name), .texts(let name): name
    case .section(let name, _), .global(let name, _), .list(let name, _): name
    }
  }
}

/// What a context has under a name.
package enum TemplateValue {
  case text(String)
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
package protocol TemplateContext: Sendable {
  static var names: [TemplateName] { get }

  /// The value of a declared name, of the declared kind; nil for every other name.
  func value(of name: String) -> TemplateValue?
}

extension TemplateValue {
  var isPresent: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .slot: true
    case .flag(let flag): flag
    case .section(let section): section != nil
    case .list(let list): !list.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }
}

extension ByteWriter {
  /// Appends words for any place of a template, attributes in single quotes included.
  mutating func append(templateText text: String) {
    text.withBytes { bytes in
      append(bytes, replacing: .template) { index, writer in
        switch bytes[index] {
        case 0x27: writer.append("&#39;")
        default: writer.append(entity: bytes[index])
        }
        return 1
      }
    }
  }
}

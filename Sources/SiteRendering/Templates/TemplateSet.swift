import Mustache
import PlanModel

/// All templates of a build: those of the program, overridden file by file by the site's.
///
/// swift-mustache reads every template and so defines the language. Pages are written by
/// `TemplatePass`, which is held to the library's output by a test: the library alone takes longer
/// for a page than all the rest of a build.
package struct TemplateSet: Sendable {
  private let sources: [String: TemplateSource]
  private let trees: [String: [TemplateNode]]
  private let program: TemplateProgram
  private let library: MustacheLibrary
  /// Files that pages load beside the templates (`site.css`), by name, in the order of their names.
  package let assets: [(name: String, bytes: [UInt8])]

  /// `overrides` are the files of a site's templates folder, by path in it: `plan.mustache`,
  /// `assets/site.css`; other files are left alone. Throws for a syntax error in any template.
  package init(overrides: [String: [UInt8]] = [:]) throws(TemplateError) {
    try self.init(embedded: EmbeddedTemplates.files, overrides: overrides)
  }

  /// With other files than the program's own to begin with.
  package init(
    embedded: [(name: String, contents: StaticString)], overrides: [String: [UInt8]]
  ) throws(TemplateError) {
    var files: [String: [UInt8]] = [:]
    for file in embedded {
      files[file.name] = file.contents.withUTF8Buffer { Array($0) }
    }
    files.merge(overrides) { _, own in own }
    var sources: [String: TemplateSource] = [:]
    var trees: [String: [TemplateNode]] = [:]
    var library = MustacheLibrary()
    let prefix = "assets/"
    var assets: [(name: String, bytes: [UInt8])] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix(prefix) {
        assets.append((String(path.dropFirst(prefix.count)), bytes))
      } else if path.hasSuffix(TemplateSource.suffix) {
        let source = TemplateSource(file: path, bytes: bytes)
        sources[source.name] = source
        trees[source.name] = try TemplateParser.nodes(of: source)
        library.register(try TemplateSet.compiled(source), named: source.name)
      }
    }
    program = TemplateProgram(sources: sources, trees: trees)
    (self.sources, self.trees, self.library, self.assets) = (sources, trees, library, assets)
  }

  /// The template of a page kind, checked: throws for a name that `Context` does not declare, a
  /// missing template, a block that its parent does not have.
  package func page<Context: TemplateContext>(
    _ name: String, for context: Context.Type
  ) throws(TemplateError) -> PageTemplate<Context> {
    var check = TemplateCheck(sources: sources, trees: trees)
    try check.check(page: name, root: context)
    return PageTemplate(name: name, program: program, library: library)
  }

  private static func compiled(_ source: TemplateSource) throws(TemplateError) -> MustacheTemplate {
    _ = contentType
    let text = try flattened(source)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(contentTypeName)}}\n" + text)
    } catch {
      throw source.error(at: 0, "模板写法有误：\(error)")
    }
  }

  /// The text without the white space before partials and blocks: swift-mustache would repeat it
  /// before every line of theirs at great cost, and HTML does not need it.
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
  /// Registers our escaping once for the process; every template names it in its first line.
  private static let contentType: Void = MustacheContentTypes.register(
    SpanEscaping(), named: contentTypeName)
}

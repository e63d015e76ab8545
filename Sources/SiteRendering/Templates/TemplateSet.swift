import PlanModel

/// All templates of a build: those of the program, overridden file by file by the site's.
///
/// Their language is Mustache with names that are checked before any page is written; the tests hold
/// what `TemplatePass` writes to another implementation's output.
package struct TemplateSet: Sendable {
  private let sources: [String: TemplateSource]
  private let trees: [String: [TemplateNode]]
  private let program: TemplateProgram
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
    let prefix = "assets/"
    var assets: [(name: String, bytes: [UInt8])] = []
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      if path.hasPrefix(prefix) {
        assets.append((String(path.dropFirst(prefix.count)), bytes))
      } else if path.hasSuffix(TemplateSource.suffix) {
        let source = TemplateSource(file: path, bytes: bytes)
        sources[source.name] = source
        trees[source.name] = try TemplateParser.nodes(of: source)
      }
    }
    program = TemplateProgram(sources: sources, trees: trees)
    (self.sources, self.trees, self.assets) = (sources, trees, assets)
  }

  /// The template of a page kind, checked: throws for a name that `Context` does not declare, a
  /// missing template, a block that its parent does not have.
  package func page<Context: TemplateContext>(
    _ name: String, for context: Context.Type
  ) throws(TemplateError) -> PageTemplate<Context> {
    var check = TemplateCheck(sources: sources, trees: trees)
    try check.check(page: name, root: context)
    return PageTemplate(name: name, program: program)
  }
}

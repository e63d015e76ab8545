import PlanModel

/// Resolves every name of a page's template against the contexts that it will be given.
struct TemplateCheck {
  let sources: [String: TemplateSource]
  let trees: [String: [TemplateNode]]

  /// Which context tags are in now.
  private struct Scope {
    /// Nil inside a list of words.
    var type: (any TemplateContext.Type)?
    var isText = false
    /// Directly inside a list, where `first()` and `last()` have meaning.
    var isInList = false
    /// How many sections led to a part of the context before: what data hold ends sometime.
    var level = 0
  }

  /// A block as some template overrides it.
  private struct Override {
    let template: String
    let nodes: [TemplateNode]
  }

  private struct Visit: Hashable {
    let template: String
    let type: ObjectIdentifier?
    let isInList: Bool
    let isText: Bool
    let overrides: [String]
    var level = 0
  }

  private var globals: [TemplateName] = []
  private var visited: Set<Visit> = []
  /// Templates that are being checked, from the page inwards.
  private var open: Set<Visit> = []

  init(sources: [String: TemplateSource], trees: [String: [TemplateNode]]) {
    self.sources = sources
    self.trees = trees
  }

  mutating func check(
    page name: String, root: any TemplateContext.Type
  ) throws(TemplateError) {
    guard trees[name] != nil else {
      throw TemplateError(
        template: name + TemplateSource.suffix, line: 1, column: 1, quotedLine: "",
        message: "缺少模板 \(name)\(TemplateSource.suffix)")
    }
    globals = root.names.filter { if case .global = $0 { true } else { false } }
    (visited, open) = ([], [])
    try check(template: name, in: Scope(type: root), overrides: [:])
  }

  /// `use`: where another template names this one.
  private mutating func check(
    template: String, in scope: Scope, overrides: [String: Override],
    use: (tag: TemplateTag, template: String)? = nil
  ) throws(TemplateError) {
    let signature = overrides.map { "\($0.value.template)/\($0.key)" }.sorted()
    var visit = Visit(
      template: template, type: scope.type.map { ObjectIdentifier($0) }, isInList: scope.isInList,
      isText: scope.isText, overrides: signature)
    let isNew = visited.insert(visit).inserted
    visit.level = scope.level
    guard open.insert(visit).inserted else {
      guard let use else { return }
      throw error(use.tag, of: use.template, "模板“\(template)”在这里又用到自己，没有尽头", fix: "只在列表里这样用")
    }
    defer { open.remove(visit) }
    guard isNew, let nodes = trees[template] else { return }
    try check(nodes, of: template, in: scope, overrides: overrides)
  }

  private mutating func check(
    _ nodes: [TemplateNode], of template: String, in scope: Scope, overrides: [String: Override]
  ) throws(TemplateError) {
    for node in nodes {
      switch node {
      case .text: break
      case .variable(let tag, let isRaw):
        try check(variable: tag, isRaw: isRaw, of: template, in: scope)
      case .section(let tag, let isInverted, let inner):
        var inside = try enter(tag, of: template, in: scope)
        if isInverted { inside = scope }
        try check(inner, of: template, in: inside, overrides: overrides)
      case .partial(let tag):
        try require(tag, of: template)
        try check(
          template: tag.name, in: scope, overrides: overrides, use: (tag, template))
      case .parent(let tag, let blocks):
        try require(tag, of: template)
        try requireBlocks(blocks, in: tag.name, of: template)
        let own = blocks.map { ($0.tag.name, Override(template: template, nodes: $0.nodes)) }
        let merged = overrides.merging(own) { outer, _ in outer }
        try check(template: tag.name, in: scope, overrides: merged, use: (tag, template))
      case .block(let block):
        let override = overrides[block.tag.name]
        try check(
          override?.nodes ?? block.nodes, of: override?.template ?? template, in: scope,
          overrides: overrides)
      }
    }
  }

  // MARK: Names

  private func check(
    variable tag: TemplateTag, isRaw: Bool, of template: String, in scope: Scope
  ) throws(TemplateError) {
    if tag.name == "." {
      guard scope.isText, !isRaw else {
        throw error(tag, of: template, "{{.}} 只能用在文字列表里")
      }
      return
    }
    if tag.name.hasSuffix("()") {
      guard tag.name == "index()", scope.isInList else {
        throw error(tag, of: template, "这里不能写 \(tag.name)")
      }
      return
    }
    switch try resolve(tag, of: template, in: scope) {
    case .text:
      if isRaw {
        throw error(
          tag, of: template, "“\(tag.name)”是文字，必须转义", fix: "改为 {{\(tag.name)}}")
      }
    case .slot:
      if !isRaw {
        throw error(
          tag, of: template, "“\(tag.name)”是 HTML，不能再转义", fix: "改为 {{{\(tag.name)}}}")
      }
    case .flag, .section, .global, .list, .texts:
      throw error(
        tag, of: template, "“\(tag.name)”不是可以显示的值",
        fix: "用作段落：{{#\(tag.name)}}…{{/\(tag.name)}}")
    }
  }

  /// The scope inside a section.
  private func enter(
    _ tag: TemplateTag, of template: String, in scope: Scope
  ) throws(TemplateError) -> Scope {
    if tag.name.hasSuffix("()") {
      guard ["first()", "last()", "even()", "odd()"].contains(tag.name) else {
        throw error(
          tag, of: template, "没有“\(tag.name)”", fix: "可用的有 first()、last()、even()、odd()")
      }
      guard scope.isInList else {
        throw error(tag, of: template, "“\(tag.name)”只能直接用在列表里")
      }
      return scope
    }
    if tag.name.hasSuffix("?") {
      _ = try resolve(tag, of: template, in: scope)
      return scope
    }
    // A dotted name may begin anew at the page's globals: it leads to no part of where it stands.
    let next = scope.level + (tag.name.contains(".") ? 0 : 1)
    switch try resolve(tag, of: template, in: scope) {
    case .text: return Scope(type: scope.type, isText: true, level: scope.level)
    case .flag: return scope
    case .section(_, let type): return Scope(type: type, level: next)
    case .global(_, let type): return Scope(type: type, level: scope.level)
    case .list(_, let type): return Scope(type: type, isInList: true, level: next)
    case .texts: return Scope(type: scope.type, isText: true, isInList: true, level: scope.level)
    case .slot: throw error(tag, of: template, "“\(tag.name)”不能用作段落")
    }
  }

  private func resolve(
    _ tag: TemplateTag, of template: String, in scope: Scope
  ) throws(TemplateError) -> TemplateName {
    var path = tag.name
    if path.hasSuffix("?") { path.removeLast() }
    let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var known = scope.type?.names ?? []
    if parts.count > 1 { known += globals }
    var found: TemplateName?
    for (index, part) in parts.enumerated() {
      guard let name = known.first(where: { $0.name == part }) else {
        throw unknown(part, tag, of: template, among: known.map(\.name))
      }
      found = name
      switch name {
      case .section(_, let type), .global(_, let type): known = type.names
      default:
        guard index == parts.count - 1 else {
          throw error(tag, of: template, "“\(part)”下面没有别的名字")
        }
      }
    }
    guard let found else { throw error(tag, of: template, "标签里没有名字") }
    return found
  }

  // MARK: Templates and blocks

  private func require(_ tag: TemplateTag, of template: String) throws(TemplateError) {
    guard trees[tag.name] == nil else { return }
    let near = nearestName(to: tag.name, in: trees.keys.sorted())
    throw error(
      tag, of: template, "没有模板“\(tag.name)\(TemplateSource.suffix)”",
      fix: near.map { "是否指 \($0)？" })
  }

  /// A block that the parent does not have would silently not show.
  private func requireBlocks(
    _ blocks: [TemplateBlock], in parent: String, of template: String
  ) throws(TemplateError) {
    guard !blocks.isEmpty else { return }
    var names: Set<String> = []
    var templates: Set<String> = []
    collectBlocks(of: parent, into: &names, seen: &templates)
    for block in blocks where !names.contains(block.tag.name) {
      let near = nearestName(to: block.tag.name, in: names.sorted())
      throw error(
        block.tag, of: template, "模板“\(parent)”里没有块“\(block.tag.name)”",
        fix: near.map { "是否指 \($0)？" })
    }
  }

  private func collectBlocks(
    of template: String, into names: inout Set<String>, seen: inout Set<String>
  ) {
    guard seen.insert(template).inserted else { return }
    var pending = trees[template] ?? []
    while let node = pending.popLast() {
      switch node {
      case .text, .variable: break
      case .section(_, _, let inner): pending += inner
      case .partial(let tag): collectBlocks(of: tag.name, into: &names, seen: &seen)
      case .parent(let tag, let blocks):
        collectBlocks(of: tag.name, into: &names, seen: &seen)
        pending += blocks.flatMap(\.nodes)
      case .block(let block):
        names.insert(block.tag.name)
        pending += block.nodes
      }
    }
  }

  // MARK: Errors

  private func unknown(
    _ part: String, _ tag: TemplateTag, of template: String, among names: [String]
  ) -> TemplateError {
    let near = nearestName(to: part, in: names)
    return error(
      tag, of: template, "没有“\(part)”这个值",
      fix: near.map { "是否指 \($0)？" } ?? "这里可用的有：\(names.sorted().joined(separator: "、"))")
  }

  private func error(
    _ tag: TemplateTag, of template: String, _ message: String, fix: String? = nil
  ) -> TemplateError {
    guard let source = sources[template] else {
      return TemplateError(
        template: template, line: 1, column: 1, quotedLine: "", message: message, fix: fix)
    }
    return source.error(at: tag.range.lowerBound, message, fix: fix)
  }
}

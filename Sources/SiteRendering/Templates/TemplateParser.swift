/// Nests the tags of a template into a tree.
struct TemplateParser {
  private let source: TemplateSource
  private let tags: [TemplateTag]
  private var index = 0
  private var depth = 0
  private static let deepest = 100
  /// Where the text after the last tag starts.
  private var textStart = 0

  static func nodes(of source: TemplateSource) throws(TemplateError) -> [TemplateNode] {
    var parser = TemplateParser(source: source, tags: try TemplateScanner.tags(of: source))
    return try parser.nodes(inside: nil)
  }

  private init(source: TemplateSource, tags: [TemplateTag]) {
    self.source = source
    self.tags = tags
  }

  private mutating func nodes(
    inside open: TemplateTag?
  ) throws(TemplateError) -> [TemplateNode] {
    depth += 1
    defer { depth -= 1 }
    if let open, depth > TemplateParser.deepest {
      throw source.error(
        at: open.range.lowerBound, "标签套得太深：超过 \(TemplateParser.deepest) 层",
        fix: "把里面的部分写成另一个模板，用 {{>…}} 引用")
    }
    var nodes: [TemplateNode] = []
    while index < tags.count {
      let tag = tags[index]
      index += 1
      let extent = tag.extent(in: source.bytes)
      if extent.lowerBound > textStart { nodes.append(.text(textStart..<extent.lowerBound)) }
      textStart = extent.upperBound
      switch tag.sigil {
      case .comment, .delimiters: break
      case .variable: nodes.append(.variable(tag, isRaw: false))
      case .raw: nodes.append(.variable(tag, isRaw: true))
      case .partial: nodes.append(.partial(tag))
      case .section: nodes.append(.section(tag, isInverted: false, try self.nodes(inside: tag)))
      case .inverted: nodes.append(.section(tag, isInverted: true, try self.nodes(inside: tag)))
      case .block: nodes.append(.block(TemplateBlock(tag: tag, nodes: try self.nodes(inside: tag))))
      case .parent: nodes.append(.parent(tag, try blocks(of: tag)))
      case .close:
        try check(closing: tag, of: open)
        return nodes
      }
    }
    if let open {
      throw source.error(
        at: open.range.lowerBound, "“\(open.name)”没有结束", fix: "补上 {{/\(open.name)}}")
    }
    if textStart < source.bytes.count { nodes.append(.text(textStart..<source.bytes.count)) }
    return nodes
  }

  private func check(closing tag: TemplateTag, of open: TemplateTag?) throws(TemplateError) {
    guard let open else {
      throw source.error(at: tag.range.lowerBound, "这里没有要结束的“\(tag.name)”")
    }
    guard open.name == tag.name else {
      throw source.error(
        at: tag.range.lowerBound, "这里应当结束“\(open.name)”，写的却是“\(tag.name)”",
        fix: "改为 {{/\(open.name)}}")
    }
  }

  private mutating func blocks(of parent: TemplateTag) throws(TemplateError) -> [TemplateBlock] {
    var blocks: [TemplateBlock] = []
    for node in try nodes(inside: parent) {
      if case .text = node { continue }
      guard case .block(let block) = node else {
        throw source.error(
          at: TemplateParser.offset(of: node), "{{<\(parent.name)}} 里面只能写 {{$块}}")
      }
      blocks.append(block)
    }
    return blocks
  }

  private static func offset(of node: TemplateNode) -> Int {
    switch node {
    case .text(let range): range.lowerBound
    case .variable(let tag, _), .section(let tag, _, _), .partial(let tag), .parent(let tag, _):
      tag.range.lowerBound
    case .block(let block): block.tag.range.lowerBound
    }
  }
}

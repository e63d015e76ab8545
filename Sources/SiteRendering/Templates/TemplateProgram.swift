/// All templates, made ready for writing: texts cut out, names split, everything numbered. Steps hold
/// numbers only, so that to walk over them counts no references.
struct TemplateProgram: Sendable {
  /// Number of a run of steps in `bodies`.
  typealias Body = Int32
  /// Number of a dotted name in `paths`.
  typealias Path = Int32
  /// Number of a block's name.
  typealias Block = Int32

  enum Step: Sendable, BitwiseCopyable {
    /// A stretch of `text`.
    case text(start: Int32, end: Int32)
    case value(Path)
    case dot
    case index
    case section(Path, isInverted: Bool, Body)
    /// A section on a question (`units?`, `first()`), which changes no context.
    case condition(Condition, isInverted: Bool, Body)
    case partial(Body)
    /// `blocks` is a number in `overrides`.
    case parent(Body, blocks: Int32)
    case block(Block, Body)
  }

  enum Condition: Sendable, BitwiseCopyable {
    case isPresent(Path)
    case isFirst, isLast, isEven, isOdd
  }

  private(set) var steps: [Step] = []
  private(set) var text: [UInt8] = []
  private(set) var paths: [[String]] = []
  /// Where the steps of each body stand; those of the templates come first.
  private(set) var bodies: [Range<Int>] = []
  /// The blocks that a parent's tags override.
  private(set) var overrides: [[Block: Body]] = []
  private var numbers: [String: Body] = [:]
  private var pathNumbers: [String: Path] = [:]
  private var blockNumbers: [String: Block] = [:]

  init(sources: [String: TemplateSource], trees: [String: [TemplateNode]]) {
    let names = trees.keys.sorted()
    for name in names {
      numbers[name] = Body(bodies.count)
      bodies.append(0..<0)
    }
    for (number, name) in names.enumerated() {
      bodies[number] = stretch(of: trees[name] ?? [], sources[name]?.bytes ?? [])
    }
  }

  func number(of name: String) -> Body? { numbers[name] }

  private mutating func body(_ nodes: [TemplateNode], _ bytes: [UInt8]) -> Body {
    bodies.append(stretch(of: nodes, bytes))
    return Body(bodies.count - 1)
  }

  /// Appends the steps of the nodes behind those of the bodies that they hold.
  private mutating func stretch(of nodes: [TemplateNode], _ bytes: [UInt8]) -> Range<Int> {
    var own: [Step] = []
    for node in nodes {
      if let step = step(node, bytes) { own.append(step) }
    }
    steps += own
    return steps.count - own.count..<steps.count
  }

  private mutating func step(_ node: TemplateNode, _ bytes: [UInt8]) -> Step? {
    switch node {
    case .text(let range):
      text += bytes[range]
      return .text(start: Int32(text.count - range.count), end: Int32(text.count))
    case .variable(let tag, _):
      if tag.name == "." { return .dot }
      if tag.name == "index()" { return .index }
      return .value(path(tag.name))
    case .section(let tag, let isInverted, let inner):
      let inside = body(inner, bytes)
      if let condition = condition(tag.name) {
        return .condition(condition, isInverted: isInverted, inside)
      }
      return .section(path(tag.name), isInverted: isInverted, inside)
    case .partial(let tag): return numbers[tag.name].map { .partial($0) }
    case .parent(let tag, let blocks):
      guard let parent = numbers[tag.name] else { return nil }
      var own: [Block: Body] = [:]
      for block in blocks { own[number(ofBlock: block.tag.name)] = body(block.nodes, bytes) }
      overrides.append(own)
      return .parent(parent, blocks: Int32(overrides.count - 1))
    case .block(let block):
      return .block(number(ofBlock: block.tag.name), body(block.nodes, bytes))
    }
  }

  private mutating func path(_ name: String) -> Path {
    if let number = pathNumbers[name] { return number }
    paths.append(name.split(separator: ".").map(String.init))
    pathNumbers[name] = Path(paths.count - 1)
    return Path(paths.count - 1)
  }

  private mutating func number(ofBlock name: String) -> Block {
    let number = blockNumbers[name] ?? Block(blockNumbers.count)
    blockNumbers[name] = number
    return number
  }

  private mutating func condition(_ name: String) -> Condition? {
    switch name {
    case "first()": .isFirst
    case "last()": .isLast
    case "even()": .isEven
    case "odd()": .isOdd
    default: name.hasSuffix("?") ? .isPresent(path(String(name.dropLast()))) : nil
    }
  }
}

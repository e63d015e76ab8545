/// All templates, made ready for writing: texts cut out, names split, partials numbered.
struct TemplateProgram: Sendable {
  indirect enum Step: Sendable {
    case text([UInt8])
    case value([String], isRaw: Bool)
    case dot
    case index
    case section([String], isInverted: Bool, [Step])
    /// A section on a question (`units?`, `first()`), which changes no context.
    case condition(Condition, isInverted: Bool, [Step])
    case partial(Int)
    case parent(Int, [String: [Step]])
    case block(String, [Step])
  }

  enum Condition: Sendable {
    case isPresent([String])
    case isFirst, isLast, isEven, isOdd
  }

  private let numbers: [String: Int]
  /// By number.
  private(set) var templates: [[Step]] = []

  init(sources: [String: TemplateSource], trees: [String: [TemplateNode]]) {
    let names = trees.keys.sorted()
    numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    for name in names {
      templates.append(steps(trees[name] ?? [], sources[name]?.bytes ?? []))
    }
  }

  func number(of name: String) -> Int? { numbers[name] }

  private func steps(_ nodes: [TemplateNode], _ bytes: [UInt8]) -> [Step] {
    nodes.compactMap { node in
      switch node {
      case .text(let range): return .text(Array(bytes[range]))
      case .variable(let tag, let isRaw):
        if tag.name == "." { return .dot }
        if tag.name == "index()" { return .index }
        return .value(TemplateProgram.path(tag.name), isRaw: isRaw)
      case .section(let tag, let isInverted, let inner):
        let inside = steps(inner, bytes)
        if let condition = TemplateProgram.condition(tag.name) {
          return .condition(condition, isInverted: isInverted, inside)
        }
        return .section(TemplateProgram.path(tag.name), isInverted: isInverted, inside)
      case .partial(let tag): return numbers[tag.name].map { .partial($0) }
      case .parent(let tag, let blocks):
        let own = blocks.map { ($0.tag.name, steps($0.nodes, bytes)) }
        return numbers[tag.name].map {
          .parent($0, Dictionary(own, uniquingKeysWith: { _, last in last }))
        }
      case .block(let block): return .block(block.tag.name, steps(block.nodes, bytes))
      }
    }
  }

  private static func path(_ name: String) -> [String] {
    name.split(separator: ".").map(String.init)
  }

  private static func condition(_ name: String) -> Condition? {
    switch name {
    case "first()": .isFirst
    case "last()": .isLast
    case "even()": .isEven
    case "odd()": .isOdd
    default: name.hasSuffix("?") ? .isPresent(path(String(name.dropLast()))) : nil
    }
  }
}

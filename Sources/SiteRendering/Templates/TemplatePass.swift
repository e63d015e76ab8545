import PlanModel

/// Writes one page from checked templates, straight to bytes.
struct TemplatePass {
  private typealias Step = TemplateProgram.Step

  /// What the steps of a section see.
  private struct Scope {
    var context: any TemplateContext
    /// The words of `{{.}}`.
    var words = ""
    var index = 0
    var count = 0
    /// Blocks that templates further out override.
    var overrides: [String: [TemplateProgram.Step]] = [:]
  }

  private let program: TemplateProgram
  private let root: any TemplateContext
  private let fill: (Int, inout ByteWriter) -> Void

  init(
    program: TemplateProgram, root: any TemplateContext,
    fill: @escaping (Int, inout ByteWriter) -> Void
  ) {
    self.program = program
    self.root = root
    self.fill = fill
  }

  func write(template: Int, into writer: inout ByteWriter) {
    write(program.templates[template], in: Scope(context: root), into: &writer)
  }

  private func write(_ steps: [Step], in scope: Scope, into writer: inout ByteWriter) {
    for step in steps {
      switch step {
      case .text(let bytes): writer.append(bytes)
      case .value(let path, let isRaw): writeValue(path, isRaw, in: scope, into: &writer)
      case .dot: writer.append(templateText: scope.words)
      case .index: writer.append(decimal: scope.index)
      case .section(let path, let isInverted, let inner):
        writeSection(path, isInverted, inner, in: scope, into: &writer)
      case .condition(let condition, let isInverted, let inner):
        if holds(condition, in: scope) != isInverted { write(inner, in: scope, into: &writer) }
      case .partial(let number):
        write(program.templates[number], in: scope, into: &writer)
      case .parent(let number, let blocks):
        var inside = scope
        inside.overrides.merge(blocks) { outer, _ in outer }
        write(program.templates[number], in: inside, into: &writer)
      case .block(let name, let steps):
        write(scope.overrides[name] ?? steps, in: scope, into: &writer)
      }
    }
  }

  private func writeValue(
    _ path: [String], _ isRaw: Bool, in scope: Scope, into writer: inout ByteWriter
  ) {
    switch value(path, in: scope) {
    case .text(let text): writer.append(templateText: text)
    case .html(let html): writer.append(text: html)
    case .slot(let number): fill(number, &writer)
    default: break
    }
  }

  private func writeSection(
    _ path: [String], _ isInverted: Bool, _ steps: [Step], in scope: Scope,
    into writer: inout ByteWriter
  ) {
    guard let value = value(path, in: scope), value.isPresent else {
      if isInverted { write(steps, in: scope, into: &writer) }
      return
    }
    guard !isInverted else { return }
    var inside = scope
    (inside.index, inside.count) = (0, 0)
    switch value {
    case .text(let text):
      inside.words = text
      write(steps, in: inside, into: &writer)
    case .section(let section):
      inside.context = section ?? scope.context
      write(steps, in: inside, into: &writer)
    case .list(let list):
      inside.count = list.count
      for (index, context) in list.enumerated() {
        (inside.index, inside.context) = (index, context)
        write(steps, in: inside, into: &writer)
      }
    case .texts(let texts):
      inside.count = texts.count
      for (index, words) in texts.enumerated() {
        (inside.index, inside.words) = (index, words)
        write(steps, in: inside, into: &writer)
      }
    case .flag, .html, .slot: write(steps, in: scope, into: &writer)
    }
  }

  private func holds(_ condition: TemplateProgram.Condition, in scope: Scope) -> Bool {
    switch condition {
    case .isPresent(let path): value(path, in: scope)?.isPresent ?? false
    case .isFirst: scope.index == 0
    case .isLast: scope.index == scope.count - 1
    case .isEven: scope.index % 2 == 0
    case .isOdd: scope.index % 2 == 1
    }
  }

  /// The value at a path from the scope's context; dotted names of the page's globals are found
  /// from everywhere.
  private func value(_ path: [String], in scope: Scope) -> TemplateValue? {
    var value = scope.context.value(of: path[0])
    if path.count > 1 {
      value = value ?? root.value(of: path[0])
      for name in path.dropFirst() {
        guard case .section(let section) = value else { return nil }
        value = section?.value(of: name)
      }
    }
    return value
  }
}

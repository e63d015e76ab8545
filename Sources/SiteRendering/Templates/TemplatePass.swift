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
    var overrides: [TemplateProgram.Block: TemplateProgram.Body] = [:]
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

  func write(template: TemplateProgram.Body, into writer: inout ByteWriter) {
    write(template, in: Scope(context: root), into: &writer)
  }

  private func write(
    _ body: TemplateProgram.Body, in scope: Scope, into writer: inout ByteWriter
  ) {
    for position in program.bodies[Int(body)] {
      write(program.steps[position], in: scope, into: &writer)
    }
  }

  private func write(_ step: Step, in scope: Scope, into writer: inout ByteWriter) {
    switch step {
    case .text(let start, let end): writer.append(program.text[Int(start)..<Int(end)])
    case .value(let path): writeValue(path, in: scope, into: &writer)
    case .dot: writer.append(templateText: scope.words)
    case .index: writer.append(decimal: scope.index)
    case .section(let path, let isInverted, let inner):
      writeSection(path, isInverted, inner, in: scope, into: &writer)
    case .condition(let condition, let isInverted, let inner):
      if holds(condition, in: scope) != isInverted { write(inner, in: scope, into: &writer) }
    case .partial(let template): write(template, in: scope, into: &writer)
    case .parent(let template, let blocks):
      var inside = scope
      inside.overrides.merge(program.overrides[Int(blocks)]) { outer, _ in outer }
      write(template, in: inside, into: &writer)
    case .block(let name, let body):
      write(scope.overrides[name] ?? body, in: scope, into: &writer)
    }
  }

  private func writeValue(
    _ path: TemplateProgram.Path, in scope: Scope, into writer: inout ByteWriter
  ) {
    switch value(path, in: scope) {
    case .text(let text): writer.append(templateText: text)
    case .slot(let number): fill(number, &writer)
    default: break
    }
  }

  private func writeSection(
    _ path: TemplateProgram.Path, _ isInverted: Bool, _ steps: TemplateProgram.Body,
    in scope: Scope, into writer: inout ByteWriter
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
    case .flag, .slot: write(steps, in: scope, into: &writer)
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
  private func value(_ path: TemplateProgram.Path, in scope: Scope) -> TemplateValue? {
    let names = program.paths[Int(path)]
    var value = scope.context.value(of: names[0])
    if names.count > 1 {
      value = value ?? root.value(of: names[0])
      for name in names.dropFirst() {
        guard case .section(let section) = value else { return nil }
        value = section?.value(of: name)
      }
    }
    return value
  }
}

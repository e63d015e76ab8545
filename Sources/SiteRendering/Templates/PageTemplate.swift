import PlanModel

/// The checked template of one page kind.
package struct PageTemplate<Context: TemplateContext>: Sendable {
  private let name: String
  private let program: TemplateProgram

  init(name: String, program: TemplateProgram) {
    self.name = name
    self.program = program
  }

  /// Appends a page to `writer`. `fill` writes the bytes of a slot, by the number that the context
  /// gave it; it is called for each in the order of the page.
  package func render(
    _ context: Context, into writer: inout ByteWriter,
    fill: (_ slot: Int, _ writer: inout ByteWriter) -> Void = { _, _ in }
  ) {
    guard let number = program.number(of: name) else { return }
    withoutActuallyEscaping(fill) { fill in
      TemplatePass(program: program, root: context, fill: fill)
        .write(template: number, into: &writer)
    }
  }

  /// A page whose slots 0, 1 … are these bytes.
  package func render(_ context: Context, slots: [[UInt8]] = []) -> [UInt8] {
    var writer = ByteWriter(capacity: slots.reduce(8192) { $0 + $1.count })
    render(context, into: &writer) { slot, writer in
      if slots.indices.contains(slot) { writer.append(slots[slot]) }
    }
    return writer.take()
  }
}

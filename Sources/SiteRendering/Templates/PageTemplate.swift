import Glibc
import Mustache
import PlanModel

/// The checked template of one page kind.
package struct PageTemplate<Context: TemplateContext>: Sendable {
  private let template: MustacheTemplate
  private let library: MustacheLibrary

  init(template: MustacheTemplate, library: MustacheLibrary) {
    self.template = template
    self.library = library
  }

  /// Appends a page to `writer`. `fill` writes the bytes of a slot, by the number that the context
  /// gave it; each is called for in the order of the page.
  package func render(
    _ context: Context, into writer: inout ByteWriter,
    fill: (_ slot: Int, _ writer: inout ByteWriter) -> Void = { _, _ in }
  ) {
    var text = template.render(context, library: library)
    text.withUTF8 { bytes in
      var start = 0
      while let open = PageTemplate.marker(in: bytes, from: start),
        let close = PageTemplate.marker(in: bytes, from: open + 1)
      {
        writer.append(UnsafeBufferPointer(rebasing: bytes[start..<open]))
        var slot = 0
        for digit in bytes[open + 1..<close] where (0x30...0x39).contains(digit) {
          slot = slot &* 10 &+ Int(digit - 0x30)
        }
        fill(slot, &writer)
        start = close + 1
      }
      writer.append(UnsafeBufferPointer(rebasing: bytes[start...]))
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

  private static func marker(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(SlotMarker.byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}

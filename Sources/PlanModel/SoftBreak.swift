extension Markup {
  /// Whether the soft break at `index` stands between two characters of Chinese text, so that
  /// nothing shows for it; any other shows as a space.
  package func joinsHan(at index: Int) -> Bool {
    text.withUnsafeBufferPointer { bytes in
      guard let before = lastScalar(before: index, in: bytes), HanText.isWide(before),
        let after = firstScalar(after: index, in: bytes)
      else { return false }
      return HanText.isWide(after)
    }
  }

  private func firstScalar(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var next = index + 1
    while next < nodes.count {
      let node = nodes[next]
      switch node.kind {
      case .text, .code, .label, .htmlInline:
        if node.length > 0 { return HanText.scalar(at: Int(node.start), of: bytes) }
      case .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference: break
      default: return nil
      }
      next += 1
    }
    return nil
  }

  private func lastScalar(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var previous = index - 1
    while previous >= 0 {
      let node = nodes[previous]
      switch node.kind {
      case .text, .code, .label, .htmlInline:
        if node.length > 0 {
          return HanText.scalar(before: Int(node.start + node.length), of: bytes)
        }
      case .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference: break
      default: return nil
      }
      previous -= 1
    }
    return nil
  }
}

/// Cuts a task before the names of its fields: `任务一:某某时间:每学期末内容:…`.
struct FieldCut {
  let text: [UInt32]

  private static let names = [
    "时间", "内容", "地点", "对象", "责任人", "负责人", "责任部门", "责任单位", "完成时限", "时限", "方式", "步骤", "要求", "措施",
  ].map(scalars).sorted { $0.count > $1.count }

  /// The task, then each field as a paragraph of its own; two fields at least make them fields.
  func cut(_ segment: Segment) -> [Segment] {
    var starts: [Int] = []
    var index = segment.contentStart + 2
    while index < segment.range.upperBound {
      if let length = field(index, segment.range.upperBound) {
        starts.append(index)
        index += length
      }
      index += 1
    }
    guard starts.count >= 2, let first = starts.first, first - segment.contentStart <= 40 else {
      return [segment]
    }
    var head = segment
    head.range = segment.range.lowerBound..<first
    head.isCutHeading = true
    let ends = starts.dropFirst() + [segment.range.upperBound]
    return [head] + zip(starts, ends).map { Segment(range: $0..<$1, isInner: true) }
  }

  /// Length of a field's name with its colon at `index`.
  private func field(_ index: Int, _ end: Int) -> Int? {
    for name in Self.names where matches(name, text, at: index, before: end) {
      let colon = index + name.count
      return colon < end && text[colon].isColon ? name.count : nil
    }
    return nil
  }
}

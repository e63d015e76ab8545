import PlanModel

/// Makes units of paragraphs where numbering makes none: objectives that are listed without numbers,
/// and all paragraphs of a plan that has no numbered measure.
extension PlanOutline {
  mutating func makeParagraphUnits() {
    let hasMeasures = units.contains { $0.role == .measure }
    if units.isEmpty {
      units = paragraphUnits(of: preambleLines, below: nil, isGoal: false)
      styles = units.map { _ in .heading(level: 6) }
      if !units.isEmpty { (preamble, preambleBlocks) = ("", []) }
      return
    }
    var made: [OutlineUnit] = []
    var madeStyles: [UnitStyle] = []
    var moved: [Int] = []
    for (index, unit) in units.enumerated() {
      var unit = unit
      unit.parent = unit.parent.map { moved[$0] }
      moved.append(made.count)
      let isLeaf = index + 1 >= units.count || units[index + 1].depth <= unit.depth
      let isGoal = UnitRoles.speaksOfGoals(unit.title)
      let own = ownParagraphLines(of: index)
      guard isLeaf, unit.role.isHeadingLike, unit.role != .annex, unit.hasHeading,
        isGoal ? own.count > 1 : !hasMeasures
      else {
        made.append(unit)
        madeStyles.append(styles[index])
        continue
      }
      let children = paragraphUnits(of: own, below: (made.count, unit), isGoal: isGoal)
      unit.text = ""
      unit.points = []
      unit.blocks = Array(unit.blocks.prefix(1))
      made.append(unit)
      made += children
      madeStyles += [styles[index]] + children.map { _ in UnitStyle.heading(level: 6) }
    }
    units = made
    styles = madeStyles
  }

  /// One unit a paragraph; tables, lists and quotes stay with the paragraph before them.
  private func paragraphUnits(
    of own: [Int], below parent: (index: Int, unit: OutlineUnit)?, isGoal: Bool
  ) -> [OutlineUnit] {
    var made: [OutlineUnit] = []
    for line in own {
      for piece in pieces(of: line, splitsLists: isGoal) {
        if !piece.opens, let last = made.indices.last {
          made[last].blocks += piece.blocks
          made[last].text += "\n" + piece.text
          continue
        }
        let lead = LeadSentence.measure(Array(piece.text.utf8)[...])
        let hasLead = lead.length < piece.text.utf8.count && lead.words <= 96
        let prefix = parent.map { $0.unit.id + "__" } ?? ""
        made.append(
          OutlineUnit(
            id: "\(prefix)para_\(made.count + 1)",
            role: isGoal ? .goal : hasLead && parent != nil ? .measure : .paragraph,
            depth: parent.map { $0.unit.depth + 1 } ?? 0, parent: parent?.index,
            title: String(decoding: piece.text.utf8.prefix(lead.words), as: UTF8.self),
            leadLength: lead.length, text: piece.text,
            points: LeadSentence.points(of: piece.text), blocks: piece.blocks,
            line: sourceLine(of: line)))
      }
    }
    return made
  }

  private func pieces(of line: Int, splitsLists: Bool)
    -> [(text: String, blocks: [Int32], opens: Bool)]
  {
    let blocks = ownBlocks(of: line)
    guard splitsLists, let first = blocks.first, markup.nodes[Int(first)].kind == .bulletList else {
      let isParagraph = blocks.first.map { markup.nodes[Int($0)].kind == .paragraph } ?? false
      return [(text(of: line), blocks, isParagraph)]
    }
    return markup.children(of: Int(first)).map {
      (markup.plainText(of: $0, includingLabel: false), [Int32($0)], true)
    }
  }
}

import PlanModel

/// Why a unit has the themes it has: every theme that anything speaks for, by falling score.
package struct ThemeExplanation: Sendable, Hashable {
  package struct Candidate: Sendable, Hashable {
    package let theme: Int
    package let score: Double
    /// Strongest first.
    package let evidence: [ThemeEvidence]
  }

  package let candidates: [Candidate]
  package let assigned: [ThemeAssignment]
}

extension ThemeAssigner {
  /// The words of one theme in a unit and where they stand, strongest first; empty when the unit
  /// has none or the theme is only stated.
  ///
  /// `unit` is an index in `Plan.units`.
  package func evidence(
    of theme: Int, unit: Int, in matches: PlanTermMatches
  ) -> [ThemeEvidence] {
    guard let group = matches.group(ofUnit: unit) else { return [] }
    return evidence(of: theme, group: group, in: matches, scorer: makeScorer())
  }

  /// Nil when the unit is none that gets themes.
  package func explain(
    unit: Int, in matches: PlanTermMatches, statements: [Int: MeasureStatement] = [:]
  ) -> ThemeExplanation? {
    guard let group = matches.group(ofUnit: unit) else { return nil }
    var scorer = makeScorer()
    scorer.score(group: group, of: matches)
    let scores = scorer.scores
    let order = scores.indices.filter { scores[$0] > 0 }
      .sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    let candidates = order.map {
      ThemeExplanation.Candidate(
        theme: $0, score: scores[$0],
        evidence: evidence(of: $0, group: group, in: matches, scorer: scorer))
    }
    let assigned = themes(of: matches, statements: statements).themes(ofUnit: unit)
    return ThemeExplanation(candidates: candidates, assigned: Array(assigned))
  }

  /// The text that `planpress check --explain` prints, in lines; `name` is what the reader called
  /// the unit (`liaoning-2012#p11`), `title` its lead.
  package func text(
    of explanation: ThemeExplanation, name: String, title: String,
    statement: MeasureStatement? = nil
  ) -> String {
    let themes = matcher.vocabulary.themes
    var lines = ["\(name)《\(title)》"]
    if explanation.assigned.isEmpty {
      lines.append("没有主题：没有词达到阈值。")
    }
    for (rank, assignment) in explanation.assigned.enumerated() {
      let theme = themes[Int(assignment.theme)]
      let label = rank == 0 ? "第一主题" : "主题"
      let basis = assignment.isStated ? "作者指定" : "得分 \(decimal(Double(assignment.score)))"
      lines.append("\(label)：\(theme.label)（\(theme.id)），\(basis)")
      lines += evidenceLines(explanation, theme: Int(assignment.theme))
    }
    for id in statement?.notThemes ?? [] {
      guard let theme = matcher.vocabulary[id] else { continue }
      lines.append("作者排除：\(theme.label)（\(theme.id)）")
    }
    let assigned = Set(explanation.assigned.map { Int($0.theme) })
    let others = explanation.candidates.filter { !assigned.contains($0.theme) }.prefix(5)
    if !others.isEmpty { lines.append("没有入选：") }
    for candidate in others {
      let words = candidate.evidence.prefix(4).map(\.term).joined(separator: "、")
      let theme = themes[candidate.theme]
      lines.append("  \(theme.label)（\(theme.id)），得分 \(decimal(candidate.score))：\(words)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func evidenceLines(_ explanation: ThemeExplanation, theme: Int) -> [String] {
    let evidence = explanation.candidates.first { $0.theme == theme }?.evidence ?? []
    return TermPlace.allCases.compactMap { place in
      let words = evidence.filter { $0.place == place }.map {
        $0.count > 1 ? "\($0.term)×\($0.count)" : $0.term
      }
      return words.isEmpty ? nil : "  \(place.label)：\(words.joined(separator: "、"))"
    }
  }

  private func evidence(
    of theme: Int, group: Int, in matches: PlanTermMatches, scorer: ThemeScorer
  ) -> [ThemeEvidence] {
    var result: [ThemeEvidence] = []
    var current = group
    while current >= 0 {
      for posting in matches.postings(of: current) where matcher.terms[posting.term].theme == theme
      {
        let term = matcher.terms[posting.term]
        guard term.kind != .against else { continue }
        let place: TermPlace =
          current == group ? (posting.isLead ? .lead : .text) : current == 0 ? .planTitle : .heading
        result.append(
          ThemeEvidence(
            term: term.text, kind: term.kind, place: place, count: posting.count,
            worth: scorer.worth(of: posting.term)))
      }
      current = Int(matches.groups[current].parent)
    }
    return result.sorted {
      if $0.place != $1.place { return $0.place.rawValue < $1.place.rawValue }
      if $0.worth != $1.worth { return $0.worth > $1.worth }
      return $0.term < $1.term
    }
  }
}

extension PlanTermMatches {
  func group(ofUnit unit: Int) -> Int? {
    groups.firstIndex { Int($0.unit) == unit && $0.isThemed }
  }
}

extension TermPlace {
  /// 首句, 正文, 章节标题, 文件标题.
  package var label: String {
    switch self {
    case .lead: "首句"
    case .text: "正文"
    case .heading: "章节标题"
    case .planTitle: "文件标题"
    }
  }
}

/// One decimal place, rounded half up.
private func decimal(_ value: Double) -> String {
  let tenths = Int((value * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}

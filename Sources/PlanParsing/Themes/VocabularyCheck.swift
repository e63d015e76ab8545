import PlanModel

extension VocabularyReader {
  /// Looks over all themes together and fills in `broader` and `related`: repeated ids, unknown
  /// ids, circles, terms that are empty or belong to two themes.
  mutating func checkAndLink(_ themes: inout [ReadTheme]) {
    dropRepeatedIDs(&themes)
    link(&themes)
    reportCycles(themes)
    checkTerms(&themes)
  }

  private mutating func dropRepeatedIDs(_ themes: inout [ReadTheme]) {
    var first: [String: Place] = [:]
    themes.removeAll { theme in
      guard let place = first[theme.theme.id] else {
        first[theme.theme.id] = theme.place
        return false
      }
      report(
        "theme-repeated-id", theme.place,
        "主题的标识“\(theme.theme.id)”重复（另一处在第 \(place.line) 行）。", fix: "改用别的标识，或者合并两个主题。",
        length: theme.theme.id.utf8.count, related: [place])
      return true
    }
  }

  private mutating func link(_ themes: inout [ReadTheme]) {
    let ids = themes.map(\.theme.id)
    let known = Set(ids)
    for index in themes.indices {
      for (id, place, isBroader) in themes[index].references {
        guard known.contains(id), id != ids[index] else {
          let near = nearestName(to: id, in: ids).map { "是否指“\($0)”？" }
          let message =
            id == ids[index] ? "主题“\(id)”不能指向自己。" : "没有标识为“\(id)”的主题。"
          report(
            "theme-unknown", place, message, fix: id == ids[index] ? "删去它。" : near,
            length: id.unicodeScalars.count)
          continue
        }
        if isBroader {
          themes[index].theme.broader.append(id)
        } else {
          themes[index].theme.related.append(id)
        }
      }
    }
  }

  /// Names each circle once, from its first theme in the file.
  private mutating func reportCycles(_ themes: [ReadTheme]) {
    let broader = Dictionary(
      themes.map { ($0.theme.id, $0.theme.broader) }, uniquingKeysWith: { a, _ in a })
    var reported: Set<String> = []
    for theme in themes where !reported.contains(theme.theme.id) {
      guard let path = circle(from: theme.theme.id, broader: broader) else { continue }
      reported.formUnion(path)
      let place =
        theme.references.first { $0.isBroader && path.contains($0.id) }?.place ?? theme.place
      report(
        "theme-circle", place,
        "上位主题成了圈：\((path + [theme.theme.id]).joined(separator: " → "))。", fix: "去掉其中一个 broader。")
    }
  }

  /// The shortest way up from a theme back to itself, nil where there is none.
  private func circle(from start: String, broader: [String: [String]]) -> [String]? {
    var paths = [[start]]
    var seen: Set<String> = []
    while !paths.isEmpty {
      var longer: [[String]] = []
      for path in paths {
        for id in broader[path.last ?? start] ?? [] {
          if id == start { return path }
          if seen.insert(id).inserted { longer.append(path + [id]) }
        }
      }
      paths = longer
    }
    return nil
  }

  private mutating func checkTerms(_ themes: inout [ReadTheme]) {
    var owner: [String: (theme: Int, place: Place, isAgainst: Bool)] = [:]
    for index in themes.indices {
      var kept: [ThemeTerm] = []
      for term in themes[index].theme.terms {
        let place = term.place ?? themes[index].place
        let key = foldedTermText(term.text)
        if key.isEmpty {
          report("theme-empty-term", place, "主题“\(themes[index].theme.id)”有一个空的词。", fix: "删去它。")
          continue
        }
        if let other = owner[key],
          other.theme == index || !(term.kind == .against || other.isAgainst)
        {
          reportRepeated(term, place, other.place, themes[index].theme, themes[other.theme].theme)
          continue
        }
        kept.append(term)
        if owner[key] == nil { owner[key] = (index, place, term.kind == .against) }
      }
      themes[index].theme.terms = kept
    }
  }

  private mutating func reportRepeated(
    _ term: ThemeTerm, _ place: Place, _ first: Place, _ theme: Theme, _ other: Theme
  ) {
    let isSame = theme.id == other.id
    let message =
      isSame
      ? "“\(term.text)”在主题“\(theme.id)”里重复（另一处在第 \(first.line) 行）。"
      : "“\(term.text)”已经是主题“\(other.id)”（\(other.label)）的词，在第 \(first.line) 行。"
    report(
      isSame ? "theme-repeated-term" : "theme-shared-term", place, message,
      fix: isSame ? "只保留一处。" : "一个词只能属于一个主题；换用更长的词来区分。",
      severity: isSame ? .warning : .error, length: term.text.unicodeScalars.count,
      related: [first])
  }
}

/// How terms are compared: small letters, full-width forms as ASCII, no blanks beside Han.
private func foldedTermText(_ text: String) -> String {
  var scalars: [Unicode.Scalar] = []
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x20, 0x09, 0x3000: continue
    case 0x41...0x5A: scalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
    case 0xFF01...0xFF5E:
      let ascii = scalar.value - 0xFEE0
      let isCapital = (0x41...0x5A).contains(ascii)
      scalars.append(Unicode.Scalar(ascii + (isCapital ? 0x20 : 0)) ?? scalar)
    default: scalars.append(scalar)
    }
  }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: scalars)
  return String(result)
}

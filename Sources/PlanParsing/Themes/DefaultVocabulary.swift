import PlanModel

/// The theme vocabulary that ships in the program; `content/themes.yaml` takes its place as a whole.
package enum DefaultVocabulary {
  /// The file as an author may take it over: 26 themes with their terms.
  package static let yaml =
    """
    # 主题词表。一个主题一项；词的种类和各自的份量见说明。
    # facet: level 表示学段或办学类型，可以与别的主题并列。
    # terms 优先词 otherTerms 其他词 hiddenTerms 旧称、俗称 hints 旁证词 against 排除词

    """ + partTeachers + partLevels + partLearning + partMeans + partConduct + partSociety

  /// Its themes, read once; without places, because there is no file that an author could open.
  package static let vocabulary: ThemeVocabulary = {
    let read = readVocabulary(Array(yaml.utf8), path: "themes.yaml").vocabulary
    return ThemeVocabulary(
      themes: read.themes.map { theme in
        var theme = theme
        theme.place = nil
        return theme
      })
  }()
}

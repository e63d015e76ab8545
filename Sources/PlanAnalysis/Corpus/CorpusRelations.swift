import PlanModel

extension Corpus {
  /// The documents as the search for related measures sees them; issuers numbered by name.
  package var relationPlans: [RelationPlan] {
    var numbers: [String: Int32] = [:]
    for name in documents.flatMap(\.metadata.issuers) where numbers[name] == nil {
      numbers[name] = Int32(numbers.count)
    }
    return documents.map { document in
      RelationPlan(
        issuers: document.metadata.issuers.compactMap { numbers[$0] },
        year: document.metadata.year, key: relationKey(ofID: document.metadata.id))
    }
  }

  /// Typed relations between documents, by index, as their front matter states them.
  package var planRelations: [PlanRelation] {
    documents.enumerated().flatMap { index, document in
      document.statedRelations.flatMap { kind, _, ids in
        ids.compactMap { id -> PlanRelation? in
          guard let other = indexByID[id] else { return nil }
          switch kind {
          case .supersedes: return PlanRelation(from: index, to: other, kind: .supersedes)
          case .implements: return PlanRelation(from: index, to: other, kind: .implements)
          case .reportsOn: return PlanRelation(from: index, to: other, kind: .reportsOn)
          default: return nil
          }
        }
      }
    }
  }
}

/// FNV-1a, 32 bits.
private func relationKey(ofID id: String) -> UInt32 {
  id.utf8.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
}

/// Theme ids in the front matter that the vocabulary does not have.
package enum ThemeReferences {
  package static func diagnostics(
    of corpus: Corpus, _ vocabulary: ThemeVocabulary
  ) -> [Diagnostic] {
    let names = vocabulary.themes.map(\.id)
    var result: [Diagnostic] = []
    func check(_ ids: [String], at place: Place) {
      for id in ids where vocabulary.index(of: id) == nil {
        result.append(
          Diagnostic(
            id: "unknown-theme", severity: .error, place: place,
            message: "主题“\(id)”不在主题词表里。",
            fix: nearestName(to: id, in: names).map { "是否指“\($0)”？" } ?? "主题词表见 `themes.yaml`。"))
      }
    }
    for document in corpus.documents {
      let place = Place(path: document.metadata.path)
      check(document.metadata.themes, at: document.keyPlaces["themes"] ?? place)
      for statement in document.metadata.measures {
        check(statement.themes + statement.notThemes, at: statement.place)
      }
    }
    return result
  }
}

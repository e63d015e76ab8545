import PlanModel

/// All documents of a build, in the order of their paths, and how they refer to each other.
package struct Corpus: Sendable {
  package let documents: [CorpusDocument]
  /// Index in `documents` by id; of two documents with one id the first counts.
  package let indexByID: [String: Int]
  /// Index in `documents` by source path.
  package let indexByPath: [String: Int]

  package init(documents: [CorpusDocument]) {
    self.documents = documents
    indexByID = Dictionary(
      documents.enumerated().map { ($0.element.metadata.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    indexByPath = Dictionary(
      documents.enumerated().map { ($0.element.metadata.path, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  package subscript(id: String) -> CorpusDocument? { indexByID[id].map { documents[$0] } }
}

/// How one document refers to another in its front matter.
package enum RelationKind: Int, Sendable, Hashable, CaseIterable {
  case supersedes, supersededBy, implements, implementedBy, reportsOn, reportedBy
  case replacedBy, replaces

  /// The same relation seen from its other end.
  package var inverse: RelationKind {
    switch self {
    case .supersedes: .supersededBy
    case .supersededBy: .supersedes
    case .implements: .implementedBy
    case .implementedBy: .implements
    case .reportsOn: .reportedBy
    case .reportedBy: .reportsOn
    case .replacedBy: .replaces
    case .replaces: .replacedBy
    }
  }

  /// What a page calls it.
  package var chineseLabel: String {
    switch self {
    case .supersedes: "代替"
    case .supersededBy: "被代替"
    case .implements: "落实"
    case .implementedBy: "落实文件"
    case .reportsOn: "总结对象"
    case .reportedBy: "工作总结"
    case .replacedBy: "替代文件"
    case .replaces: "替代"
    }
  }
}

/// One end of a relation: what it is, and the document at the other end.
package struct Relation: Sendable, Hashable {
  package let kind: RelationKind
  /// Index in `Corpus.documents`.
  package let other: Int

  package init(kind: RelationKind, other: Int) {
    self.kind = kind
    self.other = other
  }
}

extension CorpusDocument {
  /// The relations its own front matter states, with the ids as written.
  package var statedRelations: [(kind: RelationKind, key: String, ids: [String])] {
    [
      (.supersedes, "supersedes", metadata.supersedes),
      (.implements, "implements", metadata.implements),
      (.reportsOn, "reportsOn", metadata.reportsOn),
      (.replacedBy, "withdrawn", metadata.withdrawal?.replacedBy.map { [$0] } ?? []),
    ]
  }
}

extension Corpus {
  /// Relations of every document, both ends, sorted by kind and then by the other's place.
  package func relations() -> [[Relation]] {
    var result = [[Relation]](repeating: [], count: documents.count)
    for (index, document) in documents.enumerated() {
      for (kind, _, ids) in document.statedRelations {
        for other in ids.compactMap({ indexByID[$0] }) where other != index {
          result[index].append(Relation(kind: kind, other: other))
          result[other].append(Relation(kind: kind.inverse, other: index))
        }
      }
    }
    return result.map { relations in
      Array(Set(relations)).sorted { ($0.kind.rawValue, $0.other) < ($1.kind.rawValue, $1.other) }
    }
  }
}

import PlanAnalysis
import PlanModel
import SiteRendering

/// A question that the content has no answer to, in Chinese.
package struct ExplanationError: Error, CustomStringConvertible {
  package let description: String
}

extension SiteBuilder {
  /// Why a measure has its themes; `reference` is `ID#p11` or `ID#sec_1__para_3`.
  package func explain(_ reference: String) async throws -> String {
    let parts = reference.split(separator: "#", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw ExplanationError(description: "请写成 标识#条，如 liaoning-2012#p11。")
    }
    let gathered = try await gather(.withoutLinks).gathered
    let corpus = gathered.site.corpus
    guard let themes = gathered.site.findings.themes, let index = corpus.indexByID[parts[0]] else {
      let nearest = nearestName(to: parts[0], in: corpus.indexByID.keys.sorted())
      throw ExplanationError(
        description: "没有标识为“\(parts[0])”的文件。" + (nearest.map { "是否指“\($0)”？" } ?? ""))
    }
    let document = corpus.documents[index]
    guard
      let unit = document.outline.firstIndex(where: { $0.id == parts[1] || $0.alias == parts[1] }),
      let found = themes.assigner.explain(
        unit: unit, in: themes.terms[index], statements: document.statements)
    else {
      throw ExplanationError(description: "“\(parts[0])”里没有可分主题的条目“\(parts[1])”。")
    }
    return themes.assigner.text(
      of: found, name: reference, title: document.outline[unit].title,
      statement: document.statements[unit])
  }
}
